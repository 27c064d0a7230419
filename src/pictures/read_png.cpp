#include <png.h>

#include <fmt/format.h>

#include <csetjmp>
#include <cstddef>
#include <cstring>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

#include "pictures/read_picture.h"

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
  int components = 0;
};

struct Reader;
bool decode(Reader& reader, Decoding& decoding);
bool set_on_white(Decoding& decoding);
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
  const char* const hint = "export or copy it again";
  Decoding decoding;
  decoding.rest = bytes;
  Reader reader(decoding);
  if (!reader.info) return {.data = nullptr, .problem = "needs more memory than there is", .hint = {}, .warning = {}};
  bool decoded = false;
  try {
    decoded = decode(reader, decoding);
  } catch (const std::bad_alloc&) {
    return {.data = nullptr, .problem = "needs more memory than there is", .hint = {}, .warning = {}};
  }
  if (std::string problem = too_large(decoding.width, decoding.height, decoding.components); !problem.empty()) {
    return {.data = nullptr, .problem = std::move(problem), .hint = "save it with fewer pixels", .warning = {}};
  }
  if (!decoded) {
    const std::string problem = fmt::format("is a damaged PNG ({})", decoding.complaint);
    return {.data = nullptr, .problem = problem, .hint = hint, .warning = {}};
  }

  PictureReading reading;
  if (set_on_white(decoding)) reading.warning = "is transparent in places; these are white on the page";
  auto data = std::make_shared<PictureData>();
  data->width = static_cast<int>(decoding.width);
  data->height = static_cast<int>(decoding.height);
  data->format = decoding.components <= 2 ? PixelFormat::Gray : PixelFormat::Rgb;
  data->bytes = std::move(decoding.pixels);
  reading.data = std::move(data);
  return reading;
}

namespace {

// Everything to 8-bit grey or RGB, with or without alpha.
void set_transformations(png_structp png, png_infop info) {
  png_set_scale_16(png);
  png_set_expand(png);
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
  decoding.components = png_get_channels(reader.png, reader.info);
  // Before libpng asks for memory for a row.
  if (!too_large(decoding.width, decoding.height, decoding.components).empty()) return false;
  const std::size_t packed_bytes = png_get_rowbytes(reader.png, reader.info) * decoding.height;
  set_transformations(reader.png, reader.info);
  decoding.components = png_get_channels(reader.png, reader.info);
  if (!too_large(decoding.width, decoding.height, decoding.components).empty()) return false;
  // Asked before any memory is.
  if (packed_bytes / best_deflate_ratio > decoding.rest.size()) png_error(reader.png, "too few bytes for its size");

  const std::size_t row_bytes = png_get_rowbytes(reader.png, reader.info);
  decoding.pixels.resize(row_bytes * decoding.height);
  decoding.rows.resize(decoding.height);
  auto* row = reinterpret_cast<png_bytep>(decoding.pixels.data());
  for (png_bytep& start : decoding.rows) {
    start = row;
    row += row_bytes;
  }
  png_read_image(reader.png, decoding.rows.data());
  png_read_end(reader.png, nullptr);
  return true;
}

// Takes the alpha component out, in place. Tells whether any pixel was transparent.
bool set_on_white(Decoding& decoding) {
  if (decoding.components != 2 && decoding.components != 4) return false;
  const auto colors = static_cast<std::size_t>(decoding.components - 1);
  bool transparent = false;
  auto* to = reinterpret_cast<unsigned char*>(decoding.pixels.data());
  const unsigned char* from = to;
  const unsigned char* const end = from + decoding.pixels.size();
  for (; from != end; from += colors + 1) {
    const int alpha = from[colors];
    if (alpha != 255) transparent = true;
    for (std::size_t i = 0; i < colors; ++i) {
      *to++ = static_cast<unsigned char>((from[i] * alpha + 255 * (255 - alpha) + 127) / 255);
    }
  }
  decoding.pixels.resize(decoding.pixels.size() / (colors + 1) * colors);
  return transparent;
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
