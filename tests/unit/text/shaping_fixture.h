#pragma once

#include <stdexcept>

#include "../fonts/font_files.h"
#include "text/shape.h"

namespace broadsheet::test {

// Text in one face at ten points, so that a hundredth of a point is a thousandth of an em.
inline ShapedText shaped(const std::string& text, const std::string& family = "Noto Serif CJK SC", int weight = 400,
                         const std::string& language = "zh-Hans") {
  Diagnostics diagnostics;
  return shape_text({{text, shipped_book().find(family, weight), Length::points(10), {}}}, {language}, shipped_book(),
                    diagnostics);
}

// The same in a vertical line.
inline ShapedText shaped_down(const std::string& text, const std::string& family = "Noto Serif CJK SC",
                              const FontBook& fonts = shipped_book()) {
  Diagnostics diagnostics;
  TextRules rules;
  rules.direction = Direction::Vertical;
  return shape_text({{text, fonts.find(family, 400), Length::points(10), {}}}, rules, fonts, diagnostics);
}

inline double em(Length length) {
  return length.pt() / 10;
}

inline std::string text_of(const ShapedText& shaped_text, const Cluster& cluster) {
  return shaped_text.text.substr(cluster.text_begin, cluster.text_end - cluster.text_begin);
}

inline const Cluster& cluster_of(const ShapedText& text, const std::string& wanted) {
  for (const Cluster& cluster : text.clusters)
    if (text_of(text, cluster) == wanted) return cluster;
  throw std::runtime_error("no cluster " + wanted);
}

// The text with | where a line may end, ¦ where it had better not, and ! where it must.
inline std::string with_breaks(const ShapedText& shaped_text) {
  std::string out;
  for (const Cluster& cluster : shaped_text.clusters) {
    out += text_of(shaped_text, cluster);
    if (cluster.break_after == BreakKind::Allowed) out += "|";
    if (cluster.break_after == BreakKind::Discouraged) out += "¦";
    if (cluster.break_after == BreakKind::Mandatory) out += "!";
  }
  return out;
}

}  // namespace broadsheet::test
