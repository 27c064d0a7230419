#include <fmt/format.h>
#include <algorithm>

#include "compose/composition.h"
#include "compose/draw.h"

namespace broadsheet {

namespace {

void cut_to_fit(Composition& composition, int frame, const Story& story, const TypesetText& text, Line& line);
Length fitted_size(const TypesetText& text, Length set_at, Length width, const HeadlineFrame& spec, Length largest);
Length width_in(const TypesetText& text, Length set_at, Length size);
void open_clauses(const TypesetText& text, Line& line, Length rest);

// What is left of the measure goes to the gaps between clauses; a closing quote, whose blank was cut, takes a fifth of
// what a clause gap takes. A clause gap is never more than an em wide: a short headline stays flush left.
constexpr int clause_share = 5;
constexpr int quote_share = 1;

}  // namespace

void place_headline(Composition& composition, int frame, const HeadlineFrame& spec) {
  const Story& story = *composition.edition.story(spec.story);
  Voice voice = composition.voice(spec.style);
  TextStyle style = *voice.style;
  voice.style = &style;
  const Rect area = composition.page.frames[frame].area;
  const auto set = [&] { return composition.set(story.headline.text, story.headline.span, voice, TextUse::Heading); };

  TypesetText text = set();
  const Length largest = style.size;
  style.size = fitted_size(text, largest, area.width, spec, largest);
  if (style.size < spec.least) {
    const Length least_width = width_in(text, largest, spec.least);
    const Length excess = least_width - area.width;
    composition.report_overset(
        frame, story.headline.span,
        fmt::format("the headline does not fit `{}`: at {:g} pt, the least size, it is {} characters too long",
                    composition.page.frames[frame].name, spec.least.pt(),
                    (excess.raw() + spec.least.raw() - 1) / spec.least.raw()),
        "shorten it, or let the frame's `least` be smaller");
    style.size = spec.least;
  }
  text = set();
  Line line = set_single_line(text, style.tracking);
  open_clauses(text, line, area.width - width_in(text, style.size, style.size));
  cut_to_fit(composition, frame, story, text, line);
  draw_line(composition.page, frame, text, line, area.x - style.hang, area.y + spec.baseline, area.width, style.color,
            TextRole::Other);
}

namespace {

bool is_clause_gap(const Cluster& cluster) {
  return cluster.character_class == CharacterClass::Space || cluster.character_class == CharacterClass::FullSpace;
}

// Leaves over what is past the frame's right edge.
void cut_to_fit(Composition& composition, int frame, const Story& story, const TypesetText& text, Line& line) {
  if (line.width <= composition.page.frames[frame].area.width) return;
  int end = line.end;
  const Length right = composition.page.frames[frame].area.width;
  while (end > line.begin && line.pens[end - 1 - line.begin] + text.shaped.clusters[end - 1].advance > right) --end;
  if (end == line.end) return;
  composition.page.overset.push_back(
      {story.name, composition.page.frames[frame].name, 1, count_characters(text, end, line.end),
       text.shaped.text.substr(text.shaped.clusters[end].text_begin), story.headline.span});
  line.end = end;
}

// The largest multiple of the step, at most the style's own size, that keeps the line within the width.
Length fitted_size(const TypesetText& text, Length set_at, Length width, const HeadlineFrame& spec, Length largest) {
  std::int64_t steps = largest.raw() / spec.step.raw();
  if (steps * spec.step == largest && width_in(text, set_at, largest) <= width) return largest;
  while (steps > 0 && width_in(text, set_at, steps * spec.step) > width) --steps;
  return steps * spec.step;
}

// The width of the words at a size, clause gaps not counted.
Length width_in(const TypesetText& text, Length set_at, Length size) {
  const Line line = set_single_line(text, Length());
  Length width = line.width;
  for (const Cluster& cluster : text.shaped.clusters) {
    if (is_clause_gap(cluster)) width -= cluster.advance;
  }
  return width.scaled(size.raw(), set_at.raw());
}

void open_clauses(const TypesetText& text, Line& line, Length rest) {
  int shares = 0;
  const auto share_after = [&](int i) {
    const Cluster& cluster = text.shaped.clusters[i];
    if (i + 1 == line.end) return 0;
    if (is_clause_gap(cluster)) return clause_share;
    return cluster.character_class == CharacterClass::Closing ? quote_share : 0;
  };
  int clause_gaps = 0;
  for (int i = line.begin; i < line.end; ++i) {
    shares += share_after(i);
    clause_gaps += is_clause_gap(text.shaped.clusters[i]) ? 1 : 0;
  }
  if (clause_gaps == 0) shares = 0;
  const Length em = text.shaped.clusters.empty() ? Length() : text.shaped.clusters.front().size;
  const Length most = em.scaled(shares, clause_share);
  const Length given = std::clamp(rest, Length(), most);
  Length moved;
  int drawn = 0;
  for (int i = line.begin; i < line.end; ++i) {
    line.pens[i - line.begin] += moved;
    if (is_clause_gap(text.shaped.clusters[i])) moved -= text.shaped.clusters[i].advance;
    if (shares == 0) continue;
    const Length before = given.scaled(drawn, shares);
    drawn += share_after(i);
    moved += given.scaled(drawn, shares) - before;
  }
  line.width += moved;
}

}  // namespace

}  // namespace broadsheet
