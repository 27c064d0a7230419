#include <algorithm>
#include <catch2/catch.hpp>

#include "layout_fixture.h"

namespace broadsheet {
namespace {

Reading read_tabloid() {
  const DiskFiles files;
  return read_from(files, PROJECT_DIR "/layouts/results-tabloid.yaml");
}

}  // namespace

// NP-02: a tabloid page has six base columns of eleven characters.
TEST_CASE("the tabloid layout is half a broadsheet in six columns of eleven characters, in the middle of its page") {
  const Reading reading = read_tabloid();
  CHECK(reading.report().empty());
  REQUIRE(reading.layout);
  const Layout& layout = *reading.layout;
  CHECK(layout.page.width.pt() == Approx(275 / 25.4 * 72).margin(0.01));
  CHECK(layout.page.height.pt() == Approx(390 / 25.4 * 72).margin(0.01));
  const Grid& grid = layout.grid;
  CHECK(grid.columns == 6);
  CHECK(grid.column == 11 * grid.body_size);
  CHECK(grid.origin.x.pt() == Approx((layout.page.width - grid.width()).pt() / 2).margin(0.05));
  CHECK(grid.origin.y.pt() == Approx((layout.page.height - grid.height()).pt() / 2).margin(0.05));
}

TEST_CASE("the figures of the tabloid layout fill their pillar, and nothing of it touches the text below") {
  const Reading reading = read_tabloid();
  REQUIRE(reading.layout);
  const auto area = [&](const std::string& name) {
    const auto& frames = reading.layout->frames;
    const auto found = std::find_if(frames.begin(), frames.end(), [&](const Frame& f) { return f.name == name; });
    REQUIRE(found != frames.end());
    return found->area;
  };
  const auto& frames = reading.layout->frames;
  const auto results =
      std::find_if(frames.begin(), frames.end(), [](const Frame& frame) { return frame.name == "results"; });
  REQUIRE(results != frames.end());
  const int rows = std::get<IndicatorsFrame>(results->content).cell.rows;
  CHECK(results->area.height == 8 * rows * reading.layout->grid.leading);
  CHECK(area("pillar").bottom() == area("pillar-foot").bottom());
  CHECK(area("pillar").bottom() + Length::points(4) < area("body-rule").y);
  CHECK(area("pillar").right() == area("body").right());
}

}  // namespace broadsheet
