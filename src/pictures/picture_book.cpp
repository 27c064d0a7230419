#include "pictures/picture_book.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "pictures/read_picture.h"

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

std::string missing_hint(const Files& files, const fs::path& path);
void note_other_suffix(const PictureData& picture, const fs::path& path, Span where, Diagnostics& diagnostics);

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
  if (!reading.note.empty()) diagnostics.note(where, about(reading.note));
  if (reading.data) note_other_suffix(*reading.data, path, where, diagnostics);
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

// A name that ends as no kind of picture does says nothing.
std::optional<PictureFile> named_kind(const fs::path& path) {
  static constexpr std::pair<const char*, PictureFile> suffixes[] = {
      {".jpg", PictureFile::Jpeg}, {".jpeg", PictureFile::Jpeg}, {".jpe", PictureFile::Jpeg},
      {".png", PictureFile::Png},  {".tif", PictureFile::Tiff},  {".tiff", PictureFile::Tiff},
      {".webp", PictureFile::WebP}};
  std::string suffix = path.extension().string();
  for (char& letter : suffix) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  for (const auto& [known, kind] : suffixes) {
    if (suffix == known) return kind;
  }
  return std::nullopt;
}

const char* kind_name(PictureFile kind) {
  static constexpr const char* names[] = {"a JPEG", "a PNG", "a TIFF", "a WebP"};
  return names[static_cast<int>(kind)];
}

void note_other_suffix(const PictureData& picture, const fs::path& path, Span where, Diagnostics& diagnostics) {
  const std::optional<PictureFile> named = named_kind(path);
  if (!named || *named == picture.file) return;
  diagnostics.note(where, fmt::format("the picture `{}` is {}, though its name ends as that of {}", path.string(),
                                      kind_name(picture.file), kind_name(*named)));
}

}  // namespace

}  // namespace broadsheet
