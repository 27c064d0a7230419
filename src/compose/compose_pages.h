#pragma once

#include <vector>

#include "compose/page_ledger.h"
#include "content/edition.h"
#include "display/display_list.h"
#include "fonts/font_book.h"
#include "layout/layout.h"
#include "pictures/picture_book.h"
#include "source/diagnostics.h"

namespace broadsheet {

// Refuse: text that does not fit is reported as Overset. Allow: as a warning, and the page says so at the place.
enum class OversetPolicy { Refuse, Allow };

struct ComposedPages {
  std::vector<Page> pages;
  std::vector<PageLedger> ledgers;      // one a page
  const Layout* alternative = nullptr;  // of the layout, that was taken; null: it was drawn as it is
};

// Composes the pages of an edition: fills every frame of the layout with the words, figures and pictures it names. What
// does not fit is reported and listed in Page::overset; what no frame takes is reported too. Nothing is returned when
// layout and edition do not go together (a frame names a story that is not there).
ComposedPages compose_pages(const Edition& edition, const Layout& layout, const FontBook& fonts, PictureBook& pictures,
                            const SourceMap& sources, OversetPolicy policy, Diagnostics& diagnostics);

}  // namespace broadsheet
