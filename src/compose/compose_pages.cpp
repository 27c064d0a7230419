#include "compose/compose_pages.h"

#include <fmt/format.h>
#include <algorithm>

#include "compose/composition.h"
#include "compose/overloaded.h"
#include "compose/placement_check.h"

namespace broadsheet {

namespace {

const char* kind_name(const FrameContent& content);
bool begins_thread(const Layout& layout, int frame, const TextFrame& spec);
void place(Composition& composition, int frame);

}  // namespace

std::vector<Page> compose_pages(const Edition& edition, const Layout& layout, const FontBook& fonts,
                                PictureBook& pictures, const SourceMap& sources, OversetPolicy policy,
                                Diagnostics& diagnostics) {
  const bool placed = check_placements(edition, layout, diagnostics);
  const auto voices = find_voices(layout, fonts, diagnostics);
  if (!placed || !voices) return {};

  Page page;
  page.size = layout.page;
  for (const Frame& frame : layout.frames) {
    PlacedFrame outline{frame.name, kind_name(frame.content), frame.area, frame.span, {}, false};
    if (frame.span.known()) {
      outline.place = fmt::format("{}:{}", sources.path(frame.span.file), sources.position(frame.span).line);
    }
    page.frames.push_back(std::move(outline));
  }

  Composition composition{edition, layout, fonts, pictures, *voices, policy, page, diagnostics};
  for (int frame = 0; frame < static_cast<int>(layout.frames.size()); ++frame) place(composition, frame);
  // Threads are set when their first frame is reached; painting follows the order of the layout.
  std::stable_sort(page.items.begin(), page.items.end(),
                   [](const DisplayItem& a, const DisplayItem& b) { return a.frame < b.frame; });

  std::vector<Page> pages;
  pages.push_back(std::move(page));
  return pages;
}

namespace {

const char* kind_name(const FrameContent& content) {
  return std::visit(Overloaded{[](const LineFrame&) { return "line"; }, [](const HeadlineFrame&) { return "headline"; },
                               [](const TextFrame&) { return "text"; }, [](const PictureFrame&) { return "picture"; },
                               [](const IndicatorsFrame&) { return "indicators"; },
                               [](const TableFrame&) { return "table"; }, [](const ChartFrame&) { return "chart"; },
                               [](const RuleFrame&) { return "rule"; }, [](const BoxFrame&) { return "box"; }},
                    content);
}

void place(Composition& composition, int frame) {
  std::visit(Overloaded{[&](const LineFrame& spec) { place_line(composition, frame, spec); },
                        [&](const HeadlineFrame& spec) {
                          if (spec.direction == LineDirection::Vertical)
                            place_vertical_headline(composition, frame, spec);
                          else
                            place_headline(composition, frame, spec);
                        },
                        [&](const TextFrame& spec) {
                          if (begins_thread(composition.layout, frame, spec)) place_thread(composition, frame, spec);
                        },
                        [&](const PictureFrame& spec) { place_picture(composition, frame, spec); },
                        [&](const IndicatorsFrame& spec) { place_indicators(composition, frame, spec); },
                        [&](const TableFrame& spec) { place_table(composition, frame, spec); },
                        [&](const ChartFrame& spec) { place_chart(composition, frame, spec); },
                        [&](const RuleFrame& spec) { place_rule(composition, frame, spec); },
                        [&](const BoxFrame& spec) { place_box(composition, frame, spec); }},
             composition.layout.frames[frame].content);
}

bool begins_thread(const Layout& layout, int frame, const TextFrame& spec) {
  return std::none_of(layout.frames.begin(), layout.frames.begin() + frame, [&](const Frame& earlier) {
    const auto* text = std::get_if<TextFrame>(&earlier.content);
    return text != nullptr && text->story == spec.story && text->part == spec.part;
  });
}

}  // namespace

}  // namespace broadsheet
