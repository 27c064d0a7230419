#pragma once

#include <string>
#include <utility>

#include "display/display_list.h"
#include "fonts/font_book.h"
#include "source/utf8.h"

namespace broadsheet::test {

inline const Face& serif() {
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  return *fonts.find("Noto Serif CJK SC", 400);
}

inline Length pt(double points) {
  return Length::points(points);
}

// A page with lines that are set by hand: a glyph a character, each `step` after the one before.
class TypePage {
public:
  TypePage() {
    page.size = {pt(300), pt(400)};
    page.frames.push_back({"text", "text", {{}, {}, pt(300), pt(400)}, {}, {}, false});
  }

  int add_part(PagePart part) {
    page.parts.push_back(std::move(part));
    return static_cast<int>(page.parts.size()) - 1;
  }

  GlyphRun& add_line(const std::string& words, Point origin, int part = -1, Length step = pt(10),
                     Stance stance = Stance::Horizontal) {
    GlyphRun run;
    run.face = &serif();
    run.size = pt(10);
    run.origin = origin;
    run.stance = stance;
    const bool is_upright = stance == Stance::Upright;
    for (std::size_t at = 0, begin = 0; at < words.size(); begin = at) {
      const char32_t character = next_character(words, at);
      const Length along = static_cast<std::int64_t>(run.glyphs.size()) * step;
      run.glyphs.push_back({serif().glyph(character), is_upright ? pt(-5) : along,
                            is_upright ? -along - pt(8.8) : Length(), static_cast<std::uint32_t>(begin),
                            static_cast<std::uint32_t>(at)});
    }
    run.text = words;
    const Direction direction = stance == Stance::Horizontal ? Direction::Horizontal : Direction::Vertical;
    const Rect measure{{}, {}, page.size.width, page.size.height};
    page.lines.push_back({0, TextRole::Body, measure, is_upright ? origin.x : origin.y, words, direction, part});
    page.items.push_back({0, std::move(run), part, static_cast<int>(page.lines.size()) - 1});
    return std::get<GlyphRun>(page.items.back().content);
  }

  Page page;
};

inline StructureStep step(std::int64_t order, StructureType type) {
  return {order, type};
}

}  // namespace broadsheet::test
