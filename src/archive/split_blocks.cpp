#include "archive/split_blocks.h"

#include <algorithm>

namespace broadsheet {

namespace {

using Words = std::vector<std::vector<TypeWord>>;  // of one line after another

Words words_of_lines(const std::vector<PageLines>& pages, PageEnds ends, const std::string& language);
bool follows(const ArchiveBlock& block, const TypeLine& line);
ArchiveBlock reading_block(const PageLines& page, const TypeLine& line);
void add(ArchiveBlock& block, BlockLine line);

}  // namespace

std::vector<ArchiveBlock> split_blocks(const std::vector<PageLines>& pages, PageEnds ends,
                                       const std::string& language) {
  const Words words = words_of_lines(pages, ends, language);
  std::vector<ArchiveBlock> blocks;
  std::size_t number = 0;
  for (const PageLines& page : pages) {
    if (page.figure) blocks.push_back({BlockKind::Figure, page.page, {}, *page.figure, {}, {}});
    ArchiveBlock* last = nullptr;
    for (const TypeLine& line : page.lines) {
      const std::vector<TypeWord>& words_here = words[number++];
      if (words_here.empty()) continue;
      if (last == nullptr || !follows(*last, line)) {
        last = &blocks.emplace_back(ArchiveBlock{BlockKind::Text, page.page, {}, {}, line.placed->direction, {}});
      }
      add(*last, {line.characters, line.hyphen, words_here, line.box(), line.placed->baseline});
    }
    for (const TypeLine& line : page.lines) {
      if (!line.reading.empty()) blocks.push_back(reading_block(page, line));
    }
  }
  return blocks;
}

namespace {

Words words_of_lines(const std::vector<PageLines>& pages, PageEnds ends, const std::string& language) {
  Words words;
  std::vector<const TypeLine*> text;
  const auto flush = [&] {
    for (std::vector<TypeWord>& of_line : find_type_words(text, language)) words.push_back(std::move(of_line));
    text.clear();
  };
  for (const PageLines& page : pages) {
    for (const TypeLine& line : page.lines) {
      const bool is_over = &line == page.lines.data() && &page != pages.data() && ends == PageEnds::GoneOver;
      if (!line.placed->continues && !is_over) flush();
      text.push_back(&line);
    }
  }
  flush();
  return words;
}

// Below it, or to its left if it is vertical, and in the same column.
bool follows(const ArchiveBlock& block, const TypeLine& line) {
  if (block.direction != line.placed->direction) return false;
  const Rect &last = block.lines.back().box, next = line.box();
  if (block.direction == Direction::Vertical) {
    return line.placed->baseline < block.lines.back().baseline && next.y < block.box.bottom() &&
           next.bottom() > block.box.y;
  }
  return line.placed->baseline > block.lines.back().baseline && next.y > last.y && next.x < block.box.right() &&
         next.right() > block.box.x;
}

// What stands over different words is never one: a space parts it, which is drawn nowhere.
ArchiveBlock reading_block(const PageLines& page, const TypeLine& line) {
  BlockLine reading{{}, {}, {}, {}, line.placed->baseline};
  const GlyphRun* before = nullptr;
  for (const TypeCharacter& character : line.reading) {
    const bool is_next = before != nullptr && before->ruby != character.run->ruby;
    if (is_next) reading.characters.push_back({" ", {}, nullptr, true});
    const std::size_t at = reading.characters.size();
    const bool begins_word = at == 0 || reading.characters.back().is_space;
    reading.characters.push_back(character);
    before = character.run;
    if (character.is_space) continue;
    if (begins_word) reading.words.push_back({at, at});
    reading.words.back().end = at + 1;
    reading.box = around(reading.box, character.box);
    reading.baseline = before->origin.y;
  }
  ArchiveBlock block{BlockKind::Reading, page.page, {}, {}, Direction::Horizontal, {}};
  add(block, std::move(reading));
  return block;
}

void add(ArchiveBlock& block, BlockLine line) {
  block.box = around(block.box, line.box);
  block.lines.push_back(std::move(line));
}

}  // namespace

}  // namespace broadsheet
