#include "compose/fit_dashes.h"

#include <catch2/catch.hpp>

namespace broadsheet {
namespace {

Length pt(double points) {
  return Length::points(points);
}

// How far from a whole number of dashes and gaps, and one dash, the fitted line ends.
double excess(double length, const std::vector<Length>& dashes) {
  const double dash = dashes.at(0).pt(), gap = dashes.at(1).pt();
  const double periods = (length - dash) / (dash + gap);
  return std::abs(periods - std::round(periods)) * (dash + gap);
}

}  // namespace

TEST_CASE("dashes are fitted so that a line begins and ends with a whole one") {
  CHECK(fit_dashes(pt(100), pt(4), pt(2)) == std::vector<Length>{pt(4), pt(2)});
  for (const double length : {7.5, 8.0, 9.9, 50.0, 333.3, 1105.51}) {
    INFO(length);
    const std::vector<Length> dashes = fit_dashes(pt(length), pt(4), pt(2));
    REQUIRE(dashes.size() == 2);
    CHECK(excess(length, dashes) < 0.01);
    // Both give alike, by less than half of the pattern.
    CHECK(dashes[0].pt() == Approx(2 * dashes[1].pt()).margin(0.001));
    CHECK(dashes[0] >= pt(2.9));
    CHECK(dashes[0] <= pt(5.4));
  }
}

TEST_CASE("a line too short for two dashes is unbroken") {
  CHECK(fit_dashes(pt(6.9), pt(4), pt(2)).empty());
  CHECK(fit_dashes(Length(), pt(4), pt(2)).empty());
}

TEST_CASE("dots are two at least, one at each end") {
  CHECK(fit_dashes(pt(1), Length(), pt(3)) == std::vector<Length>{Length(), pt(1)});
  CHECK(fit_dashes(pt(31), Length(), pt(3)) == std::vector<Length>{Length(), pt(3.1)});
}

TEST_CASE("round a closed line there is a whole number of dashes and gaps") {
  CHECK(fit_closed_dashes(pt(60), pt(4), pt(2)) == std::vector<Length>{pt(4), pt(2)});
  CHECK(fit_closed_dashes(pt(63), Length(), pt(3)) == std::vector<Length>{Length(), pt(3)});
  const std::vector<Length> little = fit_closed_dashes(pt(3), pt(4), pt(2));
  CHECK(little == std::vector<Length>{pt(2), pt(1)});
}

}  // namespace broadsheet
