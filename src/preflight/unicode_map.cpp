#include "preflight/unicode_map.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace broadsheet {

namespace {

constexpr const char* space = " \t\r\n\f";

// The next string in hexadecimal, bracket or word; empty at the end.
std::string_view next_token(std::string_view cmap, std::size_t& at) {
  at = cmap.find_first_not_of(space, at);
  if (at == std::string_view::npos) return {};
  const std::size_t begin = at;
  if (cmap[at] == '%') {
    at = std::min(cmap.find_first_of("\r\n", at), cmap.size());
    return next_token(cmap, at);
  }
  if (cmap[at] == '<' && at + 1 < cmap.size() && cmap[at + 1] != '<') {
    at = std::min(cmap.find('>', at), cmap.size() - 1) + 1;
  } else if (cmap[at] == '[' || cmap[at] == ']' || cmap[at] == '<' || cmap[at] == '>') {
    ++at;
  } else {
    at = std::min(cmap.find_first_of(" \t\r\n\f<[]>", at + 1), cmap.size());
  }
  return cmap.substr(begin, at - begin);
}

std::string bytes_of(std::string_view token) {
  std::string bytes;
  int digits = 0, value = 0;
  for (const char c : token) {
    if (std::isxdigit(static_cast<unsigned char>(c)) == 0) continue;
    const int digit = std::isdigit(static_cast<unsigned char>(c)) != 0 ? c - '0' : (c | 32) - 'a' + 10;
    value = value * 16 + digit;
    if (++digits % 2 == 0) {
      bytes += static_cast<char>(value);
      value = 0;
    }
  }
  return bytes;
}

int code_of_token(std::string_view token) {
  int code = 0;
  for (const char c : bytes_of(token).substr(0, 3)) code = code << 8 | static_cast<unsigned char>(c);
  return code;
}

std::u16string text_of_token(std::string_view token) {
  const std::string bytes = bytes_of(token);
  std::u16string text;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
    text += static_cast<char16_t>(static_cast<unsigned char>(bytes[i]) << 8 | static_cast<unsigned char>(bytes[i + 1]));
  return text;
}

bool is_string(std::string_view token) {
  return token.size() > 1 && token.front() == '<';
}

}  // namespace

std::map<int, std::u16string> read_unicode_map(std::string_view cmap) {
  constexpr int longest_range = 0x10000;
  constexpr int most_codes = 0x100000;
  int codes = 0;
  std::map<int, std::u16string> texts;
  std::size_t at = 0;
  std::string_view section;
  for (std::string_view token = next_token(cmap, at); !token.empty(); token = next_token(cmap, at)) {
    if (token == "beginbfchar" || token == "beginbfrange") section = token;
    if (token == "endbfchar" || token == "endbfrange") section = {};
    if (section.empty() || !is_string(token)) continue;
    const int first = code_of_token(token);
    if (section == "beginbfchar") {
      texts[first] = text_of_token(next_token(cmap, at));
      continue;
    }
    const int last = std::min(code_of_token(next_token(cmap, at)), first + longest_range);
    std::string_view target = next_token(cmap, at);
    if (target == "[") {
      int code = first;
      for (target = next_token(cmap, at); is_string(target); target = next_token(cmap, at)) {
        if (code <= last) texts[code++] = text_of_token(target);
      }
    } else {
      std::u16string text = text_of_token(target);
      for (int code = first; code <= last && !text.empty() && codes < most_codes; ++code) {
        ++codes;
        texts[code] = text;
        ++text.back();
      }
    }
    if (at == std::string_view::npos) break;
  }
  return texts;
}

}  // namespace broadsheet
