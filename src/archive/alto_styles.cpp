#include "archive/alto_styles.h"

#include <fmt/format.h>

#include "display/decimal.h"

namespace broadsheet {

namespace {

constexpr int least_bold = 600;  // OpenType usWeightClass: semi-bold

}  // namespace

void AltoStyles::add(const GlyphRun& run) {
  if (numbers_.try_emplace(key_of(run), styles_.size() + 1).second) styles_.push_back({run.face, run.size});
}

std::string AltoStyles::id(const GlyphRun& run) const {
  return fmt::format("TS{}", numbers_.at(key_of(run)));
}

void AltoStyles::write(XmlWriter& xml) const {
  if (styles_.empty()) return;
  xml.open("Styles");
  for (std::size_t i = 0; i < styles_.size(); ++i) {
    const FaceInfo& face = styles_[i].face->info();
    std::string size;
    append_points(size, styles_[i].size, 3);
    xml.open("TextStyle").attribute("ID", fmt::format("TS{}", i + 1)).attribute("FONTFAMILY", face.family);
    xml.attribute("FONTSIZE", size);
    std::string style = face.weight >= least_bold ? "bold" : "";
    if (face.italic) style += style.empty() ? "italics" : " italics";
    if (!style.empty()) xml.attribute("FONTSTYLE", style);
    xml.close();
  }
  xml.close();
}

AltoStyles::Key AltoStyles::key_of(const GlyphRun& run) {
  return {run.face->info().postscript_name, run.face->info().index, run.size};
}

}  // namespace broadsheet
