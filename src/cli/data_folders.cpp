#include "cli/data_folders.h"

#include <system_error>

namespace broadsheet {

namespace fs = std::filesystem;

fs::path data_folder(const std::string& name) {
  std::error_code error;
  const fs::path executable = fs::read_symlink("/proc/self/exe", error);
  fs::path installed = executable.parent_path().parent_path() / "share" / "broadsheet" / name;
  if (!error && fs::is_directory(installed, error)) return installed;
  return fs::path(BROADSHEET_SOURCE_DIR) / name;
}

}  // namespace broadsheet
