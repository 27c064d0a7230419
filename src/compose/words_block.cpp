#include "compose/words_block.h"

#include <fmt/format.h>

#include "compose/draw.h"
#include "compose/page_parts.h"
#include "text/sense_breaks.h"
#include "typeset/headline_lines.h"

namespace broadsheet {

namespace {

Length empty_rows(const Composition& composition, int rows);

}  // namespace

Length baseline_in_line(const TextStyle& style) {
  return style.baseline.value_or((style.leading - style.size) / 2 + style.size.scaled(em_box_ascent, 100));
}

std::vector<Line> break_words(const Composition& composition, TypesetText& text, const TextStyle& style, TextUse use,
                              const LineSpec& spec) {
  track(text, style.tracking);
  const bool by_sense = spec.align != Align::Justify && style.breaks.value_or(Breaks::Sense) == Breaks::Sense;
  if (!by_sense) return set_lines(text, 0, spec);
  const SettingRules rules = setting_rules(style, composition.edition.language, use);
  return set_lines_by_sense(text, 0, spec, sense_breaks(text.shaped, rules.text));
}

WordsBlock set_words(const Composition& composition, const Text& words, int style, TextUse use, Length measure) {
  const Voice& voice = composition.voice(style);
  WordsBlock block{voice.style, composition.set(words.text, words.span, voice, use), {}};
  block.lines = break_words(composition, block.text, *voice.style, use,
                            {measure, voice.style->indent, voice.style->size, voice.style->align});
  return block;
}

void draw_words(Composition& composition, int frame, const WordsBlock& block, Point corner, Length measure) {
  Length baseline = corner.y + baseline_in_line(*block.style);
  for (const Line& line : block.lines) {
    draw_line(composition.page, frame, block.text, line, corner.x, baseline, measure, block.style->color,
              TextRole::Other);
    baseline += block.style->leading;
  }
}

Surroundings::Surroundings(Composition& composition, int frame, const TitleAndNote& words)
    : composition_(composition), frame_(frame), title_part_(words.title_part), note_part_(words.note_part) {
  const Length measure = composition.page.frames[frame].area.width;
  if (words.title_style >= 0 && !words.title.empty())
    title_ = set_words(composition, words.title, words.title_style, TextUse::Heading, measure);
  if (words.note_style >= 0 && !words.note.empty())
    note_ = set_words(composition, words.note, words.note_style, TextUse::Note, measure);
}

std::optional<Rect> Surroundings::room(const std::string& what) {
  const PlacedFrame& frame = composition_.page.frames[frame_];
  Rect room = frame.area;
  if (title_) {
    const Length taken = title_->height() + empty_rows(composition_, title_->style->rows_after);
    room.y += taken;
    room.height -= taken;
  }
  if (note_) room.height -= note_->height() + empty_rows(composition_, note_->style->rows_before);
  if (room.height > Length()) return room;
  composition_.report_overset(frame_, frame.span,
                              fmt::format("the title and the note of {} leave no room in `{}`", what, frame.name),
                              "give the frame more rows");
  return std::nullopt;
}

void Surroundings::draw(Length foot) {
  const Rect area = composition_.page.frames[frame_].area;
  if (title_) {
    const PartScope part(composition_.page, title_part_);
    draw_words(composition_, frame_, *title_, {area.x, area.y}, area.width);
  }
  if (note_) {
    const PartScope part(composition_.page, note_part_);
    const Length top = foot + empty_rows(composition_, note_->style->rows_before);
    draw_words(composition_, frame_, *note_, {area.x, top}, area.width);
  }
}

namespace {

Length empty_rows(const Composition& composition, int rows) {
  return rows * composition.layout.grid.leading;
}

}  // namespace

}  // namespace broadsheet
