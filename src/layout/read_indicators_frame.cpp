#include <fmt/format.h>

#include "layout/read_frame_content.h"

namespace broadsheet {

namespace {

void read_cell(PartReader& cell, IndicatorsFrame& frame);

constexpr int most_cell_rows = 1000;

}  // namespace

FrameContent read_indicators(PartReader& reader, const Rect& area) {
  IndicatorsFrame frame;
  frame.indicators = reader.require_text("indicators").value_or("");
  std::optional<PartReader> cell = reader.require_part("cell");
  if (!cell) return frame;
  read_cell(*cell, frame);
  const YamlNode* rows = cell->find("rows");
  const Length cell_height = frame.cell_rows * reader.tables().layout.grid.leading;
  if (rows && reader.tables().grid_is_whole && area.height > Length{} && cell_height > area.height) {
    reader.diagnostics().error(
        rows->span,
        fmt::format("a cell of {} rows is higher than its frame, {}", frame.cell_rows, length_text(area.height)),
        "give the frame more rows or the cell fewer");
  }
  return frame;
}

namespace {

IndicatorPart read_part(PartReader& part) {
  IndicatorPart result;
  result.style = part.require_style("style");
  result.baseline = part.require_length("baseline");
  result.gap = part.length("gap").value_or(Length{});
  return result;
}

IndicatorPart read_named_part(PartReader& cell, const std::string& key) {
  std::optional<PartReader> part = cell.require_part(key);
  if (!part) return {};
  const IndicatorPart result = read_part(*part);
  part->finish();
  return result;
}

void read_change(PartReader& change, std::string& sign, std::string& word) {
  sign = change.require_text("sign").value_or("");
  word = change.require_text("word").value_or("");
}

void read_cell(PartReader& cell, IndicatorsFrame& frame) {
  frame.cell_rows = cell.require_integer("rows", 1, most_cell_rows);
  frame.rule = cell.rule("rule");
  frame.label = read_named_part(cell, "label");
  frame.tag = read_named_part(cell, "tag");
  frame.sign = read_named_part(cell, "sign");
  if (auto figure = cell.require_part("figure")) {
    frame.value = read_part(*figure);
    static const std::vector<std::string> aligns = {"left", "decimal"};
    frame.figure_align = static_cast<FigureAlign>(figure->choice("align", aligns).value_or(0));
    frame.step = figure->require_length("step", LengthRange::Positive);
    figure->finish();
  }
  frame.percent = read_named_part(cell, "percent");
  frame.unit = read_named_part(cell, "unit");
  frame.note = read_named_part(cell, "note");
  if (auto rise = cell.require_part("rise")) {
    read_change(*rise, frame.rise_sign, frame.rise_word);
    rise->finish();
  }
  if (auto fall = cell.require_part("fall")) {
    read_change(*fall, frame.fall_sign, frame.fall_word);
    frame.fall_color = fall->require_color("color");
    fall->finish();
  }
  cell.finish();
}

}  // namespace

}  // namespace broadsheet
