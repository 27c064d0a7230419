#pragma once

#include "source/diagnostics.h"

#include <yaml-cpp/exceptions.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace broadsheet {

// What yaml-cpp was reading when it gave up.
struct BrokenYaml {
  std::string_view text;
  int file = 0;
  std::size_t at = 0;                         // where it gave up
  std::optional<std::size_t> innermost_open;  // where the innermost open list or mapping begins
  std::vector<std::string> anchors;           // the names that `*` may use
};

// yaml-cpp's complaint in an editor's words, at the place to mend, with the likeliest remedy.
Diagnostic describe_syntax_error(const YAML::Exception& exception, const BrokenYaml& broken);

}  // namespace broadsheet
