#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "source/diagnostics.h"

namespace broadsheet {

// An edition to be made, and the name of what is made from it.
struct EditionFile {
  std::filesystem::path path;
  std::string id;  // the folder of an edition.yaml, or the file's stem
  bool operator==(const EditionFile&) const = default;
};

// The editions that the arguments of a command name, in their order. A folder stands for its edition.yaml; a folder
// without one for the editions in its subfolders, by name; anything else for itself, whether it is there or not.
// Folders without editions are reported, and so are two editions of one id: each would overwrite what the other made.
std::vector<EditionFile> find_editions(const std::vector<std::filesystem::path>& arguments, Diagnostics& diagnostics);

}  // namespace broadsheet
