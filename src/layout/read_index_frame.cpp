#include "layout/grid_range.h"
#include "layout/read_frame_content.h"

namespace broadsheet {

namespace {

constexpr int most_columns = 100;

}  // namespace

FrameContent read_index(PartReader& reader, const Rect&) {
  static const PatternFields page_field{.of_edition = false, .names = {"page"}};
  IndexFrame index;
  if (auto number = reader.require_part("number")) {
    index.number_style = number->require_style("style");
    index.number = number->require_pattern("text", page_field);
    number->finish();
  }
  if (auto section = reader.part("section")) {
    index.section_style = section->require_style("style");
    index.gap = section->length("gap", LengthRange::NotNegative).value_or(Length{});
    section->finish();
  }
  index.headline_style = reader.require_style("headline");
  index.columns = reader.integer("text-columns", 1, most_columns).value_or(1);
  index.gutter = reader.length("text-gutter", LengthRange::NotNegative).value_or(2 * reader.tables().units.body);
  index.column_rule = reader.rule("column-rule");
  if (reader.find("pages") != nullptr) {
    const GridRange pages = read_range(reader, "pages", 0);
    index.first_page = pages.first;
    index.last_page = pages.last;
  }
  index.between = reader.length("between", LengthRange::NotNegative).value_or(reader.tables().units.leading);
  index.rule = reader.rule("rule");
  return index;
}

}  // namespace broadsheet
