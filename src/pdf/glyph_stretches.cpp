#include "pdf/glyph_stretches.h"

#include <string_view>

namespace broadsheet {

namespace {

// Millionths of an em. From a tenth on poppler begins a new word (minWordBreakSpace), within its rounding. The spaces
// that a layout sets itself are wider than three quarters, and there a space is right.
constexpr std::int64_t least_gap = 95'000, most_gap = 750'000;

// A glyph of the runs.
struct Spot {
  RunInFont in;
  std::size_t run = 0, glyph = 0;

  const PlacedGlyph& placed() const { return in.run->glyphs[glyph]; }
  std::string_view text() const { return typed_text(*in.run, placed()); }
  bool is_misread() const { return broadsheet::is_misread(*in.run, placed(), *in.font); }
};

std::vector<Spot> spots_of(const std::vector<RunInFont>& runs);
bool stand_apart(const Spot& a, const Spot& b);

}  // namespace

std::vector<std::vector<GlyphStretch>> stretches_of(const std::vector<RunInFont>& runs) {
  const std::vector<Spot> spots = spots_of(runs);
  std::vector<std::vector<GlyphStretch>> stretches(runs.size());
  const auto is_apart = [&](std::size_t i) { return i + 1 < spots.size() && stand_apart(spots[i], spots[i + 1]); };
  const auto speaks = [&](std::size_t i) { return spots[i].is_misread() || is_apart(i); };
  for (std::size_t begin = 0, end = 0; begin < spots.size(); begin = end) {
    const Spot& first = spots[begin];
    end = begin + 1;
    if (!speaks(begin)) {
      const auto is_like_first = [&](const Spot& spot) {
        return spot.run == first.run && spot.placed().y == first.placed().y;
      };
      while (end < spots.size() && is_like_first(spots[end]) && !speaks(end)) ++end;
      stretches[first.run].push_back({first.glyph, first.glyph + (end - begin)});
      continue;
    }
    while (is_apart(end - 1)) ++end;
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
      text += spots[i].text();
      std::vector<GlyphStretch>& own = stretches[spots[i].run];
      const bool is_new = i == begin || spots[i].run != spots[i - 1].run;
      if (is_new) own.push_back({spots[i].glyph, spots[i].glyph});
      ++own.back().end;
    }
    GlyphStretch& opening = stretches[first.run].back();
    opening.opens = true;
    opening.text = std::move(text);
    stretches[spots[end - 1].run].back().closes = true;
  }
  return stretches;
}

bool goes_on(const RunInFont& a, const RunInFont& b) {
  const GlyphRun &left = *a.run, &right = *b.run;
  const bool are_alike = left.stance == Stance::Horizontal && right.stance == Stance::Horizontal && !left.is_gloss &&
                         !right.is_gloss && left.origin.y == right.origin.y && left.size == right.size;
  if (!are_alike || left.glyphs.empty() || right.glyphs.empty()) return false;
  return stand_apart({a, 0, left.glyphs.size() - 1}, {b, 1, 0});
}

bool is_misread(const GlyphRun& run, const PlacedGlyph& glyph, const EmbeddedFont& font) {
  return typed_text(run, glyph) != font.text(glyph.id);
}

namespace {

std::vector<Spot> spots_of(const std::vector<RunInFont>& runs) {
  std::vector<Spot> spots;
  for (std::size_t run = 0; run < runs.size(); ++run) {
    for (std::size_t glyph = 0; glyph < runs[run].run->glyphs.size(); ++glyph) spots.push_back({runs[run], run, glyph});
  }
  return spots;
}

bool is_space(std::string_view text) {
  return text == " " || text == "\u3000";
}

// Two glyphs that follow one another.
bool stand_apart(const Spot& a, const Spot& b) {
  if (a.placed().y != b.placed().y || is_space(a.text()) || is_space(b.text())) return false;
  const Length step = b.in.run->origin.x + b.placed().x - a.in.run->origin.x - a.placed().x;
  const std::int64_t width = a.in.font->glyph(a.placed().id).width;
  const std::int64_t gap = step.scaled(1'000'000, a.in.run->size.raw()).raw() - width;
  return gap >= least_gap && gap <= most_gap;
}

}  // namespace

}  // namespace broadsheet
