#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "check_case.h"

namespace broadsheet::typography {

namespace {

constexpr double tolerance = 0.02;  // em: two pixels, since the edge of a smoothed outline is known to one or two

}  // namespace

void check_ink(const InkCheck& check, const PdfFile::Picture& picture, const PdfLines& lines, double left, double em,
               Failures& failures) {
  const auto fail = [&](const std::string& what) {
    failures.push_back(fmt::format("ink of line {}, {} to {} em: {}", check.line, check.from, check.to, what));
  };
  if (check.line > static_cast<int>(lines.baselines.size())) return fail("there is no such line");
  const double scale = PdfFile::pixels_per_point * em;
  const double origin = left * PdfFile::pixels_per_point;
  const double baseline = picture.height - lines.baselines[check.line - 1] * PdfFile::pixels_per_point;
  const auto column = [&](double x) { return static_cast<int>(std::lround(origin + x * scale)); };
  const auto row = [&](double rise) { return static_cast<int>(std::lround(baseline - rise * scale)); };

  int inked_columns = 0;
  int first = 0, last = -1, top = picture.height, foot = -1;
  for (int x = column(check.from); x < column(check.to); ++x) {
    bool is_inked = false;
    for (int y = row(check.high); y < row(check.low); ++y) {
      if (!picture.is_inked(x, y)) continue;
      is_inked = true;
      top = std::min(top, y);
      foot = std::max(foot, y + 1);
    }
    if (!is_inked) continue;
    if (inked_columns++ == 0) first = x;
    last = x + 1;
  }
  if (check.blank && inked_columns > 0) return fail("there is some");
  if (check.blank) return;
  if (inked_columns == 0) return fail("there is none");
  const int wanted_columns = column(check.to) - column(check.from);
  if (check.solid && inked_columns < wanted_columns)
    fail(fmt::format("{} of {} columns are blank", wanted_columns - inked_columns, wanted_columns));
  const auto compare = [&](const char* what, std::optional<double> expected, double seen) {
    if (expected && std::abs(*expected - seen) > tolerance)
      fail(fmt::format("{} is {:.3f}, not {}", what, seen, *expected));
  };
  compare("left", check.left, (first - origin) / scale);
  compare("right", check.right, (last - origin) / scale);
  compare("centre", check.centre, ((first + last) / 2.0 - origin) / scale);
  compare("middle", check.middle, (baseline - (top + foot) / 2.0) / scale);
}

}  // namespace broadsheet::typography
