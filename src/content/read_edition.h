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

// Reads an edition and the text files beside it, and registers them in `sources`. Everything wrong is reported;
// nothing is returned when there is an error.
std::optional<Edition> read_edition(const Files& files, const std::filesystem::path& path, SourceMap& sources,
                                    Diagnostics& diagnostics);

}  // namespace broadsheet
