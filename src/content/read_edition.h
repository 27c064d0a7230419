#pragma once

#include <filesystem>
#include <optional>

#include "content/edition.h"
#include "source/diagnostics.h"
#include "source/files.h"

namespace broadsheet {

// Reads an edition and the text files beside it, and registers them in `sources`. Everything wrong is reported;
// nothing is returned when there is an error.
std::optional<Edition> read_edition(const Files& files, const std::filesystem::path& path, SourceMap& sources,
                                    Diagnostics& diagnostics);

}  // namespace broadsheet
