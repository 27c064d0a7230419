#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <new>
#include <optional>
#include <utility>

#include "pictures/icc_profile.h"
#include "pictures/read_picture.h"
#include "pictures/split_alpha.h"
#include "pictures/tiff_pixels.h"

namespace broadsheet {

namespace {

std::string read_shape(const TiffFile& file, TiffShape& shape);
bool can_hold(const TiffShape& shape, std::size_t bytes);
std::string profile_of(TIFF* tiff);
void divide_by_alpha(std::string& pixels, int components);
bool has_more_pages(TIFF* tiff);

}  // namespace

PictureReading read_tiff(const std::string& bytes) {
  const char* const hint = "export or copy it again";
  const TiffFile file(bytes);
  const auto damaged = [&](const std::string& otherwise) {
    const std::string& complaint = file.complaint().empty() ? otherwise : file.complaint();
    return refused_picture(fmt::format("is a damaged TIFF ({})", complaint), hint);
  };
  if (file.tiff() == nullptr) return damaged("it has no directory");
  TiffShape shape;
  if (std::string problem = read_shape(file, shape); !problem.empty()) {
    return refused_picture(std::move(problem), "save it as an 8-bit TIFF of grey, RGB or CMYK");
  }
  if (shape.width <= 0 || shape.height <= 0) return damaged("it has no pixels");
  if (std::string problem = too_large(shape.width, shape.height, shape.stays_one_bit() ? 1 : 8); !problem.empty()) {
    return refused_picture(std::move(problem), "save it with fewer pixels");
  }
  if (!can_hold(shape, bytes.size())) return damaged("too few bytes for its size");

  auto data = std::make_shared<PictureData>();
  try {
    if (!read_tiff_pixels(file.tiff(), shape, *data)) return damaged("its pixels cannot be read");
    if (shape.alpha >= 0) {
      int components = components_of(data->format) + 1;
      if (shape.is_multiplied) divide_by_alpha(data->bytes, components);
      split_alpha(data->bytes, components, data->alpha);
    }
  } catch (const std::bad_alloc&) {
    return refused_picture("needs more memory than there is", {});
  }
  PictureReading reading;
  data->file = PictureFile::Tiff;
  if (data->bits == 8) reading.warning = take_profile(profile_of(file.tiff()), *data);
  reading.data = std::move(data);
  if (has_more_pages(file.tiff())) reading.note = "has several pages; the first is printed";
  return reading;
}

namespace {

// TIFF numbers kinds of colour beyond those that we read.
std::string color_name(int photometric) {
  switch (photometric) {
    case PHOTOMETRIC_YCBCR:
      return "YCbCr without JPEG";
    case PHOTOMETRIC_CIELAB:
    case PHOTOMETRIC_ICCLAB:
    case PHOTOMETRIC_ITULAB:
      return "Lab";
    default:
      return fmt::format("the kind {}", photometric);
  }
}

std::optional<PixelFormat> format_of(int photometric) {
  switch (photometric) {
    case PHOTOMETRIC_MINISWHITE:
    case PHOTOMETRIC_MINISBLACK:
      return PixelFormat::Gray;
    case PHOTOMETRIC_RGB:
    case PHOTOMETRIC_PALETTE:
      return PixelFormat::Rgb;
    case PHOTOMETRIC_SEPARATED:
      return PixelFormat::Cmyk;
    default:
      return std::nullopt;
  }
}

void find_alpha(const TiffFile& file, TiffShape& shape) {
  std::uint16_t count = 0;
  std::uint16_t* kinds = nullptr;
  const int colors = shape.is_palette ? 1 : components_of(shape.format);
  if (TIFFGetField(file.tiff(), TIFFTAG_EXTRASAMPLES, &count, &kinds) != 1) return;
  for (int i = 0; i < count && colors + i < shape.samples; ++i) {
    if (kinds[i] != EXTRASAMPLE_ASSOCALPHA && kinds[i] != EXTRASAMPLE_UNASSALPHA) continue;
    shape.alpha = colors + i;
    shape.is_multiplied = kinds[i] == EXTRASAMPLE_ASSOCALPHA;
    return;
  }
}

// What the tags say; or what they say that we cannot read, worded as a problem.
std::string read_shape(const TiffFile& file, TiffShape& shape) {
  const std::uint32_t width = file.large(TIFFTAG_IMAGEWIDTH), height = file.large(TIFFTAG_IMAGELENGTH);
  if (std::string problem = too_large(width, height, 1); !problem.empty()) return problem;
  shape.width = static_cast<int>(width);
  shape.height = static_cast<int>(height);
  shape.bits = file.small(TIFFTAG_BITSPERSAMPLE, 1);
  shape.samples = file.small(TIFFTAG_SAMPLESPERPIXEL, 1);
  shape.compression = file.small(TIFFTAG_COMPRESSION, COMPRESSION_NONE);
  shape.orientation = file.small(TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
  shape.is_planar = file.small(TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG) == PLANARCONFIG_SEPARATE;
  int photometric = file.small(TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK);
  if (photometric == PHOTOMETRIC_YCBCR && shape.compression == COMPRESSION_JPEG) {
    TIFFSetField(file.tiff(), TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    photometric = PHOTOMETRIC_RGB;
  }
  const std::optional<PixelFormat> format = format_of(photometric);
  if (!format) return fmt::format("has colours of {}, expected grey, RGB or CMYK", color_name(photometric));
  shape.format = *format;
  shape.is_palette = photometric == PHOTOMETRIC_PALETTE;
  shape.zero_is_white = photometric == PHOTOMETRIC_MINISWHITE;
  const int sample_format = file.small(TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_UINT);
  const bool known_bits = shape.bits == 1 || shape.bits == 2 || shape.bits == 4 || shape.bits == 8 ||
                          (shape.bits == 16 && !shape.is_palette);
  if (!known_bits || (sample_format != SAMPLEFORMAT_UINT && sample_format != SAMPLEFORMAT_VOID)) {
    return fmt::format("has samples of {} bits{}, expected whole numbers of 1, 2, 4, 8 or 16 bits", shape.bits,
                       sample_format == SAMPLEFORMAT_IEEEFP ? " with a fraction" : "");
  }
  const int colors = shape.is_palette ? 1 : components_of(shape.format);
  if (shape.samples < colors) return fmt::format("has {} samples a pixel, expected {}", shape.samples, colors);
  find_alpha(file, shape);
  return {};
}

// Whether a file of so many bytes can have so many pixels: LZW and Deflate pack at most some thousand bytes into one.
// Nothing of the kind is known of fax codes, which make one bit of a white row, and of newer ways of packing.
bool can_hold(const TiffShape& shape, std::size_t bytes) {
  const std::size_t samples = static_cast<std::size_t>(shape.width) * static_cast<std::size_t>(shape.height) *
                              static_cast<std::size_t>(shape.samples);
  const std::size_t unpacked = samples / 8 * static_cast<std::size_t>(shape.bits);
  constexpr std::size_t best_ratio = 4096;
  switch (shape.compression) {
    case COMPRESSION_NONE:
      return unpacked <= bytes;
    case COMPRESSION_LZW:
    case COMPRESSION_PACKBITS:
    case COMPRESSION_JPEG:
    case COMPRESSION_DEFLATE:
    case COMPRESSION_ADOBE_DEFLATE:
      return unpacked / best_ratio <= bytes;
    default:
      return true;
  }
}

std::string profile_of(TIFF* tiff) {
  std::uint32_t size = 0;
  const void* bytes = nullptr;
  if (TIFFGetField(tiff, TIFFTAG_ICCPROFILE, &size, &bytes) != 1) return {};
  return {static_cast<const char*>(bytes), size};
}

void divide_by_alpha(std::string& pixels, int components) {
  for (std::size_t at = 0; at + components <= pixels.size(); at += components) {
    const int alpha = static_cast<unsigned char>(pixels[at + components - 1]);
    if (alpha == 255 || alpha == 0) continue;
    for (int i = 0; i + 1 < components; ++i) {
      const int value = static_cast<unsigned char>(pixels[at + i]);
      pixels[at + i] = static_cast<char>(std::min(255, (value * 255 + alpha / 2) / alpha));
    }
  }
}

// A smaller copy of the first page is no page.
bool has_more_pages(TIFF* tiff) {
  while (TIFFLastDirectory(tiff) == 0 && TIFFReadDirectory(tiff) == 1) {
    std::uint32_t kind = 0;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_SUBFILETYPE, &kind);
    if ((kind & (FILETYPE_REDUCEDIMAGE | FILETYPE_MASK)) == 0) return true;
  }
  return false;
}

}  // namespace

}  // namespace broadsheet
