#include <catch2/catch.hpp>

#include "compose/name_slots.h"
#include "layout/read_layout.h"

using namespace broadsheet;

namespace {

Layout layout_of_slots() {
  MemoryFiles files;
  files.write("inner.yaml",
              "page: {size: 400pt x 400pt, margins: 10pt}\n"
              "grid: {columns: 3, column: 10字, gutter: 1字, rows: 30, body: 10pt, leading: 12pt, baseline: 10pt}\n"
              "fonts: {serif: Noto Serif CJK SC}\nstyles: {body: {font: serif, size: 10pt}}\nframes:\n"
              "  kicker: {kind: line, columns: 1, rows: 1, baseline: 9pt, left: [{text: \"{stories.first.kicker}\", "
              "style: body}]}\n"
              "  text: {kind: text, story: first, columns: 1, rows: 2-9, style: body}\n"
              "  other: {kind: text, story: second, columns: 2, rows: 2-9, style: body}\n"
              "  picture: {kind: picture, picture: main, columns: 3, rows: 2-9}\n"
              "fit:\n  alternatives:\n    more:\n      frames:\n"
              "        third: {kind: text, story: third, columns: 3, rows: 10-19, style: body}\n");
  SourceMap sources;
  Diagnostics diagnostics;
  auto layout = read_layout(files, "inner.yaml", {}, sources, diagnostics);
  INFO(to_text(diagnostics, sources));
  REQUIRE(layout);
  return *std::move(layout);
}

const std::string& story_of(const Layout& layout, std::size_t frame) {
  return std::get<TextFrame>(layout.frames.at(frame).content).story;
}

}  // namespace

TEST_CASE("what a page puts into the slots of its layout is named wherever the layout asks for it") {
  EditionPage page;
  page.stories = {{{"first", {}}, {"second", {}}}, {{"second", {}}, {"first", {}}}, {{"third", {}}, {"river", {}}}};
  page.pictures = {{{"main", {}}, {"gate", {}}}};
  Diagnostics diagnostics;
  const Layout named = name_slots(layout_of_slots(), page, diagnostics);
  CHECK(diagnostics.items().empty());
  CHECK(std::get<LineFrame>(named.frames[0].content).left[0].text.pieces[0].text == "stories.second.kicker");
  CHECK(story_of(named, 1) == "second");
  CHECK(story_of(named, 2) == "first");
  CHECK(std::get<PictureFrame>(named.frames[3].content).picture == "gate");
  const Layout& more = *named.fit->drawings.front().layout;
  CHECK(story_of(more, 1) == "second");
  CHECK(story_of(more, 4) == "river");
}

TEST_CASE("a slot that the layout does not have is told") {
  EditionPage page;
  page.stories = {{{"frist", {}}, {"river", {}}}};
  page.tables = {{{"facts", {}}, {"budget", {}}}};
  Diagnostics diagnostics;
  name_slots(layout_of_slots(), page, diagnostics);
  REQUIRE(diagnostics.items().size() == 2);
  CHECK(diagnostics.items()[0].message == "the layout `inner` asks for no story `frist`");
  CHECK(diagnostics.items()[0].hint == "did you mean `first`?");
  CHECK(diagnostics.items()[1].message == "the layout `inner` asks for no table `facts`");
  CHECK(diagnostics.items()[1].hint == "it asks for no table at all");
}
