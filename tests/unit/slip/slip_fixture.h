#pragma once

#include "../fonts/font_files.h"
#include "slip/compose_slip.h"

namespace broadsheet::test {

// Ten points, thirteen characters, as the command sets text when nothing is said.
inline SlipSpec usual_spec() {
  SlipSpec spec;
  spec.style.size = Length::points(10);
  spec.style.leading = Length::points(15);
  spec.style.indent = Length::points(20);
  spec.style.align = Align::Justify;
  spec.style.font = spec.style.strong = spec.style.emphasis = {"Noto Serif CJK SC", 400};
  spec.measure = Length::points(130);
  return spec;
}

inline Composed slip_of(const std::string& text, const SlipSpec& spec = usual_spec()) {
  MemoryFiles files;
  files.write("text.md", text);
  PictureBook pictures(files);
  LayoutBook layouts(files, {});
  return compose_slip("text.md", spec, {files, shipped_book(), pictures, layouts});
}

inline std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace broadsheet::test
