#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "layout/layout.h"
#include "source/diagnostics.h"
#include "source/files.h"

namespace broadsheet {

// Finds the layout that an edition names: a path ending in .yaml is relative to the edition's folder, a bare name
// is looked for as NAME.yaml in `folders`. An unknown name is reported at `where`, with the names there are.
std::optional<std::filesystem::path> find_layout(const Files& files, const std::string& name, Span where,
                                                 const std::filesystem::path& edition_folder,
                                                 const std::vector<std::filesystem::path>& folders,
                                                 Diagnostics& diagnostics);

// Reads a layout and those it extends, and registers them in `sources`. Everything wrong is reported; nothing is
// returned when there is an error.
std::optional<Layout> read_layout(const Files& files, const std::filesystem::path& path,
                                  const std::vector<std::filesystem::path>& folders, SourceMap& sources,
                                  Diagnostics& diagnostics);

}  // namespace broadsheet
