#pragma once

#include <string>
#include <vector>

#include "display/display_list.h"
#include "layout/layout.h"

namespace broadsheet {

// Body is the running text of a story, Aside its editor's note and pull quotes; Words are a line of no story, Figures
// what else stands on the page: lists, tables.
enum class BlockKind { Kicker, Headline, Deck, Body, Aside, Picture, Caption, Figures, Words, Rule, Box };

// What an editor sees on the page as one thing.
struct PageBlock {
  BlockKind kind = BlockKind::Words;
  int frame = 0;        // of the page and the layout
  std::string story;    // of its title and text
  std::string picture;  // of pictures and captions
  Rect area;            // what it was given
  Rect ink;             // the em boxes of its characters, and its strokes and grounds
  Length size;          // of its largest characters
  bool is_vertical = false;

  bool is_heading() const;  // a tier of a title
  bool has_story() const { return !story.empty(); }
};

// The blocks of a page, in the order of the layout. Frames in which nothing is drawn are none.
std::vector<PageBlock> find_page_blocks(const Page& page, const Layout& layout);

// The words of a frame in one line, without those that lie past `most` characters.
std::string words_of_frame(const Page& page, int frame, int most = 20);

}  // namespace broadsheet
