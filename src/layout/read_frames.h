#pragma once

#include <vector>

#include "layout/part_reader.h"

namespace broadsheet {

// Reads `frames:`: what is common to all of them here, what each kind holds in read_frame_content.h.
std::vector<Frame> read_frames(const YamlNode* table, const LayoutTables& tables, Diagnostics& diagnostics);

}  // namespace broadsheet
