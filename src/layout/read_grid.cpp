#include "layout/read_grid.h"

#include <fmt/format.h>

#include <algorithm>

namespace broadsheet {

namespace {

struct Margins {
  Length left, top;
  std::optional<Length> right, bottom;
};

void read_grid(PartReader& reader, PageGrid& result);
Margins read_margins(PartReader& page);
Rect type_area(const PageGrid& result, const Margins& margins);
void check_fit(const PageGrid& result, const Margins& margins, Span span, Diagnostics& diagnostics);

// Used only after an error, so that 字 and 行 are not reported as well.
constexpr Length stand_in_body = Length::points(9), stand_in_leading = Length::points(12);

constexpr int most_columns = 100, most_rows = 1000;

}  // namespace

PageGrid read_page_grid(YamlReader& layout, Diagnostics& diagnostics) {
  PageGrid result;
  result.units = {stand_in_body, stand_in_leading, {}};
  Diagnostics found;
  const Layout nothing;
  LayoutTables tables{.layout = nothing};
  const YamlNode* grid = layout.require("grid");
  if (grid) {
    PartReader reader(*grid, "the grid", tables, found);
    read_grid(reader, result);
  }
  Margins margins;
  if (const YamlNode* page = layout.require("page")) {
    tables.units = result.units;
    PartReader reader(*page, "the page", tables, found);
    if (const YamlNode* size = reader.require("size")) {
      result.page = read_size(*size, result.units, found).value_or(Size{});
    }
    margins = read_margins(reader);
    result.grid.origin = {margins.left, margins.top};
    result.type_area = type_area(result, margins);
    reader.finish();
  }
  const bool readable = grid && result.page.width > Length{} && !found.has(Severity::Error);
  if (readable) check_fit(result, margins, grid->span, found);
  result.is_whole = readable && !found.has(Severity::Error);
  for (const Diagnostic& item : found.items()) diagnostics.add(item);
  return result;
}

namespace {

void read_grid(PartReader& reader, PageGrid& result) {
  Grid& grid = result.grid;
  grid.body_size = reader.require_length("body", LengthRange::Positive);
  grid.leading = reader.require_length("leading", LengthRange::Positive);
  if (grid.body_size > Length{}) result.units.body = grid.body_size;
  if (grid.leading > Length{}) result.units.leading = grid.leading;
  reader.use_units(result.units);
  grid.columns = reader.require_integer("columns", 1, most_columns);
  grid.column = reader.require_length("column", LengthRange::Positive);
  if (const YamlNode* column = reader.find("column")) result.column_span = column->span;
  grid.gutter = reader.require_length("gutter", LengthRange::NotNegative);
  grid.rows = reader.require_integer("rows", 1, most_rows);
  grid.baseline = reader.require_length("baseline", LengthRange::NotNegative);
  reader.finish();
}

Margins read_margins(PartReader& page) {
  const YamlNode* node = page.require("margins");
  if (!node) return {};
  if (node->kind != YamlNode::Kind::Mapping) {
    const Length all = page.require_length("margins");
    return {all, all, all, all};
  }
  PartReader edges = *page.part("margins");
  const Margins margins = {edges.require_length("left"), edges.require_length("top"), edges.length("right"),
                           edges.length("bottom")};
  edges.finish();
  return margins;
}

// The page less its margins. A margin that is not given is as wide as the one opposite, if the grid leaves so much.
Rect type_area(const PageGrid& result, const Margins& margins) {
  const auto extent = [](Length sheet, Length near, const std::optional<Length>& far, Length grid) {
    return std::max(sheet - near - far.value_or(near), grid);
  };
  const Point origin = result.grid.origin;
  return {origin.x, origin.y, extent(result.page.width, origin.x, margins.right, result.grid.width()),
          extent(result.page.height, origin.y, margins.bottom, result.grid.height())};
}

void check_side(Length over, Length extent, bool has_margin, const char* direction, const char* side, Span span,
                Diagnostics& diagnostics) {
  if (over <= Length{}) return;
  diagnostics.error(span,
                    fmt::format("the grid is {} {} and sticks out of the {} by {} at the {}", length_text(extent),
                                direction, has_margin ? "margins" : "page", length_text(over), side),
                    "make the grid or the margins smaller, or the page larger");
}

void check_fit(const PageGrid& result, const Margins& margins, Span span, Diagnostics& diagnostics) {
  const Grid& grid = result.grid;
  const Length right = result.page.width - margins.right.value_or(Length{});
  const Length bottom = result.page.height - margins.bottom.value_or(Length{});
  check_side(-grid.origin.x, grid.width(), false, "wide", "left", span, diagnostics);
  check_side(-grid.origin.y, grid.height(), false, "high", "top", span, diagnostics);
  check_side(grid.origin.x + grid.width() - right, grid.width(), margins.right.has_value(), "wide", "right", span,
             diagnostics);
  check_side(grid.origin.y + grid.height() - bottom, grid.height(), margins.bottom.has_value(), "high", "foot", span,
             diagnostics);
}

}  // namespace

}  // namespace broadsheet
