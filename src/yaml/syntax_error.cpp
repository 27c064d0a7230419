#include "yaml/syntax_error.h"

#include "source/lines.h"
#include "yaml/node_extent.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace broadsheet {

namespace {

constexpr const char* quote_it = "put the whole text in quotes";

Diagnostic report(const BrokenYaml& broken, std::size_t begin, std::size_t end, std::string message, std::string hint);
std::optional<Diagnostic> describe_tab(const BrokenYaml& broken);
Diagnostic describe_colon(const BrokenYaml& broken);
Diagnostic describe_odd_line(const BrokenYaml& broken);
Diagnostic describe_open_bracket(const BrokenYaml& broken);
Diagnostic describe_alias(const BrokenYaml& broken);
std::optional<Diagnostic> describe_plainly(const std::string& complaint, const BrokenYaml& broken);

std::string_view line_before(std::string_view text, std::size_t line_start);
std::size_t indentation(std::string_view line);
bool is_one_of(const std::string& complaint, std::initializer_list<const char*> known);
bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

}  // namespace

Diagnostic describe_syntax_error(const YAML::Exception& exception, const BrokenYaml& broken) {
  using namespace YAML::ErrorMsg;
  const std::string& complaint = exception.msg;
  if (const std::optional<Diagnostic> tab = describe_tab(broken)) return *tab;
  if (is_one_of(complaint, {MAP_VALUE})) return describe_colon(broken);
  if (is_one_of(complaint, {END_OF_MAP, END_OF_SEQ, BLOCK_ENTRY})) return describe_odd_line(broken);
  if (is_one_of(complaint, {END_OF_MAP_FLOW, END_OF_SEQ_FLOW})) return describe_open_bracket(broken);
  if (is_one_of(complaint, {UNKNOWN_ANCHOR})) return describe_alias(broken);
  if (const std::optional<Diagnostic> plain = describe_plainly(complaint, broken)) return *plain;
  return report(broken, broken.at, end_of_line(broken.text, broken.at), fmt::format("this is no YAML: {}", complaint),
                {});
}

namespace {

Diagnostic report(const BrokenYaml& broken, std::size_t begin, std::size_t end, std::string message, std::string hint) {
  const Span span{broken.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end))};
  return {Severity::Error, std::move(message), std::move(hint), span};
}

// yaml-cpp takes a tab for part of the text and complains of something else.
std::optional<Diagnostic> describe_tab(const BrokenYaml& broken) {
  const std::size_t start = start_of_line(broken.text, broken.at);
  const std::size_t first = broken.text.find_first_not_of(" \t", start);
  const std::size_t tab = broken.text.find('\t', start);
  if (tab == std::string_view::npos || tab >= std::min(first, broken.text.size())) return std::nullopt;
  return report(broken, tab, tab + 1, "a tab in the indentation, expected spaces", "indent with two spaces");
}

// A `:` with a space behind it where no key can be.
Diagnostic describe_colon(const BrokenYaml& broken) {
  const std::string_view text = broken.text;
  const std::size_t start = start_of_line(text, broken.at);
  const std::size_t end = end_of_line(text, broken.at);
  const std::string_view before = text.substr(start, broken.at - start);
  if (before.find(": ") != std::string_view::npos) {
    return report(broken, broken.at, broken.at + 1, "unexpected `:` inside a text", quote_it);
  }
  const std::string_view above = line_before(text, start);
  const std::size_t indent = indentation(before);
  if (!above.empty() && above.find(':') == std::string_view::npos && indent == indentation(above)) {
    const auto begin = static_cast<std::size_t>(above.data() - text.data()) + indentation(above);
    return report(broken, begin, end_of_line(text, begin), fmt::format("no `:` after `{}`", glimpse(text, begin)),
                  "write `key: value`");
  }
  if (!above.empty() && above.find(": ") == std::string_view::npos && above.back() != ':' &&
      indent == indentation(above)) {
    const auto begin = static_cast<std::size_t>(above.data() - text.data()) + indentation(above);
    return report(broken, begin, end_of_line(text, begin),
                  fmt::format("no space after the `:` of `{}`", glimpse(text, begin)), "write `key: value`");
  }
  if (!above.empty() && indent > indentation(above)) {
    return report(broken, start + indent, end,
                  fmt::format("`{}` is indented below a key that has a value already", glimpse(text, start + indent)),
                  "align it with the key above, or quote the text above");
  }
  return report(broken, broken.at, broken.at + 1, "unexpected `:`", quote_it);
}

// A line, or the rest of one, that belongs to nothing.
Diagnostic describe_odd_line(const BrokenYaml& broken) {
  const std::string_view text = broken.text;
  const std::size_t start = start_of_line(text, broken.at);
  const std::size_t end = end_of_line(text, broken.at);
  const std::string message = fmt::format("unexpected `{}`", glimpse(text, broken.at));
  const std::size_t behind = text.substr(0, broken.at).find_last_not_of(" \t");
  if (behind != std::string_view::npos && behind >= start) {
    const char last = text[behind];
    if (std::string_view("}]\"'").find(last) != std::string_view::npos) {
      return report(broken, broken.at, end, fmt::format("{} after the closing `{}`", message, last), quote_it);
    }
    if (starts_with(text.substr(broken.at), "- ")) {
      return report(broken, broken.at, end, message + ", a list begins on a line of its own", quote_it);
    }
  } else if (starts_with(text.substr(broken.at), "- ")) {
    return report(broken, broken.at, end, message + " among keys", "indent the list deeper than the key it belongs to");
  }
  return report(broken, broken.at, end, message, "align the line with those it belongs to");
}

Diagnostic describe_open_bracket(const BrokenYaml& broken) {
  const std::size_t begin = broken.innermost_open.value_or(broken.at);
  const bool is_list = begin < broken.text.size() && broken.text[begin] == '[';
  return report(broken, begin, begin + 1, fmt::format("`{}` is not closed", is_list ? '[' : '{'),
                fmt::format("put `{}` at its end, a `,` between its parts, and text with a `{}` in quotes",
                            is_list ? ']' : '}', is_list ? '[' : '{'));
}

Diagnostic describe_alias(const BrokenYaml& broken) {
  const std::size_t end = std::min(broken.text.find_first_of(" \t\r\n,[]{}", broken.at), broken.text.size());
  const std::string name(broken.text.substr(broken.at, end - broken.at));
  const std::string nearest = nearest_word(name.substr(std::min<std::size_t>(1, name.size())), broken.anchors);
  return report(broken, broken.at, end, fmt::format("`{}` names nothing", name),
                nearest.empty() ? "mark what it names with `&`, or put text that begins with `*` in quotes"
                                : fmt::format("did you mean `*{}`?", nearest));
}

// The complaints that need no look around.
std::optional<Diagnostic> describe_plainly(const std::string& complaint, const BrokenYaml& broken) {
  using namespace YAML::ErrorMsg;
  struct Plain {
    const char* complaint;
    const char* message;
    const char* hint;
  };
  static constexpr const char* before_name = "put text that begins with `*` or `&` in quotes";
  static constexpr const char* escape_hint = "write `\\\\` for a backslash, or use single quotes";
  static const std::vector<Plain> plains = {
      {FLOW_END, "a closing bracket that nothing opened", quote_it},
      {UNKNOWN_TOKEN, "a text cannot begin with this mark", quote_it},
      {MAP_KEY, "unexpected `?`", quote_it},
      {ALIAS_NOT_FOUND, "`*` without a name", before_name},
      {ANCHOR_NOT_FOUND, "`&` without a name", before_name},
      {CHAR_IN_ALIAS, "this mark cannot stand in a name after `*`", before_name},
      {CHAR_IN_ANCHOR, "this mark cannot stand in a name after `&`", before_name},
      {MULTIPLE_ANCHORS, "two names (`&`) for one value, expected one", "take one of them out"},
      {ALIAS_CONTENT, "text beside an alias (`*name`)", before_name},
      {UNKNOWN_ANCHOR, "this alias names nothing", before_name},
      {CHAR_IN_BLOCK, "text on the line of `|` or `>`", "begin the text on the next line"},
      {ZERO_INDENT_IN_BLOCK, "a text indented by 0, expected 1 to 9", "take the digit out"},
      {DOC_IN_SCALAR, "`---` or `...` inside a text", "close the quotes, or indent the line"},
      {EOF_IN_SCALAR, "the file ends inside a text", "close the quotes"},
      {INVALID_ESCAPE, "an unknown escape in double quotes", escape_hint},
      {INVALID_UNICODE, "an escape that names no character", escape_hint},
      {INVALID_HEX, "an escape without its digits", escape_hint},
  };
  const auto found = std::find_if(plains.begin(), plains.end(),
                                  [&complaint](const Plain& plain) { return starts_with(complaint, plain.complaint); });
  if (found == plains.end()) return std::nullopt;
  const bool behind_it = starts_with(complaint, INVALID_ESCAPE) && broken.at >= 2;
  const std::size_t begin = behind_it ? broken.at - 2 : broken.at;
  return report(broken, begin, begin + (behind_it ? 2 : 1), found->message, found->hint);
}

// The nearest line above that holds more than a comment; empty when there is none.
std::string_view line_before(std::string_view text, std::size_t line_start) {
  while (line_start > 0) {
    const std::size_t start = start_of_line(text, line_start - 1);
    const std::string_view line = text.substr(start, end_of_line(text, start) - start);
    const std::size_t indent = indentation(line);
    if (indent < line.size() && line[indent] != '#') return line;
    line_start = start;
  }
  return {};
}

std::size_t indentation(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

bool is_one_of(const std::string& complaint, std::initializer_list<const char*> known) {
  return std::find(known.begin(), known.end(), complaint) != known.end();
}

}  // namespace

}  // namespace broadsheet
