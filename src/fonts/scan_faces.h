#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "fonts/face.h"

namespace broadsheet {

// A face as it is listed: what its name and OS/2 tables say, without opening its outlines.
struct ScannedFace {
  FaceInfo info;
  std::vector<std::string> family_names;  // in every language the font has, lower case
};

// The faces of a font file or collection; none when it is no font. Reads a few kilobytes of a mapped file.
std::vector<ScannedFace> scan_file(const std::filesystem::path& file);
std::optional<ScannedFace> scan_face(const std::filesystem::path& file, int index);

// A family name as families are compared: ASCII letters in lower case.
std::string folded_family(std::string name);

}  // namespace broadsheet
