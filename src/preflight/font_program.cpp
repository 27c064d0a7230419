#include "preflight/font_program.h"

#include <algorithm>

namespace broadsheet {

namespace {

struct Tables {
  const FontBytes& bytes;
  std::map<std::string, std::pair<std::size_t, std::size_t>> places;  // offset and length by tag
  std::string_view find(const char* tag) const;
};

Tables read_directory(const FontBytes& bytes);
std::optional<FontProgram> read_truetype(const Tables& tables);
void read_character_maps(const FontBytes& cmap, FontProgram& program);
std::map<int, int> read_character_map(const FontBytes& cmap, std::size_t at);

}  // namespace

int FontBytes::u8(std::size_t at) const {
  if (at < bytes_.size()) return static_cast<unsigned char>(bytes_[at]);
  went_past_end_ = true;
  return 0;
}

std::uint32_t FontBytes::u32(std::size_t at) const {
  return static_cast<std::uint32_t>(u16(at)) << 16U | static_cast<std::uint32_t>(u16(at + 2));
}

std::uint32_t FontBytes::number(std::size_t at, int size) const {
  std::uint32_t value = 0;
  for (int i = 0; i < size; ++i) value = value << 8U | static_cast<std::uint32_t>(u8(at + static_cast<std::size_t>(i)));
  return value;
}

std::string_view FontBytes::part(std::size_t at, std::size_t length) const {
  if (at <= bytes_.size() && length <= bytes_.size() - at) return bytes_.substr(at, length);
  went_past_end_ = true;
  return {};
}

std::optional<FontProgram> read_font_program(std::string_view bytes) {
  const FontBytes font(bytes);
  if (font.u8(0) == 1 && font.u8(1) == 0 && font.u8(2) >= 4 && font.u8(3) <= 4 && font.u8(3) > 0)
    return read_cff_program(bytes);
  const std::string_view kind = font.part(0, 4);
  const bool is_truetype = kind == std::string_view("\0\1\0\0", 4) || kind == "true";
  if (!is_truetype && kind != "OTTO") return std::nullopt;
  const Tables tables = read_directory(font);
  const std::string_view cff = tables.find("CFF ");
  return cff.empty() ? read_truetype(tables) : read_cff_program(cff);
}

namespace {

std::string_view Tables::find(const char* tag) const {
  const auto found = places.find(tag);
  return found == places.end() ? std::string_view() : bytes.part(found->second.first, found->second.second);
}

Tables read_directory(const FontBytes& bytes) {
  Tables tables{bytes, {}};
  constexpr std::size_t header = 12, entry = 16;
  const int count = bytes.u16(4);
  for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
    const std::size_t at = header + i * entry;
    if (at + entry > bytes.size()) break;
    tables.places[std::string(bytes.part(at, 4))] = {bytes.u32(at + 8), bytes.u32(at + 12)};
  }
  return tables;
}

std::optional<FontProgram> read_truetype(const Tables& tables) {
  const FontBytes head(tables.find("head")), hhea(tables.find("hhea")), maxp(tables.find("maxp"));
  const FontBytes hmtx(tables.find("hmtx"));
  const int em = head.u16(18), with_widths = hhea.u16(34), glyphs = maxp.u16(4);
  if (em == 0 || with_widths == 0 || glyphs == 0 || tables.find("glyf").data() == nullptr) return std::nullopt;
  FontProgram program;
  for (int glyph = 0; glyph < glyphs; ++glyph) {
    // The last width holds for all glyphs after it.
    const std::size_t at = static_cast<std::size_t>(std::min(glyph, with_widths - 1)) * 4;
    program.widths.emplace_back(hmtx.u16(at) * 1000.0 / em);
  }
  if (hmtx.went_past_end()) return std::nullopt;
  read_character_maps(FontBytes(tables.find("cmap")), program);
  return program;
}

void read_character_maps(const FontBytes& cmap, FontProgram& program) {
  constexpr int most_maps = 32;
  const int count = cmap.size() < 4 ? 0 : std::min(cmap.u16(2), most_maps);
  for (std::size_t i = 0; i < static_cast<std::size_t>(count) && 4 + i * 8 + 8 <= cmap.size(); ++i) {
    const std::size_t at = 4 + i * 8;
    const int platform = cmap.u16(at), encoding = cmap.u16(at + 2);
    std::map<int, int>* map = nullptr;
    if (platform == 3 && encoding == 0) map = &program.symbol_glyphs;
    if (platform == 3 && encoding == 1) map = &program.unicode_glyphs;
    if (platform == 1 && encoding == 0) map = &program.mac_glyphs;
    if (map) *map = read_character_map(cmap, cmap.u32(at + 4));
  }
}

// Formats 0, 4 and 6; others are not used by the maps that PDF asks for.
std::map<int, int> read_character_map(const FontBytes& cmap, std::size_t at) {
  std::map<int, int> glyphs;
  const int format = cmap.u16(at);
  if (format == 0) {
    for (int code = 0; code < 256; ++code) glyphs[code] = cmap.u8(at + 6 + static_cast<std::size_t>(code));
  } else if (format == 6) {
    const int first = cmap.u16(at + 6), count = cmap.u16(at + 8);
    for (int i = 0; i < count; ++i) glyphs[first + i] = cmap.u16(at + 10 + static_cast<std::size_t>(i) * 2);
  } else if (format == 4) {
    const std::size_t twice = static_cast<std::size_t>(cmap.u16(at + 6));
    const std::size_t ends = at + 14, starts = ends + twice + 2, deltas = starts + twice, offsets = deltas + twice;
    constexpr int most_codes = 0x20000;  // segments of a map do not overlap
    int codes = 0;
    for (std::size_t segment = 0; segment + 1 < twice && ends + segment < cmap.size(); segment += 2) {
      const int start = cmap.u16(starts + segment), end = cmap.u16(ends + segment);
      const int delta = cmap.u16(deltas + segment), offset = cmap.u16(offsets + segment);
      for (int code = start; code <= end && code < 0xFFFF && codes < most_codes; ++code) {
        ++codes;
        const std::size_t place = offsets + segment + static_cast<std::size_t>(offset + 2 * (code - start));
        const int raw = offset == 0 ? code : cmap.u16(place);
        if (raw != 0) glyphs[code] = (raw + delta) & 0xFFFF;
      }
    }
  }
  return glyphs;
}

}  // namespace

}  // namespace broadsheet
