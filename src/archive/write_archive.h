#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive_files.h"
#include "source/files.h"

namespace broadsheet {

// Why an archive cannot be put into a folder, and what can be done about it.
struct ArchiveRefusal {
  std::string message, hint;
};

// Nothing when the folder is not there, is empty, or holds an archive and nothing besides, which may be replaced.
std::optional<ArchiveRefusal> archive_refusal(const std::filesystem::path& folder, const Files& files);

// Writes an archive as a folder, the old one or the whole new one being there. Returns the reason when it fails.
std::optional<std::string> write_archive(const std::filesystem::path& folder, const std::vector<ArchiveFile>& archive,
                                         Files& files);

}  // namespace broadsheet
