#include "text/shape.h"

#include <algorithm>
#include <cassert>

#include "source/utf8.h"
#include "text/break_opportunities.h"
#include "text/combine_number.h"
#include "text/contextual_classes.h"
#include "text/fixed_spaces.h"
#include "text/hyphenate.h"
#include "text/itemise.h"
#include "text/latin_items.h"
#include "text/make_clusters.h"
#include "text/missing_characters.h"
#include "text/shape_item.h"
#include "text/vertical_stances.h"

namespace broadsheet {

namespace {

struct Shaping {
  ParagraphText paragraph;
  std::vector<std::uint32_t> byte_of;  // of each character, and the end
  const std::vector<TextRun>& runs;
  const FontBook& fonts;
  Diagnostics& diagnostics;
  ShapedText shaped;
};

void join_runs(Shaping& shaping);
std::u32string text_without_notes(const Shaping& shaping);
void classify(ParagraphText& paragraph, std::u32string_view without_notes);
std::vector<Item> items_of(Shaping& shaping, Direction direction);
void shape(Shaping& shaping, const Item& item);
void finish(Shaping& shaping, const std::vector<BreakKind>& breaks);

}  // namespace

ShapedText shape_text(const std::vector<TextRun>& runs, const TextRules& rules, const FontBook& fonts,
                      Diagnostics& diagnostics) {
  Shaping shaping{{{}, {}, {}, rules.language, true}, {}, runs, fonts, diagnostics, {}};
  join_runs(shaping);
  shaping.paragraph.figures = rules.figures;
  const std::u32string without_notes = text_without_notes(shaping);
  classify(shaping.paragraph, without_notes);
  const auto& paragraph = shaping.paragraph;
  TextRules own_rules = rules;
  own_rules.language = paragraph.language;
  const auto breaks = break_opportunities(without_notes, paragraph.classes, own_rules);
  shaping.shaped.glyphs.reserve(paragraph.characters.size());
  shaping.shaped.clusters.reserve(paragraph.characters.size());
  for (const Item& item : items_of(shaping, rules.direction)) shape(shaping, item);
  finish(shaping, breaks);
  return std::move(shaping.shaped);
}

namespace {

void join_runs(Shaping& shaping) {
  ParagraphText& paragraph = shaping.paragraph;
  std::string& text = shaping.shaped.text;
  for (std::size_t run = 0; run < shaping.runs.size(); ++run) {
    assert(shaping.runs[run].face);
    const std::string& run_text = shaping.runs[run].text;
    for (std::size_t at = 0; at < run_text.size();) {
      const char32_t character = next_character(run_text, at);
      shaping.byte_of.push_back(static_cast<std::uint32_t>(text.size()));
      append_character(text, character);
      paragraph.characters += character;
      paragraph.runs.push_back(static_cast<int>(run));
    }
  }
  shaping.byte_of.push_back(static_cast<std::uint32_t>(text.size()));
}

// The number of a note is a mark of the character before it, and that has the neighbours it would have without: for all
// rules it is a variation selector, which no line end parts from its base (UAX #14, LB9).
constexpr char32_t stand_in = 0xFE0E;

std::u32string text_without_notes(const Shaping& shaping) {
  std::u32string text = shaping.paragraph.characters;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (shaping.runs[static_cast<std::size_t>(shaping.paragraph.runs[i])].rise > Length()) text[i] = stand_in;
  }
  return text;
}

void classify(ParagraphText& paragraph, std::u32string_view without_notes) {
  if (is_set_as_chinese(paragraph.language) && is_english(without_notes)) paragraph.language = "en";
  paragraph.is_chinese = is_set_as_chinese(paragraph.language);
  if (paragraph.is_chinese) {
    paragraph.classes = contextual_classes(without_notes);
  } else {
    for (const char32_t character : without_notes) paragraph.classes.push_back(character_class(character));
  }
  for (std::size_t i = 0; i < without_notes.size(); ++i) {
    if (without_notes[i] != paragraph.characters[i]) paragraph.classes[i] = CharacterClass::NoteMark;
  }
}

// In vertical text the quotes are replaced after the classes and breaks are known, which depend on what was typed.
std::vector<Item> items_of(Shaping& shaping, Direction direction) {
  ParagraphText& paragraph = shaping.paragraph;
  std::vector<Item> items = itemise(paragraph.characters, paragraph.runs, paragraph.language);
  items = divide_by_face(items, paragraph.characters, paragraph.classes, shaping.runs);
  if (direction == Direction::Horizontal) return items;
  items = divide(items, vertical_stances(paragraph.characters, paragraph.classes));
  for (std::size_t i = 0; i < paragraph.characters.size(); ++i) {
    const char32_t quote = vertical_quote(paragraph.characters[i], paragraph.language);
    const bool has_quote = shaping.runs[static_cast<std::size_t>(paragraph.runs[i])].face->has(quote);
    if (paragraph.classes[i] != CharacterClass::Western && has_quote) paragraph.characters[i] = quote;
  }
  return items;
}

// Glyphs of one cluster and the characters that it stands for.
struct Group {
  const RawGlyph *first, *last;
  std::size_t begin, end;
};

std::vector<Group> group_by_cluster(const std::vector<RawGlyph>& glyphs, const Item& item) {
  std::vector<Group> groups;
  groups.reserve(glyphs.size());
  for (const RawGlyph* glyph = glyphs.data(); glyph != glyphs.data() + glyphs.size(); ++glyph) {
    if (groups.empty() || groups.back().begin != glyph->character)
      groups.push_back({glyph, glyph, glyph->character, item.end});
    groups.back().last = glyph + 1;
  }
  for (std::size_t i = 0; i + 1 < groups.size(); ++i) groups[i].end = groups[i + 1].begin;
  return groups;
}

bool is_missing(const Shaping& shaping, const Group& group) {
  const char32_t character = shaping.paragraph.characters[group.begin];
  if (space_width(character) || is_invisible(character)) return false;
  return std::any_of(group.first, group.last, [](const RawGlyph& glyph) { return glyph.id == 0; });
}

// Where the characters of a cluster that its face lacks are to come from.
const Face* face_instead(Shaping& shaping, const Group& group, const Item& item, const Face& face) {
  char32_t lacking = shaping.paragraph.characters[group.begin];
  for (std::size_t i = group.end; i > group.begin; --i)
    if (!face.has(shaping.paragraph.characters[i - 1])) lacking = shaping.paragraph.characters[i - 1];
  const Span span = shaping.runs[static_cast<std::size_t>(item.run)].span;
  return replacement_face(lacking, face, shaping.fonts, span, shaping.diagnostics);
}

void append_groups(Shaping& shaping, const Item& item, const Face& face) {
  ClusterSink sink{shaping.paragraph, shaping.runs, shaping.shaped};
  const auto glyphs = shape_item(shaping.paragraph, item, face);
  for (const Group& group : group_by_cluster(glyphs, item))
    append_cluster(sink, group.first, group.last, group.begin, group.end, item, face);
}

// Stretches of clusters that the face lacks are shaped again in the face that has them.
void shape(Shaping& shaping, const Item& item) {
  const TextRun& run = shaping.runs[static_cast<std::size_t>(item.run)];
  const Face& face = item.is_latin ? *run.latin : *run.face;
  ClusterSink sink{shaping.paragraph, shaping.runs, shaping.shaped};
  if (item.stance == Stance::Combined) {
    if (append_combined(sink, item, face)) return;
    Item turned = item;
    turned.stance = Stance::Turned;
    return shape(shaping, turned);
  }
  const auto glyphs = shape_item(shaping.paragraph, item, face);
  Item instead = item;
  const Face* instead_face = nullptr;
  const auto append_instead = [&] {
    if (instead_face) append_groups(shaping, instead, *instead_face);
    instead_face = nullptr;
  };
  for (const Group& group : group_by_cluster(glyphs, item)) {
    const Face* other = is_missing(shaping, group) ? face_instead(shaping, group, item, face) : nullptr;
    if (!other || other != instead_face) append_instead();
    if (!other) {
      append_cluster(sink, group.first, group.last, group.begin, group.end, item, face);
      continue;
    }
    if (!instead_face) instead.begin = group.begin;
    instead.end = group.end;
    instead_face = other;
  }
  append_instead();
}

// From characters to bytes. A cluster ends a line where its last character does.
void finish(Shaping& shaping, const std::vector<BreakKind>& breaks) {
  for (Cluster& cluster : shaping.shaped.clusters) {
    cluster.break_after = breaks[cluster.text_end - 1];
    cluster.text_begin = shaping.byte_of[cluster.text_begin];
    cluster.text_end = shaping.byte_of[cluster.text_end];
  }
  for (const TextRun& run : shaping.runs) {
    const Face& face = run.latin ? *run.latin : *run.face;
    const std::uint32_t hyphen = face.glyph('-');
    shaping.shaped.hyphens.push_back({hyphen, run.size.scaled(face.advance(hyphen), face.units_per_em())});
  }
}

}  // namespace

}  // namespace broadsheet
