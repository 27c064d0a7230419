#include "text/addresses.h"

#include <algorithm>

namespace broadsheet {

namespace {

bool is_address_character(char32_t c) {
  return c > ' ' && c < 0x7F && !is_one_of(c, U"\"<>()[]{}");
}

std::size_t end_of_address(std::u32string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_address_character(text[end])) ++end;
  while (end > begin && is_one_of(text[end - 1], U".,;:!?")) --end;  // of the sentence
  return end;
}

bool may_divide(char32_t left, char32_t right) {
  if (left == '/') return right != '/';
  return is_one_of(left, U"?&=#:") ? right != '/' : is_one_of(right, U".-_~");
}

}  // namespace

std::vector<AddressRange> find_addresses(std::u32string_view text) {
  std::vector<AddressRange> addresses;
  if (text.find(U"://") == text.npos && text.find(U"www.") == text.npos) return addresses;
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = std::max(end, begin) + 1) {
    end = end_of_address(text, begin);
    const std::u32string_view word = text.substr(begin, end - begin);
    if (word.find(U"://") != word.npos || word.starts_with(U"www.")) addresses.push_back({begin, end});
  }
  return addresses;
}

void mark_addresses(std::u32string_view text, std::vector<BreakKind>& breaks) {
  for (const AddressRange& address : find_addresses(text)) {
    for (std::size_t i = address.begin; i + 1 < address.end; ++i) {
      breaks[i] = may_divide(text[i], text[i + 1]) ? BreakKind::InAddress : BreakKind::Forbidden;
    }
  }
}

}  // namespace broadsheet
