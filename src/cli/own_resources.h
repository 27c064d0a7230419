#pragma once

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

  const Resources& shared() const { return shared_; }
  DiskFiles& files() { return files_; }

private:
  DiskFiles files_;
  FontBook fonts_;
  PictureBook pictures_;
  LayoutBook layouts_;
  std::optional<PressProfile> press_;
  Resources shared_;
};

}  // namespace broadsheet
