#include "source/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cctype>
#include <cerrno>
#include <system_error>
#include <utility>

#include "source/disk.h"

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

class Descriptor {
public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  // Errors of a network disk may come no earlier than here.
  bool close() { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0; }

private:
  int number_;
};

// Each of these returns the reason when it fails.
using Failure = std::optional<std::string>;
Failure make_folder(const fs::path& folder);
Failure replace(const fs::path& target, std::string_view bytes);
Failure write_in_place(const fs::path& path, std::string_view bytes);
Failure write_all(Descriptor& file, std::string_view bytes);

fs::path temporary_name(const fs::path& target);
std::string normal_key(const fs::path& path);

}  // namespace

std::string system_reason(int error_number) {
  std::string text = std::generic_category().message(error_number);
  if (!text.empty()) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

std::optional<std::string> sync_folder(const fs::path& folder) {
  const Descriptor opened(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.is_open() && ::fsync(opened.number()) != 0 && errno == EIO) return system_reason(errno);
  return std::nullopt;
}

std::optional<std::string> DiskFiles::read(const fs::path& path) const {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) return std::nullopt;
  std::string text;
  std::array<char, 65536> block{};
  for (;;) {
    const ssize_t count = ::read(file.number(), block.data(), block.size());
    if (count == 0) return text;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    text.append(block.data(), static_cast<std::size_t>(count));
  }
}

bool DiskFiles::exists(const fs::path& path) const {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

std::optional<std::string> DiskFiles::write(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) return "is a folder";
  // A terminal or a pipe cannot be replaced.
  if (fs::exists(status) && !fs::is_regular_file(status)) return write_in_place(path, bytes);
  // A link stays a link; what it names is replaced.
  const fs::path target = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : path;
  if (Failure failure = make_folder(target.parent_path())) return failure;
  return replace(target, bytes);
}

std::vector<std::string> DiskFiles::list(const fs::path& folder) const {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder.empty() ? "." : folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code ignored;
    if (entry->is_regular_file(ignored)) names.push_back(entry->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<StoredFile> DiskFiles::stored(const fs::path& folder) const {
  std::vector<StoredFile> files;
  for (const std::string& name : list(folder)) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(folder / name, error);
    const fs::file_time_type written = error ? fs::file_time_type() : fs::last_write_time(folder / name, error);
    // Another process may have removed it meanwhile.
    if (!error) files.push_back({name, size, static_cast<std::int64_t>(written.time_since_epoch().count())});
  }
  return files;
}

void DiskFiles::touch(const fs::path& path) {
  ::utimensat(AT_FDCWD, path.c_str(), nullptr, 0);
}

void DiskFiles::remove(const fs::path& path) {
  std::error_code ignored;
  fs::remove(path, ignored);
}

std::optional<std::string> MemoryFiles::read(const fs::path& path) const {
  const auto found = files_.find(normal_key(path));
  if (found == files_.end()) return std::nullopt;
  return found->second;
}

bool MemoryFiles::exists(const fs::path& path) const {
  return files_.count(normal_key(path)) > 0 || !list(path).empty();
}

std::optional<std::string> MemoryFiles::write(const fs::path& path, std::string_view bytes) {
  files_[normal_key(path)] = std::string(bytes);
  touched_[normal_key(path)] = ++clock_;
  return std::nullopt;
}

std::vector<std::string> MemoryFiles::list(const fs::path& folder) const {
  const std::string wanted = normal_key(folder / "name");
  std::vector<std::string> names;
  for (const auto& [path, bytes] : files_) {
    if (fs::path(path).parent_path() == fs::path(wanted).parent_path())
      names.push_back(fs::path(path).filename().string());
  }
  return names;
}

std::optional<std::string> MemoryFiles::write_folder(const fs::path& folder, const std::vector<FolderFile>& files) {
  for (const std::string& name : list_all(folder).value_or(std::vector<std::string>())) remove(folder / name);
  for (const FolderFile& file : files) write(folder / file.path, file.bytes);
  return std::nullopt;
}

std::optional<std::vector<std::string>> MemoryFiles::list_all(const fs::path& folder) const {
  const std::string inside = normal_key(folder / "");
  std::vector<std::string> names;
  for (auto file = files_.lower_bound(inside); file != files_.end() && file->first.rfind(inside, 0) == 0; ++file)
    names.push_back(file->first.substr(inside.size()));
  if (names.empty()) return std::nullopt;
  return names;
}

std::vector<StoredFile> MemoryFiles::stored(const fs::path& folder) const {
  std::vector<StoredFile> files;
  for (const std::string& name : list(folder)) {
    const std::string key = normal_key(folder / name);
    files.push_back({name, files_.at(key).size(), touched_.at(key)});
  }
  return files;
}

void MemoryFiles::touch(const fs::path& path) {
  if (files_.count(normal_key(path)) > 0) touched_[normal_key(path)] = ++clock_;
}

void MemoryFiles::remove(const fs::path& path) {
  files_.erase(normal_key(path));
  touched_.erase(normal_key(path));
}

namespace {

Failure make_folder(const fs::path& folder) {
  std::error_code error;
  if (!folder.empty()) fs::create_directories(folder, error);
  if (error) return system_reason(error.value());
  return std::nullopt;
}

Failure replace(const fs::path& target, std::string_view bytes) {
  const fs::path temporary = temporary_name(target);
  Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file.is_open()) return system_reason(errno);
  Failure failure = write_all(file, bytes);
  if (!failure && ::fsync(file.number()) != 0) failure = system_reason(errno);
  if (!file.close() && !failure) failure = system_reason(errno);
  if (!failure && ::rename(temporary.c_str(), target.c_str()) != 0) failure = system_reason(errno);
  if (!failure) return sync_folder(target.parent_path());
  ::unlink(temporary.c_str());
  return failure;
}

Failure write_in_place(const fs::path& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.is_open()) return system_reason(errno);
  return write_all(file, bytes);
}

Failure write_all(Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_reason(errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return std::nullopt;
}

// Unique among the threads of this process and the processes of this machine. The name does not grow with the
// target's, which may be as long as names can be.
fs::path temporary_name(const fs::path& target) {
  static std::atomic<unsigned> counter{0};
  return target.parent_path() / fmt::format(".broadsheet-{}-{}.part", ::getpid(), counter.fetch_add(1));
}

std::string normal_key(const fs::path& path) {
  return path.lexically_normal().generic_string();
}

}  // namespace

}  // namespace broadsheet
