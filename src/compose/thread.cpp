#include "compose/thread.h"

#include <algorithm>

#include "compose/pad_names.h"
#include "compose/resolve_pattern.h"

namespace broadsheet {

namespace {

std::vector<Paragraph> section_paragraphs(const Story& story, const TextFrame& spec);
Paragraph plain_paragraph(const Text& words);
enum class Beginning { Plain, Initial };
ThreadParagraph prepare(Composition& composition, Paragraph paragraph, const TextFrame& spec, Beginning beginning);

}  // namespace

std::vector<ThreadParagraph> thread_paragraphs(Composition& composition, const TextFrame& spec,
                                               const std::optional<ThreadRest>& rest,
                                               std::optional<std::int64_t> enough) {
  const Story& story = *composition.edition.story(spec.story);
  std::vector<ThreadParagraph> result;
  bool has_initial = spec.drop_cap.has_value() && !rest;
  std::int64_t characters = 0;
  for (const Paragraph& paragraph : rest ? rest->paragraphs : part_paragraphs(story, spec)) {
    if (enough && characters > *enough) return result;
    const bool begins = has_initial && paragraph.kind == ParagraphKind::Body;
    const Beginning beginning = begins ? Beginning::Initial : Beginning::Plain;
    result.push_back(prepare(composition, paragraph, spec, beginning));
    for (const OtherRuns& other : paragraph.others) {
      Paragraph words = paragraph;
      words.runs = other.runs;
      result.back().others.push_back(prepare(composition, words, spec, beginning));
      result.back().others.back().variant = other.variant;
    }
    has_initial = has_initial && !begins;
    result.front().is_begun = rest && rest->is_begun;
    characters += static_cast<std::int64_t>(result.back().text.atoms.size());
  }
  const bool has_byline = !rest || !rest->has_ended;
  if (spec.byline_style >= 0 && !story.byline.empty() && has_byline) {
    const Voice& voice = composition.voice(spec.byline_style);
    const std::string words = resolve_pattern(spec.byline, {{"names", pad_names(story.byline)}});
    const Span span = story.byline.front().span;
    result.push_back({ThreadParagraph::Kind::Byline,
                      composition.set(words, span, voice, TextUse::Text, spec.direction),
                      {},
                      voice.style,
                      span,
                      voice.style->indent});
    track(result.back().text, voice.style->tracking);
    const bool is_ragged = voice.style->align != Align::Justify;
    if (is_ragged) result.back().breaks = breaks_between_names(result.back().text.shaped, story.byline);
  }
  return result;
}

std::vector<Paragraph> part_paragraphs(const Story& story, const TextFrame& spec) {
  const auto first_subhead = std::find_if(story.body.begin(), story.body.end(), [](const Paragraph& paragraph) {
    return paragraph.kind == ParagraphKind::Subhead;
  });
  const auto one = [](const Text& words) {
    return words.empty() ? std::vector<Paragraph>{} : std::vector<Paragraph>{plain_paragraph(words)};
  };
  switch (spec.part) {
    case StoryPart::All:
      return story.body;
    case StoryPart::Lead:
      return {story.body.begin(), first_subhead};
    case StoryPart::Sections:
      return {first_subhead, story.body.end()};
    case StoryPart::Section:
    case StoryPart::Subhead:
    case StoryPart::SectionText:
      return section_paragraphs(story, spec);
    case StoryPart::Deck:
      return one(story.deck);
    case StoryPart::EditorsNote:
      return one(story.editors_note);
    case StoryPart::PullQuote:
      return one(story.pull_quote);
  }
  return {};
}

namespace {

// None where the story has not so many sections.
std::vector<Paragraph> section_paragraphs(const Story& story, const TextFrame& spec) {
  std::vector<Paragraph> result;
  int section = 0;
  for (const Paragraph& paragraph : story.body) {
    const bool subhead = paragraph.kind == ParagraphKind::Subhead;
    if (subhead) ++section;
    const bool wanted = spec.part == StoryPart::Section || (spec.part == StoryPart::Subhead) == subhead;
    if (section == spec.section && wanted) result.push_back(paragraph);
  }
  return result;
}

Paragraph plain_paragraph(const Text& words) {
  Paragraph paragraph;
  paragraph.span = words.span;
  paragraph.runs.push_back({words.text, false, false, words.span});
  return paragraph;
}

// A subhead in a frame that has no style for one is set as text.
ThreadParagraph prepare(Composition& composition, Paragraph paragraph, const TextFrame& spec, Beginning beginning) {
  const bool has_own_frame = spec.part == StoryPart::Subhead;
  const bool subhead = paragraph.kind == ParagraphKind::Subhead && (spec.subhead_style >= 0 || has_own_frame);
  const Voice& voice = composition.voice(subhead && !has_own_frame ? spec.subhead_style : spec.style);
  const SettingRules rules = setting_rules(*voice.style, composition.edition.language,
                                           subhead ? TextUse::Heading : TextUse::Text, spec.direction);
  ThreadParagraph prepared;
  prepared.kind = subhead ? ThreadParagraph::Kind::Subhead : ThreadParagraph::Kind::Body;
  if (beginning == Beginning::Initial) {
    prepared.initial = take_initial(composition, *spec.drop_cap, *voice.style, paragraph.runs);
  }
  prepared.text = typeset(text_runs(paragraph.runs, voice, spec.direction, composition.diagnostics), rules,
                          composition.fonts, composition.diagnostics);
  track(prepared.text, voice.style->tracking);
  prepared.style = voice.style;
  prepared.span = paragraph.span;
  prepared.number = paragraph.number;
  prepared.indent = indent_of(paragraph, *voice.style);
  const bool heading = subhead || spec.part == StoryPart::Deck || spec.part == StoryPart::PullQuote;
  const Breaks usual = heading ? Breaks::Sense : Breaks::Any;
  const bool by_sense = voice.style->breaks.value_or(usual) == Breaks::Sense && voice.style->align != Align::Justify;
  if (by_sense) prepared.breaks = sense_breaks(prepared.text.shaped, rules.text);
  return prepared;
}

}  // namespace

}  // namespace broadsheet
