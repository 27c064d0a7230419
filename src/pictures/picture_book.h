#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "pictures/picture_data.h"
#include "source/diagnostics.h"
#include "source/files.h"

namespace broadsheet {

// The pictures of a run, each read once; shared by all threads.
class PictureBook {
public:
  explicit PictureBook(const Files& files);
  ~PictureBook();

  // The picture at `path`; a missing, damaged or unknown file is reported at `where`, and null is returned. What its
  // bytes are decides, not its name, with a note when they differ. Whoever asks again gets the same picture, or the
  // same report.
  std::shared_ptr<const PictureData> open(const std::filesystem::path& path, Span where, Diagnostics& diagnostics);

private:
  struct Entry;
  Entry& entry(const std::filesystem::path& path);

  const Files& files_;
  std::mutex mutex_;
  std::map<std::string, std::unique_ptr<Entry>> entries_;
};

}  // namespace broadsheet
