#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace broadsheet {

// An INDEX of a CFF table: numbered byte strings.
struct CffIndex {
  std::uint32_t count = 0;
  std::string_view at(std::uint32_t item) const;  // empty when the table is wrong there
  std::string_view whole;                         // the INDEX as it stands in the file

  std::string_view offsets, data;
  int offset_size = 1;
};

// One operator of a CFF DICT with its operands.
struct CffEntry {
  std::uint16_t op = 0;                // two-byte operators as 0x0c00 + second byte
  std::vector<std::int32_t> operands;  // real numbers count as zero
  std::string_view bytes;              // operands and operator as they stand in the file
};

enum CffOperator : std::uint16_t {
  kCffUniqueId = 13,
  kCffXuid = 14,
  kCffCharset = 15,
  kCffCharStrings = 17,
  kCffPrivate = 18,
  kCffSubrs = 19,
  kCffRos = 0x0c1e,
  kCffFdArray = 0x0c24,
  kCffFdSelect = 0x0c25,
};

// What a subset of a CFF table (Adobe Technical Note 5176) is made of. Views point into the table that was parsed.
struct CffFont {
  struct FontDict {
    std::vector<CffEntry> entries;
    std::vector<CffEntry> private_entries;
  };

  bool cid_keyed = false;
  std::string_view names, strings;  // INDEXes, whole
  std::vector<CffEntry> top;
  CffIndex char_strings;
  // Only for CID-keyed tables:
  std::vector<std::uint16_t> cids;      // by glyph
  std::vector<std::uint8_t> fd_select;  // by glyph
  std::vector<FontDict> font_dicts;
  bool has_subroutines = false;

  // Nothing when the table contradicts itself anywhere that these parts depend on.
  static std::optional<CffFont> parse(std::string_view table);
};

}  // namespace broadsheet
