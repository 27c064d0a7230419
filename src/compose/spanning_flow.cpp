#include "compose/spanning_flow.h"

#include "compose/flow_costs.h"
#include "compose/zone_search.h"

namespace broadsheet {

namespace {

// Puts zones and headings one below the other.
class Assembly {
public:
  Assembly(const ZoneFills& fills, const std::vector<FlowParagraph>& paragraphs, const FlowSpace& space, FillGoal goal)
      : fills_(fills), paragraphs_(paragraphs), space_(space), goal_(goal) {}

  FilledColumns run(ZoneChoice choice);

private:
  void append(PlacedZone zone);
  void append_heading(const AcrossPlace& place);
  void leave_rest();
  const FlowParagraph& next() const { return paragraphs_[all_.paragraphs.size()]; }

  const ZoneFills& fills_;
  const std::vector<FlowParagraph>& paragraphs_;
  const FlowSpace& space_;
  const FillGoal goal_;
  FilledColumns all_;
};

}  // namespace

std::optional<FilledColumns> SpanningFlow::fill(const FlowSpace& space, FillGoal goal, std::int64_t bound) {
  ZoneSearch search(fills_, paragraphs_, space, goal);
  std::optional<ZoneChoice> choice;
  // The lower the bound, the less has to be looked at; most texts find a way with little.
  for (const std::int64_t lower : {white_row_cost, 8 * white_row_cost, line_over}) {
    if (!choice && lower < bound) choice = search.run(lower);
  }
  if (!choice) choice = search.run(bound);
  if (!choice) return std::nullopt;
  return Assembly(fills_, paragraphs_, space, goal).run(*std::move(choice));
}

namespace {

FilledColumns Assembly::run(ZoneChoice choice) {
  all_.cost = choice.cost;
  for (PlacedZone& zone : choice.zones) append(std::move(zone));
  all_.columns_here = static_cast<int>(all_.depths.size());
  const FlowColumn& last = space_.columns.back();
  if (last.is_endless) all_.depths.push_back(last.depth);
  for (FlowedParagraph& paragraph : all_.paragraphs) {
    for (FlowPart& part : paragraph.parts) {
      if (part.column < 0) part.column = all_.columns_here;
    }
  }
  leave_rest();
  return std::move(all_);
}

// What stands on other pages is in column -1 until their number is known.
void Assembly::append(PlacedZone zone) {
  const auto first = static_cast<int>(all_.depths.size()), count = static_cast<int>(zone.depths.size());
  const int white_rows = goal_ == FillGoal::Full ? zone.white_rows : 0;
  all_.zones.push_back({zone.top, zone.foot - zone.top, false, white_rows});
  all_.depths.insert(all_.depths.end(), zone.depths.begin(), zone.depths.end());
  all_.white_rows += white_rows;
  if (zone.filled) {
    all_.lines_over += zone.filled->lines_over;
    for (FlowedParagraph& paragraph : zone.filled->paragraphs) {
      for (FlowPart& part : paragraph.parts) part.column = part.column == count ? -1 : first + part.column;
      all_.paragraphs.push_back(std::move(paragraph));
    }
  }
  if (zone.heading) append_heading(*zone.heading);
}

void Assembly::append_heading(const AcrossPlace& place) {
  const auto column = static_cast<int>(all_.depths.size());
  const Length depth = place.lines * next().leading;
  all_.zones.push_back({place.row * fills_.row(), depth, true});
  all_.depths.push_back(depth);
  all_.paragraphs.push_back({place.lines, place.more_before, {{{0, place.room}}}, {{column, Length(), place.lines}}});
}

// On other pages, or nowhere.
void Assembly::leave_rest() {
  const bool goes_on = space_.columns.back().is_endless;
  while (all_.paragraphs.size() < paragraphs_.size()) {
    const Length measure = next().is_across && !goes_on ? space_.across->measure : space_.columns.back().measure;
    const auto paragraph = static_cast<int>(all_.paragraphs.size());
    FlowedParagraph left;
    left.room = {{{0, {Length(), measure}}}};
    left.lines = fills_.menu(paragraph, {Length(), measure}, MenuSize::Best).front().lines;
    if (goes_on) {
      left.parts.push_back({all_.columns_here, Length(), left.lines});
    } else {
      all_.lines_over += left.lines;
    }
    all_.paragraphs.push_back(std::move(left));
  }
}

}  // namespace

}  // namespace broadsheet
