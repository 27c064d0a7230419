#include <catch2/catch.hpp>

#include "typeset/fit_line.h"

using namespace broadsheet;

namespace {

const Length em = Length::points(10);

Atom han() {
  Atom atom;
  atom.width = atom.start_width = atom.end_width = em;
  atom.stretch_step = StretchStep::Free;
  atom.stretch_limit = em / 4;
  atom.is_letter = true;
  return atom;
}

Atom mark(ShrinkStep step) {
  Atom atom = han();
  atom.shrink = em / 2;
  atom.shrink_step = step;
  atom.end_width = em / 2;
  atom.is_letter = false;
  return atom;
}

// A Han character followed by the gap that parts it from a Western one.
Atom han_before_western() {
  Atom atom = han();
  atom.gap = em / 4;
  atom.gap_shrink = em / 8;
  atom.gap_shrink_step = ShrinkStep::Autospace;
  atom.stretch_step = StretchStep::Autospace;
  atom.stretch_limit = em / 4;
  return atom;
}

LineFit shrunk_by(const std::vector<Atom>& atoms, double ems) {
  const LineTotals totals = total(atoms, 0, static_cast<int>(atoms.size()));
  return fit_line(totals, totals.natural - Length::points(10 * ems));
}

}  // namespace

TEST_CASE("a line shrinks step by step: brackets, commas, gaps round figures, stops") {
  // JU-03: 甲《乙》丙，丁B戊。己庚
  const std::vector<Atom> atoms = {han(),
                                   mark(ShrinkStep::Bracket),
                                   han(),
                                   mark(ShrinkStep::Bracket),
                                   han(),
                                   mark(ShrinkStep::Comma),
                                   han_before_western(),
                                   han_before_western(),
                                   han(),
                                   mark(ShrinkStep::Stop),
                                   han(),
                                   han()};
  const auto taken = [&](double ems, ShrinkStep step) {
    return shrunk_by(atoms, ems).taken[static_cast<int>(step)].pt() / 10;
  };
  CHECK(taken(0.6, ShrinkStep::Bracket) == Approx(0.6));
  CHECK(taken(0.6, ShrinkStep::Comma) == 0);
  CHECK(taken(1.2, ShrinkStep::Bracket) == Approx(1.0));
  CHECK(taken(1.2, ShrinkStep::Comma) == Approx(0.2));
  CHECK(taken(1.6, ShrinkStep::Autospace) == Approx(0.1));
  CHECK(taken(1.9, ShrinkStep::Autospace) == Approx(0.25));
  CHECK(taken(1.9, ShrinkStep::Stop) == Approx(0.15).epsilon(0.001));
  CHECK(shrunk_by(atoms, 2.25).fits);
  CHECK_FALSE(shrunk_by(atoms, 2.3).fits);
}

TEST_CASE("equal marks give up equal amounts") {
  const std::vector<Atom> atoms = {han(), mark(ShrinkStep::Comma), han(), mark(ShrinkStep::Comma), han()};
  const LineTotals totals = total(atoms, 0, 5);
  const std::vector<Length> pens = space_line(atoms, 0, 5, totals, fit_line(totals, totals.natural - em / 2)).pens;
  CHECK(pens ==
        std::vector<Length>{Length(), em, em + em * 3 / 4, em * 2 + em * 3 / 4, em * 3 + em / 2, em * 4 + em / 2});
}

TEST_CASE("a line stretches its gaps round figures to their limit, then all gaps equally") {
  const std::vector<Atom> atoms = {han(), han_before_western(), han_before_western(), han(), han(), han()};
  const LineTotals totals = total(atoms, 0, 6);
  const LineFit fit = fit_line(totals, totals.natural + em);
  CHECK(fit.autospace_given == em / 2);
  CHECK(fit.free_given == em / 2);
  const std::vector<Length> pens = space_line(atoms, 0, 6, totals, fit).pens;
  CHECK(pens.back() == totals.natural + em);  // exact to the last bit
  CHECK((pens[5] - pens[4] - em).pt() == Approx((pens[1] - pens[0] - em).pt()).margin(0.001));
}

TEST_CASE("a gap of two shares opens twice as far, and the gap of the line is that of one") {
  Atom comma = mark(ShrinkStep::Comma);
  comma.stretch_shares = 2;
  comma.stretch_limit = em / 2;
  const std::vector<Atom> atoms = {han(), comma, han(), han()};
  const LineTotals totals = total(atoms, 0, 4);
  const LineFit fit = fit_line(totals, totals.natural + em * 4 / 5);
  CHECK(fit.gap(totals) == em / 5);
  CHECK(space_line(atoms, 0, 4, totals, fit).pens[2] == em * 2 + em / 5 * 3);
}

TEST_CASE("a line without a gap that may open stays short, and says by how much") {
  Atom solid = han();
  solid.stretch_step = StretchStep::None;
  const std::vector<Atom> atoms = {solid, solid};
  const LineFit fit = fit_line(total(atoms, 0, 2), em * 3);
  CHECK(fit.missing == em);
}
