#include <fmt/format.h>
#include <algorithm>
#include <optional>

#include "compose/composition.h"
#include "compose/draw.h"
#include "compose/draw_border.h"
#include "compose/page_parts.h"
#include "compose/resolve_pattern.h"
#include "source/utf8.h"

namespace broadsheet {

namespace {

// A title set into a border: its words, and where they begin.
struct SetTitle {
  TypesetText text;
  Line line;
  Length left;
};

void draw_shadow(Page& page, int frame, const BoxFrame& spec, const Rect& area);
void draw_ground(Page& page, int frame, const BoxFrame& spec, const Rect& area);
std::optional<SetTitle> set_title(Composition& composition, int frame, const BoxFrame& spec, const BoxTitle& title);
void draw_title(Composition& composition, int frame, const SetTitle& set, const TextStyle& style, Length border);

constexpr int em_box_middle = em_box_ascent - 50;

}  // namespace

void place_rule(Composition& composition, int frame, const RuleFrame& spec) {
  if (spec.rule < 0) return;
  draw_rule(composition.page, frame, composition.layout.rules[spec.rule], composition.page.frames[frame].area,
            spec.direction, spec.align);
}

void place_box(Composition& composition, int frame, const BoxFrame& spec) {
  const Rect area = composition.page.frames[frame].area;
  if (spec.shadow) draw_shadow(composition.page, frame, spec, area);
  draw_ground(composition.page, frame, spec, area);
  if (spec.rule < 0) return;
  const RuleStyle& rule = composition.layout.rules[spec.rule];
  const auto title = spec.title ? set_title(composition, frame, spec, *spec.title) : std::nullopt;
  std::optional<BorderGap> gap;
  if (title) gap = {title->left - spec.title->padding, title->left + title->line.width + spec.title->padding};
  draw_border(composition.page, frame, rule, area, spec.radius, gap);
  if (title) {
    const PartScope part(composition.page, words_part(composition, frame, spec.title->text));
    draw_title(composition, frame, *title, *composition.voice(spec.title->style).style, area.y + rule.thickness() / 2);
  }
}

namespace {

void draw_shadow(Page& page, int frame, const BoxFrame& spec, const Rect& area) {
  const Rect cast{area.x + spec.shadow->right, area.y + spec.shadow->down, area.width, area.height};
  page.items.push_back(
      {frame,
       SoftShadow{cast, {spec.shadow->right, spec.shadow->down}, spec.radius, spec.shadow->blur, spec.shadow->color}});
}

void draw_ground(Page& page, int frame, const BoxFrame& spec, const Rect& area) {
  if (const auto& gradient = spec.gradient) {
    const bool is_down = gradient->direction == GradientDirection::Down;
    const Point end = is_down ? Point{area.x, area.bottom()} : Point{area.right(), area.y};
    page.items.push_back(
        {frame, ShadedPath{rounded_rect(area, spec.radius), gradient->from, gradient->to, {area.x, area.y}, end}});
  } else if (spec.fill && spec.radius > Length()) {
    page.items.push_back({frame, DrawnPath{rounded_rect(area, spec.radius), *spec.fill, {}}});
  } else if (spec.fill) {
    draw_fill(page, frame, area, *spec.fill);
  }
}

// Between the corners. Nothing when the edition has no such words, or they do not fit: then the border is whole.
std::optional<SetTitle> set_title(Composition& composition, int frame, const BoxFrame& spec, const BoxTitle& title) {
  const Text words = resolve_pattern(title.text, composition.edition, composition.folio);
  if (words.empty()) return std::nullopt;
  const Voice& voice = composition.voice(title.style);
  SetTitle set;
  set.text = composition.set(words.text, words.span, voice);
  set.line = set_single_line(set.text, voice.style->tracking);
  const PlacedFrame& box = composition.page.frames[frame];
  const Length corner = std::max(spec.radius, composition.layout.rules[spec.rule].thickness()) + title.padding;
  const Length edge = title.align == TitleAlign::Center ? corner : std::max(title.indent, corner);
  const Length room = box.area.width - edge - corner;
  if (set.line.width > room) {
    composition.page.overset.push_back(
        {"", box.name, 1, static_cast<int>(to_characters(words.text).size()), words.text, words.span});
    composition.report_overset(frame, words.span,
                               fmt::format("the title of the box `{}` does not fit its border: it is {:.1f} pt wide, "
                                           "there is room for {:.1f} pt",
                                           box.name, set.line.width.pt(), room.pt()),
                               "shorten it, or give its style a smaller size");
    return std::nullopt;
  }
  set.left = box.area.x + edge;
  if (title.align == TitleAlign::Center) set.left = box.area.x + (box.area.width - set.line.width) / 2;
  if (title.align == TitleAlign::Right) set.left = box.area.right() - edge - set.line.width;
  return set;
}

// The middle of the characters on the middle of the border.
void draw_title(Composition& composition, int frame, const SetTitle& set, const TextStyle& style, Length border) {
  draw_line(composition.page, frame, set.text, set.line, set.left, border + style.size.scaled(em_box_middle, 100),
            set.line.width, style.color, TextRole::Other);
}

}  // namespace

}  // namespace broadsheet
