#include "layout/read_fit.h"

#include <fmt/format.h>

#include <algorithm>

#include "layout/grid_range.h"

namespace broadsheet {

namespace {

Band read_band(const YamlEntry& entry, const LayoutTables& tables, Diagnostics& diagnostics);
void check_places(const std::vector<Band>& bands, const std::vector<Frame>& frames, Diagnostics& diagnostics);

// More than that is another layout.
constexpr int most_rows = 40, most_lines = 5, most_weight = 100;
// Of all bands together that move one text: what a search goes through in a few milliseconds.
constexpr int most_places = 5000;

}  // namespace

FitRules read_fit(const YamlNode& node, const LayoutTables& tables, Diagnostics& diagnostics) {
  FitRules fit;
  PartReader reader(node, "`fit`", tables, diagnostics);
  fit.paragraph_lines = reader.integer("paragraphs", 0, most_lines).value_or(0);
  fit.subhead_rows = reader.integer("subheads", 0, most_lines).value_or(0);
  for (const char* drawings : {"alternatives", "levers"}) reader.find(drawings);  // which are read as layouts
  for (const YamlEntry& entry : entries_of(reader.find("bands"), "bands", diagnostics)) {
    fit.bands.push_back(read_band(entry, tables, diagnostics));
  }
  check_places(fit.bands, tables.layout.frames, diagnostics);
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

// A text is filled anew for every way in which the bands that move its frames can stand.
void check_places(const std::vector<Band>& bands, const std::vector<Frame>& frames, Diagnostics& diagnostics) {
  struct Thread {
    const TextFrame* first;
    std::vector<Rect> areas;
    int places = 1;
  };
  std::vector<Thread> threads;
  for (const Frame& frame : frames) {
    const auto* text = std::get_if<TextFrame>(&frame.content);
    if (text == nullptr) continue;
    auto thread = std::find_if(threads.begin(), threads.end(),
                               [&](const Thread& one) { return is_same_thread(*one.first, *text); });
    if (thread == threads.end()) thread = threads.insert(thread, {text, {}});
    thread->areas.push_back(frame.area);
  }
  for (const Band& band : bands) {
    for (Thread& thread : threads) {
      const bool moves = std::any_of(thread.areas.begin(), thread.areas.end(),
                                     [&](const Rect& area) { return moves_with(area, band.area); });
      if (!moves || thread.places > most_places) continue;
      thread.places *= band.up + band.down + 1;
      if (thread.places <= most_places) continue;
      diagnostics.error(band.span,
                        fmt::format("the bands that move the text of `{}` can stand in more than {} ways together",
                                    thread.first->story, most_places),
                        "let them move by fewer rows, or take a band out");
    }
  }
}

}  // namespace

}  // namespace broadsheet
