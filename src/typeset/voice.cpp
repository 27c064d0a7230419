#include "typeset/voice.h"

#include <fmt/format.h>

namespace broadsheet {

namespace {

const Face* find_face(const FontChoice& choice, const TextStyle& style, const FontBook& fonts,
                      Diagnostics& diagnostics);
BreakLevel break_level(LineBreaks breaks);

}  // namespace

std::optional<std::vector<Voice>> find_voices(const Layout& layout, const FontBook& fonts, Diagnostics& diagnostics) {
  std::vector<Voice> voices;
  bool complete = true;
  for (const TextStyle& style : layout.styles) {
    Voice voice;
    voice.style = &style;
    voice.face = find_face(style.font, style, fonts, diagnostics);
    voice.strong = style.strong == style.font ? voice.face : find_face(style.strong, style, fonts, diagnostics);
    voice.emphasis = style.emphasis == style.font ? voice.face : find_face(style.emphasis, style, fonts, diagnostics);
    complete = complete && voice.face && voice.strong && voice.emphasis;
    voices.push_back(voice);
  }
  if (!complete) return std::nullopt;
  return voices;
}

std::vector<TextRun> text_runs(const std::vector<Run>& runs, const Voice& voice) {
  std::vector<TextRun> result;
  result.reserve(runs.size());
  for (const Run& run : runs) {
    TextRun set = text_run(run.text, run.span, voice);
    if (run.emphasis) set.face = voice.emphasis;
    if (run.strong) set.face = voice.strong;
    result.push_back(std::move(set));
  }
  return result;
}

TextRun text_run(std::string text, Span span, const Voice& voice) {
  return {std::move(text), voice.face, voice.style->size, span};
}

SettingRules setting_rules(const TextStyle& style, const std::string& language, TextUse use, LineDirection direction) {
  SettingRules rules;
  rules.text.language = language;
  rules.text.level = break_level(style.line_breaks);
  rules.text.direction = direction == LineDirection::Vertical ? Direction::Vertical : Direction::Horizontal;
  rules.text.units = use == TextUse::Text ? UnitBreak::Discouraged : UnitBreak::Forbidden;
  rules.marks.style = style.punctuation.value_or(use == TextUse::Heading ? Punctuation::Half : Punctuation::Full);
  rules.marks.western_gap = style.western_gap;
  rules.marks.hang = style.hanging_marks;
  return rules;
}

namespace {

const Face* find_face(const FontChoice& choice, const TextStyle& style, const FontBook& fonts,
                      Diagnostics& diagnostics) {
  const Face* face = fonts.find(choice.family, choice.weight);
  if (face == nullptr) {
    const std::vector<std::string> families = fonts.families();
    const std::string near = nearest_word(choice.family, families);
    diagnostics.error(
        style.span, fmt::format("style `{}` wants the font family `{}`, which is not there", style.name, choice.family),
        near.empty() ? "`broadsheet fonts --installed` lists the families that can be named; --fonts adds a folder"
                     : fmt::format("did you mean `{}`?", near));
  }
  return face;
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
