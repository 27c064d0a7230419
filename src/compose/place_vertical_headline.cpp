#include <fmt/format.h>
#include <algorithm>

#include "compose/composition.h"
#include "compose/draw.h"
#include "compose/page_parts.h"

namespace broadsheet {

namespace {

// A headline's words, typeset at one size: whole, and clause by clause. Clauses are what spaces part, but not the words
// of a Western phrase.
struct Words {
  TextStyle style;
  TypesetText whole;
  std::vector<TypesetText> clauses;  // each with the spaces behind it
};

// A vertical line, or a clause that follows another down the same line.
struct SetClause {
  const TypesetText* text = nullptr;
  Line line;
  int column = 0;  // from the right
  Length top;      // below the frame's
};

using LinesIn = std::vector<SetClause> (*)(const Words& words, Size room);

// A headline of the story, how large it can be, and how its lines are found.
struct Fitted {
  const Headline* headline = nullptr;
  std::optional<Length> size;  // unset: it does not fit
  LinesIn lines_in = nullptr;
  bool is_meagre = false;  // it leaves half of its lines white
};

Fitted choose(Composition& composition, int frame, const HeadlineFrame& spec, const Story& story);
Fitted fit(Composition& composition, const HeadlineFrame& spec, const Headline& headline, Size room);
Words set_words(Composition& composition, const Headline& headline, Voice voice, Length size);
std::optional<Length> largest_size(const Words& words, const HeadlineFrame& spec, Size room, LinesIn lines_in);
std::vector<SetClause> lines_of_clauses(const Words& words, Size room);
std::vector<SetClause> lines_anywhere(const Words& words, Size room);
std::vector<SetClause> even_lines(const Words& words, Size room, std::vector<SetClause> lines);
std::vector<SetClause> take_over(const Words& words, Size room, std::vector<SetClause>& lines);
void report(Composition& composition, int frame, const Story& story, const Headline& headline,
            const std::vector<SetClause>& over, Length least);
void draw(Composition& composition, int frame, const TextStyle& style, const std::vector<SetClause>& lines);

}  // namespace

void place_vertical_headline(Composition& composition, int frame, const HeadlineFrame& spec) {
  const Story& story = *composition.edition.story(spec.story);
  const Voice& voice = composition.voice(spec.style);
  const Size room{composition.page.frames[frame].area.width, composition.page.frames[frame].area.height};
  const Fitted chosen = choose(composition, frame, spec, story);
  const Words words = set_words(composition, *chosen.headline, voice, chosen.size.value_or(spec.least));
  std::vector<SetClause> lines = chosen.lines_in(words, room);
  const bool is_parted_anywhere = lines.size() > 1 && lines.front().text == &words.whole;
  if (chosen.size && is_parted_anywhere) lines = even_lines(words, room, std::move(lines));
  const std::vector<SetClause> over = take_over(words, room, lines);
  if (!over.empty()) report(composition, frame, story, *chosen.headline, over, spec.least);
  const PartScope part(composition.page, headline_part(composition, story, *chosen.headline));
  draw(composition, frame, words.style, lines);
}

namespace {

// As with horizontal headlines: the usual one, if it fits, else the short one; the long one where the usual leaves much
// of its lines white and the long one stands as large.
Fitted choose(Composition& composition, int frame, const HeadlineFrame& spec, const Story& story) {
  const PlacedFrame& outline = composition.page.frames[frame];
  const Size room{outline.area.width, outline.area.height};
  const Fitted usual = fit(composition, spec, story.headline, room);
  const Variant wanted = !usual.size ? Variant::Short : usual.is_meagre ? Variant::Long : Variant::Usual;
  const auto& others = story.other_headlines;
  const auto other =
      std::find_if(others.begin(), others.end(), [&](const Headline& one) { return one.variant == wanted; });
  if (other == others.end()) return usual;
  const Fitted fitted = fit(composition, spec, *other, room);
  if (!fitted.size || (usual.size && *fitted.size < *usual.size)) return usual;
  report_other_headline(composition, frame, *other);
  return fitted;
}

Fitted fit(Composition& composition, const HeadlineFrame& spec, const Headline& headline, Size room) {
  const Voice& voice = composition.voice(spec.style);
  const Words largest = set_words(composition, headline, voice, voice.style->size);
  Fitted fitted{&headline, {}, lines_of_clauses, false};
  fitted.size = largest_size(largest, spec, room, fitted.lines_in);
  if (!fitted.size) {
    fitted.lines_in = lines_anywhere;
    fitted.size = largest_size(largest, spec, room, fitted.lines_in);
  }
  if (!fitted.size) return fitted;
  const Length seen = room.height.scaled(voice.style->size.raw(), fitted.size->raw());
  Length used, whole;
  for (const SetClause& set : fitted.lines_in(largest, {room.width, seen})) {
    used += set.line.width;
    whole = (set.column + 1) * seen;
  }
  fitted.is_meagre = 2 * used < whole;
  return fitted;
}

bool parts_clauses(const std::vector<Cluster>& clusters, std::size_t at) {
  const CharacterClass own = clusters[at].character_class;
  if (own != CharacterClass::Space && own != CharacterClass::FullSpace) return false;
  const auto is_western = [&](std::size_t i) { return clusters[i].character_class == CharacterClass::Western; };
  return at == 0 || at + 1 == clusters.size() || !is_western(at - 1) || !is_western(at + 1);
}

Words set_words(Composition& composition, const Headline& headline, Voice voice, Length size) {
  Words words{*voice.style, {}, {}};
  words.style.leading = words.style.leading.scaled(size.raw(), words.style.size.raw());
  words.style.hang = words.style.hang.scaled(size.raw(), words.style.size.raw());
  words.style.size = size;
  voice.style = &words.style;
  const auto set = [&](const std::vector<Run>& runs) {
    return composition.set(runs, voice, TextUse::Heading, LineDirection::Vertical);
  };
  words.whole = set(headline.runs());
  const ShapedText& shaped = words.whole.shaped;
  ByteRange clause;
  const auto end_clause = [&] {
    if (clause != ByteRange()) words.clauses.push_back(set(headline.runs(clause)));
    clause = {};
  };
  bool is_ended = false;
  for (std::size_t i = 0; i < shaped.clusters.size(); ++i) {
    const Cluster& cluster = shaped.clusters[i];
    const bool parts = parts_clauses(shaped.clusters, i);
    if (parts && clause == ByteRange()) continue;
    if (is_ended && !parts) end_clause();
    is_ended = parts;
    if (clause == ByteRange()) clause.begin = cluster.text_begin;
    clause.end = cluster.text_end;
  }
  end_clause();
  return words;
}

// Within the frame, but for what scaling rounds off, and broken where lines may end.
bool fits(const Words& words, const SetClause& set, Size room) {
  const Length slack = words.style.size / 1000;
  const bool ends_well = set.line.end == static_cast<int>(set.text->atoms.size()) ||
                         set.text->atoms[set.line.end - 1].break_after != BreakKind::Forbidden;
  return ends_well && set.top + set.line.width <= room.height + slack &&
         words.style.size + set.column * words.style.leading <= room.width + slack;
}

// The largest multiple of the step, or the style's own size, at which the lines fit. All widths are in proportion to
// the size, so the words stay as they are and the room is scaled the other way.
std::optional<Length> largest_size(const Words& words, const HeadlineFrame& spec, Size room, LinesIn lines_in) {
  const Length own = words.style.size;
  // Of a minute step, every so many multiples: a thousand sizes are enough to choose from.
  const Length step = spec.step * (1 + own.raw() / (1000 * spec.step.raw()));
  for (Length size = own; size >= spec.least; size = ((size.raw() - 1) / step.raw()) * step) {
    const Size seen{room.width.scaled(own.raw(), size.raw()), room.height.scaled(own.raw(), size.raw())};
    const std::vector<SetClause> lines = lines_in(words, seen);
    if (std::all_of(lines.begin(), lines.end(), [&](const SetClause& set) { return fits(words, set, seen); }))
      return size;
  }
  return std::nullopt;
}

// Without the spaces at its end.
int end_of_words(const TypesetText& clause) {
  auto end = static_cast<int>(clause.shaped.clusters.size());
  while (end > 0 && is_space(clause.shaped.clusters[end - 1].character_class)) --end;
  return end;
}

// All clauses down one line, an em apart; where they are too long for that, a line each. Only a headline of one clause
// breaks in it.
std::vector<SetClause> lines_of_clauses(const Words& words, Size room) {
  std::vector<SetClause> in_one_line, in_lines;
  Length foot;
  for (const TypesetText& clause : words.clauses) {
    Line line = set_single_line(clause, 0, end_of_words(clause), words.style.tracking);
    keep_spaces_at_end(clause, line);
    if (!in_one_line.empty()) foot += words.style.size;
    in_one_line.push_back({&clause, line, 0, foot});
    in_lines.push_back({&clause, line, static_cast<int>(in_lines.size()), Length()});
    foot += line.width;
  }
  if (foot <= room.height) return in_one_line;
  return words.clauses.size() == 1 ? lines_anywhere(words, room) : in_lines;
}

// Lines that end wherever lines may.
std::vector<SetClause> lines_anywhere(const Words& words, Size room) {
  std::vector<SetClause> set;
  for (Line& line : set_lines(words.whole, 0, {room.height, Length(), words.style.size, Align::Left}))
    set.push_back({&words.whole, std::move(line), static_cast<int>(set.size()), Length()});
  return set;
}

// As many lines, of much the same length.
std::vector<SetClause> even_lines(const Words& words, Size room, std::vector<SetClause> lines) {
  Length total;
  for (const SetClause& set : lines) total += set.line.width;
  Size less{room.width, total / static_cast<std::int64_t>(lines.size())};
  for (; less.height < room.height; less.height += words.style.size / 2) {
    std::vector<SetClause> even = lines_anywhere(words, less);
    const bool all_fit =
        std::all_of(even.begin(), even.end(), [&](const SetClause& set) { return fits(words, set, less); });
    if (all_fit && even.size() == lines.size()) return even;
  }
  return lines;
}

// Removes the lines that do not fit.
std::vector<SetClause> take_over(const Words& words, Size room, std::vector<SetClause>& lines) {
  const auto first_over =
      std::stable_partition(lines.begin(), lines.end(), [&](const SetClause& set) { return fits(words, set, room); });
  std::vector<SetClause> over(first_over, lines.end());
  lines.erase(first_over, lines.end());
  return over;
}

void report(Composition& composition, int frame, const Story& story, const Headline& headline,
            const std::vector<SetClause>& over, Length least) {
  const PlacedFrame& outline = composition.page.frames[frame];
  Overset overset{story.name, outline.name, static_cast<int>(over.size()), 0, {}, headline.span};
  for (const SetClause& set : over) {
    const ShapedText& shaped = set.text->shaped;
    overset.characters += count_characters(*set.text, set.line.begin, set.line.end);
    const std::uint32_t from = shaped.clusters[set.line.begin].text_begin;
    overset.text += shaped.text.substr(from, shaped.clusters[set.line.end - 1].text_end - from);
  }
  composition.page.overset.push_back(overset);
  composition.report_overset(
      frame, headline.span,
      fmt::format("the headline does not fit `{}`: at {:g} pt, the least size, {} with {} {} left over", outline.name,
                  least.pt(), counted(overset.lines, "line"), counted(overset.characters, "character"),
                  overset.lines == 1 ? "is" : "are"),
      "shorten it, or let the frame's `least` be smaller");
}

// In the middle of the frame, from right to left.
void draw(Composition& composition, int frame, const TextStyle& style, const std::vector<SetClause>& lines) {
  if (lines.empty()) return;
  const Rect area = composition.page.frames[frame].area;
  const Length across = lines.back().column * style.leading;  // from the middle of the first line to that of the last
  const Length first = area.x + (area.width + across) / 2;
  for (const SetClause& set : lines) {
    draw_vertical_line(composition.page, frame, *set.text, set.line, first - set.column * style.leading,
                       area.y + set.top - style.hang, area.height - set.top, style.color);
  }
}

}  // namespace

}  // namespace broadsheet
