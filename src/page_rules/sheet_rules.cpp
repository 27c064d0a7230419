// Sheet, columns and body text: NP-01 to NP-04.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "page_rules/neighbours.h"
#include "page_rules/page_check.h"

namespace broadsheet {

namespace {

bool is_folio(const Frame& frame);
bool stands_by_folio(const PageCheck& check, const PageBlock& block);
bool bleeds(const PageCheck& check, const Rect& ink);
bool is_whole(double number);
std::string mend_measure(const TextFrame& text, const TextStyle& style, const Rect& area, double characters);
bool is_plain_text(StoryPart part);
bool has_interlinear_marks(const PageCheck& check, const PageBlock& block, const TextStyle& style);

// 六号, of dense pages, to 五号.
const Length least_body = Length::points(7.5) - hair, most_body = Length::points(10.5) + hair;

}  // namespace

// Hung ink and hanging marks stand out by up to half a character.
void check_type_area(const PageCheck& check) {
  const Rect& type_area = check.layout.type_area;
  const Length half = check.layout.grid.body_size / 2 + hair;
  for (const PageBlock& block : check.blocks) {
    const Rect& ink = block.ink;
    const std::pair<Length, const char*> sides[] = {{type_area.x - ink.x, "at the left"},
                                                    {type_area.y - ink.y, "at the head"},
                                                    {ink.right() - type_area.right(), "at the right"},
                                                    {ink.bottom() - type_area.bottom(), "at the foot"}};
    const auto most = std::max_element(std::begin(sides), std::end(sides),
                                       [](const auto& a, const auto& b) { return a.first < b.first; });
    if (most->first <= half || is_folio(check.layout.frames[block.frame]) || bleeds(check, ink)) continue;
    if (stands_by_folio(check, block)) continue;
    check.report(PageRule::TypeArea, block.frame,
                 fmt::format("`{}` stands out of the type area by {} {} (版心)", check.name(block),
                             PageCheck::points(most->first), most->second),
                 "only the folio stands there, and what bleeds off the sheet: move it in, or let it bleed");
  }
}

void check_base_columns(const PageCheck& check) {
  const Grid& grid = check.layout.grid;
  const double characters = grid.column.pt() / grid.body_size.pt();
  if (is_whole(characters)) return;
  const auto whole = std::max<std::int64_t>(1, std::llround(characters));
  check.report_at(
      PageRule::BaseColumns, check.layout.column_span,
      fmt::format("a base column is {:.2f} characters wide: a whole number was expected (基本栏)", characters),
      fmt::format("a `column` of {}字 makes it whole", whole));
}

// Chinese text is justified cleanly only to a whole number of characters.
void check_broken_columns(const PageCheck& check) {
  for (std::size_t i = 0; i < check.layout.frames.size(); ++i) {
    const auto* text = std::get_if<TextFrame>(&check.layout.frames[i].content);
    if (text == nullptr) continue;
    const TextStyle& style = check.layout.styles[text->style];
    const Rect& area = check.page.frames[i].area;
    const bool vertical = text->direction == LineDirection::Vertical;
    const Length extent = vertical ? area.height - text->head : area.width;
    const Length measure = (extent - (text->columns - 1) * text->gutter) / text->columns;
    const Length pitch = style.size + style.tracking;
    if (style.align != Align::Justify || pitch <= Length()) continue;
    const double characters = (measure + style.tracking).pt() / pitch.pt();
    if (is_whole(characters)) continue;
    check.report(
        PageRule::BrokenColumns, static_cast<int>(i),
        fmt::format("a {} of `{}` is {:.2f} characters {}: a whole number was expected (破栏)",
                    vertical ? "line" : "column", check.page.frames[i].name, characters, vertical ? "long" : "wide"),
        mend_measure(*text, style, area, characters));
  }
}

void check_body_leading(const PageCheck& check) {
  std::set<int> seen;
  for (const PageBlock& block : check.blocks) {
    if (block.kind != BlockKind::Body) continue;
    const auto& text = std::get<TextFrame>(check.layout.frames[block.frame].content);
    if (!is_plain_text(text.part) || !seen.insert(text.style).second) continue;
    const TextStyle& style = check.layout.styles[text.style];
    if (style.size < least_body || style.size > most_body) {
      check.report(
          PageRule::BodyLeading, block.frame,
          fmt::format("the text of `{}`, in the style `{}`, is set in {}: 7.5pt to 10.5pt were expected (字号)",
                      check.name(block), style.name, PageCheck::points(style.size)),
          "newspapers set text in 六号 (7.5pt), 小五 (9pt) or 五号 (10.5pt)");
    }
    const double leading = style.leading.pt() / style.size.pt();
    const bool is_tight = leading < 1.25 - 0.001;
    const bool is_wide = leading > 1.40 + 0.001 && !has_interlinear_marks(check, block, style);
    if (!is_tight && !is_wide) continue;
    check.report(
        PageRule::BodyLeading, block.frame,
        fmt::format("the lines of `{}`, in the style `{}`, stand {:.2f} of their size apart: 1.25 to 1.40 was expected "
                    "(行距)",
                    check.name(block), style.name, leading),
        fmt::format("text of {} wants a `leading` of {} to {}", PageCheck::points(style.size),
                    PageCheck::points(style.size.scaled(125, 100)), PageCheck::points(style.size.scaled(140, 100))));
  }
}

namespace {

bool is_folio(const Frame& frame) {
  const auto* line = std::get_if<LineFrame>(&frame.content);
  if (line == nullptr) return false;
  for (const auto* parts : {&line->left, &line->center, &line->right}) {
    for (const LinePart& part : *parts) {
      for (const Pattern::Piece& piece : part.text.pieces) {
        if (piece.is_field && (piece.text.starts_with("folio.") || piece.text.starts_with("date."))) return true;
      }
    }
  }
  return false;
}

// The rule under a folio, the ground behind it, other words in its line: in the same margin, within two rows of it.
bool stands_by_folio(const PageCheck& check, const PageBlock& block) {
  if (block.kind != BlockKind::Rule && block.kind != BlockKind::Box && block.kind != BlockKind::Words) return false;
  if (overlap_down(block.ink, check.layout.type_area) > hair) return false;
  const Length near = 2 * check.layout.grid.leading;
  return std::any_of(check.blocks.begin(), check.blocks.end(), [&](const PageBlock& folio) {
    return is_folio(check.layout.frames[folio.frame]) && overlap_down(folio.ink, check.layout.type_area) <= hair &&
           overlap_down(folio.ink, block.ink) > -near;
  });
}

bool bleeds(const PageCheck& check, const Rect& ink) {
  return ink.x <= hair || ink.y <= hair || ink.right() >= check.page.size.width - hair ||
         ink.bottom() >= check.page.size.height - hair;
}

// A hundredth of a character is what rounded lengths of a layout may be off.
bool is_whole(double number) {
  return std::abs(number - std::round(number)) <= 0.01;
}

// "a `text-gutter` of 18pt makes it 15": what makes the measure the nearest whole number of characters.
std::string mend_measure(const TextFrame& text, const TextStyle& style, const Rect& area, double characters) {
  const auto column_of = [&](std::int64_t count) { return count * (style.size + style.tracking) - style.tracking; };
  std::int64_t whole = std::max<std::int64_t>(1, std::llround(characters));
  const bool vertical = text.direction == LineDirection::Vertical;
  if (text.columns == 1) {
    return fmt::format("a `{}` of {} makes it {}", vertical ? "height" : "width",
                       PageCheck::points(column_of(whole) + (vertical ? text.head : Length{})), whole);
  }
  const Length extent = vertical ? area.height - text.head : area.width;
  const auto gutter_of = [&](std::int64_t count) {
    return (extent - text.columns * column_of(count)) / (text.columns - 1);
  };
  if (gutter_of(whole) <= Length{}) whole = static_cast<std::int64_t>(characters);
  return fmt::format("a `text-gutter` of {} makes it {}", PageCheck::points(gutter_of(whole)), whole);
}

// A lead may be set larger and wider than the text.
bool is_plain_text(StoryPart part) {
  return part == StoryPart::All || part == StoryPart::Sections || part == StoryPart::Section ||
         part == StoryPart::SectionText;
}

// Readings and wavy lines need room between the lines, and so do dots.
bool has_interlinear_marks(const PageCheck& check, const PageBlock& block, const TextStyle& style) {
  if (style.emphasis_dots) return true;
  return std::any_of(check.page.items.begin(), check.page.items.end(), [&](const DisplayItem& item) {
    if (item.frame != block.frame) return false;
    const auto* run = std::get_if<GlyphRun>(&item.content);
    return (run != nullptr && run->is_gloss) || std::holds_alternative<WavyLine>(item.content);
  });
}

}  // namespace

}  // namespace broadsheet
