#pragma once

#include <filesystem>
#include <string>

namespace broadsheet::test {

struct Output {
  int status = 0;
  std::string text;  // of both outputs
};

// What a program that is not ours says and how it ends.
Output run(const std::string& command);

// A folder that is there as long as this is.
class ScratchFolder {
public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  std::string path(const std::string& name) const { return (root_ / name).string(); }
  // Gives its path.
  std::string write(const std::string& name, const std::string& bytes) const;
  std::string read(const std::string& name) const;

private:
  std::filesystem::path root_;
};

}  // namespace broadsheet::test
