#include "pdf/embed_shadow.h"

#include <fmt/format.h>

#include <vector>

#include "pdf/flate.h"

namespace broadsheet {

namespace {

std::string bytes_of(const Color& color, int darkness);
PdfRef add_image(PdfDict dict, int width, int height, const std::string& samples, PdfSink& sink);

constexpr int full = 10000, darkest = 255;

}  // namespace

PdfRef embed_shadow(const ShadowMask& mask, const Color& color, const std::string& color_space, ShadowInk ink,
                    PdfSink& sink) {
  PdfDict dict;
  if (ink == ShadowInk::Transparent) {
    PdfDict alpha;
    alpha.name("ColorSpace", "DeviceGray");
    dict.set("ColorSpace", color_space).ref("SMask", add_image(alpha, mask.width, mask.height, mask.darkness, sink));
    return add_image(dict, 1, 1, bytes_of(color, darkest), sink);
  }
  std::string table;
  for (int darkness = 0; darkness <= darkest; ++darkness) table += bytes_of(color, darkness);
  dict.set("ColorSpace", fmt::format("[/Indexed {} {} {}]", color_space, darkest, pdf_bytes(table)));
  return add_image(dict, mask.width, mask.height, mask.darkness, sink);
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

PdfRef add_image(PdfDict dict, int width, int height, const std::string& samples, PdfSink& sink) {
  dict.name("Type", "XObject").name("Subtype", "Image").number("Width", width).number("Height", height);
  dict.number("BitsPerComponent", 8).name("Filter", "FlateDecode");
  return sink.add_stream(dict, deflate(samples, FlateLevel::Default));
}

}  // namespace

}  // namespace broadsheet
