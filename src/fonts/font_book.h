#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "fonts/face.h"

namespace broadsheet {

// The faces that can be named: those in the folders given, then those installed (through fontconfig, asked only when
// the folders do not have what is wanted). Shared by all threads.
class FontBook {
public:
  explicit FontBook(const std::vector<std::filesystem::path>& folders);
  ~FontBook();

  // The face of the family with the nearest weight (CSS Fonts 4, 5.2), or null when there is no such family.
  const Face* find(const std::string& family, int weight) const;
  // A face of the folders, else an installed one, that has the character and suits the weight; null when none has. The
  // choice is the same for the same machine.
  const Face* fallback(char32_t character, int weight) const;
  // All faces of the folders, and, when asked, the installed ones, by family, weight and file.
  std::vector<FaceInfo> faces(bool installed) const;
  std::vector<std::string> families() const;  // of the folders, sorted

private:
  struct Library;
  std::unique_ptr<Library> library_;
};

}  // namespace broadsheet
