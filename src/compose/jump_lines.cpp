#include "compose/jump_lines.h"

#include <fmt/format.h>
#include <algorithm>

#include "compose/draw.h"
#include "compose/resolve_pattern.h"

namespace broadsheet {

namespace {

const JumpLines* jump_of(const Layout& layout, int frame);
const ThreadColumn& last_with_row(const std::vector<ThreadColumn>& columns, Length row);
void place(Composition& composition, const ThreadColumn& column, const JumpLines& spec, const Pattern& words,
           const std::string& page, Length row_top, Align align);

}  // namespace

const JumpLines* line_from(const Layout& layout, int first_frame, const ThreadJump& jump) {
  const bool goes_on_here = jump.rest && !jump.rest->has_ended;
  const JumpLines* spec = jump_of(layout, first_frame);
  return goes_on_here && spec != nullptr && spec->from ? spec : nullptr;
}

const JumpLines* line_to(const Layout& layout, int last_frame) {
  const JumpLines* spec = jump_of(layout, last_frame);
  return spec != nullptr && spec->to ? spec : nullptr;
}

std::size_t first_with_row(const std::vector<ThreadColumn>& columns, Length row) {
  const auto has_row = [row](const ThreadColumn& column) { return column.depth() >= row; };
  const auto found = std::find_if(columns.begin(), columns.end(), has_row);
  return found == columns.end() ? 0 : static_cast<std::size_t>(found - columns.begin());
}

void place_line_from(Composition& composition, const std::vector<ThreadColumn>& columns, const JumpLines& spec,
                     const std::string& page) {
  const std::size_t first = first_with_row(columns, composition.layout.grid.leading);
  place(composition, columns[first], spec, *spec.from, page, Length(), Align::Left);
}

void place_line_to(Composition& composition, const std::vector<ThreadColumn>& columns, const JumpLines& spec,
                   const std::string& page) {
  const Length row = composition.layout.grid.leading;
  const ThreadColumn& last = last_with_row(columns, row);
  const std::int64_t rows = last.area.height.raw() / row.raw();
  place(composition, last, spec, *spec.to, page, std::max<std::int64_t>(rows - 1, 0) * row, Align::Right);
}

namespace {

const JumpLines* jump_of(const Layout& layout, int frame) {
  const auto& text = std::get<TextFrame>(layout.frames[static_cast<std::size_t>(frame)].content);
  return text.jump ? &*text.jump : nullptr;
}

const ThreadColumn& last_with_row(const std::vector<ThreadColumn>& columns, Length row) {
  const auto has_row = [row](const ThreadColumn& column) { return column.depth() >= row; };
  const auto found = std::find_if(columns.rbegin(), columns.rend(), has_row);
  return found == columns.rend() ? columns.back() : *found;
}

void place(Composition& composition, const ThreadColumn& column, const JumpLines& spec, const Pattern& words,
           const std::string& page, Length row_top, Align align) {
  const Voice& voice = composition.voice(spec.style);
  const TextStyle& style = *voice.style;
  const TypesetText text = composition.set(resolve_pattern(words, {{"page", page}}), words.span, voice);
  const Line line = set_single_line(text, style.tracking);
  const LineRoom room = column.rooms.at(row_top, composition.layout.grid.leading, column.measure());
  if (line.width > room.width) {
    composition.report_overset(
        column.frame, words.span,
        fmt::format("the line `{}` is {:.1f} pt wide, the column of `{}` is {:.1f} pt", text.shaped.text,
                    line.width.pt(), composition.page.frames[column.frame].name, room.width.pt()),
        "shorten it, or give its style a smaller size");
    return;
  }
  const Length left = column.area.x + room.left + (align == Align::Right ? room.width - line.width : Length());
  const Length baseline = column.area.y + row_top + style.baseline.value_or(composition.layout.grid.baseline);
  draw_line(composition.page, column.frame, text, line, left, baseline, line.width, style.color, TextRole::Jump);
}

}  // namespace

}  // namespace broadsheet
