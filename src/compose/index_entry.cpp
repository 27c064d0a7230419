#include "compose/index_entry.h"

namespace broadsheet {

IndexEntry index_entry(const Edition& edition, std::size_t page, const Layout& layout) {
  const Folio& folio = edition.pages[page].folio;
  IndexEntry entry{folio.page.text, folio.section, {}};
  Length largest;
  for (const Frame& frame : layout.frames) {
    const auto* headline = std::get_if<HeadlineFrame>(&frame.content);
    if (headline == nullptr) continue;
    const Length size = layout.styles[static_cast<std::size_t>(headline->style)].size;
    if (size <= largest) continue;
    largest = size;
    entry.headline = edition.story(headline->story)->headline;
  }
  return entry;
}

}  // namespace broadsheet
