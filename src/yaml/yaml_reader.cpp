#include "yaml/yaml_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace broadsheet {

namespace {

std::string kind_of(const YamlNode& node);
std::optional<double> parse_number(std::string_view text);
std::string list_hint(const std::string& word, const std::vector<std::string>& near,
                      const std::vector<std::string>& known, const char* introduction);

}  // namespace

YamlReader::YamlReader(const YamlNode& node, std::string what, Diagnostics& diagnostics)
    : node_(node), what_(std::move(what)), diagnostics_(diagnostics) {
  if (node_.kind == YamlNode::Kind::Mapping) return;
  diagnostics_.error(node_.span, fmt::format("{} is {}, expected keys and values", what_, kind_of(node_)));
}

const YamlNode* YamlReader::find(const std::string& key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.push_back(key);
  return node_.find(key);
}

const YamlNode* YamlReader::require(const std::string& key) {
  const YamlNode* found = find(key);
  if (!found && node_.kind == YamlNode::Kind::Mapping) {
    diagnostics_.error(node_.span, fmt::format("{} needs the key `{}`", what_, key));
  }
  return found;
}

std::optional<std::string> YamlReader::text(const std::string& key) {
  const YamlNode* node = find(key);
  if (!node) return std::nullopt;
  return read_text(*node, fmt::format("`{}` of {}", key, what_), diagnostics_);
}

std::optional<std::string> YamlReader::require_text(const std::string& key) {
  return require(key) ? text(key) : std::nullopt;
}

std::optional<int> YamlReader::integer(const std::string& key, int least, int most) {
  const std::optional<double> value = number(key, least, most);
  if (!value) return std::nullopt;
  if (*value == std::floor(*value)) return static_cast<int>(*value);
  const YamlNode& node = *node_.find(key);
  diagnostics_.error(node.span, fmt::format("`{}` of {} is `{}`, expected a whole number", key, what_, node.scalar));
  return std::nullopt;
}

std::optional<double> YamlReader::number(const std::string& key, double least, double most) {
  const YamlNode* node = find(key);
  if (!node) return std::nullopt;
  return read_number(*node, fmt::format("`{}` of {}", key, what_), least, most, diagnostics_);
}

std::optional<bool> YamlReader::flag(const std::string& key) {
  const std::optional<std::string> word = text(key);
  if (!word) return std::nullopt;
  const YamlNode& node = *node_.find(key);
  if (!node.quoted && *word == "true") return true;
  if (!node.quoted && *word == "false") return false;
  diagnostics_.error(node.span, fmt::format("`{}` of {} is `{}`, expected `true` or `false`", key, what_, *word));
  return std::nullopt;
}

std::optional<int> YamlReader::choice(const std::string& key, const std::vector<std::string>& choices) {
  const std::optional<std::string> word = text(key);
  if (!word) return std::nullopt;
  const auto found = std::find(choices.begin(), choices.end(), *word);
  if (found != choices.end()) return static_cast<int>(found - choices.begin());
  report_unknown(*word, fmt::format("word for `{}` of {}", key, what_), choices, node_.find(key)->span, diagnostics_);
  return std::nullopt;
}

void YamlReader::finish() {
  std::vector<std::string> absent;
  std::copy_if(asked_.begin(), asked_.end(), std::back_inserter(absent),
               [this](const std::string& key) { return !node_.find(key); });
  for (const YamlEntry& entry : node_.entries) {
    if (std::find(asked_.begin(), asked_.end(), entry.key) != asked_.end()) continue;
    diagnostics_.error(entry.key_span, fmt::format("unknown key `{}` in {}", entry.key, what_),
                       list_hint(entry.key, absent, asked_, "known keys"));
  }
}

std::optional<std::string> read_text(const YamlNode& node, const std::string& what, Diagnostics& diagnostics) {
  if (node.kind == YamlNode::Kind::Scalar) return node.scalar;
  const bool brackets = node.kind == YamlNode::Kind::Mapping || node.kind == YamlNode::Kind::Sequence;
  diagnostics.error(node.span, fmt::format("{} is {}, expected text", what, kind_of(node)),
                    brackets ? "put text that holds `: ` or begins with `[`, `{` or `- ` in quotes" : "");
  return std::nullopt;
}

std::optional<double> read_number(const YamlNode& node, const std::string& what, double least, double most,
                                  Diagnostics& diagnostics) {
  if (node.kind != YamlNode::Kind::Scalar) {
    diagnostics.error(node.span, fmt::format("{} is {}, expected a number", what, kind_of(node)));
    return std::nullopt;
  }
  const std::optional<double> value = parse_number(node.scalar);
  if (!value || node.quoted) {
    diagnostics.error(node.span,
                      fmt::format("{} is {}`{}`, expected a number", what, node.quoted ? "the text " : "", node.scalar),
                      value ? "take the quotes out" : "");
    return std::nullopt;
  }
  if (*value < least || *value > most) {
    diagnostics.error(node.span, fmt::format("{} is {}, expected {} to {}", what, node.scalar, least, most));
    return std::nullopt;
  }
  return value;
}

std::vector<const YamlNode*> read_list(const YamlNode& node) {
  if (node.kind != YamlNode::Kind::Sequence) return {&node};
  std::vector<const YamlNode*> items;
  for (const YamlNode& item : node.items) items.push_back(&item);
  return items;
}

const std::vector<YamlNode>& members_of(const YamlNode& node, std::string message, std::string hint,
                                        Diagnostics& diagnostics) {
  static const std::vector<YamlNode> none;
  if (node.kind == YamlNode::Kind::Sequence && !node.items.empty()) return node.items;
  diagnostics.error(node.span, std::move(message), std::move(hint));
  return none;
}

void report_unknown(const std::string& word, const std::string& what, const std::vector<std::string>& known, Span span,
                    Diagnostics& diagnostics) {
  diagnostics.error(span, fmt::format("`{}` is not a known {}", word, what), list_hint(word, known, known, "known"));
}

namespace {

std::string kind_of(const YamlNode& node) {
  switch (node.kind) {
    case YamlNode::Kind::Null:
      return "empty";
    case YamlNode::Kind::Sequence:
      return "a list";
    case YamlNode::Kind::Mapping:
      return "a mapping";
    case YamlNode::Kind::Scalar:
      return fmt::format("the text `{}`", node.scalar);
  }
  return "unknown";
}

std::optional<double> parse_number(std::string_view text) {
  if (text.size() > 1 && text.front() == '+' && text[1] != '-') text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

// "did you mean" one of `near`, or all that is `known`.
std::string list_hint(const std::string& word, const std::vector<std::string>& near,
                      const std::vector<std::string>& known, const char* introduction) {
  const std::string nearest = nearest_word(word, near);
  if (!nearest.empty()) return fmt::format("did you mean `{}`?", nearest);
  if (known.empty()) return {};
  return fmt::format("{}: {}", introduction, fmt::join(known, ", "));
}

}  // namespace

}  // namespace broadsheet
