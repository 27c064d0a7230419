#include <fmt/format.h>
#include <algorithm>

#include "compose/composition.h"
#include "compose/draw.h"
#include "source/utf8.h"
#include "typeset/align_decimals.h"

namespace broadsheet {

namespace {

// A figure as it is set: the digits large, a per cent sign smaller, the unit smaller still.
struct Figure {
  std::string digits, percent, unit;
  Span span;
};

class IndicatorCells {
public:
  IndicatorCells(Composition& composition, int frame, const IndicatorsFrame& spec);
  void place();

private:
  void place_cell(const Indicator& item, Length shift, Length top);
  void place_label_and_tag(const Indicator& item, Length top);
  void place_figure(const Indicator& item, Length shift, Length top);
  void place_note(const Indicator& item, Length top);
  void shrink_figures();
  std::vector<Length> figure_shifts();
  Length widest_figure();
  Figure figure_of(const Indicator& item) const;
  std::string tag_of(const Indicator& item) const;
  Length figure_width(const Figure& figure);
  TypesetText set(const std::string& words, Span span, const TextStyle& style, int voice_of,
                  TextUse use = TextUse::Text);
  Length draw(const std::string& words, Span span, int style, Length left, Length baseline);
  Length draw(const std::string& words, Span span, const TextStyle& style, int voice_of, Length left, Length baseline);
  Length width(const std::string& words, Span span, const TextStyle& style, int voice_of);

  Composition& composition_;
  const int frame_;
  const IndicatorsFrame& spec_;
  const Indicators& list_;
  const Rect area_;
  TextStyle figure_style_, percent_style_;
};

}  // namespace

void place_indicators(Composition& composition, int frame, const IndicatorsFrame& spec) {
  IndicatorCells(composition, frame, spec).place();
}

namespace {

IndicatorCells::IndicatorCells(Composition& composition, int frame, const IndicatorsFrame& spec)
    : composition_(composition),
      frame_(frame),
      spec_(spec),
      list_(*composition.edition.indicators_named(spec.indicators)),
      area_(composition.page.frames[frame].area),
      figure_style_(*composition.voice(spec.value.style).style),
      percent_style_(*composition.voice(spec.percent.style).style) {}

void IndicatorCells::place() {
  shrink_figures();
  const std::vector<Length> shifts = figure_shifts();
  const Length cell = spec_.cell_rows * composition_.layout.grid.leading;
  Length top = area_.y;
  for (std::size_t i = 0; i < list_.items.size(); ++i, top += cell) {
    if (top + cell > area_.bottom()) {
      const std::size_t left_over = list_.items.size() - i;
      composition_.report_overset(frame_, list_.items[i].span,
                                  fmt::format("{} of {} indicators do not fit `{}`", left_over, list_.items.size(),
                                              composition_.page.frames[frame_].name),
                                  "take indicators out, or give the frame more rows or its cells fewer");
      return;
    }
    place_cell(list_.items[i], shifts[i], top);
  }
}

void IndicatorCells::place_cell(const Indicator& item, Length shift, Length top) {
  if (spec_.rule >= 0) {
    draw_rule(composition_.page, frame_, composition_.layout.rules[spec_.rule], {area_.x, top, area_.width, Length()},
              RuleDirection::Horizontal, RuleAlign::Start);
  }
  place_label_and_tag(item, top);
  place_figure(item, shift, top);
  place_note(item, top);
}

void IndicatorCells::place_label_and_tag(const Indicator& item, Length top) {
  const Length label_end =
      draw(item.label.text, item.label.span, spec_.label.style, area_.x, top + spec_.label.baseline);
  const std::string tag = tag_of(item);
  if (tag.empty()) return;

  TextStyle tag_style = *composition_.voice(spec_.tag.style).style;
  TextStyle sign_style = *composition_.voice(spec_.sign.style).style;
  if (item.tag.empty() && item.change == Change::Fall) tag_style.color = sign_style.color = spec_.fall_color;
  const Span span = item.tag.empty() ? item.span : item.tag.span;
  const Length tag_left = area_.right() - width(tag, span, tag_style, spec_.tag.style);
  const std::string sign = !item.tag.empty() ? "" : item.change == Change::Fall ? spec_.fall_sign : spec_.rise_sign;
  Length sign_left = tag_left;
  if (!sign.empty()) sign_left -= spec_.sign.gap + width(sign, span, sign_style, spec_.sign.style);
  if (sign_left < label_end) {
    composition_.report_overset(frame_, item.label.span,
                                fmt::format("`{}` and `{}` do not fit side by side", item.label.text, tag),
                                "shorten the label or the tag");
    composition_.page.overset.push_back(
        {"", composition_.page.frames[frame_].name, 1, static_cast<int>(to_characters(tag).size()), tag, span});
    return;
  }
  draw(tag, span, tag_style, spec_.tag.style, tag_left, top + spec_.tag.baseline);
  if (!sign.empty()) draw(sign, span, sign_style, spec_.sign.style, sign_left, top + spec_.sign.baseline);
}

void IndicatorCells::place_figure(const Indicator& item, Length shift, Length top) {
  const Figure figure = figure_of(item);
  Length pen =
      draw(figure.digits, figure.span, figure_style_, spec_.value.style, area_.x + shift, top + spec_.value.baseline);
  if (!figure.percent.empty()) {
    pen = draw(figure.percent, figure.span, percent_style_, spec_.percent.style, pen + spec_.percent.gap,
               top + spec_.percent.baseline);
  }
  if (!figure.unit.empty()) {
    draw(figure.unit, item.unit.span, spec_.unit.style, pen + spec_.unit.gap, top + spec_.unit.baseline);
  }
}

void IndicatorCells::place_note(const Indicator& item, Length top) {
  const Voice& voice = composition_.voice(spec_.note.style);
  const TextStyle& style = *voice.style;
  Length baseline = spec_.note.baseline;
  const Length lowest = spec_.cell_rows * composition_.layout.grid.leading;
  for (const Text& words : item.note) {
    TypesetText text = set(words.text, words.span, style, spec_.note.style, TextUse::Note);
    track(text, style.tracking);
    for (const Line& line : set_lines(text, 0, {area_.width, Length(), style.size, Align::Left})) {
      if (baseline > lowest) {
        composition_.report_overset(frame_, words.span,
                                    fmt::format("the note of `{}` does not fit its cell", item.label.text),
                                    "shorten the note");
        return;
      }
      draw_line(composition_.page, frame_, text, line, area_.x, top + baseline, area_.width, style.color,
                TextRole::Other);
      baseline += style.leading;
    }
  }
}

// All figures of a list have one size: the largest at which the widest fits, in steps.
void IndicatorCells::shrink_figures() {
  while (widest_figure() > area_.width && figure_style_.size > spec_.step) {
    const Length before = figure_style_.size;
    figure_style_.size -= spec_.step;
    percent_style_.size = percent_style_.size.scaled(figure_style_.size.raw(), before.raw());
  }
}

Length IndicatorCells::widest_figure() {
  const std::vector<Length> shifts = figure_shifts();
  Length widest;
  for (std::size_t i = 0; i < shifts.size(); ++i) {
    widest = std::max(widest, shifts[i] + figure_width(figure_of(list_.items[i])));
  }
  return widest;
}

// How far each figure stands from the left edge.
std::vector<Length> IndicatorCells::figure_shifts() {
  std::vector<TypesetText> texts;
  std::vector<Line> lines;
  std::vector<SetNumber> column;
  if (spec_.figure_align == FigureAlign::Left) return std::vector<Length>(list_.items.size());
  for (const Indicator& item : list_.items) {
    const Figure figure = figure_of(item);
    texts.push_back(set(figure.digits, figure.span, figure_style_, spec_.value.style));
    lines.push_back(set_single_line(texts.back(), figure_style_.tracking));
  }
  for (std::size_t i = 0; i < texts.size(); ++i) column.push_back({&texts[i], &lines[i]});
  return align_decimals(column);
}

Length IndicatorCells::figure_width(const Figure& figure) {
  Length sum = width(figure.digits, figure.span, figure_style_, spec_.value.style);
  if (!figure.percent.empty()) {
    sum += spec_.percent.gap + width(figure.percent, figure.span, percent_style_, spec_.percent.style);
  }
  if (!figure.unit.empty()) {
    const TextStyle& unit_style = *composition_.voice(spec_.unit.style).style;
    sum += spec_.unit.gap + width(figure.unit, figure.span, unit_style, spec_.unit.style);
  }
  return sum;
}

// The value, or, without one, the change itself.
Figure IndicatorCells::figure_of(const Indicator& item) const {
  const Text& source = item.value.empty() ? item.change_amount : item.value;
  Figure figure{source.text, {}, item.unit.text, source.span};
  for (const std::string sign : {"%", "％", "‰"}) {
    if (figure.digits.size() > sign.size() && figure.digits.ends_with(sign)) {
      figure.percent = sign;
      figure.digits.erase(figure.digits.size() - sign.size());
      break;
    }
  }
  return figure;
}

std::string IndicatorCells::tag_of(const Indicator& item) const {
  if (!item.tag.empty()) return item.tag.text;
  if (item.change == Change::None) return {};
  const bool amount_is_the_figure = item.value.empty();
  if (!amount_is_the_figure && !item.change_amount.empty()) return item.change_amount.text;
  return item.change == Change::Rise ? spec_.rise_word : spec_.fall_word;
}

TypesetText IndicatorCells::set(const std::string& words, Span span, const TextStyle& style, int voice_of,
                                TextUse use) {
  Voice voice = composition_.voice(voice_of);
  voice.style = &style;
  return composition_.set(words, span, voice, use);
}

Length IndicatorCells::width(const std::string& words, Span span, const TextStyle& style, int voice_of) {
  return set_single_line(set(words, span, style, voice_of), style.tracking).width;
}

Length IndicatorCells::draw(const std::string& words, Span span, int style, Length left, Length baseline) {
  return draw(words, span, *composition_.voice(style).style, style, left, baseline);
}

// Returns where the words end.
Length IndicatorCells::draw(const std::string& words, Span span, const TextStyle& style, int voice_of, Length left,
                            Length baseline) {
  const TypesetText text = set(words, span, style, voice_of);
  const Line line = set_single_line(text, style.tracking);
  draw_line(composition_.page, frame_, text, line, left - style.hang, baseline, line.width, style.color,
            TextRole::Other);
  return left - style.hang + line.width;
}

}  // namespace

}  // namespace broadsheet
