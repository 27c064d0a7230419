#include "proof/make_proof.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "pdf/write_pdf.h"
#include "proof/ledger_note.h"
#include "proof/overlay.h"
#include "proof/underlay.h"

namespace broadsheet {

namespace {

ProofNames names_of(const Composed& composed);
Page proof_of(const Composed& composed, std::size_t number, const ProofNames& names, const FontBook& fonts);

}  // namespace

std::vector<Page> make_proof(const Composed& composed, const FontBook& fonts) {
  const ProofNames names = names_of(composed);
  std::vector<Page> proof;
  for (std::size_t page = 0; page < composed.pages.size(); ++page) {
    proof.push_back(proof_of(composed, page, names, fonts));
  }
  return proof;
}

std::string proof_pdf(const Composed& composed, const FontBook& fonts) {
  const Date date = composed.edition.date;
  const std::string title = fmt::format("校样 {} {}", composed.id, names_of(composed).date);
  return write_pdf(make_proof(composed, fonts), {title, composed.edition.language, date.year, date.month, date.day});
}

namespace {

ProofNames names_of(const Composed& composed) {
  const Date date = composed.edition.date;
  return {composed.id, fmt::format("{}年{}月{}日", date.year, date.month, date.day)};
}

Page proof_of(const Composed& composed, std::size_t number, const ProofNames& names, const FontBook& fonts) {
  const Page& page = composed.pages[number];
  const Layout& layout = composed.layouts[number];
  const PageLedger ledger = number < composed.ledgers.size() ? composed.ledgers[number] : PageLedger();
  ProofPen under(page, composed.edition.language, fonts);
  draw_watermark(names, page.size, under);
  draw_grid(layout.grid, under);
  ProofPen over(page, composed.edition.language, fonts);
  draw_overset(page, over);
  draw_placeholder_needs(page, layout, over);
  draw_frames(page, over);
  draw_footer(page, names, layout, over);
  draw_ledger(ledger, page.size, over);

  Page proof = page;
  proof.size.width += ledger_width(ledger);
  proof.items = under.take_items();
  std::copy(page.items.begin(), page.items.end(), std::back_inserter(proof.items));
  std::vector<DisplayItem> overlay = over.take_items();
  std::move(overlay.begin(), overlay.end(), std::back_inserter(proof.items));
  return proof;
}

}  // namespace

}  // namespace broadsheet
