#pragma once

#include <filesystem>

#include "fonts/font_book.h"

namespace broadsheet::test {

inline std::filesystem::path shipped_fonts() {
  return PROJECT_DIR "/fonts";
}

// Squares for glyphs: tests/unit/fonts/small-fonts/make-small-fonts.
inline std::filesystem::path small_fonts() {
  return PROJECT_DIR "/tests/unit/fonts/small-fonts";
}

// The faces of the project, opened once for all tests.
inline const FontBook& shipped_book() {
  static const FontBook book({shipped_fonts()});
  return book;
}

}  // namespace broadsheet::test
