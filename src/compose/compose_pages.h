#pragma once

#include <cstddef>
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

// One of each a page.
struct ComposedPages {
  std::vector<Page> pages;
  std::vector<PageLedger> ledgers;
  std::vector<const Layout*> layouts;  // as the page was drawn: that given for it, or one of its alternatives
};

// Composes the pages of an edition, one a layout, in their order: fills every frame with the words, figures and
// pictures it names. What does not fit is reported and listed in Page::overset; what no frame of any page takes is
// reported too. Nothing is returned when a layout and the edition do not go together (a frame names a story that is not
// there).
ComposedPages compose_pages(const Edition& edition, const std::vector<const Layout*>& layouts, const FontBook& fonts,
                            PictureBook& pictures, const SourceMap& sources, OversetPolicy policy,
                            Diagnostics& diagnostics);

// Adds what was found on a page to all that is told; of several pages, with the page's number.
void tell_of_page(const Edition& edition, std::size_t page, const Diagnostics& found, Diagnostics& diagnostics);

}  // namespace broadsheet
