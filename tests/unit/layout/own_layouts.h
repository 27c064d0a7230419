#pragma once

#include <algorithm>
#include <catch2/catch.hpp>

#include "layout_fixture.h"

namespace broadsheet {

// A layout of the project.
inline Reading read_own(const std::string& name) {
  const DiskFiles files;
  return read_from(files, PROJECT_DIR "/layouts/" + name + ".yaml");
}

inline const Frame& frame(const Layout& layout, const std::string& name) {
  const auto found = std::find_if(layout.frames.begin(), layout.frames.end(),
                                  [&name](const Frame& candidate) { return candidate.name == name; });
  REQUIRE(found != layout.frames.end());
  return *found;
}

template <typename Content>
const Content& content(const Layout& layout, const std::string& name) {
  const Content* found = std::get_if<Content>(&frame(layout, name).content);
  REQUIRE(found);
  return *found;
}

}  // namespace broadsheet
