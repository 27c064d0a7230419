#include "compose/compose_page.h"

#include <fmt/format.h>
#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "compose/fit_page.h"
#include "compose/overloaded.h"
#include "compose/placement_check.h"

namespace broadsheet {

namespace {

using Cost = std::int64_t;

// What it costs to draw the page another way, for each alternative passed by: more than all that bands, paragraphs and
// subheads give on a page that closes well. A lever changes less.
constexpr Cost other_drawing = 3 * white_row_cost, moved_lever = 2 * white_row_cost;

// What it costs if the drawing has no place for some of the text: worse than many texts that do not fit theirs.
constexpr Cost unplaced_cost = 1000 * open_thread_cost;

// What it costs to take another text of a story: the last thing that is tried.
constexpr Cost other_text = 4 * white_row_cost;
// Choices of texts that are tried, those with the fewest other texts first: all that four stories can have.
constexpr std::size_t most_choices = 81;

// Stories that do not have their usual text, and which they have.
using Texts = std::map<std::string, Variant>;

// The edition with other texts of some of its stories.
struct Wording {
  std::shared_ptr<const Edition> edition;
  Texts texts;
};

// A drawing of the page, and what it costs to take it, before anything stands in it.
struct Way {
  const Layout* drawing;
  Cost cost;
};

// A page on its way: its text is shaped and flows, but nothing is drawn yet. What is reported stays with it.
class Attempt {
public:
  Attempt(const PageTask& task, Wording wording, const Layout& drawing, std::vector<Voice> voices,
          Diagnostics reported);

  // Whether it can be had for less than `bound`; it costs `floor` whatever else it costs.
  bool fit(Cost floor, Cost bound);
  // The stories, all of whose text stands on this page, that did not close.
  std::set<std::string> open_stories() const;
  ComposedPage compose(Diagnostics& diagnostics);

  Cost cost = 0;

private:
  const PageTask task_;
  const Wording wording_;
  const Layout& layout_;
  std::vector<Voice> voices_;
  Diagnostics reported_;
  Page page_;
  Composition composition_;
  std::vector<std::unique_ptr<ThreadFlow>> threads_;
  PageFit fit_;
};

bool try_drawings(const PageTask& task, const Wording& wording, std::unique_ptr<Attempt>& best,
                  Diagnostics& diagnostics);
std::vector<Texts> choices_of_texts(const Edition& edition, const std::set<std::string>& stories);
Wording worded(const Edition& edition, Texts texts);
std::vector<Way> ways_of(const PageTask& task);
bool has_place_for_all(const PageTask& task, const Layout& drawing);
Page empty_page(const Layout& layout, const Edition& edition, const SourceMap& sources);
const char* kind_name(const FrameContent& content);
Span shown_by(const FrameContent& content, const Edition& edition);
void place(Composition& composition, int frame);

}  // namespace

std::optional<ComposedPage> compose_page(const PageTask& task, Diagnostics& diagnostics) {
  std::unique_ptr<Attempt> best;
  if (!try_drawings(task, {}, best, diagnostics)) return std::nullopt;
  for (Texts& texts : choices_of_texts(*task.edition, best->open_stories())) {
    if (static_cast<Cost>(texts.size()) * other_text >= best->cost) break;
    if (!try_drawings(task, worded(*task.edition, std::move(texts)), best, diagnostics)) return std::nullopt;
  }
  return best->compose(diagnostics);
}

namespace {

// Puts the cheapest drawing of the page in the place of `best`, if it is cheaper. False: layout and edition do not go
// together.
bool try_drawings(const PageTask& usual, const Wording& wording, std::unique_ptr<Attempt>& best,
                  Diagnostics& diagnostics) {
  PageTask task = usual;
  if (wording.edition) task.edition = wording.edition.get();
  for (const Way& way : ways_of(task)) {
    const Layout& drawing = *way.drawing;
    const Cost floor = way.cost + static_cast<Cost>(wording.texts.size()) * other_text;
    if (best && floor >= best->cost) continue;
    if (!task.jumps.fits(task.page, drawing)) continue;
    Diagnostics found;
    const bool placed = check_placements(*task.edition, drawing, found);
    auto voices = find_voices(drawing, task.fonts, found);
    if (!placed || !voices) {
      for (const Diagnostic& item : found.items()) diagnostics.add(item);
      return false;
    }
    auto attempt = std::make_unique<Attempt>(task, wording, drawing, *std::move(voices), std::move(found));
    if (attempt->fit(floor, best ? best->cost : no_bound)) best = std::move(attempt);
  }
  return true;
}

// All but that of the usual texts, those with the fewest others first.
std::vector<Texts> choices_of_texts(const Edition& edition, const std::set<std::string>& stories) {
  std::vector<Texts> choices(1);
  for (const std::string& name : stories) {
    const std::vector<Texts> before = choices;
    for (const OtherText& other : edition.story(name)->other_texts) {
      for (Texts texts : before) {
        texts.emplace(name, other.variant);
        choices.push_back(std::move(texts));
      }
    }
    if (choices.size() > most_choices) break;
  }
  std::stable_sort(choices.begin(), choices.end(), [](const Texts& a, const Texts& b) { return a.size() < b.size(); });
  choices.resize(std::min(choices.size(), most_choices));
  choices.erase(choices.begin());
  return choices;
}

Wording worded(const Edition& edition, Texts texts) {
  auto other = std::make_shared<Edition>(edition);
  for (Story& story : other->stories) {
    const auto wanted = texts.find(story.name);
    if (wanted == texts.end()) continue;
    for (const OtherText& text : story.other_texts) {
      if (text.variant == wanted->second) story.body = text.body;
    }
  }
  return {std::move(other), std::move(texts)};
}

Attempt::Attempt(const PageTask& task, Wording wording, const Layout& drawing, std::vector<Voice> voices,
                 Diagnostics reported)
    : task_(task),
      wording_(std::move(wording)),
      layout_(drawing),
      voices_(std::move(voices)),
      reported_(std::move(reported)),
      page_(empty_page(drawing, *task.edition, task.sources)),
      composition_{*task.edition, drawing,   task.fonts,
                   task.pictures, voices_,   task.policy,
                   page_,         reported_, task.edition->pages[task.page].folio,
                   task.index,    task.page},
      threads_(flow_threads(composition_, task.jumps.of_page(task.page))) {}

bool Attempt::fit(Cost floor, Cost bound) {
  auto found = fit_page(layout_, threads_, bound == no_bound ? bound : bound - floor);
  if (!found) return false;
  fit_ = *std::move(found);
  cost = floor + fit_.cost;
  return true;
}

std::set<std::string> Attempt::open_stories() const {
  std::set<std::string> stories;
  for (std::size_t thread = 0; thread < threads_.size(); ++thread) {
    const ThreadFlow& flow = *threads_[thread];
    const FilledColumns& filled = fit_.threads[thread];
    const bool is_open = filled.lines_over > 0 || (flow.is_to_be_full() && filled.white_rows > 0);
    if (is_open && !flow.jump().rest && !flow.jump().to_measure) stories.insert(flow.spec().story);
  }
  return stories;
}

ComposedPage Attempt::compose(Diagnostics& diagnostics) {
  for (std::size_t frame = 0; frame < page_.frames.size(); ++frame) page_.frames[frame].area = fit_.areas[frame];
  for (int frame = 0; frame < static_cast<int>(layout_.frames.size()); ++frame) place(composition_, frame);
  ComposedPage composed;
  for (std::size_t thread = 0; thread < threads_.size(); ++thread) {
    ThreadFlow& flow = *threads_[thread];
    place_thread(composition_, flow, fit_.threads[thread]);
    if (flow.jump().to_measure) composed.rests.emplace_back(key_of(flow.spec()), flow.rest(fit_.threads[thread]));
  }
  // Threads are set last; painting follows the order of the layout.
  std::stable_sort(page_.items.begin(), page_.items.end(),
                   [](const DisplayItem& a, const DisplayItem& b) { return a.frame < b.frame; });
  for (const Diagnostic& item : reported_.items()) diagnostics.add(item);

  composed.ledger = make_ledger(layout_, threads_, fit_);
  for (ThreadRecord& thread : composed.ledger.threads) {
    if (const auto text = wording_.texts.find(thread.story); text != wording_.texts.end()) thread.text = text->second;
  }
  if (&layout_ != &task_.layout()) composed.ledger.alternative = layout_.name;
  composed.layout = &layout_;
  composed.page = std::move(page_);
  return composed;
}

// The cheapest first.
std::vector<Way> ways_of(const PageTask& task) {
  const auto open_cost = [&](const Layout& drawing) { return has_place_for_all(task, drawing) ? 0 : unplaced_cost; };
  std::vector<Way> ways = {{&task.layout(), open_cost(task.layout())}};
  if (task.layout().fit) {
    for (const Drawing& drawing : task.layout().fit->drawings) {
      const Cost changed = drawing.alternatives * other_drawing + drawing.levers * moved_lever;
      ways.push_back({drawing.layout.get(), changed + open_cost(*drawing.layout)});
    }
  }
  std::stable_sort(ways.begin(), ways.end(), [](const Way& a, const Way& b) { return a.cost < b.cost; });
  return ways;
}

bool has_place_for_all(const PageTask& task, const Layout& drawing) {
  std::vector<const Layout*> layouts = task.layouts;
  layouts[task.page] = &drawing;
  Diagnostics unplaced;
  report_unplaced(*task.edition, layouts, unplaced);
  return !unplaced.has(Severity::Overset);
}

Page empty_page(const Layout& layout, const Edition& edition, const SourceMap& sources) {
  Page page;
  page.size = layout.page;
  for (const Frame& frame : layout.frames) {
    PlacedFrame outline{frame.name, kind_name(frame.content),        frame.area, frame.span, {},
                        false,      shown_by(frame.content, edition)};
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
                 [](const IndexFrame&) { return "index"; }, [](const RuleFrame&) { return "rule"; },
                 [](const BoxFrame&) { return "box"; }},
      content);
}

// The place in the edition of what a frame shows; unknown of furniture.
Span shown_by(const FrameContent& content, const Edition& edition) {
  const auto span_of = [](const auto* shown) { return shown == nullptr ? Span() : shown->span; };
  return std::visit(
      [&](const auto& spec) {
        if constexpr (requires { spec.story; }) {
          return span_of(edition.story(spec.story));
        } else if constexpr (requires { spec.picture; }) {
          return span_of(edition.picture(spec.picture));
        } else if constexpr (requires { spec.indicators; }) {
          return span_of(edition.indicators_named(spec.indicators));
        } else if constexpr (requires { spec.table; }) {
          return span_of(edition.table(spec.table));
        } else if constexpr (requires { spec.chart; }) {
          return span_of(edition.chart(spec.chart));
        } else {
          return Span();
        }
      },
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
                        [&](const IndexFrame& spec) { place_index(composition, frame, spec); },
                        [&](const RuleFrame& spec) { place_rule(composition, frame, spec); },
                        [&](const BoxFrame& spec) { place_box(composition, frame, spec); }},
             composition.layout.frames[frame].content);
}

}  // namespace

}  // namespace broadsheet
