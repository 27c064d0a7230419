#pragma once

#include "composed_page.h"
#include "page_rules/check_page_rules.h"

namespace broadsheet::test {

// A half sheet of eight base columns of 13 characters and 100 rows, held to these rules alone, with these frames.
inline Composed compose_ruled(const std::string& rules, const std::string& frames,
                              const std::string& grid = "columns: 8, column: 13字, gutter: 1字, rows: 100",
                              const std::string& margins = "{left: 53.25pt, top: 51pt}") {
  const std::string edition =
      "layout: layout.yaml\ntitle: 题\ndate: 2021-01-08\nfolio: {newspaper: 江北日报, page: 1}\nstories:\n"
      "  spring: {kicker: 一年之计, headline: 春耕备耕全面展开, deck: 良种已经到村, text: 田里的活儿一天比一天紧。}\n"
      "  trade: {kicker: 开局, headline: 招商引资再上台阶, deck: 十个项目签约, text: 新来的企业一家接着一家。}\n"
      "  street: {headline: 老街改造如期完工, text: 老街坊们又坐到了树底下。}\n"
      "pictures:\n"
      "  field: {slug: 田野, caption: 二月的田野，远看还是一片黄，近看已经有了青。, credit: 王小明}\n";
  const std::string layout =
      "page: {size: 对开, margins: " + margins + "}\n" + "grid: {" + grid +
      ", body: 9pt, leading: 12pt, baseline: 10pt}\n"
      "fonts: {serif: Noto Serif CJK SC}\n"
      "colors: {ink: {k: 100}, grey: {k: 10}}\n"
      "rules: {thin: {weight: 0.5pt, color: ink}}\n"
      "styles:\n"
      "  body: {font: serif, size: 9pt, leading: 12pt, align: justify, indent: 2em}\n"
      "  dense: {extends: body, size: 7pt, leading: 9pt}\n"
      "  smallest: {extends: body, size: 六号, leading: 10pt}\n"
      "  tight: {extends: body, leading: 11.2pt}\n"
      "  tightest: {extends: body, leading: 11.25pt}\n"
      "  loose: {extends: body, leading: 12.7pt}\n"
      "  loosest: {extends: body, leading: 12.6pt}\n"
      "  dotted: {extends: loose, leading: 15pt, emphasis: {dots: true, font: serif}}\n"
      "  head: {font: serif, weight: 900, size: 36pt}\n"
      "  less: {extends: head, size: 23pt}\n"
      "  small: {extends: head, size: 22pt}\n"
      "  tiny: {extends: head, size: 8pt}\n"
      "placeholders:\n"
      "  plain: {ground: grey, mount: {inset: 4pt, weight: 1pt, color: ink}, title: {style: body, baseline: -4pt}, "
      "rule: {top: 4pt, width: 20pt, weight: 1pt, color: ink}, data: {style: body, baseline: 18pt, text: "
      "\"{width}\"}}\n"
      "page-rules: {all: off" +
      (rules.empty() ? "" : ", " + rules) + "}\nframes:\n" + frames;
  return compose_in_memory(edition, layout);
}

// What the rules say of such a page.
inline std::string report_on(const std::string& rules, const std::string& frames,
                             const std::string& grid = "columns: 8, column: 13字, gutter: 1字, rows: 100") {
  const Composed composed = compose_ruled(rules, frames, grid);
  REQUIRE(composed.pages.size() == 1);
  Diagnostics found;
  check_page_rules(composed.pages.front(), composed.layouts.front(), found);
  return to_text(found, composed.sources);
}

inline bool says(const std::string& report, const std::string& words) {
  return report.find(words) != std::string::npos;
}

// A headline and a text of a story, each with its columns and rows.
inline std::string head(const std::string& story, const std::string& place, const std::string& style = "head") {
  return "  " + story + "-head: {kind: headline, story: " + story + ", style: " + style +
         ", baseline: 36pt, step: 1pt, least: 12pt, " + place + "}\n";
}
inline std::string text(const std::string& story, const std::string& place) {
  return "  " + story + "-text: {kind: text, story: " + story + ", style: body, " + place + "}\n";
}
inline std::string at(const std::string& columns, const std::string& rows) {
  return "columns: " + columns + ", rows: " + rows;
}

}  // namespace broadsheet::test
