#include "pictures/picture_book.h"

#include <fmt/format.h>

#include <utility>

#include "pictures/read_picture.h"

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

std::string missing_hint(const Files& files, const fs::path& path);

}  // namespace

// One file, read by whoever asks first while the others wait; what came of it is told to each of them.
struct PictureBook::Entry {
  std::once_flag once;
  bool missing = false;
  PictureReading reading;
};

PictureBook::PictureBook(const Files& files) : files_(files) {}
PictureBook::~PictureBook() = default;

std::shared_ptr<const PictureData> PictureBook::open(const fs::path& path, Span where, Diagnostics& diagnostics) {
  Entry& entry = this->entry(path);
  std::call_once(entry.once, [&] {
    std::optional<std::string> bytes = files_.read(path);
    if (bytes) entry.reading = read_picture(std::move(*bytes));
    entry.missing = !bytes;
  });
  if (entry.missing) {
    diagnostics.error(where, fmt::format("cannot read the picture `{}`", path.string()), missing_hint(files_, path));
    return nullptr;
  }
  const PictureReading& reading = entry.reading;
  const auto about = [&path](const std::string& what) {
    return fmt::format("the picture `{}` {}", path.string(), what);
  };
  if (!reading.data) diagnostics.error(where, about(reading.problem), reading.hint);
  if (!reading.warning.empty()) diagnostics.warning(where, about(reading.warning), reading.hint);
  return reading.data;
}

PictureBook::Entry& PictureBook::entry(const fs::path& path) {
  const std::lock_guard lock(mutex_);
  std::unique_ptr<Entry>& entry = entries_[path.lexically_normal().string()];
  if (!entry) entry = std::make_unique<Entry>();
  return *entry;
}

namespace {

std::string missing_hint(const Files& files, const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : ".";
  const std::string nearest = nearest_word(path.filename().string(), files.list(folder));
  if (nearest.empty()) return "put the file there, or leave `file` out for a placeholder";
  return fmt::format("did you mean `{}`?", (path.parent_path() / nearest).string());
}

}  // namespace

}  // namespace broadsheet
