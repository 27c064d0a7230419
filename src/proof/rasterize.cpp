#include "proof/rasterize.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "source/files.h"

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

constexpr const char* program = "pdftoppm";

// A folder of its own that goes when it does.
class TemporaryFolder {
public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const fs::path& path() const { return path_; }  // empty: it could not be made

private:
  fs::path path_;
};

std::optional<std::string> draw_page(const fs::path& folder, int page, int pixels_per_inch, Diagnostics& diagnostics);
int run(std::vector<std::string> arguments, const fs::path& messages, int& exit_status);

}  // namespace

std::optional<std::vector<std::string>> rasterize(std::string_view pdf, int pages, int pixels_per_inch,
                                                  Diagnostics& diagnostics) {
  const TemporaryFolder folder;
  DiskFiles files;
  if (folder.path().empty() || files.write(folder.path() / "pages.pdf", pdf)) {
    diagnostics.error({}, "no room for temporary files", "set TMPDIR to a folder with room");
    return std::nullopt;
  }
  std::vector<std::string> pictures;
  for (int page = 1; page <= pages; ++page) {
    std::optional<std::string> picture = draw_page(folder.path(), page, pixels_per_inch, diagnostics);
    if (!picture) return std::nullopt;
    pictures.push_back(std::move(*picture));
  }
  return pictures;
}

namespace {

std::optional<std::string> draw_page(const fs::path& folder, int page, int pixels_per_inch, Diagnostics& diagnostics) {
  const std::string number = std::to_string(page);
  const fs::path picture = folder / ("page-" + number);  // the program adds .png
  const fs::path messages = folder / "messages";
  int exit_status = 0;
  const int failure = run({program, "-png", "-singlefile", "-r", std::to_string(pixels_per_inch), "-f", number, "-l",
                           number, (folder / "pages.pdf").string(), picture.string()},
                          messages, exit_status);
  if (failure == ENOENT) {
    diagnostics.error({}, fmt::format("`{}` is not installed; it draws the PNG of a proof", program),
                      "install the package poppler-utils");
    return std::nullopt;
  }
  const DiskFiles files;
  std::optional<std::string> bytes = files.read(picture.string() + ".png");
  if (failure == 0 && exit_status == 0 && bytes) return bytes;
  const std::string reason = failure != 0 ? std::strerror(failure) : files.read(messages).value_or("");
  diagnostics.error({}, fmt::format("`{}` could not draw page {}: {}", program, page, reason));
  return std::nullopt;
}

// Runs the program and waits for its end; what it says to standard error goes into a file. Returns the error number of
// a program that could not be started.
int run(std::vector<std::string> arguments, const fs::path& messages, int& exit_status) {
  std::vector<char*> pointers;
  for (std::string& argument : arguments) pointers.push_back(argument.data());
  pointers.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  constexpr mode_t private_file = 0600;
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, messages.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                   private_file);
  pid_t process = 0;
  const int failure = posix_spawnp(&process, pointers[0], &actions, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failure != 0) return failure;

  int status = 0;
  while (waitpid(process, &status, 0) < 0)
    if (errno != EINTR) return errno;
  exit_status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return 0;
}

TemporaryFolder::TemporaryFolder() {
  std::error_code error;
  std::string pattern = (fs::temp_directory_path(error) / "broadsheet-XXXXXX").string();
  if (!error && mkdtemp(pattern.data())) path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code error;
  if (!path_.empty()) fs::remove_all(path_, error);
}

}  // namespace

}  // namespace broadsheet
