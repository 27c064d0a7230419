#include "compose_case.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>

#include "typeset/galley.h"
#include "typeset/voice.h"

namespace broadsheet::typography {

namespace {

std::string edition_of(const Case& c);
std::string layout_of(const Case& c, const std::string& text, double measure);
int rows_for(const std::string& text, double measure);
const FontBook& fonts();
void look_at_paragraph(const Paragraph& paragraph, const Composed& composed, const std::vector<Voice>& voices,
                       double measure, Sight& sight);

constexpr int text_style = 0, subhead_style = 1;

}  // namespace

Composed compose(const Case& c, const std::string& text, double measure) {
  MemoryFiles files;
  files.write("edition.yaml", edition_of(c));
  files.write("layout.yaml", layout_of(c, text, measure));
  files.write("text.md", text);
  PictureBook pictures(files);
  LayoutBook layouts(files, {});
  return compose_edition("edition.yaml", {files, fonts(), pictures, layouts}, OversetPolicy::Refuse);
}

double em_of(const Composed& composed) {
  return composed.layouts.front().styles.at(text_style).size.pt();
}

Sight look_at_galley(const Composed& composed, double measure) {
  Sight sight{"galley", measure * 10 / em_of(composed), {}};
  Diagnostics diagnostics;
  const auto voices = find_voices(composed.layouts.front(), fonts(), diagnostics);
  REQUIRE(voices);
  for (const Paragraph& paragraph : composed.edition.stories.front().body)
    look_at_paragraph(paragraph, composed, *voices, measure, sight);
  return sight;
}

namespace {

std::string edition_of(const Case& c) {
  YAML::Node edition;
  edition["layout"] = "layout.yaml";
  edition["title"] = c.id;
  edition["date"] = "2021-01-08";
  edition["language"] = c.language;
  edition["stories"]["main"]["headline"] = c.id;
  edition["stories"]["main"]["text"] = "text.md";
  return YAML::Dump(edition);
}

std::string layout_of(const Case& c, const std::string& text, double measure) {
  YAML::Node layout = YAML::Load(R"(
grid: {columns: 1, gutter: 1字, body: 10pt, leading: 15pt, baseline: 10pt}
fonts: {serif: Noto Serif CJK SC, sans: Noto Sans CJK SC}
colors: {ink: {k: 100}}
styles:
  text: {font: serif, weight: 400, size: 10pt, leading: 15pt, align: justify, color: ink, strong: {font: sans, weight: 700}}
  subhead: {extends: text}
frames:
  text: {kind: text, story: main, columns: 1, style: text, subhead: subhead}
)");
  const int rows = rows_for(text, measure);
  layout["grid"]["rows"] = rows;
  layout["frames"]["text"]["rows"] = fmt::format("1-{}", rows);
  layout["page"]["size"] = fmt::format("{}pt x {}pt", measure * 10 + 2 * page_margin, rows * 15 + 2 * page_margin);
  layout["page"]["margins"]["left"] = layout["page"]["margins"]["top"] = fmt::format("{}pt", page_margin);
  layout["grid"]["column"] = fmt::format("{}字", measure);
  for (const auto& entry : YAML::Load(c.style)) layout["styles"]["text"][entry.first.as<std::string>()] = entry.second;
  for (const auto& entry : YAML::Load(c.frame)) layout["frames"]["text"][entry.first.as<std::string>()] = entry.second;
  return YAML::Dump(layout);
}

const FontBook& fonts() {
  static const FontBook book({PROJECT_DIR "/fonts"});
  return book;
}

// Enough: an ideograph is an em and three bytes, a letter about half an em and one; ten more for paragraphs and gaps.
int rows_for(const std::string& text, double measure) {
  return 10 + static_cast<int>(static_cast<double>(text.size()) / 2 / measure);
}

void look_at_paragraph(const Paragraph& paragraph, const Composed& composed, const std::vector<Voice>& voices,
                       double measure, Sight& sight) {
  const bool is_subhead = paragraph.kind == ParagraphKind::Subhead;
  const Voice& voice = voices.at(is_subhead ? subhead_style : text_style);
  const double em = em_of(composed);
  Diagnostics diagnostics;
  const SettingRules rules =
      setting_rules(*voice.style, composed.edition.language, is_subhead ? TextUse::Heading : TextUse::Text);
  const TypesetText text =
      typeset(text_runs(paragraph.runs, voice, LineDirection::Horizontal, diagnostics), rules, fonts(), diagnostics);
  const LineSpec spec{Length::points(measure * 10), indent_of(paragraph, *voice.style), voice.style->size,
                      voice.style->align};
  for (const Line& line : set_lines(text, 0, spec)) {
    SeenLine seen;
    for (int i = line.begin; i < line.end; ++i) {
      const Cluster& cluster = text.shaped.clusters[i];
      if (cluster.glyph_begin == cluster.glyph_end) continue;
      const Length origin = line.pens[i - line.begin] + text.shaped.glyphs[cluster.glyph_begin].x_offset;
      seen.glyphs.push_back({words_of(text, i, i + 1), origin.pt() / em, cluster.advance.pt() / em});
    }
    sight.lines.push_back(std::move(seen));
  }
}

}  // namespace

}  // namespace broadsheet::typography
