#pragma once

#include "broadsheet.h"
#include "cli/shared_options.h"

namespace broadsheet {

// The files, fonts, pictures and layouts of one run of the program.
class OwnResources {
public:
  explicit OwnResources(const DataOptions& options);
  const Resources& shared() const { return shared_; }
  DiskFiles& files() { return files_; }

private:
  DiskFiles files_;
  FontBook fonts_;
  PictureBook pictures_;
  LayoutBook layouts_;
  Resources shared_;
};

}  // namespace broadsheet
