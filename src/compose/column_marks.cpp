#include <algorithm>

#include "compose/draw.h"
#include "compose/obstacle.h"
#include "compose/thread.h"

namespace broadsheet {

namespace {

// Neighbouring columns of one section, which begins with a subhead at the head of the first.
struct SectionColumns {
  int first = 0, last = 0;
};

std::vector<Rect> free_parts(const Composition& composition, int frame, const Rect& gutter, Length thickness);
std::vector<SectionColumns> sections_at_heads(const std::vector<ThreadColumn>& columns);
void draw_section(Composition& composition, int frame, const SectionMarks& marks,
                  const std::vector<ThreadColumn>& columns, const SectionColumns& section);

}  // namespace

void draw_column_marks(Composition& composition, int frame, const TextFrame& spec,
                       const std::vector<ThreadColumn>& columns, Length top) {
  if (spec.column_rule >= 0) {
    const Rect area = composition.page.frames[frame].area;
    const RuleStyle& rule = composition.layout.rules[spec.column_rule];
    for (std::size_t i = 1; i < columns.size(); ++i) {
      const Rect before = columns[i - 1].area, after = columns[i].area;
      if (spec.direction == LineDirection::Vertical) {
        draw_rule(composition.page, frame, rule, {area.x, before.bottom(), area.width, after.y - before.bottom()},
                  RuleDirection::Horizontal, RuleAlign::Center);
      } else {
        const Rect gutter{before.right(), top, after.x - before.right(), after.bottom() - top};
        for (const Rect& part : free_parts(composition, frame, gutter, rule.thickness())) {
          draw_rule(composition.page, frame, rule, part, RuleDirection::Vertical, RuleAlign::Center);
        }
      }
    }
  }
  if (!spec.sections) return;
  for (const SectionColumns& section : sections_at_heads(columns)) {
    draw_section(composition, frame, *spec.sections, columns, section);
  }
}

namespace {

// Where a rule in the middle of a gutter meets nothing that stands across it, in whole rows.
std::vector<Rect> free_parts(const Composition& composition, int frame, const Rect& gutter, Length thickness) {
  const std::vector<Obstacle> obstacles = obstacles_of(composition.layout, composition.areas(), frame);
  if (obstacles.empty()) return {gutter};
  const Length left = gutter.x + (gutter.width - thickness) / 2, right = left + thickness;
  std::vector<Rect> parts;
  for (Length top = gutter.y; top < gutter.bottom();) {
    const Length foot = std::min(top + composition.layout.grid.leading, gutter.bottom());
    const bool is_free = std::none_of(obstacles.begin(), obstacles.end(), [&](const Obstacle& obstacle) {
      const auto extent = obstacle.outline(top, foot);
      return extent && extent->left < right && extent->right > left;
    });
    if (is_free && !parts.empty() && parts.back().bottom() == top) {
      parts.back().height += foot - top;
    } else if (is_free) {
      parts.push_back({gutter.x, top, gutter.width, foot - top});
    }
    top = foot;
  }
  return parts;
}

std::vector<SectionColumns> sections_at_heads(const std::vector<ThreadColumn>& columns) {
  std::vector<SectionColumns> sections;
  int open_section = -1;
  for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
    if (columns[i].begins_with_subhead) {
      sections.push_back({i, i});
      open_section = columns[i].first_section;
    } else if (!sections.empty() && sections.back().last == i - 1 && columns[i].first_section == open_section &&
               open_section >= 0) {
      sections.back().last = i;
    }
  }
  return sections;
}

void draw_section(Composition& composition, int frame, const SectionMarks& marks,
                  const std::vector<ThreadColumn>& columns, const SectionColumns& section) {
  const Rect area = composition.page.frames[frame].area;
  const Length left = columns[section.first].area.x;
  const Length top = area.y - marks.rise;
  if (marks.rule >= 0) {
    draw_rule(composition.page, frame, composition.layout.rules[marks.rule],
              {left, top, columns[section.last].area.right() - left, Length()}, RuleDirection::Horizontal,
              RuleAlign::Start);
  }
  if (marks.bar_width > Length()) {
    draw_fill(composition.page, frame, {left, top, marks.bar_width, marks.bar_height}, marks.bar_color);
  }
  if (marks.divider >= 0 && section.first > 0) {
    const Length gutter_left = columns[section.first - 1].area.right();
    draw_rule(
        composition.page, frame, composition.layout.rules[marks.divider],
        {gutter_left, area.y, left - gutter_left, columns[section.first].area.bottom() - area.y - marks.divider_foot},
        RuleDirection::Vertical, RuleAlign::Center);
  }
}

}  // namespace

}  // namespace broadsheet
