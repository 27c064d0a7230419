#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "compose/composition.h"
#include "compose/page_jumps.h"

namespace broadsheet {

// One page of an edition to be composed, after those before it.
struct PageTask {
  const Edition* edition;
  std::size_t page;                           // index into Edition::pages
  const std::vector<const Layout*>& layouts;  // of all pages, as they are drawn
  const PageJumps& jumps;
  const std::vector<IndexEntry>& index;
  const FontBook& fonts;
  PictureBook& pictures;
  const SourceMap& sources;
  OversetPolicy policy;

  const Layout& layout() const { return *layouts[page]; }
};

struct ComposedPage {
  Page page;
  PageLedger ledger;
  const Layout* layout = nullptr;                       // or one of its alternatives
  std::vector<std::pair<ThreadKey, ThreadRest>> rests;  // of threads that have frames on later pages
};

// Composes a page in the way that closes it best: as it is drawn, or as an alternative of the layout draws it. Nothing,
// if layout and edition do not go together.
std::optional<ComposedPage> compose_page(const PageTask& task, Diagnostics& diagnostics);

}  // namespace broadsheet
