#pragma once

#include <optional>
#include <vector>

#include "layout/frame.h"
#include "layout/part_reader.h"

namespace broadsheet {

// The key `subhead-span` of a text frame whose other keys are read: where it says `all`. What has no effect there is
// warned of, what cannot be is an error.
std::optional<Span> read_subhead_span(PartReader& reader, const TextFrame& text);

// A subhead goes over the columns of one frame: a text that flows through several has none that do.
void check_subhead_spans(const std::vector<Frame>& frames, Diagnostics& diagnostics);

}  // namespace broadsheet
