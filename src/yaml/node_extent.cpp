#include "yaml/node_extent.h"

#include "source/lines.h"
#include "source/utf8.h"

#include <algorithm>

namespace broadsheet {

namespace {

// Enough to know a place by, short enough for a message.
constexpr std::size_t glimpse_characters = 20;

constexpr std::string_view white = " \t\r\n";

bool is_white(char byte) {
  return white.find(byte) != std::string_view::npos;
}

bool is_quote(char byte) {
  return byte == '"' || byte == '\'';
}

std::size_t skip_white_and_comments(std::string_view text, std::size_t at);
std::optional<std::size_t> end_of_single_quoted(std::string_view text, std::size_t at);
std::optional<std::size_t> end_of_double_quoted(std::string_view text, std::size_t at);
std::size_t end_of_plain(std::string_view text, std::size_t at, std::string_view value);

}  // namespace

std::size_t skip_properties(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == '&' || text[at] == '!')) {
    at = std::min(text.find_first_of(" \t\r\n,[]{}", at), text.size());
    at = skip_white_and_comments(text, at);
  }
  return std::min(at, text.size());
}

std::optional<std::size_t> end_of_scalar(std::string_view text, std::size_t at, std::string_view value) {
  if (at >= text.size()) return text.size();
  switch (text[at]) {
    case '\'':
      return end_of_single_quoted(text, at);
    case '"':
      return end_of_double_quoted(text, at);
    case '|':
    case '>':
      return end_of_line(text, at);
    default:
      return end_of_plain(text, at, value);
  }
}

std::size_t end_of_flow(std::string_view text, std::size_t at) {
  text = text.substr(0, end_of_line(text, at));
  const bool has_brackets = at < text.size() && (text[at] == '[' || text[at] == '{');
  int depth = 0;
  std::size_t end = at;       // of what was read, without the white behind it
  bool begins_scalar = true;  // a quote opens only where a scalar begins
  while (at < text.size()) {
    const char byte = text[at];
    const bool opens = byte == '[' || byte == '{', closes = byte == ']' || byte == '}';
    if (depth == 0 && !has_brackets && (closes || byte == ',')) return end;
    if (byte == '#' && at > 0 && is_white(text[at - 1])) break;
    std::size_t next = at + 1;
    if (begins_scalar && is_quote(byte)) {
      const auto quoted = byte == '"' ? end_of_double_quoted(text, at) : end_of_single_quoted(text, at);
      if (!quoted) break;
      next = *quoted;
    } else if (begins_scalar && (byte == '&' || byte == '!')) {
      next = std::min(text.find_first_of(" \t,[]{}", at), text.size());
    }
    depth += opens ? 1 : closes ? -1 : 0;
    if (closes && depth == 0) return next;
    const bool ends_key =
        byte == ':' && (next == text.size() || is_white(text[next]) || (at > 0 && is_quote(text[at - 1])));
    const bool parts = byte == ',' || ends_key;
    begins_scalar = opens || parts || (begins_scalar && (is_white(byte) || byte == '&' || byte == '!'));
    if (!is_white(byte)) end = next;
    at = next;
  }
  return text.size();
}

std::size_t length_of_null(std::string_view text, std::size_t at) {
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (text.substr(at, word.size()) != word) continue;
    const std::size_t end = at + word.size();
    if (end == text.size() || std::string_view(" \t\r\n,]}").find(text[end]) != std::string_view::npos)
      return word.size();
  }
  return 0;
}

std::string_view glimpse(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  const std::string_view line = text.substr(at, end_of_line(text, at) - at);
  std::size_t length = 0;
  for (std::size_t count = 0; count < glimpse_characters && length < line.size(); ++count) next_character(line, length);
  return line.substr(0, length);
}

namespace {

std::size_t skip_white_and_comments(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_white(text[at]) || text[at] == '#')) {
    at = text[at] == '#' ? std::min(text.find('\n', at), text.size()) : at + 1;
  }
  return at;
}

std::optional<std::size_t> end_of_single_quoted(std::string_view text, std::size_t at) {
  for (std::size_t quote = text.find('\'', at + 1); quote != std::string_view::npos;
       quote = text.find('\'', quote + 2)) {
    const bool doubled = quote + 1 < text.size() && text[quote + 1] == '\'';
    if (!doubled) return quote + 1;
  }
  return std::nullopt;
}

std::optional<std::size_t> end_of_double_quoted(std::string_view text, std::size_t at) {
  for (std::size_t place = at + 1; place < text.size(); ++place) {
    if (text[place] == '\\')
      ++place;
    else if (text[place] == '"')
      return place + 1;
  }
  return std::nullopt;
}

// Line ends inside a plain scalar have become spaces in its value, and spaces have been joined.
std::size_t end_of_plain(std::string_view text, std::size_t at, std::string_view value) {
  std::size_t read = 0, end = at;
  while (read < value.size() && at < text.size()) {
    if (is_white(value[read]) && is_white(text[at])) {
      while (read < value.size() && is_white(value[read])) ++read;
      while (at < text.size() && is_white(text[at])) ++at;
    } else if (value[read] == text[at]) {
      ++read;
      end = ++at;
    } else {
      break;
    }
  }
  return end;
}

}  // namespace

}  // namespace broadsheet
