#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace broadsheet {

// The system's words for an error number, in lower case: "no such file or directory".
std::string system_reason(int error_number);

// Makes what was renamed in a folder last through a loss of power; empty: the current one. Some file systems cannot
// sync a folder, which is no failure.
std::optional<std::string> sync_folder(const std::filesystem::path& folder);

}  // namespace broadsheet
