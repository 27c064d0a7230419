#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "archive/type_words.h"

namespace broadsheet {

enum class BlockKind {
  Text,
  Reading,  // of words in the text before it (注音)
  Figure,   // a picture or a chart: a place, without lines
};

struct BlockLine {
  std::vector<TypeCharacter> characters, hyphen;
  std::vector<TypeWord> words;
  Rect box;
  Length baseline;  // of a vertical line, the x of its middle
};

// Lines under one another in one column, or a figure.
struct ArchiveBlock {
  BlockKind kind = BlockKind::Text;
  std::size_t page = 0;
  std::string id;  // "P1_B3": the third of page 1
  Rect box;
  Direction direction = Direction::Horizontal;
  std::vector<BlockLine> lines;
};

// A part of the document, with all that stands of it on all pages.
struct ArchivePart {
  PagePart part;           // as the first of its pages has it; of what no part claims, as a line that says where a
                           // text goes on, an empty one
  std::string frame_kind;  // of the first frame that it stands in
  std::vector<ArchiveBlock> blocks;

  bool is_furniture() const { return part.path.empty(); }
  // Its characters as typed, without spaces, line ends and readings.
  std::string text() const;
};

// The parts of all pages in the order of their paths, in which they are to be read; furniture last. `pages` must
// outlive it.
std::vector<ArchivePart> archive_parts(const std::vector<Page>& pages, const std::string& language);

}  // namespace broadsheet
