#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostics.h"

namespace broadsheet {

// The pages of a PDF file as PNG files, drawn by pdftoppm of poppler-utils. That it is missing or fails is reported,
// and nothing is returned.
std::optional<std::vector<std::string>> rasterize(std::string_view pdf, int pages, int pixels_per_inch,
                                                  Diagnostics& diagnostics);

}  // namespace broadsheet
