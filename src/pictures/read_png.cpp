#include <png.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <csetjmp>
#include <cstddef>
#include <cstring>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

#include "pictures/icc_profile.h"
#include "pictures/read_picture.h"
#include "pictures/split_alpha.h"

namespace broadsheet {

namespace {

// Deflate packs at most so many bytes into one: a header that promises more than the file can hold is damaged.
constexpr std::size_t best_deflate_ratio = 1032;

struct Decoding {
  std::string_view rest;  // bytes of the file that libpng has not read
  std::string complaint;
  std::string pixels;  // 1 to 4 components
  std::vector<png_bytep> rows;
  png_uint_32 width = 0, height = 0;
  int components = 0, bits = 8;
  std::string profile;
  bool is_srgb = false;
  double gamma = 0;  // 0: not said
  Chromaticities colors = srgb_chromaticities;
};

struct Reader;
bool decode(Reader& reader, Decoding& decoding);
void read_color(png_structp png, png_infop info, Decoding& decoding);
std::string take_color(Decoding& decoding, PictureData& picture);
void report_error(png_structp png, png_const_charp message);
void ignore_warning(png_structp, png_const_charp) {}
void read_bytes(png_structp png, png_bytep target, std::size_t count);

struct Reader {
  explicit Reader(Decoding& decoding)
      : png(png_create_read_struct(PNG_LIBPNG_VER_STRING, &decoding, report_error, ignore_warning)),
        info(png ? png_create_info_struct(png) : nullptr) {}
  ~Reader() { png_destroy_read_struct(&png, &info, nullptr); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  png_structp png;
  png_infop info;
};

}  // namespace

PictureReading read_png(const std::string& bytes) {
  const char* const no_memory = "needs more memory than there is";
  Decoding decoding;
  decoding.rest = bytes;
  Reader reader(decoding);
  if (!reader.info) return refused_picture(no_memory, {});
  bool decoded = false;
  PictureReading reading;
  auto data = std::make_shared<PictureData>();
  try {
    decoded = decode(reader, decoding);
    if (decoded) split_alpha(decoding.pixels, decoding.components, data->alpha);
  } catch (const std::bad_alloc&) {
    return refused_picture(no_memory, {});
  }
  if (std::string problem = too_large(decoding.width, decoding.height, decoding.bits); !problem.empty()) {
    return refused_picture(std::move(problem), "save it with fewer pixels");
  }
  if (!decoded) {
    return refused_picture(fmt::format("is a damaged PNG ({})", decoding.complaint), "export or copy it again");
  }
  data->file = PictureFile::Png;
  data->width = static_cast<int>(decoding.width);
  data->height = static_cast<int>(decoding.height);
  data->format = decoding.components <= 2 ? PixelFormat::Gray : PixelFormat::Rgb;
  data->bits = decoding.bits;
  data->bytes = std::move(decoding.pixels);
  if (data->bits == 8) reading.warning = take_color(decoding, *data);
  reading.data = std::move(data);
  return reading;
}

namespace {

// Everything to 8-bit grey or RGB, with or without alpha; but one bit of grey stays one bit.
void set_transformations(png_structp png, png_infop info, Decoding& decoding) {
  const bool is_one_bit = png_get_bit_depth(png, info) == 1 && png_get_color_type(png, info) == PNG_COLOR_TYPE_GRAY &&
                          png_get_valid(png, info, PNG_INFO_tRNS) == 0;
  decoding.bits = is_one_bit ? 1 : 8;
  if (!is_one_bit) {
    png_set_scale_16(png);
    png_set_expand(png);
  }
  png_set_interlace_handling(png);
  png_read_update_info(png, info);
}

// False with a complaint when libpng gives up, and false before the first row when the picture is too large. Objects
// with destructors live in `decoding`, since libpng comes back here by longjmp.
bool decode(Reader& reader, Decoding& decoding) {
  if (setjmp(png_jmpbuf(reader.png)) != 0) return false;
  png_set_user_limits(reader.png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);  // too_large() decides
  png_set_read_fn(reader.png, &decoding, read_bytes);
  png_read_info(reader.png, reader.info);
  decoding.width = png_get_image_width(reader.png, reader.info);
  decoding.height = png_get_image_height(reader.png, reader.info);
  decoding.bits = std::min(8, static_cast<int>(png_get_bit_depth(reader.png, reader.info)));
  // Before libpng asks for memory for a row.
  if (!too_large(decoding.width, decoding.height, decoding.bits).empty()) return false;
  const std::size_t packed_bytes = png_get_rowbytes(reader.png, reader.info) * decoding.height;
  read_color(reader.png, reader.info, decoding);
  set_transformations(reader.png, reader.info, decoding);
  decoding.components = png_get_channels(reader.png, reader.info);
  if (!too_large(decoding.width, decoding.height, decoding.bits).empty()) return false;
  // Asked before any memory is.
  if (packed_bytes / best_deflate_ratio > decoding.rest.size()) png_error(reader.png, "too few bytes for its size");

  const std::size_t row_size = png_get_rowbytes(reader.png, reader.info);
  decoding.pixels.resize(row_size * decoding.height);
  decoding.rows.resize(decoding.height);
  auto* row = reinterpret_cast<png_bytep>(decoding.pixels.data());
  for (png_bytep& start : decoding.rows) {
    start = row;
    row += row_size;
  }
  png_read_image(reader.png, decoding.rows.data());
  png_read_end(reader.png, nullptr);
  return true;
}

void read_color(png_structp png, png_infop info, Decoding& decoding) {
  png_charp name = nullptr;
  int compression = 0, intent = 0;
  png_bytep profile = nullptr;
  png_uint_32 size = 0;
  if (png_get_iCCP(png, info, &name, &compression, &profile, &size) != 0) {
    decoding.profile.assign(reinterpret_cast<const char*>(profile), size);
  }
  decoding.is_srgb = png_get_sRGB(png, info, &intent) != 0;
  png_get_gAMA(png, info, &decoding.gamma);
  Chromaticities& c = decoding.colors;
  png_get_cHRM(png, info, &c[0], &c[1], &c[2], &c[3], &c[4], &c[5], &c[6], &c[7]);
}

// The file's profile before what it says of gamma; nothing said, or about what sRGB is, means sRGB.
std::string take_color(Decoding& decoding, PictureData& picture) {
  if (!decoding.profile.empty()) return take_profile(std::move(decoding.profile), picture);
  if (decoding.is_srgb || decoding.gamma == 0) return {};
  const auto differ = [](double a, double b) { return std::abs(a - b) > 0.005; };
  const bool other_gamma = differ(decoding.gamma, 1 / 2.2);
  const bool other_colors = !std::equal(decoding.colors.begin(), decoding.colors.end(), srgb_chromaticities.begin(),
                                        [&](double a, double b) { return !differ(a, b); });
  if (!other_gamma && !other_colors) return {};
  picture.profile = gamma_profile(picture.format, decoding.gamma, decoding.colors);
  return {};
}

void report_error(png_structp png, png_const_charp message) {
  static_cast<Decoding*>(png_get_error_ptr(png))->complaint = message;
  png_longjmp(png, 1);
}

void read_bytes(png_structp png, png_bytep target, std::size_t count) {
  auto& rest = static_cast<Decoding*>(png_get_io_ptr(png))->rest;
  if (count > rest.size()) png_error(png, "its end is missing");
  std::memcpy(target, rest.data(), count);
  rest.remove_prefix(count);
}

}  // namespace

}  // namespace broadsheet
