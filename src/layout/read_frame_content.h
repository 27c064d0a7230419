#pragma once

#include "layout/frame.h"
#include "layout/part_reader.h"

namespace broadsheet {

// The key `direction` of a frame.
LineDirection read_direction(PartReader& reader);

// Each reads the keys of its kind of frame. `area` is the frame's rectangle on the page.
FrameContent read_line(PartReader& reader, const Rect& area);
FrameContent read_headline(PartReader& reader, const Rect& area);
FrameContent read_text_columns(PartReader& reader, const Rect& area);
FrameContent read_picture(PartReader& reader, const Rect& area);
FrameContent read_caption_frame(PartReader& reader, const Rect& area);
FrameContent read_indicators(PartReader& reader, const Rect& area);
FrameContent read_table(PartReader& reader, const Rect& area);
FrameContent read_chart(PartReader& reader, const Rect& area);
FrameContent read_index(PartReader& reader, const Rect& area);
FrameContent read_rule_frame(PartReader& reader, const Rect& area);
FrameContent read_box(PartReader& reader, const Rect& area);

}  // namespace broadsheet
