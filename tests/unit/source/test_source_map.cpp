#include <catch2/catch.hpp>

#include "source/bad_characters.h"
#include "source/source_map.h"
#include "source/utf8.h"

using namespace broadsheet;

TEST_CASE("Positions count characters and lines from 1") {
  SourceMap sources;
  const int file = sources.add("a.md", "标题x\r\n\n𠮷y");
  const auto at = [&](std::uint32_t begin) {
    const SourceMap::Position position = sources.position({file, begin, begin});
    return std::pair(position.line, position.column);
  };
  CHECK(at(0) == std::pair(1, 1));
  CHECK(at(6) == std::pair(1, 3));
  CHECK(at(9) == std::pair(2, 1));
  CHECK(at(14) == std::pair(3, 2));
  CHECK(at(15) == std::pair(3, 3));
  CHECK(at(5000) == std::pair(3, 3));
  CHECK(sources.line_text({file, 4, 5}) == "标题x");
  CHECK(sources.line_text({file, 9, 9}).empty());
  CHECK(sources.line_text({file, 5000, 5001}) == "𠮷y");
  CHECK(sources.line_text({}).empty());
}

TEST_CASE("Files of a map are shared by others under their own numbers") {
  const auto layouts = std::make_shared<SourceMap>(1000);
  const int layout = layouts->add("layout.yaml", "page:\n  size\n");
  SourceMap sources;
  const int edition = sources.add("edition.yaml", "date:\n");
  sources.share(layouts);
  CHECK(layout == 1000);
  CHECK(sources.path(edition) == "edition.yaml");
  CHECK(sources.path(layout) == "layout.yaml");
  CHECK(sources.position({layout, 8, 12}).line == 2);
  CHECK(sources.line_text({layout, 8, 12}) == "  size");
}

TEST_CASE("A byte order mark takes no column") {
  SourceMap sources;
  const int file = sources.add("a", "\xEF\xBB\xBFxy");
  CHECK(sources.position({file, 4, 5}).column == 2);
}

TEST_CASE("Decoding gives characters, and U+FFFD for each byte that is none") {
  CHECK(to_characters("aé中𠮷") == U"aé中𠮷");
  CHECK(to_characters("\xC0\xAF") == U"\uFFFD\uFFFD");   // overlong
  CHECK(to_characters("\xED\xA0\x80x").size() == 4);     // a surrogate
  CHECK(to_characters("\xF4\x90\x80\x80").size() == 4);  // past U+10FFFF
  CHECK(to_characters("\xE4\xB8") == U"\uFFFD\uFFFD");   // cut off
  CHECK(find_invalid_utf8("中\xFFx") == std::size_t{3});
  CHECK_FALSE(find_invalid_utf8("中x"));
  std::string text;
  for (const char32_t character : std::u32string(U"aé中𠮷")) append_character(text, character);
  CHECK(text == "aé中𠮷");
}

TEST_CASE("Cells of a terminal") {
  CHECK(cell_width(U'a') == 1);
  CHECK(cell_width(U'中') == 2);
  CHECK(cell_width(U'，') == 2);
  CHECK(cell_width(U'\u3000') == 2);
  CHECK(cell_width(U'“') == 1);
  CHECK(cell_width(U'\u0301') == 0);
}

TEST_CASE("Control characters other than white space are bad") {
  CHECK(find_bad_character("a\x04", 0)->span.begin == 1);
  CHECK(find_bad_character(std::string_view("\0", 1), 0)->message == "the invisible control character U+0000");
  CHECK(find_bad_character("ab\x80", 0)->message == "the byte 80 is no UTF-8");
  CHECK_FALSE(find_bad_character("a\tb\r\n中", 0));
}
