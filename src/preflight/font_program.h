#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace broadsheet {

// What an embedded font program says about its glyphs.
struct FontProgram {
  // Of each glyph, in thousandths of the em; nothing where its outline cannot be followed.
  std::vector<std::optional<double>> widths;
  bool is_cid_keyed = false;
  // CFF: the glyph of each CID, or of each standard string (SID) in a font with named glyphs.
  std::map<int, int> charset;
  // TrueType: the glyph of each code of a symbol font (3, 0), of Mac OS (1, 0), of Unicode (3, 1).
  std::map<int, int> symbol_glyphs, mac_glyphs, unicode_glyphs;

  bool has_glyph(int glyph) const { return glyph >= 0 && glyph < static_cast<int>(widths.size()); }
};

// Bytes of a font, big-endian; reading past the end gives 0 and is remembered.
class FontBytes {
public:
  explicit FontBytes(std::string_view bytes) : bytes_(bytes) {}
  int u8(std::size_t at) const;
  int u16(std::size_t at) const { return u8(at) << 8 | u8(at + 1); }
  int s16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
  std::uint32_t u32(std::size_t at) const;
  std::uint32_t number(std::size_t at, int size) const;  // of 1 to 4 bytes
  std::size_t size() const { return bytes_.size(); }
  std::string_view part(std::size_t at, std::size_t length) const;
  bool went_past_end() const { return went_past_end_; }

private:
  std::string_view bytes_;
  mutable bool went_past_end_ = false;
};

// A bare CFF table, a TrueType file, or an OpenType file with either; nothing when it is none of them, or broken.
std::optional<FontProgram> read_font_program(std::string_view bytes);

// Adobe Technical Note 5176.
std::optional<FontProgram> read_cff_program(std::string_view bytes);

}  // namespace broadsheet
