#pragma once

#include <filesystem>
#include <string>

namespace broadsheet {

// The folder of data that came with the program ("fonts", "layouts"): ../share/broadsheet/NAME beside the folder of the
// executable when it is installed, else the one of the source tree that it was built from.
std::filesystem::path data_folder(const std::string& name);

}  // namespace broadsheet
