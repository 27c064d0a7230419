#pragma once

#include <string>

#include "graphics/path.h"

namespace broadsheet {

// A path in the notation of SVG, "M0 0L10 0C…Z", in points of so many decimals.
std::string path_data(const Path& path, int places);

}  // namespace broadsheet
