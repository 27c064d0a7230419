#include "pictures/read_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace broadsheet {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view jpeg_signature = "\xFF\xD8\xFF"sv;
constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n"sv;

bool is_tiff(std::string_view bytes);
bool is_webp(std::string_view bytes);
std::string_view format_name(std::string_view bytes);
std::string first_bytes(std::string_view bytes);

}  // namespace

PictureReading refused_picture(std::string problem, std::string hint) {
  PictureReading reading;
  reading.problem = std::move(problem);
  reading.hint = std::move(hint);
  return reading;
}

PictureReading read_picture(std::string bytes) {
  if (bytes.empty()) return refused_picture("is an empty file", "export or copy it again");
  if (static_cast<long long>(bytes.size()) > most_picture_bytes) {
    return refused_picture("is larger than 2 GiB", "save it with fewer pixels");
  }
  if (bytes.starts_with(jpeg_signature)) return read_jpeg(std::move(bytes));
  if (bytes.starts_with(png_signature)) return read_png(bytes);
  if (is_tiff(bytes)) return read_tiff(bytes);
  if (is_webp(bytes)) return read_webp(bytes);
  const std::string_view name = format_name(bytes);
  const std::string what =
      name.empty() ? fmt::format("begins with {}", first_bytes(bytes)) : fmt::format("is {}", name);
  return refused_picture(what + ", expected JPEG, PNG, TIFF or WebP",
                         "save it as JPEG (a photograph) or PNG (a drawing)");
}

std::string too_large(long long width, long long height, int bits) {
  const long long most = bits == 1 ? most_pixels_of_drawings : most_pixels;
  if (width <= most && height <= most && width * height <= most) return {};
  return fmt::format("is {} by {} pixels, expected at most {} million in all", width, height, most / 1'000'000);
}

namespace {

// Of either order of bytes; 43 in place of 42 is a TIFF with offsets of 64 bits.
bool is_tiff(std::string_view bytes) {
  return bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv) || bytes.starts_with("II+\0"sv) ||
         bytes.starts_with("MM\0+"sv);
}

bool is_webp(std::string_view bytes) {
  return bytes.size() > 12 && bytes.starts_with("RIFF"sv) && bytes.substr(8, 4) == "WEBP"sv;
}

// The formats that are most often taken for pictures a newspaper can print.
std::string_view format_name(std::string_view bytes) {
  struct Format {
    std::size_t at;
    std::string_view signature, name;
  };
  static constexpr Format formats[] = {
      {0, "GIF8"sv, "a GIF"},
      {0, "8BPS"sv, "a Photoshop file"},
      {0, "%PDF"sv, "a PDF"},
      {0, "%!PS"sv, "an EPS"},
      {4, "ftypheic"sv, "a HEIC"},
      {4, "ftypmif1"sv, "a HEIC"},
      {4, "ftypavif"sv, "an AVIF"},
      {0, "BM"sv, "a BMP"},
      {0, "<svg"sv, "an SVG"},
      {0, "<?xml"sv, "an XML file"},
      {0, "<!DOCTYPE"sv, "a web page"},
      {0, "<html"sv, "a web page"},
      {0, "\0\0\0\x0CjP  "sv, "a JPEG 2000"},
  };
  for (const Format& format : formats) {
    if (bytes.size() >= format.at && bytes.substr(format.at).starts_with(format.signature)) return format.name;
  }
  return {};
}

std::string first_bytes(std::string_view bytes) {
  constexpr std::size_t shown = 8;
  const std::string_view start = bytes.substr(0, shown);
  const auto is_plain = [](char c) { return c >= ' ' && c <= '~' && c != '`'; };
  if (std::all_of(start.begin(), start.end(), is_plain)) return fmt::format("`{}`", start);
  std::string hexadecimal = "the bytes";
  for (const char byte : start) hexadecimal += fmt::format(" {:02X}", static_cast<unsigned char>(byte));
  return hexadecimal;
}

}  // namespace

}  // namespace broadsheet
