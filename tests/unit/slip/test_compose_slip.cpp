#include "slip/compose_slip.h"

#include <catch2/catch.hpp>

#include "slip_fixture.h"

using namespace broadsheet;
using namespace broadsheet::test;

TEST_CASE("a slip is as tall as its text") {
  const Composed slip = slip_of("今天天气很好。\n\n我们走吧。\n");
  REQUIRE(slip.pages.size() == 1);
  const Page& page = slip.pages.front();
  CHECK(slip.diagnostics.items().empty());
  CHECK(slip.id == "text");
  REQUIRE(page.lines.size() == 2);
  CHECK(page.lines[1].text == "我们走吧。");
  CHECK(page.size == Size{Length::points(130 + 40), Length::points(2 * 15 + 40)});
  CHECK(page.frames.front().area.bottom() == Length::points(20 + 30));
  CHECK(page.lines[1].baseline - page.lines[0].baseline == Length::points(15));
}

TEST_CASE("a slip's subheads stand on its lines, bold and without an indent") {
  const Composed slip = slip_of("今天天气很好。\n\n## 小标题\n\n我们走吧。\n");
  const Page& page = slip.pages.front();
  REQUIRE(page.items.size() == 3);
  const auto& subhead = std::get<GlyphRun>(page.items[1].content);
  CHECK(subhead.face->info().weight == 700);
  CHECK(subhead.origin.x == Length::points(20));
  CHECK(page.lines[2].baseline - page.lines[0].baseline == Length::points(30));
}

TEST_CASE("a long slip is cut into pages, and no line is lost or moved on its way") {
  const Composed slip = slip_of(repeated("今天天气很好，我们走吧，去公园。", 20));
  const Page& whole = slip.pages.front();
  const std::vector<Page> pages = cut_slip(whole, slip.layouts.front().grid, 7);
  const auto rows = static_cast<int>(whole.lines.size());
  REQUIRE(static_cast<int>(pages.size()) == (rows + 6) / 7);
  std::size_t next = 0, items = 0;
  for (const Page& page : pages) {
    CHECK(page.lines.size() <= 7);
    CHECK(page.lines.front().baseline == whole.lines.front().baseline);
    for (const PlacedLine& line : page.lines) CHECK(line.text == whole.lines.at(next++).text);
    for (const DisplayItem& item : page.items) {
      const Length y = std::get<GlyphRun>(item.content).origin.y;
      CHECK(y >= page.lines.front().baseline);
      CHECK(y <= page.lines.back().baseline);
    }
    items += page.items.size();
  }
  CHECK(next == whole.lines.size());
  CHECK(items == whole.items.size());
  CHECK(cut_slip(whole, slip.layouts.front().grid, rows).size() == 1);
}

TEST_CASE("what stands over and under a line goes to its page where a slip is cut") {
  const Composed slip = slip_of(repeated("{[甲乙]}丙丁{~戊己}、{犇|bēn}、{_庚辛}", 30));
  const Page& whole = slip.pages.front();
  const std::vector<Page> pages = cut_slip(whole, slip.layouts.front().grid, 7);
  REQUIRE(pages.size() > 3);
  std::size_t items = 0;
  const Length em = Length::points(10);
  for (const Page& page : pages) {
    const Length head = page.lines.front().baseline - em - em / 10, foot = page.lines.back().baseline + em / 3;
    for (const DisplayItem& item : page.items) {
      Rect rect;
      if (const auto* run = std::get_if<GlyphRun>(&item.content)) rect.y = run->origin.y;
      if (const auto* fill = std::get_if<FilledRect>(&item.content)) rect = fill->rect;
      if (const auto* box = std::get_if<StrokedRect>(&item.content)) rect = box->rect;
      if (const auto* wave = std::get_if<WavyLine>(&item.content)) rect = wave->rect;
      CHECK(rect.y >= head);
      CHECK(rect.bottom() <= foot);
    }
    items += page.items.size();
  }
  CHECK(items == whole.items.size());
}

TEST_CASE("a slip is not made of a text that is not there, is empty, or has errors") {
  MemoryFiles files;
  PictureBook pictures(files);
  LayoutBook layouts(files, {});
  const Composed absent = compose_slip("none.md", usual_spec(), {files, shipped_book(), pictures, layouts});
  CHECK(to_text(absent.diagnostics, absent.sources) == "error: the text `none.md` cannot be read\n");
  const Composed empty = slip_of(" \n");
  CHECK(to_text(empty.diagnostics, empty.sources) == "error: the text `text.md` is empty, expected Markdown\n");
  const Composed list = slip_of("- 一\n- 二\n");
  CHECK(list.has_errors());
  CHECK(list.pages.empty());
  SlipSpec spec = usual_spec();
  spec.style.font.family = "No Such Family";
  const Composed fontless = slip_of("一二", spec);
  CHECK(fontless.has_errors());
  CHECK(fontless.pages.empty());
}
