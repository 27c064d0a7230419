#include "pdf/document_resources.h"

#include <fmt/format.h>

#include <utility>

#include "pdf/embed_picture.h"

namespace broadsheet {

namespace {

std::string separation(const Color& color);

}  // namespace

DocumentResources::DocumentResources(const std::vector<Page>& pages, PdfSink& sink) : sink_(sink) {
  for (const FontUse& use : collect_fonts(pages)) {
    const std::string name = fmt::format("F{}", fonts_.size() + 1);
    fonts_[use.face] = {name, name + "V", embed_font(use, sink)};
  }
}

const DocumentResources::Font& DocumentResources::font(const Face* face) const {
  return fonts_.at(face);
}

const DocumentResources::Named& DocumentResources::picture(const PictureData& data) {
  const auto found = pictures_.find(&data);
  if (found != pictures_.end()) return found->second;
  Named named = {fmt::format("P{}", pictures_.size() + 1), pdf_ref(embed_picture(data, sink_, profiles_))};
  return pictures_[&data] = std::move(named);
}

const DocumentResources::Named& DocumentResources::shadow(const ShadowMask& mask, const Color& color,
                                                          const std::string& color_space) {
  const PdfRef image = embed_shadow(mask, color, color_space, sink_);
  return shadows_.emplace_back(Named{fmt::format("W{}", shadows_.size() + 1), pdf_ref(image)});
}

const DocumentResources::Named& DocumentResources::spot_ink(const Color& color) {
  const auto found = inks_.find(color.spot);
  if (found != inks_.end()) return found->second;
  Named named = {fmt::format("S{}", inks_.size() + 1), separation(color)};
  return inks_[color.spot] = std::move(named);
}

void PageResources::use(const std::string& category, const std::string& name, const std::string& value) {
  categories_[category].emplace(name, value);
}

std::string PageResources::str() const {
  PdfDict dict;
  for (const auto& [category, entries] : categories_) {
    PdfDict named;
    for (const auto& [name, value] : entries) named.set(name, value);
    dict.set(category, named.str());
  }
  return dict.str();
}

namespace {

// ISO 32000-1, 8.6.6.4. Tints mix the alternate with paper in proportion (function type 2, exponent 1).
std::string separation(const Color& color) {
  Color alternate = color;
  alternate.spot.clear();
  return fmt::format("[/Separation {} /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [{}] /N 1 >>]",
                     pdf_name(color.spot), pdf_inks(alternate));
}

}  // namespace

}  // namespace broadsheet
