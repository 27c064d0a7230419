#include "make_tiff.h"

#include <algorithm>
#include <cstring>

namespace broadsheet::test {

namespace {

// A file in memory that grows.
struct Memory {
  std::string bytes;
  std::size_t at = 0;
};

Memory& of(thandle_t handle) {
  return *static_cast<Memory*>(handle);
}

tmsize_t read(thandle_t handle, void* target, tmsize_t count) {
  Memory& memory = of(handle);
  const std::size_t left = memory.bytes.size() - std::min(memory.at, memory.bytes.size());
  const std::size_t taken = std::min(static_cast<std::size_t>(count), left);
  std::memcpy(target, memory.bytes.data() + memory.at, taken);
  memory.at += taken;
  return static_cast<tmsize_t>(taken);
}

tmsize_t write(thandle_t handle, void* source, tmsize_t count) {
  Memory& memory = of(handle);
  const auto size = static_cast<std::size_t>(count);
  if (memory.bytes.size() < memory.at + size) memory.bytes.resize(memory.at + size);
  std::memcpy(memory.bytes.data() + memory.at, source, size);
  memory.at += size;
  return count;
}

toff_t seek(thandle_t handle, toff_t offset, int from) {
  Memory& memory = of(handle);
  memory.at = static_cast<std::size_t>(offset) + (from == SEEK_CUR   ? memory.at
                                                  : from == SEEK_END ? memory.bytes.size()
                                                                     : 0);
  return memory.at;
}

int close(thandle_t) {
  return 0;
}

toff_t size(thandle_t handle) {
  return of(handle).bytes.size();
}

// Pixels from (left, top), packed as the kind packs them; beyond the edges the last is repeated.
std::string packed(const TiffKind& kind, int left, int top, int width, int height, int picture_width,
                   int picture_height, int plane, const SampleAt& sample) {
  std::string bytes;
  for (int y = top; y < top + height; ++y) {
    unsigned part = 0;
    int part_bits = 0;
    for (int x = left; x < left + width; ++x) {
      for (int s = kind.planar ? plane : 0; s < (kind.planar ? plane + 1 : kind.samples); ++s) {
        const int value = sample(std::min(x, picture_width - 1), std::min(y, picture_height - 1), s);
        if (kind.bits == 16) {
          const auto wide = static_cast<std::uint16_t>(value * 257);
          bytes.append(reinterpret_cast<const char*>(&wide), 2);
          continue;
        }
        part = part << kind.bits | static_cast<unsigned>(value) >> (8 - kind.bits);
        part_bits += kind.bits;
        if (part_bits == 8) {
          bytes += static_cast<char>(part);
          part = 0;
          part_bits = 0;
        }
      }
    }
    if (part_bits > 0) bytes += static_cast<char>(part << (8 - part_bits));
  }
  return bytes;
}

void set_tags(TIFF* tiff, const TiffKind& kind, int width, int height) {
  TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, width);
  TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, height);
  TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, kind.bits);
  TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, kind.samples);
  TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, kind.photometric);
  TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, kind.planar ? PLANARCONFIG_SEPARATE : PLANARCONFIG_CONTIG);
  TIFFSetField(tiff, TIFFTAG_COMPRESSION, kind.compression);
  if (kind.compression == COMPRESSION_JPEG && kind.photometric == PHOTOMETRIC_YCBCR) {
    TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    TIFFSetField(tiff, TIFFTAG_JPEGQUALITY, 95);
  }
  if (kind.predictor != 0) TIFFSetField(tiff, TIFFTAG_PREDICTOR, kind.predictor);
  if (kind.orientation != 0) TIFFSetField(tiff, TIFFTAG_ORIENTATION, kind.orientation);
  if (!kind.extra.empty()) {
    TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, static_cast<int>(kind.extra.size()), kind.extra.data());
  }
  if (!kind.profile.empty()) {
    TIFFSetField(tiff, TIFFTAG_ICCPROFILE, static_cast<std::uint32_t>(kind.profile.size()), kind.profile.data());
  }
  if (kind.photometric == PHOTOMETRIC_PALETTE) {
    std::vector<std::uint16_t> red, green, blue;
    for (int i = 0; i < 1 << kind.bits; ++i) {
      red.push_back(static_cast<std::uint16_t>(i * 257));
      green.push_back(static_cast<std::uint16_t>((255 - i) * 257));
      blue.push_back(static_cast<std::uint16_t>(i / 2 * 257));
    }
    TIFFSetField(tiff, TIFFTAG_COLORMAP, red.data(), green.data(), blue.data());
  }
}

void write_page(TIFF* tiff, const TiffKind& kind, int width, int height, const SampleAt& sample) {
  constexpr int tile_side = 16;
  set_tags(tiff, kind, width, height);
  const int planes = kind.planar ? kind.samples : 1;
  if (kind.tiled) {
    TIFFSetField(tiff, TIFFTAG_TILEWIDTH, tile_side);
    TIFFSetField(tiff, TIFFTAG_TILELENGTH, tile_side);
    for (int plane = 0; plane < planes; ++plane) {
      for (int top = 0; top < height; top += tile_side) {
        for (int left = 0; left < width; left += tile_side) {
          std::string tile = packed(kind, left, top, tile_side, tile_side, width, height, plane, sample);
          TIFFWriteTile(tiff, tile.data(), static_cast<std::uint32_t>(left), static_cast<std::uint32_t>(top), 0,
                        static_cast<std::uint16_t>(plane));
        }
      }
    }
  } else {
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, kind.rows_per_strip);
    for (int plane = 0; plane < planes; ++plane) {
      for (int y = 0; y < height; ++y) {
        std::string row = packed(kind, 0, y, width, 1, width, height, plane, sample);
        TIFFWriteScanline(tiff, row.data(), static_cast<std::uint32_t>(y), static_cast<std::uint16_t>(plane));
      }
    }
  }
  TIFFWriteDirectory(tiff);
}

}  // namespace

std::string make_tiff(const TiffKind& kind, int width, int height, const SampleAt& sample) {
  Memory memory;
  TIFF* tiff =
      TIFFClientOpen("test", kind.big_endian ? "wb" : "wl", &memory, read, write, seek, close, size, nullptr, nullptr);
  for (int page = 0; page < kind.pages; ++page) write_page(tiff, kind, width, height, sample);
  TIFFClose(tiff);
  return memory.bytes;
}

}  // namespace broadsheet::test
