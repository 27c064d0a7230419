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

// The operators of the DICTs that matter here; two-byte ones as 0x0c00 + second byte.
enum class CffOperator : std::uint16_t {
  UniqueId = 13,
  Xuid = 14,
  Charset = 15,
  CharStrings = 17,
  Private = 18,
  Subrs = 19,
  Ros = 0x0c1e,
  FdArray = 0x0c24,
  FdSelect = 0x0c25,
};

// One operator of a CFF DICT with its operands.
struct CffEntry {
  CffOperator op{};                    // may be one that has no name here
  std::vector<std::int32_t> operands;  // real numbers count as zero
  std::string_view bytes;              // operands and operator as they stand in the file
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
