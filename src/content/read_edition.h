#pragma once

#include "content/edition.h"
#include "source/diagnostics.h"
#include "source/files.h"

#include <filesystem>
#include <optional>
#include <string>

namespace broadsheet {

// What an edition's output is named after: the folder of an edition.yaml, or the file's stem.
std::string edition_id(const std::filesystem::path& path);

// Reads an edition and the text files beside it, and registers them in `sources`. Everything wrong is reported, and
// what could be read is returned all the same, so that its layout and pictures can be looked at in the same run;
// nothing is returned when the file cannot be read or is no YAML.
std::optional<Edition> read_edition(const Files& files, const std::filesystem::path& path, SourceMap& sources,
                                    Diagnostics& diagnostics);

}  // namespace broadsheet
