#include "source/bad_characters.h"

#include "source/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace broadsheet {

namespace {

bool is_bad_control(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return (code < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || code == 0x7F;
}

}  // namespace

std::optional<Diagnostic> find_bad_character(std::string_view text, int file) {
  const auto report = [file](std::size_t at, std::string message, std::string hint) {
    const Span span{file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)};
    return Diagnostic{Severity::Error, std::move(message), std::move(hint), span};
  };
  if (const std::optional<std::size_t> at = find_invalid_utf8(text)) {
    return report(*at, fmt::format("the byte {:02X} is no UTF-8", static_cast<unsigned char>(text[*at])),
                  "save the file as UTF-8");
  }
  const auto bad = std::find_if(text.begin(), text.end(), is_bad_control);
  if (bad == text.end()) return std::nullopt;
  return report(static_cast<std::size_t>(bad - text.begin()),
                fmt::format("the invisible control character U+{:04X}", static_cast<unsigned char>(*bad)),
                "take it out");
}

std::size_t length_of_byte_order_mark(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.substr(0, mark.size()) == mark ? mark.size() : 0;
}

}  // namespace broadsheet
