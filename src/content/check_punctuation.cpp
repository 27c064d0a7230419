#include "content/check_punctuation.h"

#include "source/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace broadsheet {

namespace {

struct Mark {
  char32_t typed;
  const char* wanted;
};

constexpr std::array<Mark, 7> half_width = {
    {{U',', "，"}, {U';', "；"}, {U':', "："}, {U'?', "？"}, {U'!', "！"}, {U'(', "（"}, {U')', "）"}}};

// Dots that keyboards and other languages' texts bring.
constexpr std::u32string_view other_dots = U"•‧∙⋅・･";

struct Neighbours {
  char32_t before = 0, after = 0;
};

std::optional<Diagnostic> fault_of(char32_t character, const Neighbours& beside);
bool is_han(char32_t character);
bool is_letter_or_digit(char32_t character);
std::optional<std::size_t> offset_in_file(std::string_view text, Span where, const SourceMap& sources);

}  // namespace

void check_punctuation(std::string_view text, char32_t before, Span where, const SourceMap& sources,
                       Diagnostics& diagnostics) {
  const std::optional<std::size_t> start = offset_in_file(text, where, sources);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t character = next_character(text, at);
    std::size_t behind = at;
    const char32_t after = behind < text.size() ? next_character(text, behind) : 0;
    if (std::optional<Diagnostic> fault = fault_of(character, {before, after})) {
      fault->span = where;
      if (start) {
        fault->span.begin = static_cast<std::uint32_t>(*start + begin);
        fault->span.end = static_cast<std::uint32_t>(*start + at);
      }
      diagnostics.add(std::move(*fault));
    }
    before = character;
  }
}

namespace {

std::optional<Diagnostic> fault_of(char32_t character, const Neighbours& beside) {
  const auto fault = [](std::string message, const char* wanted) {
    return Diagnostic{Severity::Warning, std::move(message), fmt::format("write `{}`", wanted), {}};
  };
  const auto half_width_fault = [&](const char* wanted) {
    return fault(fmt::format("half-width `{}` beside a Chinese character", static_cast<char>(character)), wanted);
  };
  const auto mark = std::find_if(half_width.begin(), half_width.end(),
                                 [character](const Mark& candidate) { return candidate.typed == character; });
  if (mark != half_width.end() && (is_han(beside.before) || is_han(beside.after))) {
    return half_width_fault(mark->wanted);
  }
  // A point before a letter or a digit belongs to an address or a number.
  if (character == U'.' && is_han(beside.before) && !is_letter_or_digit(beside.after)) {
    return half_width_fault(beside.after == U'.' ? "……" : "。");
  }
  if (other_dots.find(character) != other_dots.npos && is_han(beside.before) && is_han(beside.after)) {
    std::string shown;
    append_character(shown, character);
    return fault(fmt::format("`{}` between Chinese characters", shown), "·");
  }
  return std::nullopt;
}

bool is_han(char32_t character) {
  return (character >= 0x3400 && character <= 0x4DBF) || (character >= 0x4E00 && character <= 0x9FFF) ||
         (character >= 0xF900 && character <= 0xFAFF) || (character >= 0x20000 && character <= 0x3FFFD) ||
         character == U'〇' || character == U'々';
}

bool is_letter_or_digit(char32_t character) {
  return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
         (character >= 'a' && character <= 'z');
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
