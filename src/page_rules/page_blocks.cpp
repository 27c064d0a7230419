#include "page_rules/page_blocks.h"

#include <algorithm>
#include <optional>

#include "source/utf8.h"
#include "text/character_class.h"

namespace broadsheet {

namespace {

// The em box reaches so many hundredths of an em above the baseline (the metrics of the CJK faces).
constexpr int em_box_ascent = 88;

PageBlock block_of(const Frame& frame);
void name_tier(const LineFrame& line, PageBlock& block);
bool add_ink(const Page& page, PageBlock& block);
void add(PageBlock& block, const Rect& rect, bool& is_drawn);
std::optional<PageBlock> take_caption(const Page& page, const Grid& grid, const PictureFrame& spec, PageBlock& picture);

}  // namespace

bool PageBlock::is_heading() const {
  return kind == BlockKind::Kicker || kind == BlockKind::Headline || kind == BlockKind::Deck;
}

std::vector<PageBlock> find_page_blocks(const Page& page, const Layout& layout) {
  std::vector<PageBlock> blocks;
  for (std::size_t frame = 0; frame < page.frames.size(); ++frame) {
    PageBlock block = block_of(layout.frames[frame]);
    block.frame = static_cast<int>(frame);
    block.area = page.frames[frame].area;
    if (!add_ink(page, block)) continue;
    std::optional<PageBlock> caption;
    if (const auto* spec = std::get_if<PictureFrame>(&layout.frames[frame].content)) {
      caption = take_caption(page, layout.grid, *spec, block);
    }
    blocks.push_back(std::move(block));
    if (caption) blocks.push_back(std::move(*caption));
  }
  return blocks;
}

std::string words_of_frame(const Page& page, int frame, int most) {
  std::string words;
  for (const PlacedLine& line : page.lines) {
    if (line.frame != frame) continue;
    if (!words.empty() && line.role != TextRole::Body) words += ' ';
    words += line.text;
  }
  int characters = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(words[i]) & 0xC0) != 0x80;
    if (begins && ++characters > most) return words.substr(0, i) + "…";
  }
  return words;
}

namespace {

PageBlock block_of(const Frame& frame) {
  PageBlock block;
  block.kind = BlockKind::Figures;
  if (const auto* line = std::get_if<LineFrame>(&frame.content)) {
    block.is_vertical = line->direction == LineDirection::Vertical;
    name_tier(*line, block);
  } else if (const auto* headline = std::get_if<HeadlineFrame>(&frame.content)) {
    block.kind = BlockKind::Headline;
    block.story = headline->story;
    block.is_vertical = headline->direction == LineDirection::Vertical;
  } else if (const auto* text = std::get_if<TextFrame>(&frame.content)) {
    const bool is_aside = text->part == StoryPart::EditorsNote || text->part == StoryPart::PullQuote;
    block.kind = text->part == StoryPart::Deck ? BlockKind::Deck : is_aside ? BlockKind::Aside : BlockKind::Body;
    block.story = text->story;
    block.is_vertical = text->direction == LineDirection::Vertical;
  } else if (const auto* picture = std::get_if<PictureFrame>(&frame.content)) {
    block.kind = BlockKind::Picture;
    block.picture = picture->picture;
  } else if (const auto* caption = std::get_if<CaptionFrame>(&frame.content)) {
    block.kind = BlockKind::Caption;
    block.picture = caption->picture;
  } else if (std::holds_alternative<RuleFrame>(frame.content)) {
    block.kind = BlockKind::Rule;
  } else if (std::holds_alternative<BoxFrame>(frame.content)) {
    block.kind = BlockKind::Box;
  }
  return block;
}

// A line with the field `stories.NAME.kicker` is the kicker of that story.
void name_tier(const LineFrame& line, PageBlock& block) {
  static const std::string stories = "stories.";
  block.kind = BlockKind::Words;
  for (const auto* parts : {&line.left, &line.center, &line.right}) {
    for (const LinePart& part : *parts) {
      for (const Pattern::Piece& piece : part.text.pieces) {
        const std::size_t dot = piece.text.rfind('.');
        if (!piece.is_field || !piece.text.starts_with(stories) || dot < stories.size()) continue;
        const std::string tier = piece.text.substr(dot + 1);
        block.story = piece.text.substr(stories.size(), dot - stories.size());
        block.kind = tier == "headline" ? BlockKind::Headline
                     : tier == "kicker" ? BlockKind::Kicker
                     : tier == "deck"   ? BlockKind::Deck
                                        : BlockKind::Aside;
      }
    }
  }
}

// Without the spaces at its end: those at the end of a line stand past it.
Rect box_of(const GlyphRun& run) {
  const auto last_shown = std::find_if(run.glyphs.rbegin(), run.glyphs.rend() - 1, [&run](const PlacedGlyph& glyph) {
    std::size_t at = glyph.text_begin;
    return at == glyph.text_end || !is_space(character_class(next_character(run.text, at)));
  });
  const PlacedGlyph& last = *last_shown;
  const Length advance =
      run.size.scaled(run.face->advance(last.id), run.face->units_per_em()).scaled(run.x_scale, 1000);
  const Length left = run.origin.x + run.glyphs.front().x;
  return {left, run.origin.y - run.size.scaled(em_box_ascent, 100), run.origin.x + last.x + advance - left, run.size};
}

// Of vertical lines, whose glyphs stand in many stances, the whole measure counts.
bool add_ink(const Page& page, PageBlock& block) {
  bool is_drawn = false;
  for (const DisplayItem& item : page.items) {
    if (item.frame != block.frame) continue;
    if (const auto* run = std::get_if<GlyphRun>(&item.content)) {
      if (run->glyphs.empty() || run->is_gloss) continue;
      block.size = std::max(block.size, run->size);
      if (run->stance == Stance::Horizontal) add(block, box_of(*run), is_drawn);
    } else {
      std::visit(
          [&](const auto& content) {
            if constexpr (requires { content.rect; }) {
              add(block, content.rect, is_drawn);
            } else {
              add(block, block.area, is_drawn);
            }
          },
          item.content);
    }
  }
  for (const PlacedLine& line : page.lines) {
    if (line.frame == block.frame && line.direction == Direction::Vertical) add(block, line.measure, is_drawn);
  }
  return is_drawn;
}

void add(PageBlock& block, const Rect& rect, bool& is_drawn) {
  if (!is_drawn) {
    block.ink = rect;
    is_drawn = true;
    return;
  }
  const Length left = std::min(block.ink.x, rect.x), top = std::min(block.ink.y, rect.y);
  block.ink = {left, top, std::max(block.ink.right(), rect.right()) - left,
               std::max(block.ink.bottom(), rect.bottom()) - top};
}

// Takes the caption out of the block of its picture.
std::optional<PageBlock> take_caption(const Page& page, const Grid& grid, const PictureFrame& spec,
                                      PageBlock& picture) {
  if (spec.caption_rows == 0) return std::nullopt;
  const Length foot = picture.area.bottom() - spec.caption_rows * grid.leading;
  PageBlock caption = picture;
  caption.kind = BlockKind::Caption;
  caption.area = {picture.area.x, foot, picture.area.width, picture.area.bottom() - foot};
  caption.size = Length();
  bool is_drawn = false;
  for (const DisplayItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.content);
    if (item.frame != picture.frame || run == nullptr || run->glyphs.empty() || run->origin.y <= foot) continue;
    caption.size = std::max(caption.size, run->size);
    add(caption, box_of(*run), is_drawn);
  }
  picture.area.height -= caption.area.height;
  picture.ink = picture.area;
  if (!is_drawn) return std::nullopt;
  return caption;
}

}  // namespace

}  // namespace broadsheet
