#include <fmt/format.h>
#include <algorithm>
#include <cmath>

#include "compose/composition.h"
#include "compose/draw.h"
#include "compose/page_parts.h"
#include "compose/resolve_pattern.h"
#include "source/utf8.h"
#include "typeset/optical_edges.h"

namespace broadsheet {

namespace {

// A part of the line, set, and where it starts from the edge or from the group's own start.
struct SetPart {
  TypesetText text;
  Line line;
  const TextStyle* style = nullptr;
  const Pattern* words = nullptr;
  Length at;
};

struct Group {
  std::vector<SetPart> parts;
  Length width;
};

void report(Composition& composition, int frame, const LineFrame& spec, Length width);
Group set_group(Composition& composition, const std::vector<LinePart>& parts, LineDirection direction);
void draw_group(Composition& composition, int frame, const LineFrame& spec, const Group& group, Length start);
Length round_up_to_points(Length length);

}  // namespace

void place_line(Composition& composition, int frame, const LineFrame& spec) {
  const Group left = set_group(composition, spec.left, spec.direction);
  const Group center = set_group(composition, spec.center, spec.direction);
  const Group right = set_group(composition, spec.right, spec.direction);
  if (left.parts.empty() && center.parts.empty() && right.parts.empty()) return;

  Rect& area = composition.page.frames[frame].area;
  const Length widest = std::max({left.width, center.width, right.width});
  const bool vertical = spec.direction == LineDirection::Vertical;
  Length& extent = vertical ? area.height : area.width;
  if (spec.fill && widest + 2 * spec.padding > extent) extent = round_up_to_points(widest + 2 * spec.padding);
  if (spec.fill) draw_fill(composition.page, frame, area, *spec.fill);

  const Length start = vertical ? area.y : area.x, end = start + extent;
  const Length inside = extent - left.width - right.width - center.width;
  const Length center_start = start + (extent - center.width) / 2;
  const bool collides =
      !center.parts.empty() && (center_start < start + left.width || center_start + center.width > end - right.width);
  if (inside < Length() || collides) {
    return report(composition, frame, spec, left.width + center.width + right.width);
  }
  draw_group(composition, frame, spec, left, start);
  draw_group(composition, frame, spec, center, center_start);
  draw_group(composition, frame, spec, right, end - right.width);
}

namespace {

Group set_group(Composition& composition, const std::vector<LinePart>& parts, LineDirection direction) {
  Group group;
  for (const LinePart& part : parts) {
    const Voice& voice = composition.voice(part.style);
    const Text words = resolve_pattern(part.text, composition.edition, composition.folio);
    if (words.empty()) continue;
    SetPart set;
    set.style = voice.style;
    set.words = &part.text;
    set.text = composition.set(words.text, words.span, voice, TextUse::Text, direction);
    set.line = set_single_line(set.text, voice.style->tracking);
    if (voice.style->optical) align_by_ink(set.text, set.line);
    set.at = part.at ? *part.at : group.width + part.gap;
    group.width = set.at + set.line.width;
    group.parts.push_back(std::move(set));
  }
  return group;
}

void draw_group(Composition& composition, int frame, const LineFrame& spec, const Group& group, Length start) {
  const Rect area = composition.page.frames[frame].area;
  for (const SetPart& part : group.parts) {
    const Length at = start + part.at - part.style->hang;
    const PartScope part_of_page(composition.page, words_part(composition, frame, *part.words));
    if (spec.direction == LineDirection::Vertical) {
      draw_vertical_line(composition.page, frame, part.text, part.line, area.x + area.width / 2, at, part.line.width,
                         part.style->color);
    } else {
      draw_line(composition.page, frame, part.text, part.line, at, area.y + spec.baseline, part.line.width,
                part.style->color, TextRole::Other);
    }
  }
}

// A line whose parts collide is not set at all: they would be printed over each other.
void report(Composition& composition, int frame, const LineFrame& spec, Length width) {
  const PlacedFrame& outline = composition.page.frames[frame];
  Text words;
  for (const auto* parts : {&spec.left, &spec.center, &spec.right}) {
    for (const LinePart& part : *parts) {
      const Text more = resolve_pattern(part.text, composition.edition, composition.folio);
      if (words.empty()) words.span = more.span;
      words.text += more.text;
    }
  }
  const auto characters = static_cast<int>(to_characters(words.text).size());
  const bool vertical = spec.direction == LineDirection::Vertical;
  composition.page.overset.push_back({"", outline.name, 1, characters, words.text, words.span});
  composition.report_overset(
      frame, words.span,
      fmt::format("the words of the line `{}` do not fit: they are {:.1f} pt {}, the frame is {:.1f} pt", outline.name,
                  width.pt(), vertical ? "long" : "wide", (vertical ? outline.area.height : outline.area.width).pt()),
      fmt::format("shorten them, or give the frame more {} or its style a smaller size",
                  vertical ? "rows" : "columns"));
}

Length round_up_to_points(Length length) {
  return Length::points(static_cast<std::int64_t>(std::ceil(length.pt())));
}

}  // namespace

}  // namespace broadsheet
