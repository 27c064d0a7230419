#include <fmt/format.h>
#include <algorithm>

#include "compose/composition.h"
#include "compose/draw.h"

namespace broadsheet {

namespace {

// A headline's words, typeset at one size: whole, and clause by clause. Clauses are what spaces part, but not the words
// of a Western phrase.
struct Words {
  TextStyle style;
  TypesetText whole;
  std::vector<TypesetText> clauses;
};

// A vertical line, or a clause that follows another down the same line.
struct SetClause {
  const TypesetText* text = nullptr;
  Line line;
  int column = 0;  // from the right
  Length top;      // below the frame's
};

using LinesIn = std::vector<SetClause> (*)(const Words& words, Size room);

Words set_words(Composition& composition, const Story& story, Voice voice, Length size);
std::optional<Length> largest_size(const Words& words, const HeadlineFrame& spec, Size room, LinesIn lines_in);
std::vector<SetClause> lines_of_clauses(const Words& words, Size room);
std::vector<SetClause> lines_anywhere(const Words& words, Size room);
std::vector<SetClause> even_lines(const Words& words, Size room, std::vector<SetClause> lines);
std::vector<SetClause> take_over(const Words& words, Size room, std::vector<SetClause>& lines);
void report(Composition& composition, int frame, const Story& story, const std::vector<SetClause>& over, Length least);
void draw(Composition& composition, int frame, const TextStyle& style, const std::vector<SetClause>& lines);

}  // namespace

void place_vertical_headline(Composition& composition, int frame, const HeadlineFrame& spec) {
  const Story& story = *composition.edition.story(spec.story);
  const Voice& voice = composition.voice(spec.style);
  const Size room{composition.page.frames[frame].area.width, composition.page.frames[frame].area.height};
  const Words largest = set_words(composition, story, voice, voice.style->size);
  LinesIn lines_in = lines_of_clauses;
  std::optional<Length> size = largest_size(largest, spec, room, lines_in);
  if (!size) {
    lines_in = lines_anywhere;
    size = largest_size(largest, spec, room, lines_in);
  }
  const Words words = set_words(composition, story, voice, size.value_or(spec.least));
  std::vector<SetClause> lines = lines_in(words, room);
  if (size && lines.size() > 1 && lines.front().text == &words.whole) lines = even_lines(words, room, std::move(lines));
  const std::vector<SetClause> over = take_over(words, room, lines);
  if (!over.empty()) report(composition, frame, story, over, spec.least);
  draw(composition, frame, words.style, lines);
}

namespace {

bool parts_clauses(const std::vector<Cluster>& clusters, std::size_t at) {
  const CharacterClass own = clusters[at].character_class;
  if (own != CharacterClass::Space && own != CharacterClass::FullSpace) return false;
  const auto is_western = [&](std::size_t i) { return clusters[i].character_class == CharacterClass::Western; };
  return at == 0 || at + 1 == clusters.size() || !is_western(at - 1) || !is_western(at + 1);
}

Words set_words(Composition& composition, const Story& story, Voice voice, Length size) {
  Words words{*voice.style, {}, {}};
  words.style.leading = words.style.leading.scaled(size.raw(), words.style.size.raw());
  words.style.hang = words.style.hang.scaled(size.raw(), words.style.size.raw());
  words.style.size = size;
  voice.style = &words.style;
  const auto set = [&](const std::vector<Run>& runs) {
    return composition.set(runs, voice, TextUse::Heading, LineDirection::Vertical);
  };
  words.whole = set(story.headline.runs());
  const ShapedText& shaped = words.whole.shaped;
  ByteRange clause;
  for (std::size_t i = 0; i <= shaped.clusters.size(); ++i) {
    const bool ends = i == shaped.clusters.size() || parts_clauses(shaped.clusters, i);
    if (!ends) {
      const Cluster& cluster = shaped.clusters[i];
      if (clause == ByteRange()) clause.begin = cluster.text_begin;
      clause.end = cluster.text_end;
    } else if (clause != ByteRange()) {
      words.clauses.push_back(set(story.headline.runs(clause)));
      clause = {};
    }
  }
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

// All clauses down one line, an em apart; where they are too long for that, a line each. Only a headline of one clause
// breaks in it.
std::vector<SetClause> lines_of_clauses(const Words& words, Size room) {
  std::vector<SetClause> in_one_line, in_lines;
  Length foot;
  for (const TypesetText& clause : words.clauses) {
    const Line line = set_single_line(clause, words.style.tracking);
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

void report(Composition& composition, int frame, const Story& story, const std::vector<SetClause>& over, Length least) {
  const PlacedFrame& outline = composition.page.frames[frame];
  Overset overset{story.name, outline.name, static_cast<int>(over.size()), 0, {}, story.headline.span};
  for (const SetClause& set : over) {
    const ShapedText& shaped = set.text->shaped;
    overset.characters += count_characters(*set.text, set.line.begin, set.line.end);
    const std::uint32_t from = shaped.clusters[set.line.begin].text_begin;
    overset.text += shaped.text.substr(from, shaped.clusters[set.line.end - 1].text_end - from);
  }
  composition.page.overset.push_back(overset);
  composition.report_overset(
      frame, story.headline.span,
      fmt::format(
          "the headline does not fit `{}`: at {:g} pt, the least size, {} lines with {} characters are left over",
          outline.name, least.pt(), overset.lines, overset.characters),
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
