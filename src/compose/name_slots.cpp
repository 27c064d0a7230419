#include "compose/name_slots.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>

#include "compose/overloaded.h"

namespace broadsheet {

namespace {

// Of one kind: what the page has for the layout's slots, and the slots that were met.
struct Slots {
  const std::vector<Renaming>& renamings;
  const char* what;
  std::set<std::string> met = {};

  void name(std::string& slot);
  void report_unmet(const std::string& layout, Diagnostics& diagnostics) const;
};

// All names by which a layout asks for something of the edition.
class SlotNamer {
public:
  explicit SlotNamer(const EditionPage& page)
      : stories_{page.stories, "story"},
        indicators_{page.indicators, "list of indicators"},
        tables_{page.tables, "table"},
        charts_{page.charts, "chart"},
        pictures_{page.pictures, "picture"} {}

  void name(Layout& layout);
  void report_unmet(const std::string& layout, Diagnostics& diagnostics) const;

private:
  void name(FrameContent& content);
  void name(Pattern& pattern);

  Slots stories_, indicators_, tables_, charts_, pictures_;
};

}  // namespace

Layout name_slots(Layout layout, const EditionPage& page, Diagnostics& diagnostics) {
  const auto all = {&page.stories, &page.indicators, &page.tables, &page.charts, &page.pictures};
  if (std::all_of(all.begin(), all.end(), [](const auto* renamings) { return renamings->empty(); })) return layout;
  SlotNamer namer(page);
  namer.name(layout);
  namer.report_unmet(layout.name, diagnostics);
  return layout;
}

namespace {

void SlotNamer::name(Layout& layout) {
  for (Frame& frame : layout.frames) name(frame.content);
  if (!layout.fit) return;
  for (Drawing& drawing : layout.fit->drawings) {
    auto named = std::make_shared<Layout>(*drawing.layout);
    name(*named);
    drawing.layout = std::move(named);
  }
}

void SlotNamer::report_unmet(const std::string& layout, Diagnostics& diagnostics) const {
  for (const Slots* slots : {&stories_, &indicators_, &tables_, &charts_, &pictures_}) {
    slots->report_unmet(layout, diagnostics);
  }
}

void SlotNamer::name(FrameContent& content) {
  std::visit(Overloaded{[&](LineFrame& line) {
                          for (auto* parts : {&line.left, &line.center, &line.right}) {
                            for (LinePart& part : *parts) name(part.text);
                          }
                        },
                        [&](HeadlineFrame& headline) { stories_.name(headline.story); },
                        [&](TextFrame& text) { stories_.name(text.story); },
                        [&](PictureFrame& picture) { pictures_.name(picture.picture); },
                        [&](CaptionFrame& caption) { pictures_.name(caption.picture); },
                        [&](IndicatorsFrame& list) { indicators_.name(list.indicators); },
                        [&](TableFrame& table) { tables_.name(table.table); },
                        [&](ChartFrame& chart) { charts_.name(chart.chart); }, [](IndexFrame&) {}, [](RuleFrame&) {},
                        [&](BoxFrame& box) {
                          if (box.title) name(box.title->text);
                        }},
             content);
}

// The fields stories.NAME.… and indicators.NAME.….
void SlotNamer::name(Pattern& pattern) {
  for (Pattern::Piece& piece : pattern.pieces) {
    if (!piece.is_field) continue;
    for (auto [table, slots] : {std::pair{"stories.", &stories_}, {"indicators.", &indicators_}}) {
      const std::size_t begin = std::string(table).size(), end = piece.text.rfind('.');
      if (!piece.text.starts_with(table) || end < begin) continue;
      std::string slot = piece.text.substr(begin, end - begin);
      slots->name(slot);
      piece.text.replace(begin, end - begin, slot);
    }
  }
}

void Slots::name(std::string& slot) {
  met.insert(slot);
  const auto found = std::find_if(renamings.begin(), renamings.end(),
                                  [&](const Renaming& renaming) { return renaming.slot.text == slot; });
  if (found != renamings.end()) slot = found->name.text;
}

void Slots::report_unmet(const std::string& layout, Diagnostics& diagnostics) const {
  const std::vector<std::string> known(met.begin(), met.end());
  for (const Renaming& renaming : renamings) {
    const std::string& slot = renaming.slot.text;
    if (met.contains(slot)) continue;
    const std::string near = nearest_word(slot, known);
    diagnostics.error(renaming.slot.span, fmt::format("the layout `{}` asks for no {} `{}`", layout, what, slot),
                      !near.empty()   ? fmt::format("did you mean `{}`?", near)
                      : known.empty() ? fmt::format("it asks for no {} at all", what)
                                      : fmt::format("it asks for: {}", fmt::join(known, ", ")));
  }
}

}  // namespace

}  // namespace broadsheet
