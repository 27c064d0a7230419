#include "archive/write_archive.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

// The names of the files that a manifest lists, and its own; nothing when it is none of ours.
std::optional<std::set<std::string>> listed_files(const std::string& manifest);

constexpr const char* hint = "name a folder that is not there yet, or an older archive";

}  // namespace

std::optional<ArchiveRefusal> archive_refusal(const fs::path& folder, const Files& files) {
  const std::optional<std::vector<std::string>> found = files.list_all(folder);
  if (!found && files.exists(folder)) return ArchiveRefusal{fmt::format("`{}` is no folder", folder.string()), hint};
  if (!found || found->empty()) return std::nullopt;
  const std::optional<std::string> manifest = files.read(folder / manifest_name);
  const auto listed = manifest ? listed_files(*manifest) : std::nullopt;
  if (!listed) {
    return ArchiveRefusal{fmt::format("`{}` is there and is no archive: nothing in it is replaced", folder.string()),
                          hint};
  }
  for (const std::string& name : *found) {
    if (listed->count(name) > 0) continue;
    return ArchiveRefusal{fmt::format("`{}` holds `{}`, which is no part of the archive there", folder.string(), name),
                          "move it elsewhere, or name another folder"};
  }
  return std::nullopt;
}

std::optional<std::string> write_archive(const fs::path& folder, const std::vector<ArchiveFile>& archive,
                                         Files& files) {
  std::vector<FolderFile> contents;
  for (const ArchiveFile& file : archive) contents.push_back({file.path, file.bytes});
  return files.write_folder(folder, contents);
}

namespace {

std::optional<std::set<std::string>> listed_files(const std::string& manifest) {
  const auto json = nlohmann::json::parse(manifest, nullptr, false);
  if (!json.is_object() || json.value("format", nlohmann::json()) != manifest_format) return std::nullopt;
  std::set<std::string> names{manifest_name};
  for (const auto& file : json.value("files", nlohmann::json::array())) {
    const auto path = file.is_object() ? file.value("path", nlohmann::json()) : nlohmann::json();
    if (path.is_string()) names.insert(path.get<std::string>());
  }
  return names;
}

}  // namespace

}  // namespace broadsheet
