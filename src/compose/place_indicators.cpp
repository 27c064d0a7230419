#include <fmt/format.h>
#include <algorithm>

#include "compose/composition.h"
#include "compose/draw.h"
#include "compose/indicator_figure.h"
#include "compose/page_parts.h"
#include "compose/place_bars.h"
#include "source/utf8.h"
#include "typeset/align_decimals.h"

namespace broadsheet {

namespace {

// Figures in cells of one kind, one below the other.
class IndicatorCells {
public:
  IndicatorCells(Composition& composition, int frame, const Indicators& list, const IndicatorCell& spec);
  // The figures [begin, end) of the list, the first at `top`, each with so much more room than its rows. Returns the
  // foot of the last that has room.
  Length place(std::size_t begin, std::size_t end, Length top, Length more);

private:
  void place_cell(const Indicator& item, Length shift, Length top);
  Length place_label(const Indicator& item, Length top);
  void place_tag(const Indicator& item, Length left, Length top);
  Length place_figure(const Indicator& item, Length shift, Length top);
  void check_label(const Indicator& item, Length figure_end);
  void report_collision(const Indicator& item, const std::string& words, Span span, const char* hint);
  void place_note(const Indicator& item, Length top);
  std::vector<Text> note_lines(const Indicator& item) const;
  void shrink_figures();
  std::vector<Length> figure_shifts();
  Length widest_figure();
  Length figure_width(const IndicatorFigure& figure);
  TextStyle colored(int style, const IndicatorFigure& figure) const;
  TypesetText set(const std::string& words, Span span, const TextStyle& style, int voice_of,
                  TextUse use = TextUse::Text);
  Length draw(const std::string& words, Span span, const TextStyle& style, int voice_of, Length left, Length baseline);
  Length width(const std::string& words, Span span, const TextStyle& style, int voice_of);

  Composition& composition_;
  const int frame_;
  const IndicatorCell& spec_;
  const Indicators& list_;
  const Rect area_;
  TextStyle figure_style_, percent_style_;
  std::size_t begin_ = 0, end_ = 0;
};

void report_lost(Composition& composition, const Indicators& list, const IndicatorCell& cell);
Length more_each(const Composition& composition, int frame, std::size_t cells);

}  // namespace

void place_indicators(Composition& composition, int frame, const IndicatorsFrame& spec) {
  const Indicators& list = *composition.edition.indicators_named(spec.indicators);
  report_lost(composition, list, spec.cell);
  const std::size_t first = spec.first_cell && !list.items.empty() ? 1 : 0;
  Length top = composition.page.frames[frame].area.y;
  const Length more = more_each(composition, frame, list.items.size());
  if (first > 0) top = IndicatorCells(composition, frame, list, *spec.first_cell).place(0, first, top, more);
  IndicatorCells(composition, frame, list, spec.cell).place(first, list.items.size(), top, more);
}

namespace {

// A frame that a band made higher shares that out among its cells.
Length more_each(const Composition& composition, int frame, std::size_t cells) {
  const Length more = composition.page.frames[frame].area.height - composition.layout.frames[frame].area.height;
  return cells == 0 ? Length() : std::max(more, Length()) / static_cast<std::int64_t>(cells);
}

IndicatorCells::IndicatorCells(Composition& composition, int frame, const Indicators& list, const IndicatorCell& spec)
    : composition_(composition),
      frame_(frame),
      spec_(spec),
      list_(list),
      area_(composition.page.frames[frame].area),
      figure_style_(*composition.voice(spec.value.style).style) {
  if (spec.percent.is_there()) percent_style_ = *composition.voice(spec.percent.style).style;
}

Length IndicatorCells::place(std::size_t begin, std::size_t end, Length top, Length more) {
  begin_ = begin;
  end_ = end;
  shrink_figures();
  const std::vector<Length> shifts = figure_shifts();
  const Length cell = spec_.rows * composition_.layout.grid.leading + more;
  for (std::size_t i = begin; i < end; ++i, top += cell) {
    if (top + cell > area_.bottom()) {
      const std::size_t left_over = list_.items.size() - i;
      composition_.report_overset(frame_, list_.items[i].span,
                                  fmt::format("{} of {} indicators do not fit `{}`", left_over, list_.items.size(),
                                              composition_.page.frames[frame_].name),
                                  "take indicators out, or give the frame more rows or its cells fewer");
      break;
    }
    if (spec_.rule >= 0) {
      draw_rule(composition_.page, frame_, composition_.layout.rules[spec_.rule], {area_.x, top, area_.width, Length()},
                RuleDirection::Horizontal, RuleAlign::Start);
    }
    place_cell(list_.items[i], shifts[i - begin], top + more / 2);
  }
  return top;
}

void IndicatorCells::place_cell(const Indicator& item, Length shift, Length top) {
  const auto part = [&](IndicatorPiece piece) { return indicator_part(composition_, list_, item, piece); };
  const Length label_end = [&] {
    const PartScope label(composition_.page, part(IndicatorPiece::Label));
    return place_label(item, top);
  }();
  {
    const PartScope change(composition_.page, part(IndicatorPiece::Change));
    place_tag(item, label_end, top);
  }
  {
    const PartScope figure(composition_.page, part(IndicatorPiece::Figure));
    check_label(item, place_figure(item, shift, top));
    if (spec_.bars)
      place_bars(composition_, frame_, list_, item, spec_, {area_.x, top + spec_.bars->top, area_.width, {}});
  }
  place_note(item, top);
}

// Returns where a tag may begin. A label whose style is set to the right stands at the right, where it leaves the left
// free for a tag below or above.
Length IndicatorCells::place_label(const Indicator& item, Length top) {
  const TextStyle& style = *composition_.voice(spec_.label.style).style;
  const bool is_right = style.align == Align::Right;
  const Length own_width = width(item.label.text, item.label.span, style, spec_.label.style);
  const Length end = draw(item.label.text, item.label.span, style, spec_.label.style,
                          is_right ? area_.right() - own_width : area_.x, top + spec_.label.baseline);
  return is_right ? area_.x : end;
}

void IndicatorCells::place_tag(const Indicator& item, Length left, Length top) {
  const std::string tag = tag_of(item, spec_);
  const bool is_word = !item.tag.empty() && spec_.word.is_there();
  const IndicatorPart& part = is_word ? spec_.word : spec_.tag;
  if (tag.empty() || !part.is_there()) return;

  TextStyle tag_style = *composition_.voice(part.style).style;
  const bool has_sign = item.tag.empty() && spec_.sign.is_there();
  TextStyle sign_style = has_sign ? *composition_.voice(spec_.sign.style).style : tag_style;
  if (item.tag.empty() && item.change == Change::Fall) tag_style.color = sign_style.color = spec_.fall_color;
  const Span span = item.tag.empty() ? item.span : item.tag.span;
  const Length tag_left = area_.right() - width(tag, span, tag_style, part.style);
  const std::string sign = !has_sign ? "" : item.change == Change::Fall ? spec_.fall_sign : spec_.rise_sign;
  Length sign_left = tag_left;
  if (!sign.empty()) sign_left -= spec_.sign.gap + width(sign, span, sign_style, spec_.sign.style);
  if (sign_left < left) return report_collision(item, tag, span, "shorten the label or the tag");
  draw(tag, span, tag_style, part.style, tag_left, top + part.baseline);
  if (!sign.empty()) draw(sign, span, sign_style, spec_.sign.style, sign_left, top + spec_.sign.baseline);
}

void IndicatorCells::report_collision(const Indicator& item, const std::string& words, Span span, const char* hint) {
  composition_.report_overset(frame_, item.label.span,
                              fmt::format("`{}` and `{}` do not fit side by side", item.label.text, words), hint);
  composition_.page.overset.push_back(
      {"", composition_.page.frames[frame_].name, 1, static_cast<int>(to_characters(words).size()), words, span});
}

// A label at the right may stand on the figure's line.
void IndicatorCells::check_label(const Indicator& item, Length figure_end) {
  const TextStyle& style = *composition_.voice(spec_.label.style).style;
  const bool beside = style.align == Align::Right && spec_.label.baseline > spec_.value.baseline - figure_style_.size;
  if (!beside || area_.right() - width(item.label.text, item.label.span, style, spec_.label.style) >= figure_end)
    return;
  const IndicatorFigure figure = figure_of(item, spec_);
  report_collision(item, figure.digits, figure.span, "shorten the label, or give its style a smaller size");
}

// The sign stands on the edge, and moves the figure behind it. Returns where the unit ends.
Length IndicatorCells::place_figure(const Indicator& item, Length shift, Length top) {
  const IndicatorFigure figure = figure_of(item, spec_);
  Length pen = area_.x + shift;
  if (!figure.sign.empty()) {
    const IndicatorPart& sign = spec_.change_figure->sign;
    pen = draw(figure.sign, figure.span, colored(sign.style, figure), sign.style, pen, top + sign.baseline) + sign.gap;
  }
  TextStyle figure_style = figure_style_, percent_style = percent_style_;
  if (figure.color) figure_style.color = percent_style.color = *figure.color;
  pen = draw(figure.digits, figure.span, figure_style, spec_.value.style, pen, top + spec_.value.baseline);
  if (!figure.percent.empty()) {
    pen = draw(figure.percent, figure.span, percent_style, spec_.percent.style, pen + spec_.percent.gap,
               top + spec_.percent.baseline);
  }
  if (!figure.unit.empty()) {
    pen = draw(figure.unit, item.unit.span, colored(spec_.unit.style, figure), spec_.unit.style, pen + spec_.unit.gap,
               top + spec_.unit.baseline);
  }
  return pen;
}

void IndicatorCells::place_note(const Indicator& item, Length top) {
  if (!spec_.note.is_there()) return;
  const Voice& voice = composition_.voice(spec_.note.style);
  const TextStyle& style = *voice.style;
  Length baseline = spec_.note.baseline;
  const Length lowest = spec_.rows * composition_.layout.grid.leading;
  std::size_t place = 0;
  for (const Text& words : note_lines(item)) {
    const PartScope part(composition_.page, indicator_part(composition_, list_, item, IndicatorPiece::Note, place++));
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

// As the editor broke them, or all on one.
std::vector<Text> IndicatorCells::note_lines(const Indicator& item) const {
  if (!spec_.note_joint || item.note.size() < 2) return item.note;
  Text joined = item.note.front();
  for (std::size_t i = 1; i < item.note.size(); ++i) joined.text += *spec_.note_joint + item.note[i].text;
  return {joined};
}

// All figures of a list have one size: the largest at which the widest fits, in steps.
void IndicatorCells::shrink_figures() {
  while (widest_figure() > area_.width && figure_style_.size > spec_.step) {
    const Length before = figure_style_.size;
    figure_style_.size -= spec_.step;
    const auto shrink = [&](Length& length) { length = length.scaled(figure_style_.size.raw(), before.raw()); };
    shrink(figure_style_.hang);
    shrink(percent_style_.size);
    shrink(percent_style_.hang);
  }
}

Length IndicatorCells::widest_figure() {
  const std::vector<Length> shifts = figure_shifts();
  Length widest;
  for (std::size_t i = 0; i < shifts.size(); ++i) {
    widest = std::max(widest, shifts[i] + figure_width(figure_of(list_.items[begin_ + i], spec_)));
  }
  return widest;
}

// How far each figure stands from the left edge.
std::vector<Length> IndicatorCells::figure_shifts() {
  std::vector<TypesetText> texts;
  std::vector<Line> lines;
  std::vector<SetNumber> column;
  if (spec_.figure_align == FigureAlign::Left) return std::vector<Length>(end_ - begin_);
  for (std::size_t i = begin_; i < end_; ++i) {
    const IndicatorFigure figure = figure_of(list_.items[i], spec_);
    texts.push_back(set(figure.digits, figure.span, figure_style_, spec_.value.style));
    lines.push_back(set_single_line(texts.back(), figure_style_.tracking));
  }
  for (std::size_t i = 0; i < texts.size(); ++i) column.push_back({&texts[i], &lines[i]});
  return align_decimals(column);
}

Length IndicatorCells::figure_width(const IndicatorFigure& figure) {
  Length sum = width(figure.digits, figure.span, figure_style_, spec_.value.style) - figure_style_.hang;
  if (!figure.sign.empty()) {
    const IndicatorPart& sign = spec_.change_figure->sign;
    sum += sign.gap + width(figure.sign, figure.span, *composition_.voice(sign.style).style, sign.style);
  }
  if (!figure.percent.empty()) {
    sum += spec_.percent.gap + width(figure.percent, figure.span, percent_style_, spec_.percent.style);
  }
  if (!figure.unit.empty()) {
    const TextStyle& unit_style = *composition_.voice(spec_.unit.style).style;
    sum += spec_.unit.gap + width(figure.unit, figure.span, unit_style, spec_.unit.style);
  }
  return sum;
}

TextStyle IndicatorCells::colored(int style, const IndicatorFigure& figure) const {
  TextStyle result = *composition_.voice(style).style;
  if (figure.color) result.color = *figure.color;
  return result;
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

// Returns where the words end.
Length IndicatorCells::draw(const std::string& words, Span span, const TextStyle& style, int voice_of, Length left,
                            Length baseline) {
  const TypesetText text = set(words, span, style, voice_of);
  const Line line = set_single_line(text, style.tracking);
  draw_line(composition_.page, frame_, text, line, left - style.hang, baseline, line.width, style.color,
            TextRole::Other);
  return left - style.hang + line.width;
}

// Words that these cells have no place for.
void report_lost(Composition& composition, const Indicators& list, const IndicatorCell& cell) {
  const auto report = [&](const char* words, const char* key, Span span) {
    composition.diagnostics.warning_once(
        span, fmt::format("the {} of the indicators `{}` are not on the page", words, list.name),
        fmt::format("give their `cell` the key `{}`, or take them out", key));
  };
  for (const Indicator& item : list.items) {
    const bool has_change = item.change != Change::None && item.tag.empty() && !item.value.empty();
    if (!item.note.empty() && !cell.note.is_there()) report("notes", "note", item.note.front().span);
    if (!item.unit.empty() && !cell.unit.is_there()) report("units", "unit", item.unit.span);
    if (!item.tag.empty() && !cell.tag.is_there() && !cell.word.is_there()) report("tags", "tag", item.tag.span);
    if (has_change && !cell.tag.is_there()) report("changes", "tag", item.span);
  }
}

}  // namespace

}  // namespace broadsheet
