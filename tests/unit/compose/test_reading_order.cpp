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

}  // namespace

TEST_CASE("a whole comes at the page where it begins, before all that begin later") {
  std::vector<Page> pages(2);
  pages[0].parts = {part(5, Type::Paragraph, true)};
  pages[1].parts = {part(1, Type::Paragraph), part(5, Type::Paragraph, true)};
  settle_reading_order(pages);
  CHECK(pages[0].parts[0].path < pages[1].parts[0].path);
  CHECK(pages[0].parts[0].path == pages[1].parts[1].path);
}

TEST_CASE("what stood on a page before is furniture, unless it goes on") {
  std::vector<Page> pages(2);
  pages[0].parts = {part(1, Type::Heading1), part(1, Type::Heading1), part(1, Type::Paragraph, true)};
  pages[1].parts = {part(1, Type::Heading1), part(1, Type::Paragraph, true), part(2, Type::Heading1), {}};
  settle_reading_order(pages);
  CHECK_FALSE(pages[0].parts[1].path.empty());  // two lines of one headline
  CHECK(pages[1].parts[0].path.empty());
  CHECK_FALSE(pages[1].parts[1].path.empty());
  CHECK_FALSE(pages[1].parts[2].path.empty());
  CHECK(pages[1].parts[3].path.empty());
}
