#include "compose/jump_lines.h"

#include <fmt/format.h>

#include "compose/draw.h"
#include "compose/resolve_pattern.h"

namespace broadsheet {

namespace {

const JumpLines* jump_of(const Layout& layout, const ThreadColumn& column);
void place(Composition& composition, const ThreadColumn& column, const JumpLines& spec, const Pattern& words,
           const std::string& page, Length row_top, Align align);

}  // namespace

const JumpLines* line_from(const Layout& layout, const ThreadColumn& first, const ThreadJump& jump) {
  const bool goes_on_here = jump.rest && !jump.rest->has_ended;
  const JumpLines* spec = jump_of(layout, first);
  return goes_on_here && spec != nullptr && spec->from ? spec : nullptr;
}

const JumpLines* line_to(const Layout& layout, const ThreadColumn& last) {
  const JumpLines* spec = jump_of(layout, last);
  return spec != nullptr && spec->to ? spec : nullptr;
}

void place_line_from(Composition& composition, const ThreadColumn& first, const JumpLines& spec,
                     const std::string& page) {
  place(composition, first, spec, *spec.from, page, -composition.layout.grid.leading, Align::Left);
}

void place_line_to(Composition& composition, const ThreadColumn& last, const JumpLines& spec, const std::string& page) {
  place(composition, last, spec, *spec.to, page, last.area.height, Align::Right);
}

namespace {

const JumpLines* jump_of(const Layout& layout, const ThreadColumn& column) {
  const auto& text = std::get<TextFrame>(layout.frames[static_cast<std::size_t>(column.frame)].content);
  return text.jump ? &*text.jump : nullptr;
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
