#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "press/press_profile.h"
#include "source/diagnostics.h"
#include "source/files.h"

namespace broadsheet {

// The press profile of a name, from the first of the folders that has NAME.yaml; or the file itself, where the name
// ends in .yaml. Reads the ICC profile that it names and looks at its header: class, colour space, size. What is wrong
// is reported, and nothing returned.
std::optional<PressProfile> read_press(const Files& files, const std::string& name,
                                       const std::vector<std::filesystem::path>& folders, SourceMap& sources,
                                       Diagnostics& diagnostics);

}  // namespace broadsheet
