// Files for a press as Ghostscript separates them: what stands on which plate. Each rule is seen to fail on a file that
// breaks it.

#include <algorithm>
#include <catch2/catch.hpp>

#include "plates.h"
#include "press_file.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

struct Edition {
  std::string name;
  int pages = 1;
};
const std::vector<Edition> editions = {{"jiangbei-2020", 1}, {"linjiang-special", 4}};

const Color solid_black{0, 0, 0, 10000, {}, 10000};

// Square millimetres of a page that may have more: no eye finds them, and no sheet sets off by them.
constexpr double specks = 5;

bool is_solid_black(const DisplayItem& item) {
  if (const auto* run = std::get_if<GlyphRun>(&item.content)) return run->color == solid_black;
  if (const auto* rect = std::get_if<FilledRect>(&item.content)) return rect->color == solid_black;
  if (const auto* line = std::get_if<StrokedRect>(&item.content)) return line->color == solid_black;
  return false;
}

void take_out_black(std::vector<Page>& pages) {
  for (Page& page : pages)
    page.items.erase(std::remove_if(page.items.begin(), page.items.end(), is_solid_black), page.items.end());
}

// The same file, in PDF/X-1a, whose objects are not packed, in which nothing overprints; as many bytes, so that its
// cross-reference table holds.
std::string knocked_out(std::string pdf) {
  const std::string on = "/OP true /op true", off = "/OP null /op null";
  const std::size_t at = pdf.find(on);
  REQUIRE(at != std::string::npos);
  return pdf.replace(at, on.size(), off);
}

}  // namespace

TEST_CASE("black type and rules are on the black plate alone, and the others have what lies under them") {
  for (const Edition& edition : editions) {
    const PressProfile press = shipped_press("newsprint");
    const std::string whole = press_file(edition.name, press), bare = press_file(edition.name, press, take_out_black);
    for (int page = 1; page <= edition.pages; ++page) {
      INFO(edition.name << ", page " << page);
      CHECK(differing(separate(whole, page), separate(bare, page)) == "Black ");
    }
  }
}

TEST_CASE("black that knocks out, or has other inks with it, would be seen on their plates") {
  const PressProfile press = shipped_press("newsprint", PdfStandard::X1a);
  const std::string whole = press_file("jiangbei-2020", press);
  const Plates bare = separate(press_file("jiangbei-2020", press, take_out_black), 1);
  CHECK(differing(separate(knocked_out(whole), 1), bare) == "Black Magenta Yellow ");
  // Only black alone overprints: with cyan in it, it takes the others from under itself too.
  const std::string rich = press_file("jiangbei-2020", press, [](std::vector<Page>& pages) {
    change_colors(pages, [](Color& color) {
      if (color == solid_black) color.cyan = 6000;
    });
  });
  CHECK(differing(separate(rich, 1), bare) == "Black Cyan Magenta Yellow ");
}

TEST_CASE("a file in PDF/X-1a lays the same ink as that in PDF/X-4") {
  const ScratchFolder folder;
  for (const std::string& edition : {sample_with_photographs(folder), std::string("linjiang-special")}) {
    const std::string x4 = press_file(edition, shipped_press("newsprint")),
                      x1a = press_file(edition, shipped_press("newsprint", PdfStandard::X1a));
    CHECK(x4 != x1a);
    CHECK(differing(separate(x4, 1), separate(x1a, 1)).empty());
  }
}

TEST_CASE("a spot ink has a plate of its own, with all that is of this ink and nothing else") {
  const Color vermilion{0, 9500, 8500, 500, {}, 10000};
  Color spot = vermilion;
  spot.spot = "NEWS RED 185";
  const auto change_to = [&](const Color& other) {
    return [&vermilion, other](std::vector<Page>& pages) {
      change_colors(pages, [&](Color& color) {
        if (color == vermilion) color = other;
      });
    };
  };
  const PressProfile press = shipped_press("newsprint");
  const Plates plates = separate(press_file("jiangbei-2020", press, change_to(spot)), 1);
  REQUIRE(plates.inks.size() == 5);
  REQUIRE(plates.inks.count(spot.spot) == 1);
  // Cyan, of which the sample has none, shows what the spot plate must have.
  const Plates cyan = separate(press_file("jiangbei-2020", press, change_to({10000, 0, 0, 0, {}, 10000})), 1);
  CHECK(cyan.inks.size() == 4);
  CHECK(std::count(plates.inks.at("Cyan").begin(), plates.inks.at("Cyan").end(), '\0') ==
        static_cast<std::ptrdiff_t>(plates.inks.at("Cyan").size()));
  CHECK(plates.inks.at(spot.spot) == cyan.inks.at("Cyan"));
  CHECK(std::count(cyan.inks.at("Cyan").begin(), cyan.inks.at("Cyan").end(), '\xFF') > 10000);
}

// Of all that these pages print, photographs have the most ink.
TEST_CASE("no page has more ink than its press takes, with photographs, over the trim") {
  const ScratchFolder folder;
  const std::string edition = sample_with_photographs(folder);
  for (const char* name : {"newsprint", "coated"}) {
    INFO(name);
    PressProfile press = shipped_press(name);
    REQUIRE(100 * press.pictures.most_ink <= press.limits.total_ink);
    press.marks = {PrinterMark::Registration};  // which have all inks, outside of the trim
    CHECK(area_over(separate(press_file(edition, press), 1), press.pictures.most_ink) <= specks);
  }
}

TEST_CASE("a colour or a photograph with too much ink would be seen, but for specks") {
  const PressProfile press = shipped_press("newsprint");
  const double limit = press.limits.total_ink / 100.0;
  const auto with_square = [](double millimetres) {
    return [side = Length::points(millimetres * 72 / 25.4)](std::vector<Page>& pages) {
      const Color dark{7500, 7500, 7500, 7500, {}, 10000};
      pages[0].items.push_back({-1, FilledRect{{Length(), Length(), side, side}, dark}});
    };
  };
  // Ghostscript inks every pixel that the square touches.
  const double square = area_over(separate(press_file("jiangbei-2020", press, with_square(10)), 1), limit);
  CHECK(square >= 100);
  CHECK(square < 10.2 * 10.2);
  CHECK(area_over(separate(press_file("jiangbei-2020", press, with_square(2)), 1), limit) <= specks);

  const ScratchFolder folder;
  PressProfile heavy = press;
  heavy.pictures = shipped_press("coated").pictures;
  heavy.rules.set(PressRule::TotalInk, RuleForce::Off);
  CHECK(area_over(separate(press_file(sample_with_photographs(folder), heavy), 1), limit) > 1000);
}
