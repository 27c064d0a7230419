#pragma once

#include <string>
#include <vector>

#include "content/edition.h"

namespace broadsheet {

// What a thread did to fill its columns, and what is left over or white.
struct ThreadRecord {
  std::string story, title;  // its name, and its headline
  std::string frame;         // the last
  int paragraphs = 0;
  int longer = 0, shorter = 0;                   // paragraphs in more or fewer lines than is best for them
  int subhead_rows = 0;                          // more before subheads
  int characters_cut = 0, characters_added = 0;  // of words that may go or come
  Variant text = Variant::Usual;                 // of the story
  int lines_over = 0, characters_over = 0;
  int white_rows = 0, characters_short = 0;  // of a thread that was to fill its columns
  std::string goes_on = {};                  // the number of the page where; empty: it ends

  bool is_closed() const { return lines_over == 0 && white_rows == 0; }
};

// How far a band of the layout moved: down, less than 0 up.
struct BandRecord {
  std::string name;
  int rows = 0, up = 0, down = 0;
};

// A band that would have closed the page, had it been allowed to move so far.
struct Remedy {
  std::string band;
  int rows = 0;
};

// 调版记录: how a page was made to close, or why it could not be.
struct PageLedger {
  std::string page;         // its number, of several
  bool is_fitted = false;   // the layout lets the page give
  std::string alternative;  // of the layout, that was taken; empty: it was drawn as it is
  std::vector<BandRecord> bands;
  std::vector<ThreadRecord> threads;
  std::vector<Remedy> remedies;

  bool is_closed() const;
};

// In an editor's words: the whole of it, a line a band and a thread; or in one line, empty when nothing had to give.
std::string ledger_text(const PageLedger& ledger);
std::string ledger_summary(const PageLedger& ledger);

}  // namespace broadsheet
