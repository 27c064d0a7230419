#include "compose/pad_names.h"

#include <algorithm>

#include "source/utf8.h"
#include "text/character_class.h"

namespace broadsheet {

namespace {

bool is_chinese(const std::u32string& name);
std::u32string closed_up(const std::u32string& name);

}  // namespace

std::string pad_names(const std::vector<Text>& names) {
  std::vector<std::u32string> all;
  for (const Text& name : names) all.push_back(closed_up(to_characters(name.text)));
  const bool opens =
      std::any_of(all.begin(), all.end(), [](const auto& name) { return name.size() > 2 && is_chinese(name); });
  std::string words;
  for (std::size_t i = 0; i < all.size(); ++i) {
    static const std::string em_space = "\xE2\x80\x83";
    if (i > 0) words += em_space;
    if (!opens || all[i].size() != 2 || !is_chinese(all[i])) {
      words += names[i].text;
      continue;
    }
    append_character(words, all[i][0]);
    words += em_space;
    append_character(words, all[i][1]);
  }
  return words;
}

namespace {

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
