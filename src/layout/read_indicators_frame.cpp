#include <fmt/format.h>

#include <algorithm>

#include "layout/read_frame_content.h"

namespace broadsheet {

namespace {

IndicatorCell read_cell(PartReader& cell);
void check_height(PartReader& cell, const IndicatorCell& read, const Rect& area);
std::optional<IndicatorCell> read_first_cell(PartReader& reader, const Rect& area);
IndicatorPart read_part(PartReader& part);
IndicatorPart read_named_part(PartReader& cell, const std::string& key);
std::optional<ChangeFigure> read_change_figure(PartReader& cell);
std::optional<IndicatorBars> read_bars(PartReader& cell);
std::vector<std::string> read_units(PartReader& squares);
void read_change(PartReader& change, std::string& sign, std::string& word);

constexpr int most_cell_rows = 1000;
constexpr int most_squares = 1000;

}  // namespace

FrameContent read_indicators(PartReader& reader, const Rect& area) {
  IndicatorsFrame frame;
  frame.indicators = reader.require_text("indicators").value_or("");
  if (auto cell = reader.require_part("cell")) {
    frame.cell = read_cell(*cell);
    check_height(*cell, frame.cell, area);
  }
  frame.first_cell = read_first_cell(reader, area);
  return frame;
}

namespace {

IndicatorCell read_cell(PartReader& reader) {
  IndicatorCell cell;
  cell.rows = reader.require_integer("rows", 1, most_cell_rows);
  cell.rule = reader.rule("rule");
  reader.require("label");
  cell.label = read_named_part(reader, "label");
  cell.tag = read_named_part(reader, "tag");
  cell.word = read_named_part(reader, "word");
  cell.sign = read_named_part(reader, "sign");
  if (auto figure = reader.require_part("figure")) {
    cell.value = read_part(*figure);
    static const std::vector<std::string> aligns = {"left", "decimal"};
    cell.figure_align = static_cast<FigureAlign>(figure->choice("align", aligns).value_or(0));
    cell.step = figure->require_length("step", LengthRange::Positive);
    figure->finish();
  }
  cell.change_figure = read_change_figure(reader);
  cell.percent = read_named_part(reader, "percent");
  cell.unit = read_named_part(reader, "unit");
  if (auto note = reader.part("note")) {
    cell.note = read_part(*note);
    cell.note_joint = note->text("joint");
    note->finish();
  }
  if (auto rise = reader.part("rise")) {
    read_change(*rise, cell.rise_sign, cell.rise_word);
    rise->finish();
  }
  if (auto fall = reader.part("fall")) {
    read_change(*fall, cell.fall_sign, cell.fall_word);
    cell.fall_color = fall->require_color("color");
    fall->finish();
  }
  cell.bars = read_bars(reader);
  reader.finish();
  return cell;
}

void check_height(PartReader& cell, const IndicatorCell& read, const Rect& area) {
  const YamlNode* rows = cell.find("rows");
  const Length height = read.rows * cell.tables().layout.grid.leading;
  if (rows && cell.tables().grid_is_whole && area.height > Length{} && height > area.height) {
    cell.diagnostics().error(
        rows->span, fmt::format("a cell of {} rows is higher than its frame, {}", read.rows, length_text(area.height)),
        "give the frame more rows or the cell fewer");
  }
}

// What is written there is laid over `cell`, in which mistakes are already told.
std::optional<IndicatorCell> read_first_cell(PartReader& reader, const Rect& area) {
  const YamlNode* first = reader.find("first-cell");
  const YamlNode* cell = reader.find("cell");
  if (!first || !cell) return std::nullopt;
  if (first->kind != YamlNode::Kind::Mapping) {
    reader.part("first-cell");
    return std::nullopt;
  }
  const YamlNode merged = merge_yaml(*cell, *first);
  Diagnostics found;
  PartReader part(merged, fmt::format("`first-cell` of {}", reader.what()), reader.tables(), found);
  const IndicatorCell read = read_cell(part);
  check_height(part, read, area);
  const std::vector<Diagnostic> told = reader.diagnostics().items();
  for (const Diagnostic& item : found.items()) {
    const bool known = std::any_of(told.begin(), told.end(), [&](const auto& t) { return t.span == item.span; });
    if (!known) reader.diagnostics().add(item);
  }
  return read;
}

IndicatorPart read_part(PartReader& part) {
  IndicatorPart result;
  result.style = part.require_style("style");
  result.baseline = part.require_length("baseline");
  result.gap = part.length("gap").value_or(Length{});
  return result;
}

IndicatorPart read_named_part(PartReader& cell, const std::string& key) {
  std::optional<PartReader> part = cell.part(key);
  if (!part) return {};
  const IndicatorPart result = read_part(*part);
  part->finish();
  return result;
}

std::optional<ChangeFigure> read_change_figure(PartReader& cell) {
  std::optional<PartReader> part = cell.part("change-figure");
  if (!part) return std::nullopt;
  ChangeFigure figure;
  figure.color = part->color("color");
  figure.sign = read_named_part(*part, "sign");
  part->finish();
  return figure;
}

std::optional<IndicatorBars> read_bars(PartReader& cell) {
  std::optional<PartReader> part = cell.part("bars");
  if (!part) return std::nullopt;
  IndicatorBars bars;
  bars.top = part->require_length("top");
  bars.weight = part->require_length("weight", LengthRange::Positive);
  bars.pitch = part->require_length("pitch", LengthRange::Positive);
  bars.least = part->length("least", LengthRange::NotNegative).value_or(Length{});
  bars.track = part->rule("track");
  bars.amount_color = part->require_color("amount");
  bars.change_color = part->require_color("change");
  if (auto tip = part->part("tip")) {
    BarTip& read = bars.tip.emplace();
    read.unit = tip->require_text("unit").value_or("");
    read.sign = tip->require_text("sign").value_or("");
    read.part = read_part(*tip);
    tip->finish();
  }
  if (auto squares = part->part("squares")) {
    CountSquares& read = bars.squares.emplace();
    read.units = read_units(*squares);
    read.most = squares->require_integer("most", 1, most_squares);
    read.size = squares->require_length("size", LengthRange::Positive);
    squares->finish();
  }
  part->finish();
  return bars;
}

std::vector<std::string> read_units(PartReader& squares) {
  std::vector<std::string> units;
  const YamlNode* list = squares.require("units");
  if (!list) return units;
  for (const YamlNode* item : read_list(*list)) {
    if (const auto unit = read_text(*item, "a part of `units`", squares.diagnostics())) units.push_back(*unit);
  }
  return units;
}

void read_change(PartReader& change, std::string& sign, std::string& word) {
  sign = change.require_text("sign").value_or("");
  word = change.text("word").value_or("");
}

}  // namespace

}  // namespace broadsheet
