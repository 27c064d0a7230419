#include <catch2/catch.hpp>

#include <algorithm>

#include "compose/reading_order.h"

using namespace broadsheet;

namespace {

using Type = StructureType;

PagePart part(std::int64_t whole, Type type, bool goes_on = false) {
  PagePart made{{{whole, Type::Article}, {0, type}}};
  made.goes_on = goes_on;
  return made;
}

// Each part stands in a frame of its own.
void add(Page& page, const std::string& kind, PagePart part) {
  const auto number = static_cast<int>(page.parts.size());
  page.frames.push_back({{}, kind, {}, {}, {}});
  page.parts.push_back(std::move(part));
  page.items.push_back({number, FilledRect{}, number});
}

bool is_furniture(const Page& page, std::size_t part) {
  return page.parts.at(part).path.empty();
}

}  // namespace

TEST_CASE("a whole comes at the page where it begins, before all that begin later") {
  std::vector<Page> pages(2);
  add(pages[0], "text", part(5, Type::Paragraph, true));
  add(pages[1], "text", part(1, Type::Paragraph));
  add(pages[1], "text", part(5, Type::Paragraph, true));
  settle_reading_order(pages);
  CHECK(pages[0].parts[0].path < pages[1].parts[0].path);
  CHECK(pages[0].parts[0].path == pages[1].parts[1].path);
}

TEST_CASE("what stood on a page before is furniture, unless it goes on") {
  std::vector<Page> pages(2);
  add(pages[0], "headline", part(1, Type::Heading1));
  add(pages[0], "headline", part(1, Type::Heading1));
  pages[0].items[1].frame = 0;  // two lines of one headline
  add(pages[0], "text", part(1, Type::Paragraph, true));
  add(pages[1], "headline", part(1, Type::Heading1));
  add(pages[1], "text", part(1, Type::Paragraph, true));
  add(pages[1], "headline", part(2, Type::Heading1));
  pages[1].parts.emplace_back();
  settle_reading_order(pages);
  CHECK_FALSE(is_furniture(pages[0], 1));
  CHECK(is_furniture(pages[1], 0));
  CHECK_FALSE(is_furniture(pages[1], 1));
  CHECK_FALSE(is_furniture(pages[1], 2));
  CHECK(is_furniture(pages[1], 3));
}

TEST_CASE("a line that repeats what has a frame of its own is furniture, on the page before it and beside it") {
  std::vector<Page> pages(2);
  add(pages[0], "line", part(1, Type::Heading1));
  add(pages[1], "box", part(1, Type::Heading1));
  add(pages[1], "headline", part(1, Type::Heading1));
  add(pages[1], "text", part(1, Type::Paragraph, true));
  settle_reading_order(pages);
  CHECK(is_furniture(pages[0], 0));
  CHECK(is_furniture(pages[1], 0));
  REQUIRE_FALSE(is_furniture(pages[1], 1));
  CHECK(pages[1].parts[1].path.front() == pages[1].parts[2].path.front());
}

TEST_CASE("of lines with the same words that counts which stands by the rest, else the first") {
  std::vector<Page> pages(2);
  add(pages[0], "line", part(1, Type::Heading1));
  add(pages[0], "line", part(2, Type::Heading1));
  add(pages[0], "line", part(2, Type::Heading1));
  add(pages[1], "line", part(1, Type::Heading1));
  add(pages[1], "text", part(1, Type::Paragraph, true));
  settle_reading_order(pages);
  CHECK(is_furniture(pages[0], 0));
  CHECK_FALSE(is_furniture(pages[1], 0));
  CHECK_FALSE(is_furniture(pages[0], 1));
  CHECK(is_furniture(pages[0], 2));
}
