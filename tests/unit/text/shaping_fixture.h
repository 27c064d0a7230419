#pragma once

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

inline double em(Length length) {
  return length.pt() / 10;
}

inline std::string text_of(const ShapedText& shaped_text, const Cluster& cluster) {
  return shaped_text.text.substr(cluster.text_begin, cluster.text_end - cluster.text_begin);
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
