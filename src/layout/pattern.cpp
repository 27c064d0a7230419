#include "layout/pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "yaml/yaml_reader.h"

namespace broadsheet {

namespace {

std::optional<Pattern> parse_pieces(const std::string& text, Span span, Diagnostics& diagnostics);
bool check_field(const std::string& path, const PatternFields& fields, Span span, Diagnostics& diagnostics);

}  // namespace

std::optional<Pattern> read_pattern(const YamlNode& node, const PatternFields& fields, Diagnostics& diagnostics) {
  const std::optional<std::string> text = read_text(node, "a text", diagnostics);
  if (!text) return std::nullopt;
  std::optional<Pattern> pattern = parse_pieces(*text, node.span, diagnostics);
  if (!pattern) return std::nullopt;
  bool good = true;
  for (const Pattern::Piece& piece : pattern->pieces) {
    if (piece.is_field && !check_field(piece.text, fields, node.span, diagnostics)) good = false;
  }
  if (!good) return std::nullopt;
  return pattern;
}

namespace {

const std::vector<std::string> edition_fields = {"title",     "folio.newspaper", "folio.section", "folio.page",
                                                 "date.year", "date.month",      "date.day",      "date.weekday"};
const std::vector<std::string> story_fields = {"kicker", "headline", "deck", "byline"};
const std::vector<std::string> indicators_fields = {"title", "period", "full-amount", "full-change"};

constexpr std::string_view doubling = "a brace that is meant as such is doubled: `{{` or `}}`";

void add_literal(Pattern& pattern, std::string_view text) {
  if (text.empty()) return;
  if (pattern.pieces.empty() || pattern.pieces.back().is_field) pattern.pieces.push_back({});
  pattern.pieces.back().text += text;
}

std::optional<Pattern> parse_pieces(const std::string& text, Span span, Diagnostics& diagnostics) {
  Pattern pattern;
  pattern.span = span;
  std::string_view rest = text;
  while (!rest.empty()) {
    const size_t brace = rest.find_first_of("{}");
    add_literal(pattern, rest.substr(0, brace));
    if (brace == std::string_view::npos) break;
    const char kind = rest[brace];
    rest.remove_prefix(brace + 1);
    if (rest.starts_with(kind)) {
      add_literal(pattern, rest.substr(0, 1));
      rest.remove_prefix(1);
      continue;
    }
    const size_t end = rest.find_first_of("{}");
    if (kind == '}' || end == std::string_view::npos || rest[end] != '}') {
      diagnostics.error(span, fmt::format("`{}` has a `{}` without its partner", text, kind), std::string(doubling));
      return std::nullopt;
    }
    pattern.pieces.push_back({std::string(rest.substr(0, end)), true});
    rest.remove_prefix(end + 1);
  }
  return pattern;
}

// The parts of a path such as stories.main.kicker, whose middle is a name of the edition.
struct NamedPath {
  std::string table, name, field;
};

std::optional<NamedPath> split_named_path(const std::string& path) {
  const size_t first = path.find('.');
  if (first == std::string::npos) return std::nullopt;
  const size_t last = path.find('.', first + 1);
  if (last == std::string::npos || last == first + 1 || path.find('.', last + 1) != std::string::npos)
    return std::nullopt;
  return NamedPath{path.substr(0, first), path.substr(first + 1, last - first - 1), path.substr(last + 1)};
}

void add_named(std::vector<std::string>& known, const std::string& table, const std::string& name,
               const std::vector<std::string>& fields) {
  for (const std::string& field : fields) known.push_back(fmt::format("{}.{}.{}", table, name, field));
}

bool check_field(const std::string& path, const PatternFields& fields, Span span, Diagnostics& diagnostics) {
  std::vector<std::string> known = fields.names;
  if (fields.of_edition) {
    const std::string name = split_named_path(path).value_or(NamedPath{{}, "NAME", {}}).name;
    known.insert(known.end(), edition_fields.begin(), edition_fields.end());
    add_named(known, "stories", name, story_fields);
    add_named(known, "indicators", name, indicators_fields);
  }
  if (std::find(known.begin(), known.end(), path) != known.end()) return true;
  report_unknown(path, "field", known, span, diagnostics);
  return false;
}

}  // namespace

}  // namespace broadsheet
