#include "layout/layout_book.h"

#include "layout/read_layout.h"

#include <utility>

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

// More files than an edition names, or a layout extends.
constexpr int files_of_each = 1 << 16;

}  // namespace

// One layout, read by whoever asks first while the others wait. Its files have numbers that no edition's files have.
struct LayoutBook::Entry {
  explicit Entry(int first_file) : reading(std::make_shared<LayoutReading>()) {
    reading->sources = SourceMap(first_file);
  }

  std::once_flag once;
  std::shared_ptr<LayoutReading> reading;
};

LayoutBook::LayoutBook(const Files& files, std::vector<fs::path> folders)
    : files_(files), folders_(std::move(folders)) {}
LayoutBook::~LayoutBook() = default;

const Layout* LayoutBook::open(const std::string& name, Span where, const fs::path& edition_folder, SourceMap& sources,
                               Diagnostics& diagnostics) {
  const auto path = find_layout(files_, name, where, edition_folder, folders_, diagnostics);
  if (!path) return nullptr;
  Entry& entry = this->entry(*path);
  LayoutReading& reading = *entry.reading;
  std::call_once(entry.once,
                 [&] { reading.layout = read_layout(files_, *path, folders_, reading.sources, reading.diagnostics); });
  sources.share({entry.reading, &reading.sources});
  for (const Diagnostic& item : reading.diagnostics.items()) diagnostics.add(item);
  return reading.layout ? &*reading.layout : nullptr;
}

LayoutBook::Entry& LayoutBook::entry(const fs::path& path) {
  const std::lock_guard lock(mutex_);
  std::unique_ptr<Entry>& entry = entries_[path.lexically_normal().string()];
  if (!entry) entry = std::make_unique<Entry>(static_cast<int>(entries_.size()) * files_of_each);
  return *entry;
}

}  // namespace broadsheet
