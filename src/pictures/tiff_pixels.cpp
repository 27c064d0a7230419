#include "pictures/tiff_pixels.h"

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include "pictures/orientation.h"

namespace broadsheet {

namespace {

// Some samples of one row as they are stored: of `count` pixels from (x, y), all samples of each or only one.
struct Stretch {
  const unsigned char* samples;
  int x, y, count;
  int first_sample;
};

// Of a row or a tile. Tiles have a few hundred pixels a side, rows seldom more than a hundred thousand.
constexpr std::uint64_t most_bytes_at_once = 512'000'000;

using TakeStretch = std::function<void(const Stretch&)>;
bool walk_strips(TIFF* tiff, const TiffShape& shape, const TakeStretch& take);
bool walk_tiles(TIFF* tiff, const TiffShape& shape, const TakeStretch& take);

// Brings stretches to upright rows of 8 bits.
class Rows {
public:
  Rows(TIFF* tiff, const TiffShape& shape, const Turn& turn, std::string& bytes);
  void put(const Stretch& stretch);
  int components() const { return components_; }

private:
  void put_sample(const Stretch& stretch, int stored, int step, int component);
  void put_palette(const Stretch& stretch, int step);
  void read_palette(TIFF* tiff);

  const TiffShape& shape_;
  const Turn& turn_;
  int colors_, components_;
  std::vector<std::array<unsigned char, 3>> palette_;
  unsigned char* pixels_;
};

// The value of a sample as stored, in whole bytes or a part of one.
int stored_sample(const unsigned char* samples, std::int64_t index, int bits) {
  if (bits == 8) return samples[index];
  if (bits == 16) {
    // libtiff gives the machine's order of bytes.
    std::uint16_t value = 0;
    std::copy_n(samples + index * 2, 2, reinterpret_cast<unsigned char*>(&value));
    return value;
  }
  const std::int64_t at = index * bits;
  return samples[at / 8] >> (8 - bits - static_cast<int>(at % 8)) & ((1 << bits) - 1);
}

void put_one_bit(const Stretch& stretch, const TiffShape& shape, const Turn& turn, std::string& bytes);

}  // namespace

bool read_tiff_pixels(TIFF* tiff, const TiffShape& shape, PictureData& picture) {
  const Turn turn(shape.orientation, shape.width, shape.height);
  picture.width = turn.width();
  picture.height = turn.height();
  picture.format = shape.format;
  picture.bits = shape.stays_one_bit() ? 1 : 8;
  const auto walk = [&](const TakeStretch& take) {
    return TIFFIsTiled(tiff) != 0 ? walk_tiles(tiff, shape, take) : walk_strips(tiff, shape, take);
  };
  if (picture.bits == 1) {
    picture.bytes.resize(row_bytes(PixelFormat::Gray, 1, picture.width) * static_cast<std::size_t>(picture.height));
    return walk([&](const Stretch& stretch) { put_one_bit(stretch, shape, turn, picture.bytes); });
  }
  Rows rows(tiff, shape, turn, picture.bytes);
  return walk([&](const Stretch& stretch) { rows.put(stretch); });
}

namespace {

bool walk_strips(TIFF* tiff, const TiffShape& shape, const TakeStretch& take) {
  const std::uint64_t size = TIFFScanlineSize64(tiff);
  const std::uint64_t values = std::uint64_t(shape.width) * (shape.is_planar ? 1 : shape.samples);
  if (size > most_bytes_at_once || size < (values * shape.bits + 7) / 8) return false;
  std::vector<unsigned char> row(size);
  for (int plane = 0; plane < (shape.is_planar ? shape.samples : 1); ++plane) {
    for (int y = 0; y < shape.height; ++y) {
      if (TIFFReadScanline(tiff, row.data(), static_cast<std::uint32_t>(y), static_cast<std::uint16_t>(plane)) != 1) {
        return false;
      }
      take({row.data(), 0, y, shape.width, plane});
    }
  }
  return true;
}

bool walk_tiles(TIFF* tiff, const TiffShape& shape, const TakeStretch& take) {
  std::uint32_t width = 0, height = 0;
  TIFFGetField(tiff, TIFFTAG_TILEWIDTH, &width);
  TIFFGetField(tiff, TIFFTAG_TILELENGTH, &height);
  const std::uint64_t size = TIFFTileSize64(tiff), row_size = TIFFTileRowSize64(tiff);
  if (width == 0 || height == 0 || size == 0 || size > most_bytes_at_once || row_size * height > size) return false;
  const std::uint64_t values = std::uint64_t{width} * (shape.is_planar ? 1 : shape.samples);
  if (row_size < (values * shape.bits + 7) / 8) return false;
  std::vector<unsigned char> tile(size);
  for (int plane = 0; plane < (shape.is_planar ? shape.samples : 1); ++plane) {
    for (std::int64_t top = 0; top < shape.height; top += height) {
      for (std::int64_t left = 0; left < shape.width; left += width) {
        if (TIFFReadTile(tiff, tile.data(), static_cast<std::uint32_t>(left), static_cast<std::uint32_t>(top), 0,
                         static_cast<std::uint16_t>(plane)) < 0) {
          return false;
        }
        const auto count = static_cast<int>(std::min<std::int64_t>(width, shape.width - left));
        const std::int64_t bottom = std::min<std::int64_t>(top + height, shape.height);
        for (std::int64_t y = top; y < bottom; ++y) {
          take({tile.data() + static_cast<std::uint64_t>(y - top) * row_size, static_cast<int>(left),
                static_cast<int>(y), count, plane});
        }
      }
    }
  }
  return true;
}

Rows::Rows(TIFF* tiff, const TiffShape& shape, const Turn& turn, std::string& bytes)
    : shape_(shape),
      turn_(turn),
      colors_(components_of(shape.format)),
      components_(colors_ + (shape.alpha >= 0 ? 1 : 0)) {
  if (shape.is_palette) read_palette(tiff);
  bytes.resize(static_cast<std::size_t>(turn.width()) * static_cast<std::size_t>(turn.height()) *
               static_cast<std::size_t>(components_));
  pixels_ = reinterpret_cast<unsigned char*>(bytes.data());
}

void Rows::put(const Stretch& stretch) {
  const int stored_colors = shape_.is_palette ? 1 : colors_;
  const int last = shape_.is_planar ? stretch.first_sample + 1 : shape_.samples;
  const int step = shape_.is_planar ? 1 : shape_.samples;
  for (int sample = stretch.first_sample; sample < last; ++sample) {
    const int stored = sample - stretch.first_sample;
    if (sample == shape_.alpha) {
      put_sample(stretch, stored, step, colors_);
    } else if (sample < stored_colors && shape_.is_palette) {
      put_palette(stretch, step);
    } else if (sample < stored_colors) {
      put_sample(stretch, stored, step, sample);
    }
  }
}

void Rows::put_sample(const Stretch& stretch, int stored, int step, int component) {
  const int most = (1 << shape_.bits) - 1;
  const bool inverted = shape_.zero_is_white && component < colors_;
  for (std::int64_t i = 0; i < stretch.count; ++i) {
    const int value = stored_sample(stretch.samples, i * step + stored, shape_.bits);
    const int level = shape_.bits == 8 ? value : (value * 255 + most / 2) / most;
    pixels_[turn_.at(stretch.x + static_cast<int>(i), stretch.y) * components_ + component] =
        static_cast<unsigned char>(inverted ? 255 - level : level);
  }
}

void Rows::put_palette(const Stretch& stretch, int step) {
  for (int i = 0; i < stretch.count; ++i) {
    const std::int64_t index = std::int64_t{i} * step;
    const auto& color = palette_[static_cast<std::size_t>(stored_sample(stretch.samples, index, shape_.bits))];
    std::copy(color.begin(), color.end(), pixels_ + turn_.at(stretch.x + i, stretch.y) * components_);
  }
}

// In 16 bits; some old files have 8, which is seen by there being nothing larger.
void Rows::read_palette(TIFF* tiff) {
  palette_.resize(std::size_t{1} << shape_.bits);
  std::uint16_t* tables[3] = {};
  if (TIFFGetField(tiff, TIFFTAG_COLORMAP, &tables[0], &tables[1], &tables[2]) != 1) return;
  std::uint16_t largest = 0;
  for (const std::uint16_t* table : tables)
    largest = std::max(largest, *std::max_element(table, table + palette_.size()));
  for (std::size_t i = 0; i < palette_.size(); ++i) {
    for (std::size_t c = 0; c < 3; ++c) {
      palette_[i][c] = static_cast<unsigned char>(largest < 256 ? tables[c][i] : tables[c][i] / 257);
    }
  }
}

// Of the rows of a PNG and a PDF, 0 is black.
void put_one_bit(const Stretch& stretch, const TiffShape& shape, const Turn& turn, std::string& bytes) {
  const auto row_size = static_cast<std::ptrdiff_t>(row_bytes(PixelFormat::Gray, 1, turn.width()));
  const unsigned char flip = shape.zero_is_white ? 0xFF : 0;
  if (shape.orientation == ORIENTATION_TOPLEFT && stretch.x == 0 && stretch.count == shape.width) {
    char* to = bytes.data() + stretch.y * row_size;
    for (std::ptrdiff_t i = 0; i < row_size; ++i) to[i] = static_cast<char>(stretch.samples[i] ^ flip);
    return;
  }
  for (int i = 0; i < stretch.count; ++i) {
    const int bit = stored_sample(stretch.samples, i, 1) ^ (flip & 1);
    const std::ptrdiff_t at = turn.at(stretch.x + i, stretch.y);
    const std::ptrdiff_t x = at % turn.width(), y = at / turn.width();
    if (bit != 0) bytes[y * row_size + x / 8] = static_cast<char>(bytes[y * row_size + x / 8] | 0x80 >> x % 8);
  }
}

}  // namespace

}  // namespace broadsheet
