#include "compose/compose_pages.h"

#include <fmt/format.h>
#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>

#include "compose/composition.h"
#include "compose/fit_page.h"
#include "compose/overloaded.h"
#include "compose/placement_check.h"

namespace broadsheet {

namespace {

using Cost = std::int64_t;

// What it costs to draw the page another way, for each way passed by: more than all that bands, paragraphs and subheads
// give on a page that closes well.
constexpr Cost other_drawing = 3 * white_row_cost;

struct Surroundings {
  const Edition& edition;
  const Layout& layout;
  const FontBook& fonts;
  PictureBook& pictures;
  const SourceMap& sources;
  OversetPolicy policy;
};

// A page on its way: its text is shaped and flows, but nothing is drawn yet. What is reported stays with it.
class Attempt {
public:
  Attempt(const Surroundings& around, std::vector<Voice> voices, Diagnostics reported);

  // Whether it can be had for less than `bound`; it costs `floor` whatever else it costs.
  bool fit(Cost floor, Cost bound);
  ComposedPages compose(const Layout& as_drawn, Diagnostics& diagnostics);

  Cost cost = 0;

private:
  const Layout& layout_;
  std::vector<Voice> voices_;
  Diagnostics reported_;
  Page page_;
  Composition composition_;
  std::vector<std::unique_ptr<ThreadFlow>> threads_;
  PageFit fit_;
};

Page empty_page(const Layout& layout, const SourceMap& sources);
const char* kind_name(const FrameContent& content);
void place(Composition& composition, int frame);

}  // namespace

ComposedPages compose_pages(const Edition& edition, const Layout& layout, const FontBook& fonts, PictureBook& pictures,
                            const SourceMap& sources, OversetPolicy policy, Diagnostics& diagnostics) {
  std::vector<const Layout*> drawings = {&layout};
  if (layout.fit) {
    for (const Alternative& alternative : layout.fit->alternatives) drawings.push_back(alternative.layout.get());
  }
  std::unique_ptr<Attempt> best;
  for (std::size_t i = 0; i < drawings.size(); ++i) {
    const Cost floor = static_cast<Cost>(i) * other_drawing;
    if (best && floor >= best->cost) break;
    Diagnostics found;
    const bool placed = check_placements(edition, *drawings[i], found);
    auto voices = find_voices(*drawings[i], fonts, found);
    if (!placed || !voices) {
      for (const Diagnostic& item : found.items()) diagnostics.add(item);
      return {};
    }
    auto attempt = std::make_unique<Attempt>(Surroundings{edition, *drawings[i], fonts, pictures, sources, policy},
                                             *std::move(voices), std::move(found));
    if (attempt->fit(floor, best ? best->cost : no_bound)) best = std::move(attempt);
  }
  return best->compose(layout, diagnostics);
}

namespace {

Attempt::Attempt(const Surroundings& around, std::vector<Voice> voices, Diagnostics reported)
    : layout_(around.layout),
      voices_(std::move(voices)),
      reported_(std::move(reported)),
      page_(empty_page(around.layout, around.sources)),
      composition_{around.edition, around.layout, around.fonts, around.pictures,
                   voices_,        around.policy, page_,        reported_},
      threads_(flow_threads(composition_)) {}

bool Attempt::fit(Cost floor, Cost bound) {
  auto found = fit_page(layout_, threads_, bound == no_bound ? bound : bound - floor);
  if (!found) return false;
  fit_ = *std::move(found);
  cost = floor + fit_.cost;
  return true;
}

ComposedPages Attempt::compose(const Layout& as_drawn, Diagnostics& diagnostics) {
  for (std::size_t frame = 0; frame < page_.frames.size(); ++frame) page_.frames[frame].area = fit_.areas[frame];
  for (int frame = 0; frame < static_cast<int>(layout_.frames.size()); ++frame) place(composition_, frame);
  for (std::size_t thread = 0; thread < threads_.size(); ++thread) {
    place_thread(composition_, *threads_[thread], fit_.threads[thread]);
  }
  // Threads are set last; painting follows the order of the layout.
  std::stable_sort(page_.items.begin(), page_.items.end(),
                   [](const DisplayItem& a, const DisplayItem& b) { return a.frame < b.frame; });
  for (const Diagnostic& item : reported_.items()) diagnostics.add(item);

  ComposedPages composed;
  composed.ledgers.push_back(make_ledger(layout_, threads_, fit_));
  if (&layout_ != &as_drawn) {
    composed.alternative = &layout_;
    composed.ledgers.back().alternative = layout_.name;
  }
  composed.pages.push_back(std::move(page_));
  return composed;
}

Page empty_page(const Layout& layout, const SourceMap& sources) {
  Page page;
  page.size = layout.page;
  for (const Frame& frame : layout.frames) {
    PlacedFrame outline{frame.name, kind_name(frame.content), frame.area, frame.span, {}, false};
    if (frame.span.known()) {
      outline.place = fmt::format("{}:{}", sources.path(frame.span.file), sources.position(frame.span).line);
    }
    page.frames.push_back(std::move(outline));
  }
  return page;
}

const char* kind_name(const FrameContent& content) {
  return std::visit(
      Overloaded{[](const LineFrame&) { return "line"; }, [](const HeadlineFrame&) { return "headline"; },
                 [](const TextFrame&) { return "text"; }, [](const PictureFrame&) { return "picture"; },
                 [](const CaptionFrame&) { return "caption"; }, [](const IndicatorsFrame&) { return "indicators"; },
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
                        [](const TextFrame&) {},  // set with its thread
                        [&](const PictureFrame& spec) { place_picture(composition, frame, spec); },
                        [&](const CaptionFrame& spec) { place_caption(composition, frame, spec); },
                        [&](const IndicatorsFrame& spec) { place_indicators(composition, frame, spec); },
                        [&](const TableFrame& spec) { place_table(composition, frame, spec); },
                        [&](const ChartFrame& spec) { place_chart(composition, frame, spec); },
                        [&](const RuleFrame& spec) { place_rule(composition, frame, spec); },
                        [&](const BoxFrame& spec) { place_box(composition, frame, spec); }},
             composition.layout.frames[frame].content);
}

}  // namespace

}  // namespace broadsheet
