#include "layout/read_frames.h"

#include <fmt/format.h>

#include <array>

#include "layout/grid_range.h"
#include "layout/read_frame_content.h"
#include "layout/read_subhead_span.h"
#include "layout/read_wrap.h"

namespace broadsheet {

namespace {

Frame read_frame(const YamlEntry& entry, const LayoutTables& tables, Diagnostics& diagnostics);
Rect read_area(PartReader& reader, const YamlEntry& entry);
Length read_least_height(PartReader& reader, const Rect& area);

}  // namespace

std::vector<Frame> read_frames(const YamlNode* table, const LayoutTables& tables, Diagnostics& diagnostics) {
  std::vector<Frame> frames;
  for (const YamlEntry& entry : entries_of(table, "frames", diagnostics)) {
    frames.push_back(read_frame(entry, tables, diagnostics));
  }
  check_wraps(frames, diagnostics);
  check_subhead_spans(frames, diagnostics);
  return frames;
}

namespace {

struct FrameKind {
  const char* name;
  FrameContent (*read)(PartReader& reader, const Rect& area);
};

constexpr std::array<FrameKind, 11> kinds = {{{"line", read_line},
                                              {"headline", read_headline},
                                              {"text", read_text_columns},
                                              {"picture", read_picture},
                                              {"caption", read_caption_frame},
                                              {"indicators", read_indicators},
                                              {"table", read_table},
                                              {"chart", read_chart},
                                              {"index", read_index},
                                              {"rule", read_rule_frame},
                                              {"box", read_box}}};

Frame read_frame(const YamlEntry& entry, const LayoutTables& tables, Diagnostics& diagnostics) {
  PartReader reader(entry.value, fmt::format("the frame `{}`", entry.key), tables, diagnostics);
  Frame frame;
  frame.name = entry.key;
  frame.span = entry.key_span;
  if (entry.value.kind != YamlNode::Kind::Mapping) return frame;
  frame.area = read_area(reader, entry);
  std::vector<std::string> names;
  for (const FrameKind& kind : kinds) names.emplace_back(kind.name);
  reader.require("kind");
  const std::optional<int> kind = reader.choice("kind", names);
  // Without a kind nobody knows which keys are right.
  if (!kind) return frame;
  frame.content = kinds[static_cast<size_t>(*kind)].read(reader, frame.area);
  frame.wrap = read_wrap(reader);
  frame.least_height = read_least_height(reader, frame.area);
  reader.finish();
  return frame;
}

Point read_offset(PartReader& reader) {
  std::optional<PartReader> offset = reader.part("offset");
  if (!offset) return {};
  const auto length = [&offset](const char* key) { return offset->length(key).value_or(Length{}); };
  const Point by = {length("right") - length("left"), length("down") - length("up")};
  offset->finish();
  return by;
}

// The cells of the grid, less the insets, with width and height as given, moved by the offset.
Rect read_area(PartReader& reader, const YamlEntry& entry) {
  const Grid& grid = reader.tables().layout.grid;
  const bool judged = reader.tables().grid_is_whole;
  const GridRange columns = read_range(reader, "columns", judged ? grid.columns : 0);
  const GridRange rows = read_range(reader, "rows", judged ? grid.rows : 0);
  const Insets insets = reader.insets("inset");
  const Point offset = read_offset(reader);
  const std::optional<Length> width = reader.length("width", LengthRange::Positive);
  const std::optional<Length> height = reader.length("height", LengthRange::Positive);
  if (!judged) return {};
  Rect area = grid.area(columns.first, columns.last, rows.first, rows.last).inset(insets);
  area.width = width.value_or(area.width);
  area.height = height.value_or(area.height);
  area.x += offset.x;
  area.y += offset.y;
  if (area.width <= Length{} || area.height <= Length{}) {
    reader.diagnostics().error(entry.key_span, fmt::format("the insets leave nothing of the frame `{}`", entry.key),
                               "make `inset` smaller");
  }
  return area;
}

Length read_least_height(PartReader& reader, const Rect& area) {
  const std::optional<Length> least = reader.length("least-height", LengthRange::Positive);
  if (!least) return {};
  if (reader.tables().grid_is_whole && *least > area.height) {
    reader.diagnostics().error(reader.find("least-height")->span,
                               fmt::format("the frame is drawn {} high, less than its least", length_text(area.height)),
                               "give the frame more rows, or let it be lower");
  }
  return *least;
}

}  // namespace

}  // namespace broadsheet
