#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "font_files.h"
#include "fonts/byte_reader.h"
#include "fonts/cff_subset.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

const Face& serif() {
  return *shipped_book().find("Noto Serif CJK SC", 900);
}

// The face's CFF table, found through the table directory of its file.
const std::string& serif_table() {
  static const std::string table = [] {
    std::ifstream stream(serif().info().file, std::ios::binary);
    const std::string file{std::istreambuf_iterator<char>(stream), {}};
    ByteReader directory(file, 12);
    while (directory.ok()) {
      const std::string_view tag = directory.bytes(4);
      directory.number(4);
      const std::size_t offset = directory.number(4), length = directory.number(4);
      if (tag == "CFF ") return file.substr(offset, length);
    }
    return std::string();
  }();
  return table;
}

CffFont serif_cff() {
  const auto font = CffFont::parse(serif_table());
  REQUIRE(font);
  return *font;
}

// Glyphs from the Latin, mark and ideograph parts of the face, which have font dictionaries of their own.
const std::vector<std::uint32_t> some_glyphs = {1, 34, 368, 976, 1803, 5865, 9632, 10144};

}  // namespace

TEST_CASE("a subset of a shipped face is a CID-keyed CFF table with the outlines asked for") {
  const CffFont whole = serif_cff();
  const SubsetFont subset = serif().subset(some_glyphs);
  CHECK(subset.data.size() < 4000);
  const auto font = CffFont::parse(subset.data);
  REQUIRE(font);
  CHECK(font->cid_keyed);
  CHECK_FALSE(font->has_subroutines);
  REQUIRE(font->char_strings.count == some_glyphs.size() + 1);
  CHECK(font->char_strings.at(0) == whole.char_strings.at(0));  // .notdef
  CHECK(font->font_dicts.size() > 1);
  CHECK(font->font_dicts.size() < whole.font_dicts.size());
  REQUIRE(subset.codes.size() == some_glyphs.size());
  for (std::uint32_t i = 0; i < some_glyphs.size(); ++i) {
    const std::uint32_t old_glyph = some_glyphs[i];
    CHECK(font->char_strings.at(i + 1) == whole.char_strings.at(old_glyph));
    CHECK(subset.codes[i] == whole.cids[old_glyph]);
    CHECK(font->cids[i + 1] == whole.cids[old_glyph]);
    const auto& old_private = whole.font_dicts[whole.fd_select[old_glyph]].private_entries;
    const auto& new_private = font->font_dicts[font->fd_select[i + 1]].private_entries;
    REQUIRE(new_private.size() == old_private.size());
    for (std::size_t e = 0; e < old_private.size(); ++e) CHECK(new_private[e].bytes == old_private[e].bytes);
  }
  CHECK(subset.codes[7] != 10144);  // glyph numbers of a cut face are not its CIDs
}

TEST_CASE("the same glyphs give the same bytes") {
  CHECK(serif().subset(some_glyphs).data == serif().subset(some_glyphs).data);
  CHECK(serif().subset(some_glyphs).data != serif().subset({1}).data);
}

TEST_CASE("no glyphs leave .notdef") {
  const SubsetFont subset = serif().subset({});
  CHECK(subset.codes.empty());
  CHECK(CffFont::parse(subset.data)->char_strings.count == 1);
}

TEST_CASE("name-keyed CFF and TrueType are numbered anew") {
  const FontBook small({small_fonts()});
  const SubsetFont named = small.find("Small Named", 400)->subset({2});
  CHECK(named.codes == std::vector<std::uint16_t>{1});
  const auto cff = CffFont::parse(named.data);
  REQUIRE(cff);
  CHECK_FALSE(cff->cid_keyed);
  CHECK(cff->char_strings.count == 2);

  const SubsetFont square = small.find("Small Square", 700)->subset({2, 4});
  CHECK(square.codes == std::vector<std::uint16_t>{1, 2});
  CHECK(square.data.substr(0, 4) == std::string("\0\1\0\0", 4));
  CHECK(square.data.find("GSUB") == std::string::npos);
  CHECK(square.data.find("name") == std::string::npos);
}

TEST_CASE("a damaged CFF table is refused or read, never run past") {
  const std::string good = serif().subset(some_glyphs).data;
  for (std::size_t length = 0; length < good.size(); ++length) CHECK_FALSE(CffFont::parse(good.substr(0, length)));
  std::uint32_t random = 1;
  for (int round = 0; round < 3000; ++round) {
    std::string bad = good;
    for (int change = 0; change < 3; ++change) {
      random = random * 1664525 + 1013904223;  // Numerical Recipes; any sequence would do
      bad[(random >> 8) % 600] = static_cast<char>(random >> 24);
    }
    const auto font = CffFont::parse(bad);
    if (font && font->cid_keyed && font->char_strings.count > 2) subset_cff(*font, {1, 2});
  }
}

TEST_CASE("a table with subroutines, or a glyph that is not there, is left to HarfBuzz") {
  CffFont font = serif_cff();
  CHECK(subset_cff(font, {1}));
  CHECK_FALSE(subset_cff(font, {font.char_strings.count}));
  font.has_subroutines = true;
  CHECK_FALSE(subset_cff(font, {1}));
}
