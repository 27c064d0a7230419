#include "make_pictures.h"

#include <cstdio>
#include <cstdlib>
// jpeglib.h uses FILE without including its header.
#include <jpeglib.h>
#include <png.h>
#include <zlib.h>

namespace broadsheet::test {

namespace {

void append_to_string(png_structp png, png_bytep bytes, std::size_t count) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), count);
}

void append_big_endian(std::string& out, unsigned long value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

bool is_cmyk(JpegKind kind) {
  return kind == JpegKind::Cmyk || kind == JpegKind::CmykOfAdobe || kind == JpegKind::Ycck;
}

// Before all others.
std::string with_segment(const std::string& jpeg, int marker, const std::string& data) {
  std::string segment = "\xFF";
  segment += static_cast<char>(marker);
  segment += static_cast<char>((data.size() + 2) >> 8);
  segment += static_cast<char>((data.size() + 2) & 0xFF);
  return jpeg.substr(0, 2) + segment + data + jpeg.substr(2);
}

}  // namespace

std::string make_jpeg(JpegKind kind, int width, int height) {
  const int components = kind == JpegKind::Gray ? 1 : is_cmyk(kind) ? 4 : 3;
  std::string rows;
  for (int y = 0; y < height; ++y) {
    for (int i = 0; i < width * components; ++i) rows += static_cast<char>(i * 3 + y);
  }
  return make_jpeg(kind, width, height, rows);
}

std::string make_jpeg(JpegKind kind, int width, int height, const std::string& rows) {
  jpeg_compress_struct jpeg{};
  jpeg_error_mgr errors{};
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&jpeg, &bytes, &size);
  jpeg.image_width = static_cast<JDIMENSION>(width);
  jpeg.image_height = static_cast<JDIMENSION>(height);
  jpeg.input_components = kind == JpegKind::Gray ? 1 : is_cmyk(kind) ? 4 : 3;
  jpeg.in_color_space = kind == JpegKind::Gray ? JCS_GRAYSCALE : is_cmyk(kind) ? JCS_CMYK : JCS_RGB;
  jpeg_set_defaults(&jpeg);
  if (kind == JpegKind::Ycck) jpeg_set_colorspace(&jpeg, JCS_YCCK);
  if (kind == JpegKind::RgbByName) jpeg_set_colorspace(&jpeg, JCS_RGB);
  jpeg_set_quality(&jpeg, 95, TRUE);
  if (kind == JpegKind::Cmyk || kind == JpegKind::RgbByName) jpeg.write_Adobe_marker = FALSE;
  if (kind == JpegKind::ProgressiveRgb) jpeg_simple_progression(&jpeg);
  jpeg_start_compress(&jpeg, TRUE);
  std::string copy = rows;
  for (int y = 0; y < height; ++y) {
    auto* row = reinterpret_cast<JSAMPROW>(&copy[static_cast<std::size_t>(y * width * jpeg.input_components)]);
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  std::string file(reinterpret_cast<const char*>(bytes), size);
  jpeg_destroy_compress(&jpeg);
  std::free(bytes);
  return file;
}

std::string with_orientation(const std::string& jpeg, int orientation) {
  using namespace std::string_literals;
  std::string exif = "Exif\0\0MM\0*\0\0\0\x08"s;
  exif += "\0\x02"s;  // entries: one of another tag, and the orientation
  exif += "\x01\x0F\0\x02\0\0\0\x04\x61\x62\x63\0"s;
  exif += "\x01\x12\0\x03\0\0\0\x01\0"s + static_cast<char>(orientation) + "\0\0"s;
  exif += "\0\0\0\0"s;
  return with_segment(jpeg, 0xE1, exif);
}

std::string with_profile(const std::string& jpeg, const std::string& profile) {
  using namespace std::string_literals;
  const std::size_t half = profile.size() / 2;
  const std::string second = with_segment(jpeg, 0xE2, "ICC_PROFILE\0\x02\x02"s + profile.substr(half));
  return with_segment(second, 0xE2, "ICC_PROFILE\0\x01\x02"s + profile.substr(0, half));
}

std::string make_png(PngKind kind, int width, int height, const std::string& rows) {
  std::string file;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, &file, append_to_string, nullptr);
  png_set_IHDR(png, info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), kind.bits, kind.color_type,
               kind.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
               PNG_FILTER_TYPE_DEFAULT);
  const png_color palette[] = {{255, 0, 0}, {0, 255, 0}, {0, 0, 255}};
  if (kind.color_type == PNG_COLOR_TYPE_PALETTE) png_set_PLTE(png, info, palette, 3);
  if (!kind.profile.empty()) {
    png_set_iCCP(png, info, "profile", 0, reinterpret_cast<png_const_bytep>(kind.profile.data()),
                 static_cast<png_uint_32>(kind.profile.size()));
  }
  if (kind.gamma > 0) png_set_gAMA(png, info, kind.gamma);
  png_write_info(png, info);
  std::string copy = rows;
  std::vector<png_bytep> starts;
  for (int y = 0; y < height; ++y) {
    const std::size_t row_bytes = copy.size() / static_cast<std::size_t>(height);
    starts.push_back(reinterpret_cast<png_bytep>(copy.data()) + row_bytes * static_cast<std::size_t>(y));
  }
  png_write_image(png, starts.data());
  png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &info);
  return file;
}

std::string make_png_header(unsigned width, unsigned height) {
  std::string chunk = "IHDR";
  append_big_endian(chunk, width);
  append_big_endian(chunk, height);
  chunk.append("\x08\0\0\0\0", 5);
  std::string file("\x89PNG\r\n\x1A\n");
  append_big_endian(file, chunk.size() - 4);
  file += chunk;
  append_big_endian(file, crc32_z(0, reinterpret_cast<const Bytef*>(chunk.data()), chunk.size()));
  // The header is read no further than the first piece of the pixels.
  append_big_endian(file, 0);
  file += "IDAT";
  append_big_endian(file, crc32_z(0, reinterpret_cast<const Bytef*>("IDAT"), 4));
  return file;
}

}  // namespace broadsheet::test
