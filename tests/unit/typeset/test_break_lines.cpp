#include <catch2/catch.hpp>

#include <algorithm>

#include "typeset/break_lines.h"
#include "typeset/line_cost.h"
#include "typeset/line_sums.h"

using namespace broadsheet;

namespace {

const Length em = Length::points(10);

Atom han(BreakKind break_after = BreakKind::Allowed) {
  Atom atom;
  atom.width = atom.start_width = atom.end_width = em;
  atom.stretch_step = StretchStep::Free;
  atom.stretch_limit = em / 4;
  atom.break_after = break_after;
  atom.is_letter = true;
  return atom;
}

Atom comma() {
  Atom atom = han();
  atom.end_width = em / 2;
  atom.shrink = em / 2;
  atom.shrink_step = ShrinkStep::Comma;
  atom.is_letter = false;
  return atom;
}

// 甲 for an ideograph, ， for a comma, - for one that no line may end after.
std::vector<Atom> atoms_of(const std::string& pattern) {
  std::vector<Atom> atoms;
  for (const char c : pattern) {
    if (c == ',') {
      atoms.back().break_after = BreakKind::Forbidden;
      atoms.back().stretch_step = StretchStep::None;
      atoms.push_back(comma());
    } else if (c == '-') {
      atoms.push_back(han(BreakKind::Forbidden));
    } else if (c == '/') {
      atoms.back().break_after = BreakKind::Mandatory;
    } else {
      atoms.push_back(han());
    }
  }
  return atoms;
}

BreakParameters at(std::vector<int> ems) {
  BreakParameters parameters;
  for (const int measure : ems) parameters.measures.push_back(em * measure);
  parameters.em = em;
  return parameters;
}

std::vector<int> counts_of(const std::vector<LineCount>& menu) {
  std::vector<int> counts;
  for (const LineCount& count : menu) counts.push_back(count.lines);
  return counts;
}

}  // namespace

TEST_CASE("each line has the measure of its place") {
  const std::vector<Atom> atoms = atoms_of(std::string(40, 'x'));
  CHECK(break_lines(atoms, 0, at({11, 13})) == std::vector<int>{11, 24, 37, 40});
  CHECK(break_lines(atoms, 0, at({5, 5, 5, 10})) == std::vector<int>{5, 10, 15, 25, 35, 40});
  // A wide place between narrow ones, as beside two pictures.
  CHECK(break_lines(atoms, 0, at({4, 12, 4, 10})) == std::vector<int>{4, 16, 20, 30, 40});
}

TEST_CASE("a paragraph that can be a line shorter or longer is, when it is told to") {
  std::string text;
  for (int i = 0; i < 12; ++i) text += "xxxxxx,";  // 84 em, of which twelve half ones can go
  const std::vector<Atom> atoms = atoms_of(text);
  const std::vector<LineCount> menu = line_counts(atoms, 0, at({10}));
  const std::vector<int> counts = counts_of(menu);
  REQUIRE(counts.size() >= 2);
  CHECK(std::is_sorted(counts.begin(), counts.end()));
  const auto best = static_cast<int>(break_lines(atoms, 0, at({10})).size());
  CHECK(std::count(counts.begin(), counts.end(), best) == 1);
  const auto cheapest = std::min_element(menu.begin(), menu.end(),
                                         [](const LineCount& a, const LineCount& b) { return a.cost < b.cost; });
  CHECK(cheapest->lines == best);
  for (const int count : counts) {
    BreakParameters parameters = at({10});
    parameters.lines = count;
    const std::vector<int> ends = break_lines(atoms, 0, parameters);
    CHECK(static_cast<int>(ends.size()) == count);
    CHECK(ends.back() == static_cast<int>(atoms.size()));
  }
}

TEST_CASE("a number of lines that cannot be had is not forced") {
  const std::vector<Atom> atoms = atoms_of(std::string(30, 'x'));
  BreakParameters parameters = at({10});
  parameters.lines = 7;
  CHECK(break_lines(atoms, 0, parameters).size() == 3);
}

TEST_CASE("lines end where the writer ended them") {
  CHECK(break_lines(atoms_of("xxxx/xxxxxxxxxxxx"), 0, at({10})) == std::vector<int>{4, 14, 16});
  CHECK(break_lines(atoms_of("xx/x/xxx"), 0, at({10})) == std::vector<int>{2, 3, 6});
}

TEST_CASE("a unit is parted from its number only where the line would be worse") {
  std::vector<Atom> atoms = atoms_of(std::string(26, 'x'));
  atoms[9].break_after = BreakKind::Discouraged;
  CHECK(break_lines(atoms, 0, at({10, 13})).front() == 10);  // one em in eight gaps is a worse fault
  CHECK(break_lines(atoms, 0, at({20, 13})).front() == 20);
  atoms[19].break_after = BreakKind::Discouraged;
  CHECK(break_lines(atoms, 0, at({20, 13})).front() == 19);  // one em in eighteen is not
}

TEST_CASE("a word that is longer than the measure is broken as late as can be") {
  const std::vector<Atom> atoms = atoms_of("xx" + std::string(14, '-') + "xx");
  const std::vector<int> ends = break_lines(atoms, 0, at({10}));
  CHECK(ends.back() == 18);
  for (std::size_t i = 0, begin = 0; i < ends.size(); begin = ends[i++]) CHECK(ends[i] - begin <= 10);
}

TEST_CASE("the sums of a line are the totals of its atoms") {
  const std::vector<Atom> atoms = atoms_of("xx,xxxx,xx,x");
  const LineSums sums(atoms, 0);
  for (int begin = 0; begin < 12; ++begin) {
    for (int end = begin + 1; end <= 12; ++end) {
      const LineTotals expected = total(atoms, begin, end), found = sums.totals(begin, end);
      CHECK(found.natural == expected.natural);
      CHECK(found.shrink == expected.shrink);
      CHECK(found.free_shares == expected.free_shares);
    }
  }
}

TEST_CASE("a loose line beside an even one costs more than beside its like") {
  CHECK(contrast_cost(0, 0) == 0);
  CHECK(contrast_cost(0, 3) > contrast_cost(1, 3));
  CHECK(contrast_cost(3, 0) == contrast_cost(0, 3));
}
