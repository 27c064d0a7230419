#include "workspace.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>

namespace fs = std::filesystem;

namespace {

constexpr const char* small_layout = R"(page: {size: 120mm x 180mm, margins: {left: 5mm, top: 5mm}}
grid: {columns: 2, column: 15字, gutter: 1字, rows: 40, body: 10pt, leading: 12pt, baseline: 10pt}
fonts: {serif: Noto Serif CJK SC}
colors: {ink: {k: 100}}
styles:
  body: {font: serif, weight: 400, size: 10pt, leading: 12pt, align: justify, indent: 2em, color: ink}
  headline: {font: serif, weight: 900, size: 40pt, color: ink}
page-rules: {all: off}
frames:
  head: {kind: headline, story: main, style: headline, columns: 2, rows: 1-4, baseline: 40pt, step: 1pt, least: 20pt}
  text: {kind: text, story: main, columns: 1, rows: 1-40, style: body}
)";

}  // namespace

Workspace::Workspace() {
  write("small.yaml", small_layout);
}

std::string Workspace::add_edition(const std::string& id, int paragraphs) const {
  std::string text = "layout: ../../small.yaml\ntitle: " + id +
                     "\ndate: 2021-01-08\nstories:\n  main:\n    headline: 标题\n    text: |\n";
  for (int i = 0; i < paragraphs; ++i) text += "      这一段文字恰好要排成两行，多也不多，少也不少。\n\n";
  const std::string path = "content/" + id + "/edition.yaml";
  write(path, text);
  return path;
}

bool Workspace::has(const std::string& name) const {
  return fs::exists(root() / name);
}

std::vector<std::string> Workspace::list(const std::string& folder) const {
  std::vector<std::string> names;
  if (has(folder))
    for (const auto& entry : fs::directory_iterator(root() / folder)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

Outcome Workspace::run(const std::vector<std::string>& arguments) const {
  return wait(start(arguments));
}

pid_t Workspace::start(const std::vector<std::string>& arguments) const {
  std::vector<std::string> words = {BROADSHEET_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, root().c_str());
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "stdout", O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "stderr", O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t process = 0;
  REQUIRE(posix_spawn(&process, pointers[0], &actions, nullptr, pointers.data(), environ) == 0);
  posix_spawn_file_actions_destroy(&actions);
  return process;
}

Outcome Workspace::wait(pid_t process) const {
  int status = 0;
  REQUIRE(waitpid(process, &status, 0) == process);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), read("stdout"), read("stderr")};
}
