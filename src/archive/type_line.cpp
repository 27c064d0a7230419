#include "archive/type_line.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "archive/glyph_extent.h"
#include "source/utf8.h"
#include "text/character_class.h"

namespace broadsheet {

namespace {

struct Spot {
  GlyphExtent extent;
  TypeCharacter character;
};

// The characters of runs that follow one another, with what each takes up.
class LineReader {
public:
  explicit LineReader(const PlacedLine& line) : line_(line) {}
  void add(const GlyphRun& run);
  TypeLine take();

private:
  void part_overlaps();
  void keep_to_measure();
  TypeCharacter boxed(Spot spot) const;

  const PlacedLine& line_;
  std::vector<Spot> spots_, reading_, hyphen_;
  std::size_t read_ = 0;  // bytes of the line's text
};

void widen(GlyphExtent& extent, const GlyphExtent& by);
bool is_space(const std::string& text);

}  // namespace

std::vector<TypeLine> type_lines(const Page& page) {
  std::vector<LineReader> readers(page.lines.begin(), page.lines.end());
  for (const DisplayItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.content);
    if (run == nullptr || item.line < 0) continue;
    readers[static_cast<std::size_t>(item.line)].add(*run);
  }
  std::vector<TypeLine> lines;
  for (LineReader& reader : readers) lines.push_back(reader.take());
  return lines;
}

Rect TypeLine::box() const {
  Rect box;
  for (const TypeCharacter& character : characters) box = around(box, character.box);
  for (const TypeCharacter& sign : hyphen) box = around(box, sign.box);
  return box;
}

Rect around(const Rect& a, const Rect& b) {
  if (a.width == Length() && a.height == Length()) return b;
  if (b.width == Length() && b.height == Length()) return a;
  const Length left = std::min(a.x, b.x), top = std::min(a.y, b.y);
  return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

namespace {

// Dots under characters show no text.
void LineReader::add(const GlyphRun& run) {
  if (run.text.empty()) return;
  std::vector<Spot>& spots = run.is_gloss ? reading_ : spots_;
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
    const PlacedGlyph& glyph = run.glyphs[i];
    const GlyphExtent extent = glyph_extent(run, glyph);
    const std::string text = run.text.substr(glyph.text_begin, glyph.text_end - glyph.text_begin);
    if (!text.empty()) {
      if (!run.is_gloss) read_ += text.size();
      spots.push_back({extent, {text, {}, &run, is_space(text)}});
    } else if (line_.is_hyphenated && read_ == line_.text.size() && i + 1 == run.glyphs.size()) {
      hyphen_.push_back({extent, {"-", {}, &run, false}});
    } else if (!spots.empty()) {
      widen(spots.back().extent, extent);
    }
  }
}

TypeLine LineReader::take() {
  assert(read_ == line_.text.size());
  part_overlaps();
  keep_to_measure();
  TypeLine line{&line_, {}, {}, {}};
  for (Spot& spot : spots_) line.characters.push_back(boxed(std::move(spot)));
  for (Spot& spot : hyphen_) line.hyphen.push_back(boxed(std::move(spot)));
  for (Spot& spot : reading_) line.reading.push_back(boxed(std::move(spot)));
  return line;
}

// Combined characters stand beside each other across the line, not along it.
void LineReader::part_overlaps() {
  for (std::size_t i = 1; i < spots_.size(); ++i) {
    const GlyphRun *before = spots_[i - 1].character.run, *run = spots_[i].character.run;
    if (before == run && run->stance == Stance::Combined) continue;
    GlyphExtent &left = spots_[i - 1].extent, &right = spots_[i].extent;
    if (left.end <= right.begin) continue;
    const Length most = std::max(left.ink_end, right.ink_begin);
    left.end = right.begin = std::clamp(right.begin, left.ink_end, most);
  }
}

// The blank of a mark that was cut at the line's edge is none of its box; ink may stand past the edge.
void LineReader::keep_to_measure() {
  const Rect& measure = line_.measure;
  const bool is_vertical = line_.direction == Direction::Vertical;
  const Length begin = is_vertical ? measure.y : measure.x, end = is_vertical ? measure.bottom() : measure.right();
  for (std::vector<Spot>* spots : {&spots_, &hyphen_}) {
    for (Spot& spot : *spots) {
      GlyphExtent& extent = spot.extent;
      extent.begin = std::max(extent.begin, std::min(begin, extent.ink_begin));
      extent.end = std::min(extent.end, std::max(end, extent.ink_end));
    }
  }
}

TypeCharacter LineReader::boxed(Spot spot) const {
  const GlyphExtent& at = spot.extent;
  const Length along = std::max(Length(), at.end - at.begin), across = at.far - at.near;
  spot.character.box = line_.direction == Direction::Vertical ? Rect{at.near, at.begin, across, along}
                                                              : Rect{at.begin, at.near, along, across};
  return std::move(spot.character);
}

// For an accent, or another glyph of a character that has several.
void widen(GlyphExtent& extent, const GlyphExtent& by) {
  extent = {std::min(extent.begin, by.begin),         std::max(extent.end, by.end),
            std::min(extent.ink_begin, by.ink_begin), std::max(extent.ink_end, by.ink_end),
            std::min(extent.near, by.near),           std::max(extent.far, by.far)};
}

bool is_space(const std::string& text) {
  std::size_t at = 0;
  return broadsheet::is_space(character_class(next_character(text, at)));
}

}  // namespace

}  // namespace broadsheet
