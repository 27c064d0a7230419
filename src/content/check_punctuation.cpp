#include "content/check_punctuation.h"

#include "source/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace broadsheet {

namespace {

struct Mark {
  char32_t half_width;
  const char* full_width;
};

constexpr std::array<Mark, 7> marks = {
    {{U',', "，"}, {U';', "；"}, {U':', "："}, {U'?', "？"}, {U'!', "！"}, {U'(', "（"}, {U')', "）"}}};

bool is_han(char32_t character);
std::optional<std::size_t> offset_in_file(std::string_view text, Span where, const SourceMap& sources);

}  // namespace

void check_punctuation(std::string_view text, Span where, const SourceMap& sources, Diagnostics& diagnostics) {
  const std::optional<std::size_t> start = offset_in_file(text, where, sources);
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t character = next_character(text, at);
    std::size_t behind = at;
    const char32_t after = behind < text.size() ? next_character(text, behind) : 0;
    const auto mark = std::find_if(marks.begin(), marks.end(),
                                   [character](const Mark& candidate) { return candidate.half_width == character; });
    if (mark != marks.end() && (is_han(before) || is_han(after))) {
      Span span = where;
      if (start) span.begin = static_cast<std::uint32_t>(*start + begin), span.end = span.begin + 1;
      diagnostics.warning(span, fmt::format("half-width `{}` beside a Chinese character", static_cast<char>(character)),
                          fmt::format("write `{}`", mark->full_width));
    }
    before = character;
  }
}

namespace {

bool is_han(char32_t character) {
  return (character >= 0x3400 && character <= 0x4DBF) || (character >= 0x4E00 && character <= 0x9FFF) ||
         (character >= 0xF900 && character <= 0xFAFF) || (character >= 0x20000 && character <= 0x3FFFD) ||
         character == U'〇' || character == U'々';
}

std::optional<std::size_t> offset_in_file(std::string_view text, Span where, const SourceMap& sources) {
  if (!where.known()) return std::nullopt;
  const std::string_view source =
      std::string_view(sources.text(where.file)).substr(where.begin, where.end - where.begin);
  const std::size_t found = source.find(text);
  if (found == std::string_view::npos) return std::nullopt;
  return where.begin + found;
}

}  // namespace

}  // namespace broadsheet
