#include "small_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

namespace broadsheet::test {

namespace {

std::string big_endian(std::initializer_list<int> words) {
  std::string bytes;
  for (const int word : words) bytes.append(1, static_cast<char>(word >> 8)).append(1, static_cast<char>(word));
  return bytes;
}

std::string character_map(MapForm form) {
  switch (form) {
    case MapForm::Bytes: {
      std::string map = big_endian({0, 262, 0}) + std::string(256, '\0');
      map[6 + 'A'] = 1;
      map[6 + 'B'] = 2;
      return map;
    }
    case MapForm::Range:
      return big_endian({6, 14, 0, 'A', 2, 1, 2});
    case MapForm::Segments:
      break;
  }
  // Two segments: A to B by a difference, and the one that ends every map.
  return big_endian({4, 32, 0, 4, 4, 1, 0, 'B', 0xFFFF, 0, 'A', 0xFFFF, 1 - 'A', 1, 0, 0});
}

}  // namespace

SmallPdf file_with_text(const Face& face, const std::u32string& characters) {
  std::vector<std::uint32_t> glyphs;
  for (const char32_t character : characters) glyphs.push_back(face.glyph(character));
  std::sort(glyphs.begin(), glyphs.end());
  const SubsetFont subset = face.subset(glyphs);
  std::string shown, widths, unicode;
  for (const char32_t character : characters) {
    const auto index = std::lower_bound(glyphs.begin(), glyphs.end(), face.glyph(character)) - glyphs.begin();
    const int code = subset.codes[static_cast<std::size_t>(index)];
    shown += fmt::format("{:04X}", code);
    unicode += fmt::format("<{:04X}> <{:04X}>\n", code, static_cast<int>(character));
    widths += fmt::format("{} [{}] ", code, face.advance(face.glyph(character)) * 1000 / face.units_per_em());
  }
  const bool is_cff = face.outlines() == Outlines::Cff;
  SmallPdf pdf = x4_file();
  pdf.change(small::page, "/Resources << >>", "/Resources << /Font << /F1 10 0 R >> >>");
  pdf.stream(small::content, "", fmt::format("0 0 0 1 k\nBT /F1 20 Tf 20 20 Td <{}> Tj ET", shown));
  pdf.object(small::font,
             "<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Cut /Encoding /Identity-H /DescendantFonts [11 0 R] "
             "/ToUnicode 14 0 R >>");
  pdf.object(small::descendant,
             fmt::format("<< /Type /Font /Subtype /{} /BaseFont /AAAAAA+Cut /FontDescriptor 12 0 R /DW 1000 /W [{}] {} "
                         "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
                         is_cff ? "CIDFontType0" : "CIDFontType2", widths, is_cff ? "" : "/CIDToGIDMap /Identity"));
  pdf.object(small::descriptor, fmt::format("<< /Type /FontDescriptor /FontName /AAAAAA+Cut /Flags 4 /{} 13 0 R >>",
                                            is_cff ? "FontFile3" : "FontFile2"));
  pdf.stream(small::program, is_cff ? "/Subtype /CIDFontType0C" : "", subset.data);
  pdf.stream(small::to_unicode, "", fmt::format("{} beginbfchar\n{}endbfchar\n", characters.size(), unicode));
  return pdf;
}

std::string small_truetype(MapForm form) {
  std::string head(54, '\0'), hhea(36, '\0');
  head.replace(18, 2, big_endian({1000}));
  hhea.replace(34, 2, big_endian({3}));
  const int platform = form == MapForm::Segments ? 3 : 1;
  const std::map<std::string, std::string> tables = {
      {"cmap", big_endian({0, 1, platform, platform == 3 ? 1 : 0, 0, 12}) + character_map(form)},
      {"glyf", std::string(4, '\0')},
      {"head", head},
      {"hhea", hhea},
      {"hmtx", big_endian({500, 0, 600, 0, 700, 0})},
      {"maxp", big_endian({0, 0x5000, 3})}};
  std::string directory = big_endian({1, 0, static_cast<int>(tables.size()), 0, 0, 0}), data;
  const std::size_t data_begins = directory.size() + tables.size() * 16;
  for (const auto& [tag, table] : tables) {
    directory +=
        tag + big_endian({0, 0, 0, static_cast<int>(data_begins + data.size()), 0, static_cast<int>(table.size())});
    data += table;
  }
  return directory + data;
}

SmallPdf file_with_simple_text(MapForm form) {
  const bool is_symbolic = form != MapForm::Segments;
  SmallPdf pdf = x4_file();
  pdf.change(small::page, "/Resources << >>", "/Resources << /Font << /F1 10 0 R >> >>");
  pdf.stream(small::content, "", "0 0 0 1 k\nBT /F1 20 Tf 20 20 Td (AB) Tj ET");
  pdf.object(small::font, fmt::format("<< /Type /Font /Subtype /TrueType /BaseFont /Cut /FirstChar 65 /LastChar 66 "
                                      "/Widths [600 700] /FontDescriptor 12 0 R {} >>",
                                      is_symbolic ? "" : "/Encoding /WinAnsiEncoding"));
  pdf.object(small::descriptor, fmt::format("<< /Type /FontDescriptor /FontName /Cut /Flags {} /FontFile2 13 0 R >>",
                                            is_symbolic ? 4 : 32));
  return pdf.stream(small::program, "", small_truetype(form));
}

}  // namespace broadsheet::test
