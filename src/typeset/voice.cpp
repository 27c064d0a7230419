#include "typeset/voice.h"

#include <fmt/format.h>

namespace broadsheet {

namespace {

class VoiceFinder {
public:
  VoiceFinder(const TextStyle& style, const FontBook& fonts, Diagnostics& diagnostics)
      : style_(style), fonts_(fonts), diagnostics_(diagnostics) {}
  std::optional<Voice> find();

private:
  VoiceFaces faces(const FontChoice& choice);
  const Face* face(const FontChoice& choice);

  const TextStyle& style_;
  const FontBook& fonts_;
  Diagnostics& diagnostics_;
  bool complete_ = true;
};

void set_name(const Run& run, const TextStyle& style, TextRun& set, Diagnostics& diagnostics);
Length leading_for_names(const TextStyle& style);
Length leading_for_readings(const TextStyle& style);
TextRun set_note(const Run& run, TextRun set);
TextRun reading_in_brackets(const Run& run, const TextRun& set);
void note_brackets(Span span, const TextStyle& style, LineDirection direction, Diagnostics& diagnostics);
BreakLevel break_level(LineBreaks breaks);

}  // namespace

std::optional<std::vector<Voice>> find_voices(const Layout& layout, const FontBook& fonts, Diagnostics& diagnostics) {
  std::vector<Voice> voices;
  bool complete = true;
  for (const TextStyle& style : layout.styles) {
    const std::optional<Voice> voice = VoiceFinder(style, fonts, diagnostics).find();
    complete = complete && voice;
    if (voice) voices.push_back(*voice);
  }
  if (!complete) return std::nullopt;
  return voices;
}

std::vector<TextRun> text_runs(const std::vector<Run>& runs, const Voice& voice, LineDirection direction,
                               Diagnostics& diagnostics) {
  const TextStyle& style = *voice.style;
  const bool is_horizontal = direction == LineDirection::Horizontal;
  std::vector<TextRun> result;
  result.reserve(runs.size());
  for (const Run& run : runs) {
    TextRun set = text_run(run.text, run.span, voice);
    set.is_dotted = run.emphasis && style.emphasis_dots;
    const VoiceFaces& faces = run.strong ? voice.strong : run.emphasis && !set.is_dotted ? voice.emphasis : voice.plain;
    set.face = faces.face;
    set.latin = faces.latin;
    set.color = run.strong ? style.strong_color : run.emphasis ? style.emphasis_color : std::nullopt;
    if (run.superscript) set = set_note(run, std::move(set));
    if (run.name != NameMark::None) set_name(run, style, set, diagnostics);
    const bool has_room = is_horizontal && style.leading >= leading_for_readings(style);
    if (has_room) set.reading = run.reading;
    result.push_back(std::move(set));
    if (!has_room && !run.reading.empty()) {
      result.push_back(reading_in_brackets(run, result.back()));
      note_brackets(run.span, style, direction, diagnostics);
    }
  }
  return result;
}

Length indent_of(const Paragraph& paragraph, const TextStyle& style) {
  return paragraph.continues ? Length() : style.indent;
}

TextRun text_run(std::string text, Span span, const Voice& voice) {
  TextRun run;
  run.text = std::move(text);
  run.face = voice.plain.face;
  run.latin = voice.plain.latin;
  run.size = voice.style->size;
  run.span = span;
  return run;
}

SettingRules setting_rules(const TextStyle& style, const std::string& language, TextUse use, LineDirection direction) {
  SettingRules rules;
  rules.text.language = language;
  rules.text.level = break_level(style.line_breaks);
  rules.text.figures = style.figures == Figures::Tabular ? FigureWidth::Tabular : FigureWidth::Proportional;
  rules.text.direction = direction == LineDirection::Vertical ? Direction::Vertical : Direction::Horizontal;
  rules.text.units = use == TextUse::Text ? UnitBreak::Discouraged : UnitBreak::Forbidden;
  rules.marks.style = style.punctuation.value_or(use == TextUse::Heading ? Punctuation::Half : Punctuation::Full);
  rules.marks.western_gap = style.western_gap;
  rules.marks.hang = style.hanging_marks;
  return rules;
}

namespace {

std::optional<Voice> VoiceFinder::find() {
  Voice voice;
  voice.style = &style_;
  voice.plain = faces(style_.font);
  voice.strong = style_.strong == style_.font ? voice.plain : faces(style_.strong);
  voice.emphasis = style_.emphasis == style_.font ? voice.plain : faces(style_.emphasis);
  if (!complete_) return std::nullopt;
  return voice;
}

VoiceFaces VoiceFinder::faces(const FontChoice& choice) {
  VoiceFaces found;
  found.face = face(choice);
  if (style_.latin && choice.family == style_.font.family) {
    found.latin = face({style_.latin->family, choice == style_.font ? style_.latin->weight : choice.weight});
  }
  return found;
}

const Face* VoiceFinder::face(const FontChoice& choice) {
  const Face* found = fonts_.find(choice.family, choice.weight);
  if (found) return found;
  complete_ = false;
  const std::string near = nearest_word(choice.family, fonts_.families());
  diagnostics_.error(
      style_.span, fmt::format("style `{}` wants the font family `{}`, which is not there", style_.name, choice.family),
      near.empty() ? "`broadsheet fonts --installed` lists the families that can be named; --fonts adds a folder"
                   : fmt::format("did you mean `{}`?", near));
  return nullptr;
}

// Where no line has room under a name, that of a work stands in its other mark, 《》.
void set_name(const Run& run, const TextStyle& style, TextRun& set, Diagnostics& diagnostics) {
  if (style.leading >= leading_for_names(style)) {
    set.name_line = run.name == NameMark::Proper ? NameLine::Straight
                    : run.name == NameMark::Work ? NameLine::Wavy
                                                 : NameLine::Box;
    return;
  }
  if (run.name == NameMark::Work) set.text = fmt::format("《{}》", run.text);
  diagnostics.warning_once(
      run.span, fmt::format("the lines of the style `{}` stand too close for the marks of names", style.name),
      fmt::format("names are set without, works in 《》; a leading of {:g}pt has room for them",
                  leading_for_names(style).pt()));
}

// A quarter of an em between the lines.
Length leading_for_names(const TextStyle& style) {
  return style.size.scaled(5, 4);
}

// Half an em between the lines; where the line above may have dots, a quarter em for them.
Length leading_for_readings(const TextStyle& style) {
  return style.size.scaled(style.emphasis_dots ? 7 : 6, 4);
}

// Six tenths of the size, so high that its head stands level with that of the characters.
TextRun set_note(const Run& run, TextRun set) {
  set.rise = set.size.scaled(35, 100);
  set.size = set.size.scaled(6, 10);
  set.span = run.span;
  return set;
}

// As newspapers do it: 犇（bēn）.
TextRun reading_in_brackets(const Run& run, const TextRun& set) {
  TextRun brackets = set;
  brackets.text = fmt::format("（{}）", run.reading);
  return brackets;
}

void note_brackets(Span span, const TextStyle& style, LineDirection direction, Diagnostics& diagnostics) {
  if (direction == LineDirection::Vertical) {
    diagnostics.note_once(span, fmt::format("readings are not set beside the vertical lines of `{}`", style.name),
                          "they follow their words in brackets");
    return;
  }
  diagnostics.note_once(span,
                        fmt::format("the lines of the style `{}` stand too close for readings above them", style.name),
                        fmt::format("they follow their words in brackets; a leading of {:g}pt has room for them",
                                    leading_for_readings(style).pt()));
}

BreakLevel break_level(LineBreaks breaks) {
  switch (breaks) {
    case LineBreaks::None:
      return BreakLevel::None;
    case LineBreaks::Basic:
      return BreakLevel::Basic;
    case LineBreaks::Gb:
      return BreakLevel::Gb;
    case LineBreaks::Strict:
      return BreakLevel::Strict;
  }
  return BreakLevel::Gb;
}

}  // namespace

}  // namespace broadsheet
