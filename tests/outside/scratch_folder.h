#pragma once

#include <filesystem>
#include <string>

namespace broadsheet::test {

// An empty folder that is there as long as this is.
class ScratchFolder {
public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& root() const { return root_; }
  std::string path(const std::string& name) const { return (root_ / name).string(); }
  // Makes the folders that it takes. Gives the file's path.
  std::string write(const std::string& name, const std::string& bytes) const;
  std::string read(const std::string& name) const;  // empty when it is not there

private:
  std::filesystem::path root_;
};

}  // namespace broadsheet::test
