#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace broadsheet {

// A plain file of a folder: its size in bytes, and when it was last written or touched, later being larger.
struct StoredFile {
  std::string name;
  std::uintmax_t size = 0;
  std::int64_t touched = 0;
};

// A file of a folder that is written as a whole: its path within the folder, and what it holds, which must outlive it.
struct FolderFile {
  std::filesystem::path path;
  std::string_view bytes;
};

// The only way to a disk. Paths are as the user gave them, relative ones to the working directory.
class Files {
public:
  virtual ~Files() = default;
  // The whole file, or nothing when it cannot be read. Safe to call from many threads.
  virtual std::optional<std::string> read(const std::filesystem::path& path) const = 0;
  virtual bool exists(const std::filesystem::path& path) const = 0;
  // Writes to a temporary file beside `path`, syncs it and renames it into place, making folders on the way: the
  // old file or the whole new one is there, never a part. Returns the reason when it fails, else nothing.
  virtual std::optional<std::string> write(const std::filesystem::path& path, std::string_view bytes) = 0;
  // Names of the plain files in a folder, sorted; empty when there is no such folder.
  virtual std::vector<std::string> list(const std::filesystem::path& folder) const = 0;

  // Writes a folder of just these files, and folders for them, beside `folder`, and renames it into place: the old
  // folder or the whole new one is there, but for the moment between two renames, in which there is none. Returns the
  // reason when it fails, else nothing.
  virtual std::optional<std::string> write_folder(const std::filesystem::path& folder,
                                                  const std::vector<FolderFile>& files) = 0;
  // All that is in a folder and its folders, but for these themselves: paths within it with / between names, sorted;
  // nothing when it is no folder. A link is itself, not what it leads to.
  virtual std::optional<std::vector<std::string>> list_all(const std::filesystem::path& folder) const = 0;

  // What a cache needs besides; files that know no ages keep all that is written. The files of a folder, by name; a
  // file is marked as used just now; it is removed if it is there. None of these fails.
  virtual std::vector<StoredFile> stored(const std::filesystem::path&) const { return {}; }
  virtual void touch(const std::filesystem::path&) {}
  virtual void remove(const std::filesystem::path&) {}
};

class DiskFiles final : public Files {
public:
  std::optional<std::string> read(const std::filesystem::path& path) const override;
  bool exists(const std::filesystem::path& path) const override;
  std::optional<std::string> write(const std::filesystem::path& path, std::string_view bytes) override;
  std::vector<std::string> list(const std::filesystem::path& folder) const override;
  std::optional<std::string> write_folder(const std::filesystem::path& folder,
                                          const std::vector<FolderFile>& files) override;
  std::optional<std::vector<std::string>> list_all(const std::filesystem::path& folder) const override;
  std::vector<StoredFile> stored(const std::filesystem::path& folder) const override;
  void touch(const std::filesystem::path& path) override;
  void remove(const std::filesystem::path& path) override;
};

// The twin for tests: a map from path to bytes.
class MemoryFiles final : public Files {
public:
  std::optional<std::string> read(const std::filesystem::path& path) const override;
  bool exists(const std::filesystem::path& path) const override;
  std::optional<std::string> write(const std::filesystem::path& path, std::string_view bytes) override;
  std::vector<std::string> list(const std::filesystem::path& folder) const override;
  std::optional<std::string> write_folder(const std::filesystem::path& folder,
                                          const std::vector<FolderFile>& files) override;
  std::optional<std::vector<std::string>> list_all(const std::filesystem::path& folder) const override;
  std::vector<StoredFile> stored(const std::filesystem::path& folder) const override;
  void touch(const std::filesystem::path& path) override;
  void remove(const std::filesystem::path& path) override;

private:
  std::map<std::string, std::string> files_;
  std::map<std::string, std::int64_t> touched_;
  std::int64_t clock_ = 0;  // counts writes and touches
};

}  // namespace broadsheet
