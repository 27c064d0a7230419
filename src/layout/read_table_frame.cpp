#include "layout/read_frame_content.h"

namespace broadsheet {

FrameContent read_table(PartReader& reader, const Rect&) {
  TableFrame table;
  table.table = reader.require_text("table").value_or("");
  table.title_style = reader.style("title");
  table.cell_style = reader.require_style("style");
  const int head = reader.style("head");
  table.head_style = head >= 0 ? head : table.cell_style;
  table.first_style = reader.style("first-column");
  table.total_style = reader.style("total");
  table.note_style = reader.style("note");
  if (auto rules = reader.part("rules")) {
    table.top_rule = rules->rule("top");
    table.head_rule = rules->rule("head");
    table.row_rule = rules->rule("row");
    table.foot_rule = rules->rule("foot");
    rules->finish();
  }
  table.gutter = reader.length("gutter", LengthRange::NotNegative).value_or(reader.tables().units.body);
  table.padding = reader.length("padding", LengthRange::NotNegative).value_or(Length{});
  table.tint = reader.color("tint");
  return table;
}

}  // namespace broadsheet
