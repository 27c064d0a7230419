#include "archive/part_names.h"

#include <array>

namespace broadsheet {

std::string_view part_name(const ArchivePart& part) {
  return part.is_furniture() ? "furniture" : structure_word(part.part.path.back().type);
}

std::string_view structure_word(StructureType type) {
  static constexpr std::array<std::string_view, 19> words = {
      "article", "section",     "heading", "subheading", "paragraph", "quotation", "phrase",
      "figure",  "caption",     "list",    "list-item",  "label",     "body",      "table",
      "row",     "column-head", "cell",    "contents",   "entry"};
  static_assert(words.size() == static_cast<std::size_t>(StructureType::ContentsItem) + 1);
  return words[static_cast<std::size_t>(type)];
}

}  // namespace broadsheet
