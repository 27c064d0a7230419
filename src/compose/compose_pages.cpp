#include "compose/compose_pages.h"

#include <fmt/format.h>
#include <utility>

#include "compose/compose_page.h"
#include "compose/index_entry.h"
#include "compose/placement_check.h"
#include "compose/reading_order.h"

namespace broadsheet {

namespace {

bool check_all(const Edition& edition, const std::vector<const Layout*>& layouts, Diagnostics& diagnostics);
std::vector<IndexEntry> index_after(std::size_t page, const Edition& edition,
                                    const std::vector<const Layout*>& layouts);

}  // namespace

ComposedPages compose_pages(const Edition& edition, const std::vector<const Layout*>& layouts, const FontBook& fonts,
                            PictureBook& pictures, const SourceMap& sources, OversetPolicy policy,
                            Diagnostics& diagnostics) {
  if (!check_all(edition, layouts, diagnostics)) return {};
  ComposedPages composed;
  PageJumps jumps(edition, layouts);
  Diagnostics told;
  for (std::size_t page = 0; page < layouts.size(); ++page) {
    Diagnostics of_page;
    const std::vector<IndexEntry> index = index_after(page, edition, layouts);
    std::optional<ComposedPage> one =
        compose_page({&edition, page, layouts, jumps, index, fonts, pictures, sources, policy}, of_page);
    tell_of_page(edition, page, of_page, told);
    if (!one) {
      for (const Diagnostic& item : told.items()) diagnostics.add(item);
      return {};
    }
    for (auto& [thread, rest] : one->rests) jumps.leave(page, thread, std::move(rest));
    if (layouts.size() > 1) one->ledger.page = edition.pages[page].folio.page.text;
    composed.pages.push_back(std::move(one->page));
    composed.ledgers.push_back(std::move(one->ledger));
    composed.layouts.push_back(one->layout);
  }
  settle_reading_order(composed.pages);
  report_unplaced(edition, composed.layouts, diagnostics);
  for (const Diagnostic& item : told.items()) diagnostics.add(item);
  return composed;
}

void tell_of_page(const Edition& edition, std::size_t page, const Diagnostics& found, Diagnostics& diagnostics) {
  for (Diagnostic item : found.items()) {
    item.page = static_cast<int>(page) + 1;
    if (edition.pages.size() > 1) item.folio = edition.pages[page].folio.page.text;
    diagnostics.add(std::move(item));
  }
}

namespace {

// All pages, so that all that is wrong with them is told at once.
bool check_all(const Edition& edition, const std::vector<const Layout*>& layouts, Diagnostics& diagnostics) {
  bool good = true;
  for (std::size_t page = 0; page < layouts.size(); ++page) {
    Diagnostics found;
    if (check_placements(edition, *layouts[page], found)) continue;
    good = false;
    tell_of_page(edition, page, found, diagnostics);
  }
  return good;
}

std::vector<IndexEntry> index_after(std::size_t page, const Edition& edition,
                                    const std::vector<const Layout*>& layouts) {
  std::vector<IndexEntry> index;
  for (std::size_t later = page + 1; later < layouts.size(); ++later) {
    index.push_back(index_entry(edition, later, *layouts[later]));
  }
  return index;
}

}  // namespace

}  // namespace broadsheet
