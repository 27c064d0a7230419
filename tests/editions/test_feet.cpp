// The finished PDF of every sample, read by MuPDF: body text stands on the baseline grid to a hundredth of a point, and
// the columns of a text end level.

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "broadsheet.h"
#include "outside_program.h"
#include "scratch_folder.h"

using namespace broadsheet;
using namespace broadsheet::test;
namespace fs = std::filesystem;

namespace {

struct Origin {
  double x = 0, y = 0;
};

// Where the characters of each page stand.
std::vector<std::vector<Origin>> origins_of(const std::string& pdf) {
  const Output drawn = run("mutool draw -q -F stext -o - '" + pdf + "'", Streams::Out);
  REQUIRE(drawn.status == 0);
  const std::string& text = drawn.text;
  std::vector<std::vector<Origin>> pages;
  for (std::size_t at = 0; (at = text.find('<', at)) != std::string::npos; ++at) {
    if (text.compare(at, 6, "<page ") == 0) pages.emplace_back();
    if (text.compare(at, 6, "<char ") != 0) continue;
    Origin origin;
    const std::string element = text.substr(at, text.find('>', at) - at);
    REQUIRE(std::sscanf(element.c_str() + element.find(" x="), " x=\"%lf\" y=\"%lf\"", &origin.x, &origin.y) == 2);
    pages.at(pages.size() - 1).push_back(origin);
  }
  return pages;
}

bool is_body(const Frame& frame) {
  const auto* text = std::get_if<TextFrame>(&frame.content);
  return text != nullptr && text->full && text->direction == LineDirection::Horizontal &&
         (text->part == StoryPart::All || text->part == StoryPart::Lead || text->part == StoryPart::Sections ||
          text->part == StoryPart::SectionText);
}

// MuPDF prints six figures: on a sheet of more than a thousand points, hundredths.
constexpr double tolerance = 0.01;

void check_page(const Page& page, const Layout& layout, const std::vector<Origin>& origins) {
  const Grid& grid = layout.grid;
  std::map<int, std::map<Length, Rect>> columns;  // of each frame, by their left edges
  for (const PlacedLine& line : page.lines) {
    if (is_body(layout.frames[static_cast<std::size_t>(line.frame)])) {
      const Rect& area = page.frames[static_cast<std::size_t>(line.frame)].area;
      columns[line.frame].try_emplace(line.measure.x, Rect{line.measure.x, area.y, line.measure.width, area.height});
    }
    if (line.role != TextRole::Body) continue;
    INFO(line.text);
    int found = 0;
    for (const Origin& origin : origins) {
      const bool is_of_line = std::abs(origin.y - line.baseline.pt()) < 0.5 && origin.x > line.measure.x.pt() - 1 &&
                              origin.x < line.measure.right().pt();
      if (!is_of_line) continue;
      ++found;
      const double rows = (origin.y - (grid.origin.y + grid.baseline).pt()) / grid.leading.pt();
      CHECK(std::abs(rows - std::round(rows)) * grid.leading.pt() <= tolerance);
    }
    CHECK(found > 0);
  }
  for (const auto& [frame, of_frame] : columns) {
    INFO(page.frames[static_cast<std::size_t>(frame)].name);
    double level = 0;
    for (const auto& [x, column] : of_frame) {
      double foot = 0;
      for (const Origin& origin : origins) {
        const bool is_in = origin.x > column.x.pt() - 1 && origin.x < column.right().pt() && origin.y > column.y.pt() &&
                           origin.y < column.bottom().pt();
        if (is_in) foot = std::max(foot, origin.y);
      }
      if (level == 0) level = foot;
      CHECK(std::abs(foot - level) <= tolerance);
    }
  }
}

}  // namespace

TEST_CASE("in the PDF of every sample body text stands on the grid, and columns end level") {
  static DiskFiles files;
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  static PictureBook pictures(files);
  static LayoutBook layouts(files, {PROJECT_DIR "/layouts"});
  const std::string layout = GENERATE("results-classical", "results-modern", "results-tabloid", "");
  const std::vector<std::string> editions =
      layout.empty() ? std::vector<std::string>{"linjiang-special"}
                     : std::vector<std::string>{"jiangbei-2020", "linjiang-2019", "linjiang-2020", "linjiang-2021"};
  const ScratchFolder folder;
  for (const std::string& edition : editions) {
    INFO(edition << " " << layout);
    const fs::path path = fs::path(PROJECT_DIR "/content") / edition / "edition.yaml";
    Composed composed = compose_edition(path, {files, fonts, pictures, layouts, layout}, OversetPolicy::Refuse);
    const std::vector<std::vector<Origin>> origins = origins_of(folder.write("feet.pdf", render_pdf(composed)));
    REQUIRE(origins.size() == composed.pages.size());
    for (std::size_t page = 0; page < origins.size(); ++page) {
      check_page(composed.pages[page], composed.layouts[page], origins[page]);
    }
  }
}
