#pragma once

#include <memory>
#include <string>
#include <vector>

#include "fonts/scan_faces.h"

namespace broadsheet {

// The installed fonts, as fontconfig knows them. Loading its configuration takes some milliseconds; nothing does so
// before something is asked. Not for two threads at once: FontBook holds a lock.
class SystemFonts {
public:
  SystemFonts();
  ~SystemFonts();

  // Faces of a family, named in any language the font has.
  std::vector<FaceInfo> family(const std::string& name);
  // Faces that have the character, best first: fontconfig's order for simplified Chinese text of this weight.
  std::vector<FaceInfo> with_character(char32_t character, int weight);
  std::vector<FaceInfo> all();

private:
  struct Config;
  Config& config();
  std::unique_ptr<Config> config_;
};

}  // namespace broadsheet
