#include "compose/pad_names.h"

#include <algorithm>

#include "source/utf8.h"
#include "text/character_class.h"
#include "text/fixed_spaces.h"

namespace broadsheet {

namespace {

constexpr const char* em_space = "\xE2\x80\x83";

std::vector<std::string> opened(const std::vector<Text>& names);
bool is_chinese(const std::u32string& name);
std::u32string closed_up(const std::u32string& name);

}  // namespace

std::string pad_names(const std::vector<Text>& names) {
  std::string words;
  for (const std::string& name : opened(names)) words += (words.empty() ? "" : em_space) + name;
  return words;
}

std::vector<SenseCost> breaks_between_names(const ShapedText& shaped, const std::vector<Text>& names) {
  std::vector<ByteRange> whole;
  std::size_t from = 0;
  for (const std::string& name : opened(names)) {
    const std::size_t begin = shaped.text.find(name, from);
    if (begin == std::string::npos) continue;
    from = begin + name.size();
    whole.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(from)});
  }
  std::vector<SenseCost> breaks;
  for (const Cluster& cluster : shaped.clusters) {
    const bool is_in_name = std::any_of(whole.begin(), whole.end(), [&](const ByteRange& name) {
      return name.begin <= cluster.text_begin && cluster.text_end <= name.end;
    });
    breaks.push_back(is_space(cluster.character_class) && !is_in_name ? 0 : no_break);
  }
  return breaks;
}

namespace {

std::vector<std::string> opened(const std::vector<Text>& names) {
  std::vector<std::u32string> all;
  for (const Text& name : names) all.push_back(closed_up(to_characters(name.text)));
  const bool opens =
      std::any_of(all.begin(), all.end(), [](const auto& name) { return name.size() > 2 && is_chinese(name); });
  std::vector<std::string> words;
  for (std::size_t i = 0; i < all.size(); ++i) {
    words.push_back(names[i].text);
    if (!opens || all[i].size() != 2 || !is_chinese(all[i])) continue;
    words.back().clear();
    append_character(words.back(), all[i][0]);
    words.back() += em_quad;
    append_character(words.back(), all[i][1]);
  }
  return words;
}

bool is_chinese(const std::u32string& name) {
  return std::all_of(name.begin(), name.end(), [](char32_t c) {
    const CharacterClass character = character_class(c);
    return character == CharacterClass::Han || character == CharacterClass::MiddleDot;
  });
}

// 王　明 as some type it, without its space.
std::u32string closed_up(const std::u32string& name) {
  std::u32string closed;
  for (const char32_t c : name) {
    const CharacterClass character = character_class(c);
    if (character != CharacterClass::Space && character != CharacterClass::FullSpace) closed += c;
  }
  return is_chinese(closed) ? closed : name;
}

}  // namespace

}  // namespace broadsheet
