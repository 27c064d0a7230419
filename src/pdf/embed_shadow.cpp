#include "pdf/embed_shadow.h"

#include <fmt/format.h>

#include <vector>

#include "pdf/embed_picture.h"

namespace broadsheet {

namespace {

constexpr int full = 10000, darkest = 255;

std::string bytes_of(const Color& color, int darkness);

}  // namespace

PdfRef embed_shadow(const ShadowMask& mask, const Color& color, const std::string& color_space, PdfSink& sink) {
  const ImageSize size{mask.width, mask.height};
  if (has_transparency(sink.standard())) {
    const PdfRef alpha = add_image(image_dict(size).name("ColorSpace", "DeviceGray"), mask.darkness, sink);
    const std::string ink = bytes_of(color, darkest);
    return add_image(image_dict({1, 1}).set("ColorSpace", color_space).ref("SMask", alpha), ink, sink);
  }
  std::string table;
  for (int darkness = 0; darkness <= darkest; ++darkness) table += bytes_of(color, darkness);
  const std::string tints = fmt::format("[/Indexed {} {} {}]", color_space, darkest, pdf_bytes(table));
  return add_image(image_dict(size).set("ColorSpace", tints), mask.darkness, sink);
}

namespace {

std::string bytes_of(const Color& color, int darkness) {
  const std::vector<int> inks = color.spot.empty()
                                    ? std::vector<int>{color.cyan, color.magenta, color.yellow, color.black}
                                    : std::vector<int>{color.tint};
  std::string bytes;
  for (const int ink : inks) bytes += static_cast<char>((ink * darkness + full / 2) / full);
  return bytes;
}

}  // namespace

}  // namespace broadsheet
