#include "compose/composition.h"
#include "compose/draw.h"

namespace broadsheet {

namespace {

// A pure red, so that the mark cannot be taken for part of the design.
const Color mark_color{0, 10000, 10000, 0, {}, 10000};
const Length mark_weight = Length::points(2);
const Length label_size = Length::points(8);

}  // namespace

std::vector<Rect> Composition::areas() const {
  std::vector<Rect> areas;
  for (const PlacedFrame& frame : page.frames) areas.push_back(frame.area);
  return areas;
}

TypesetText Composition::set(std::string words, Span span, const Voice& voice, TextUse use,
                             LineDirection direction) const {
  return typeset({text_run(std::move(words), span, voice)},
                 setting_rules(*voice.style, edition.language, use, direction), fonts, diagnostics);
}

TypesetText Composition::set(const std::vector<Run>& runs, const Voice& voice, TextUse use,
                             LineDirection direction) const {
  return typeset(text_runs(runs, voice, direction, diagnostics),
                 setting_rules(*voice.style, edition.language, use, direction), fonts, diagnostics);
}

void Composition::report_overset(int frame, Span span, std::string message, std::string hint,
                                 const std::string& amount) {
  page.frames[frame].overset = true;
  report_misfit(frame, span, std::move(message), std::move(hint), "溢文" + amount);
}

void Composition::report_white(int frame, Span span, std::string message, std::string hint, const std::string& amount) {
  report_misfit(frame, span, std::move(message), std::move(hint), "缺文" + amount);
}

void Composition::report_misfit(int frame, Span span, std::string message, std::string hint, const std::string& label) {
  if (policy == OversetPolicy::Refuse) {
    diagnostics.overset(span, std::move(message), std::move(hint));
    return;
  }
  diagnostics.warning(span, std::move(message), std::move(hint));

  const Rect area = page.frames[frame].area;
  draw_fill(page, frame, {area.x, area.bottom(), area.width, mark_weight}, mark_color);
  if (voices.empty()) return;
  TextStyle style;
  style.size = label_size;
  Voice voice = voices.front();
  voice.style = &style;
  const TypesetText text = set(label, span, voice);
  const Line line = set_single_line(text, Length());
  draw_line(page, frame, text, line, area.right() - line.width, area.bottom() + mark_weight + label_size, line.width,
            mark_color, TextRole::Other);
}

}  // namespace broadsheet
