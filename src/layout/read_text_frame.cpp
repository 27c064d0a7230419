#include <fmt/format.h>

#include <algorithm>

#include "layout/read_frame_content.h"
#include "layout/read_subhead_span.h"

namespace broadsheet {

namespace {

int read_section(PartReader& reader, StoryPart part);
std::optional<SectionMarks> read_section_marks(PartReader& reader);
std::optional<DropCap> read_drop_cap(PartReader& reader, const TextFrame& text);
std::optional<JumpLines> read_jump(PartReader& reader, const TextFrame& text);
void check_measure(PartReader& reader, const TextFrame& text, const Rect& area);

constexpr int most_columns = 100;
constexpr int most_initial_lines = 10;
constexpr int most_sections = 1000;

}  // namespace

FrameContent read_text_columns(PartReader& reader, const Rect& area) {
  static const std::vector<std::string> parts = {"all",          "lead", "sections",     "section",   "subhead",
                                                 "section-text", "deck", "editors-note", "pull-quote"};
  static const PatternFields byline_fields{.of_edition = false, .names = {"names"}};
  TextFrame text;
  text.story = reader.require_text("story").value_or("");
  text.part = static_cast<StoryPart>(reader.choice("part", parts).value_or(0));
  text.section = read_section(reader, text.part);
  text.columns = reader.integer("text-columns", 1, most_columns).value_or(1);
  // Two characters part columns without a rule between them.
  text.gutter = reader.length("text-gutter", LengthRange::NotNegative).value_or(2 * reader.tables().units.body);
  text.style = reader.require_style("style");
  text.subhead_style = reader.style("subhead");
  if (auto byline = reader.part("byline")) {
    text.byline_style = byline->require_style("style");
    text.byline = byline->require_pattern("text", byline_fields);
    byline->finish();
  }
  text.column_rule = reader.rule("column-rule");
  text.full = reader.flag("full").value_or(true);
  text.direction = read_direction(reader);
  text.sections = read_section_marks(reader);
  text.head = reader.length("head", LengthRange::NotNegative).value_or(Length{});
  if (text.sections && text.direction == LineDirection::Vertical) {
    reader.diagnostics().error(reader.find("sections")->span, "`sections` marks the columns of horizontal lines only",
                               "take the key out, or set the text horizontally");
  }
  text.subheads_across = read_subhead_span(reader, text);
  text.drop_cap = read_drop_cap(reader, text);
  text.jump = read_jump(reader, text);
  if (reader.tables().grid_is_whole && area.width > Length{} && !reader.tables().layout.styles.empty()) {
    check_measure(reader, text, area);
  }
  return text;
}

namespace {

// Which section, from 1; 0 for parts that are none.
int read_section(PartReader& reader, StoryPart part) {
  const bool is_of_one = part == StoryPart::Section || part == StoryPart::Subhead || part == StoryPart::SectionText;
  if (is_of_one) return reader.require_integer("section", 1, most_sections);
  if (const YamlNode* node = reader.find("section")) {
    reader.diagnostics().error(node->span, "`section` says which one, but this `part` of the story is not one section",
                               "write `part: section`, `part: subhead` or `part: section-text`");
  }
  return 0;
}

std::optional<SectionMarks> read_section_marks(PartReader& reader) {
  std::optional<PartReader> part = reader.part("sections");
  if (!part) return std::nullopt;
  SectionMarks marks;
  marks.rule = part->rule("rule");
  marks.rise = part->length("rise").value_or(Length{});
  if (auto bar = part->part("bar")) {
    marks.bar_width = bar->require_length("width", LengthRange::Positive);
    marks.bar_height = bar->require_length("height", LengthRange::Positive);
    marks.bar_color = bar->require_color("color");
    bar->finish();
  }
  marks.divider = part->rule("divider");
  marks.divider_foot = part->length("divider-foot").value_or(Length{});
  part->finish();
  return marks;
}

std::optional<DropCap> read_drop_cap(PartReader& reader, const TextFrame& text) {
  std::optional<PartReader> part = reader.part("drop-cap");
  if (!part) return std::nullopt;
  DropCap drop_cap;
  drop_cap.lines = part->require_integer("lines", 2, most_initial_lines);
  const int style = part->style("style");
  drop_cap.style = style < 0 ? text.style : style;
  part->finish();
  if (text.direction == LineDirection::Horizontal) return drop_cap;
  reader.diagnostics().error(reader.find("drop-cap")->span, "`drop-cap` stands beside horizontal lines only",
                             "take the key out, or set the text horizontally");
  return std::nullopt;
}

std::optional<JumpLines> read_jump(PartReader& reader, const TextFrame& text) {
  static const PatternFields page_field{.of_edition = false, .names = {"page"}};
  std::optional<PartReader> part = reader.part("jump");
  if (!part) return std::nullopt;
  JumpLines jump;
  jump.style = part->require_style("style");
  if (part->find("to")) jump.to = part->pattern("to", page_field);
  if (part->find("from")) jump.from = part->pattern("from", page_field);
  part->finish();
  if (!part->find("to") && !part->find("from")) {
    reader.diagnostics().error(reader.find("jump")->span, "`jump` needs `to`, `from` or both",
                               "write `to: \"（下转第{page}版）\"`");
  }
  if (text.direction == LineDirection::Horizontal) return jump;
  reader.diagnostics().error(reader.find("jump")->span, "`jump` stands in columns of horizontal lines only",
                             "take the key out, or set the text horizontally");
  return std::nullopt;
}

void check_initial_room(PartReader& reader, const TextFrame& text, const TextStyle& style, Length column) {
  if (!text.drop_cap) return;
  if (column >= least_initial_measure(*text.drop_cap, style.leading, style.size)) return;
  reader.diagnostics().error(
      reader.find("drop-cap")->span,
      fmt::format("columns of {} are too narrow for an initial of {} lines", length_text(column), text.drop_cap->lines),
      "take fewer lines, or wider columns");
}

void check_measure(PartReader& reader, const TextFrame& text, const Rect& area) {
  const TextStyle& style = reader.tables().layout.styles[static_cast<size_t>(text.style)];
  const bool vertical = text.direction == LineDirection::Vertical;
  const Length extent = vertical ? area.height - text.head : area.width;
  const Length column = (extent - (text.columns - 1) * text.gutter) / text.columns;
  if (style.size <= Length{}) return;
  const YamlNode* place = reader.find("text-columns");
  const Span span = place ? place->span : reader.find("style") ? reader.find("style")->span : reader.span();
  if (column < style.size) {
    reader.diagnostics().error(
        span,
        fmt::format("{} of {} are too {} for characters of {}", vertical ? "lines" : "columns",
                    length_text(std::max(column, Length{})), vertical ? "short" : "narrow", length_text(style.size)),
        "take fewer columns or a smaller `text-gutter`");
    return;
  }
  check_initial_room(reader, text, style, column);
}

}  // namespace

}  // namespace broadsheet
