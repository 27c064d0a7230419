#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "scratch_folder.h"

// What the program said, and how it ended.
struct Outcome {
  int code = 0;
  std::string out, err;
};

// A scratch folder with a small layout in it. The program runs in it.
class Workspace : public broadsheet::test::ScratchFolder {
public:
  Workspace();

  // Writes content/ID/edition.yaml; its text has this many paragraphs of two lines each. Returns its path, as the
  // program is to be told.
  std::string add_edition(const std::string& id, int paragraphs) const;
  static constexpr int paragraphs_that_fit = 20;  // on the page

  bool has(const std::string& name) const;
  std::vector<std::string> list(const std::string& folder) const;  // names of files, sorted

  Outcome run(const std::vector<std::string>& arguments) const;
  pid_t start(const std::vector<std::string>& arguments) const;
  Outcome wait(pid_t process) const;
};
