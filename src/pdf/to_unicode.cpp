#include "pdf/to_unicode.h"

#include <algorithm>
#include <cstddef>

#include "pdf/pdf_value.h"

namespace broadsheet {

namespace {

// The most entries of one block, a limit of CMap files (Adobe Technical Note 5014, 4.2).
constexpr std::size_t block_length = 100;

constexpr std::string_view opening =
    "/CIDInit /ProcSet findresource begin\n"
    "12 dict begin\n"
    "begincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    "/CMapName /Adobe-Identity-UCS def\n"
    "/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
constexpr std::string_view closing = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

}  // namespace

std::string to_unicode_cmap(const std::vector<std::pair<std::uint16_t, std::string_view>>& texts) {
  std::string cmap(opening);
  for (std::size_t begin = 0; begin < texts.size(); begin += block_length) {
    const std::size_t end = std::min(begin + block_length, texts.size());
    cmap.append(pdf_number(static_cast<std::int64_t>(end - begin))).append(" beginbfchar\n");
    for (std::size_t i = begin; i < end; ++i) {
      cmap += '<';
      append_hexadecimal(cmap, texts[i].first);
      cmap += "> <";
      append_utf16_hexadecimal(cmap, texts[i].second);
      cmap += ">\n";
    }
    cmap += "endbfchar\n";
  }
  return cmap.append(closing);
}

}  // namespace broadsheet
