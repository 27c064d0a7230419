#include "make_webp.h"

#include <webp/encode.h>

#include <cstdint>

namespace broadsheet::test {

namespace {

void append_little_endian(std::string& out, std::size_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> 8 * i & 0xFF);
}

std::string chunk(const std::string& name, const std::string& data) {
  std::string bytes = name;
  append_little_endian(bytes, data.size(), 4);
  bytes += data;
  if (data.size() % 2 != 0) bytes += '\0';
  return bytes;
}

}  // namespace

std::string make_webp(WebPKind kind, int width, int height, const std::string& rows) {
  const int components = static_cast<int>(rows.size()) / (width * height);
  const auto* pixels = reinterpret_cast<const std::uint8_t*>(rows.data());
  std::uint8_t* output = nullptr;
  const int stride = width * components;
  const std::size_t size =
      kind == WebPKind::Lossy
          ? (components == 4 ? WebPEncodeRGBA : WebPEncodeRGB)(pixels, width, height, stride, 95, &output)
          : (components == 4 ? WebPEncodeLosslessRGBA : WebPEncodeLosslessRGB)(pixels, width, height, stride, &output);
  std::string file(reinterpret_cast<const char*>(output), size);
  WebPFree(output);
  return file;
}

std::string with_chunks(const std::string& webp, const std::string& profile, const std::string& exif, int width,
                        int height) {
  constexpr char has_profile = 0x20, has_exif = 0x08;
  std::string header;
  header += static_cast<char>((profile.empty() ? 0 : has_profile) | (exif.empty() ? 0 : has_exif));
  header += std::string(3, '\0');
  append_little_endian(header, static_cast<std::size_t>(width - 1), 3);
  append_little_endian(header, static_cast<std::size_t>(height - 1), 3);
  std::string body = "WEBP" + chunk("VP8X", header);
  if (!profile.empty()) body += chunk("ICCP", profile);
  body += webp.substr(12);
  if (!exif.empty()) body += chunk("EXIF", exif);
  std::string file = "RIFF";
  append_little_endian(file, body.size(), 4);
  return file + body;
}

}  // namespace broadsheet::test
