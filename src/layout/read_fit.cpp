#include "layout/read_fit.h"

#include <fmt/format.h>

#include "layout/grid_range.h"

namespace broadsheet {

namespace {

Band read_band(const YamlEntry& entry, const LayoutTables& tables, Diagnostics& diagnostics);

// More than that is another layout.
constexpr int most_rows = 40, most_lines = 5, most_weight = 100;
// Of all bands together: what a search goes through in a few milliseconds.
constexpr int most_places = 5000;

}  // namespace

FitRules read_fit(const YamlNode& node, const LayoutTables& tables, Diagnostics& diagnostics) {
  FitRules fit;
  PartReader reader(node, "`fit`", tables, diagnostics);
  fit.paragraph_lines = reader.integer("paragraphs", 0, most_lines).value_or(0);
  fit.subhead_rows = reader.integer("subheads", 0, most_lines).value_or(0);
  reader.find("alternatives");  // which are read as layouts
  int places = 1;
  for (const YamlEntry& entry : entries_of(reader.find("bands"), "bands", diagnostics)) {
    fit.bands.push_back(read_band(entry, tables, diagnostics));
    const Band& band = fit.bands.back();
    if (places > most_places) continue;
    places *= band.up + band.down + 1;
    if (places <= most_places) continue;
    diagnostics.error(band.span, fmt::format("the bands can stand in more than {} ways together", most_places),
                      "let them move by fewer rows, or take a band out");
  }
  reader.finish();
  return fit;
}

namespace {

Band read_band(const YamlEntry& entry, const LayoutTables& tables, Diagnostics& diagnostics) {
  PartReader reader(entry.value, fmt::format("the band `{}`", entry.key), tables, diagnostics);
  Band band;
  band.name = entry.key;
  band.span = entry.key_span;
  const Grid& grid = tables.layout.grid;
  const bool judged = tables.grid_is_whole;
  const GridRange columns = read_range(reader, "columns", judged ? grid.columns : 0);
  const GridRange rows = read_range(reader, "rows", judged ? grid.rows : 0);
  if (judged) band.area = grid.area(columns.first, columns.last, rows.first, rows.last);
  band.up = reader.integer("up", 0, most_rows).value_or(0);
  band.down = reader.integer("down", 0, most_rows).value_or(0);
  band.weight = reader.integer("weight", 1, most_weight).value_or(band.weight);
  reader.finish();
  return band;
}

}  // namespace

}  // namespace broadsheet
