#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "broadsheet.h"

namespace broadsheet::test {

// The edition of these two files, composed with the project's fonts.
inline Composed compose_in_memory(const std::string& edition, const std::string& layout) {
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  MemoryFiles files;
  files.write("edition.yaml", edition);
  files.write("layout.yaml", layout);
  PictureBook pictures(files);
  LayoutBook layouts(files, {});
  Composed composed = compose_edition("edition.yaml", {files, fonts, pictures, layouts}, OversetPolicy::Refuse);
  UNSCOPED_INFO(to_text(composed.diagnostics, composed.sources));
  return composed;
}

}  // namespace broadsheet::test
