#pragma once

#include <algorithm>
#include <optional>

#include "broadsheet.h"
#include "cli/console.h"
#include "cli/shared_options.h"

namespace broadsheet {

// The files, fonts, pictures and layouts of one run of the program.
class OwnResources {
public:
  explicit OwnResources(const DataOptions& options);
  // Files will be made for this press. False: there is no such profile, or it has errors, which are printed.
  bool use_press(const PressOptions& options, const Console& console);
  // The same, which are reported.
  bool use_press(const PressOptions& options, SourceMap& sources, Diagnostics& diagnostics);

  // So many threads convert the pictures of one edition; at least one.
  void use_picture_threads(int threads) { shared_.picture_threads = std::max(threads, 1); }

  const Resources& shared() const { return shared_; }
  DiskFiles& files() { return files_; }

private:
  DiskFiles files_;
  FontBook fonts_;
  PictureBook pictures_;
  LayoutBook layouts_;
  std::optional<PressProfile> press_;
  std::optional<PictureCache> cache_;
  Resources shared_;
};

}  // namespace broadsheet
