#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <system_error>

#include "source/disk.h"
#include "source/files.h"

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

using Failure = std::optional<std::string>;

fs::path without_link(fs::path folder);
Failure put_in_place(const fs::path& folder, const fs::path& made, const fs::path& old);

}  // namespace

std::optional<std::string> DiskFiles::write_folder(const fs::path& path, const std::vector<FolderFile>& files) {
  static std::atomic<unsigned> counter{0};
  const fs::path folder = without_link(path);
  const std::string name = fmt::format(".broadsheet-folder-{}-{}", ::getpid(), counter.fetch_add(1));
  const fs::path made = folder.parent_path() / (name + ".part"), old = folder.parent_path() / (name + ".old");
  std::error_code error;
  fs::create_directories(made, error);
  Failure failure = error ? Failure(system_reason(error.value())) : std::nullopt;
  for (const FolderFile& file : files) {
    if (!failure) failure = write(made / file.path, file.bytes);
  }
  if (!failure) failure = put_in_place(folder, made, old);
  if (failure) fs::remove_all(made, error);
  return failure;
}

std::optional<std::vector<std::string>> DiskFiles::list_all(const fs::path& folder) const {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return std::nullopt;
  std::vector<std::string> names;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    std::error_code ignored;
    const bool is_folder = !entry->is_symlink(ignored) && entry->is_directory(ignored);
    if (!is_folder) names.push_back(entry->path().lexically_relative(folder).generic_string());
  }
  if (error) return std::nullopt;
  std::sort(names.begin(), names.end());
  return names;
}

namespace {

// A link stays a link; what it names is replaced. A slash at the end says nothing.
fs::path without_link(fs::path folder) {
  folder = folder.lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  std::error_code error;
  return fs::is_symlink(folder, error) ? fs::weakly_canonical(folder, error) : folder;
}

Failure put_in_place(const fs::path& folder, const fs::path& made, const fs::path& old) {
  std::error_code error;
  const bool is_there = fs::exists(folder, error);
  if (is_there) fs::rename(folder, old, error);
  if (error) return system_reason(error.value());
  fs::rename(made, folder, error);
  if (error) {
    std::error_code ignored;
    if (is_there) fs::rename(old, folder, ignored);
    return system_reason(error.value());
  }
  if (is_there) fs::remove_all(old, error);
  return sync_folder(folder.parent_path());
}

}  // namespace

}  // namespace broadsheet
