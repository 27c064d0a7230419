#pragma once

#include <vector>

#include "layout/frame.h"
#include "layout/part_reader.h"

namespace broadsheet {

// The key `wrap` of a frame.
std::optional<Wrap> read_wrap(PartReader& reader);

// Vertical lines run round nothing: reports what asks it of them.
void check_wraps(const std::vector<Frame>& frames, Diagnostics& diagnostics);

}  // namespace broadsheet
