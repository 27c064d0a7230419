#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "layout/layout.h"
#include "source/diagnostics.h"
#include "source/files.h"

namespace broadsheet {

// A layout, its files and what was found wrong with them.
struct LayoutReading {
  SourceMap sources;
  Diagnostics diagnostics;
  std::optional<Layout> layout;  // none when there is an error
};

// The layouts of a run, each read once; shared by all threads.
class LayoutBook {
public:
  LayoutBook(const Files& files, std::vector<std::filesystem::path> folders);
  ~LayoutBook();

  // The layout that an edition names (see find_layout). Its files are shared with `sources`, and what is wrong with
  // them is reported to each who asks; null when there is an error.
  const Layout* open(const std::string& name, Span where, const std::filesystem::path& edition_folder,
                     SourceMap& sources, Diagnostics& diagnostics);

private:
  struct Entry;
  Entry& entry(const std::filesystem::path& path);

  const Files& files_;
  const std::vector<std::filesystem::path> folders_;
  std::mutex mutex_;
  std::map<std::string, std::unique_ptr<Entry>> entries_;
};

}  // namespace broadsheet
