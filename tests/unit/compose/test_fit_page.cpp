#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>

#include "../fonts/font_files.h"
#include "compose/fit_page.h"
#include "content/read_edition.h"
#include "layout/read_layout.h"

using namespace broadsheet;

namespace {

// A page of one picture with two columns of text under it, and a lead of one column beside them.
const std::string layout_text =
    "page: {size: 400pt x 400pt, margins: 10pt}\n"
    "grid: {columns: 3, column: 10字, gutter: 1字, rows: 30, body: 10pt, leading: 12pt, baseline: 10pt}\n"
    "fonts: {serif: Noto Serif CJK SC}\n"
    "styles:\n"
    "  body: {font: serif, size: 10pt, leading: 12pt, align: justify, indent: 2em}\n"
    "  subhead: {font: serif, weight: 900, size: 10pt, leading: 12pt, before: 1, keep-lines: 2}\n"
    "frames:\n"
    "  picture: {kind: picture, picture: one, columns: 1-2, rows: 1-10}\n"
    "  text: {kind: text, story: main, part: sections, columns: 1-2, rows: 11-18, text-columns: 2, text-gutter: 1字,"
    " style: body, subhead: subhead}\n"
    "  over: {kind: box, columns: 3, rows: 1-10, fill: {k: 10}}\n"
    "  lead: {kind: text, story: main, part: lead, columns: 3, rows: 11-16, style: body}\n"
    "fit:\n  paragraphs: 1\n  subheads: 1\n"
    "  bands:\n"
    "    picture: {columns: 1-2, rows: 11, up: 4, down: 4}\n"
    "    over: {columns: 3, rows: 11, up: 3, down: 3, weight: 2}\n";

std::string words(int count) {
  static const std::vector<std::string> some = {"天", "地", "人", "和", "江", "水", "东", "流", "山", "高"};
  std::string text;
  for (int i = 0; i < count; ++i) text += some[static_cast<std::size_t>(i * 7 % 10)];
  return text + "。";
}

struct PageToFit {
  MemoryFiles files;
  SourceMap sources;
  Diagnostics diagnostics;
  Edition edition;
  Layout layout;
  std::vector<Voice> voices;
  const std::vector<IndexEntry> index;
  Page page;
  PictureBook pictures{files};
  std::vector<std::unique_ptr<ThreadFlow>> threads;

  PageToFit(int lead, const std::vector<int>& paragraphs, const std::string& drawn = layout_text) {
    std::string text = words(lead) + "\n\n      ## 小标题\n\n";
    for (const int count : paragraphs) text += "      " + words(count) + "\n\n";
    files.write("layout.yaml", drawn);
    files.write("edition.yaml",
                "layout: layout.yaml\ntitle: 题\ndate: 2021-01-08\npictures: {one: {slug: 图}}\n"
                "stories:\n  main:\n    headline: 题\n    text: |\n      " +
                    text);
    edition = read_edition(files, "edition.yaml", sources, diagnostics).value();
    layout = read_layout(files, "layout.yaml", {}, sources, diagnostics).value();
    voices = find_voices(layout, test::shipped_book(), diagnostics).value();
    Composition composition{edition, layout,      test::shipped_book(),        pictures, voices, OversetPolicy::Refuse,
                            page,    diagnostics, edition.pages.front().folio, index};
    threads = flow_threads(composition);
  }

  // The cost of the bands where they stand: by the square of their rows.
  std::int64_t cost_at(int picture, int over) {
    const auto areas = move_bands(layout, {picture, over});
    if (!areas) return std::numeric_limits<std::int64_t>::max();
    std::int64_t cost = 20'000 * (picture * picture + 2 * over * over);
    for (const auto& thread : threads) {
      const FilledColumns filled = thread->fill(thread->space(*areas)).value();
      cost += filled.cost + (filled.white_rows > 0 || filled.lines_over > 0 ? 1'000'000'000'000 : 0);
    }
    return cost;
  }
};

}  // namespace

TEST_CASE("bands carry the edges that lie in them") {
  PageToFit page(60, {60});
  const auto areas = move_bands(page.layout, {2, -1});
  REQUIRE(areas);
  const Length row = page.layout.grid.leading;
  for (std::size_t i = 0; i < areas->size(); ++i) {
    const Rect before = page.layout.frames[i].area, after = (*areas)[i];
    const Length by = before.x < page.layout.grid.area(3, 3, 1, 1).x ? 2 * row : -row;
    INFO(page.layout.frames[i].name);
    if (i % 2 == 0) {  // the picture and the box: their feet
      CHECK(after == Rect{before.x, before.y, before.width, before.height + by});
    } else {  // the texts: their heads
      CHECK(after == Rect{before.x, before.y + by, before.width, before.height - by});
    }
  }
  CHECK_FALSE(move_bands(page.layout, {-10, 0}));
}

TEST_CASE("bands leave a frame its least height, and a picture its proportions") {
  std::string drawn = layout_text;  // the picture is 210pt by 120pt, the box 10 rows high
  drawn.replace(drawn.find("rows: 1-10}"), 11, "rows: 1-10, ratio: {least: 1.45, most: 2}}");
  drawn.replace(drawn.find("fill:"), 5, "least-height: 9行, fill:");
  PageToFit page(60, {60}, drawn);
  for (const int picture : {-2, -1, 0, 1, 2, 3}) {
    CHECK(move_bands(page.layout, {picture, 0}).has_value() == (picture >= -1 && picture <= 2));
  }
  CHECK(move_bands(page.layout, {0, -1}));
  CHECK_FALSE(move_bands(page.layout, {0, -2}));
  // Text that would have the picture smaller does not get it.
  PageToFit longer(60, {120, 40}, drawn), free(60, {120, 40});
  CHECK(fit_page(longer.layout, longer.threads).value().shifts[0] == -1);
  CHECK(fit_page(free.layout, free.threads).value().shifts[0] < -1);
}

TEST_CASE("of all places of the bands the best is found") {
  for (int length = 20; length <= 120; length += 9) {
    PageToFit page(length, {length, 30, length / 2 + 10});
    std::int64_t best = std::numeric_limits<std::int64_t>::max();
    for (int picture = -4; picture <= 4; ++picture) {
      for (int over = -3; over <= 3; ++over) best = std::min(best, page.cost_at(picture, over));
    }
    INFO(length << " characters");
    const PageFit fit = fit_page(page.layout, page.threads).value();
    CHECK(fit.cost == best);
    CHECK(page.cost_at(fit.shifts[0], fit.shifts[1]) == best);
    const PageFit again = fit_page(page.layout, page.threads).value();
    CHECK(again.shifts == fit.shifts);
  }
}

TEST_CASE("the ledger of a page that cannot close names the band that would have closed it") {
  PageToFit page(45, {40, 30});
  PageFit fit = fit_page(page.layout, page.threads).value();
  CHECK(make_ledger(page.layout, page.threads, fit).is_closed());
  PageToFit longer(45, {125, 105});
  fit = fit_page(longer.layout, longer.threads).value();
  const PageLedger ledger = make_ledger(longer.layout, longer.threads, fit);
  REQUIRE_FALSE(ledger.is_closed());
  CHECK(ledger.threads[0].is_closed() != ledger.threads[1].is_closed());
  REQUIRE(ledger.remedies.size() == 1);
  CHECK(ledger.remedies.front().band == "picture");
  CHECK(ledger.remedies.front().rows < -4);
}
