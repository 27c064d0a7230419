#include "content/read_indicators.h"

#include "content/figure_sign.h"
#include "content/read_words.h"
#include "yaml/yaml_reader.h"

#include <fmt/format.h>

#include <string_view>

namespace broadsheet {

namespace {

Indicators read_group(const YamlEntry& entry, const SourceMap& sources, Diagnostics& diagnostics);
std::optional<Scale> read_scale(const Text& text, Diagnostics& diagnostics);
std::vector<Indicator> read_items(const YamlNode& node, const SourceMap& sources, Diagnostics& diagnostics);
Indicator read_indicator(const YamlNode& node, const SourceMap& sources, Diagnostics& diagnostics);
Text read_also(Text text, Diagnostics& diagnostics);
void read_change(const Text& text, Indicator& indicator, Diagnostics& diagnostics);

}  // namespace

std::vector<Indicators> read_indicators(const YamlNode& node, const SourceMap& sources, Diagnostics& diagnostics) {
  const YamlReader checked(node, "`indicators`", diagnostics);
  std::vector<Indicators> groups;
  for (const YamlEntry& entry : node.entries) groups.push_back(read_group(entry, sources, diagnostics));
  return groups;
}

namespace {

Indicators read_group(const YamlEntry& entry, const SourceMap& sources, Diagnostics& diagnostics) {
  YamlReader reader(entry.value, "a group of indicators", diagnostics);
  WordsReader words(reader, sources);
  Indicators group;
  group.name = entry.key;
  group.span = entry.key_span;
  group.title = words.optional("title");
  group.period = words.optional("period");
  group.full_amount = read_scale(words.optional("full-amount"), diagnostics);
  group.full_change = read_scale(words.optional("full-change"), diagnostics);
  if (const YamlNode* items = reader.require("items")) group.items = read_items(*items, sources, diagnostics);
  reader.finish();
  return group;
}

std::optional<Scale> read_scale(const Text& text, Diagnostics& diagnostics) {
  if (!text.span.known()) return std::nullopt;
  const std::optional<Amount> amount = read_amount(text.text);
  if (amount && amount->thousandths > 0) return Scale{*amount, text};
  diagnostics.error(text.span,
                    fmt::format("`{}` is no scale for bars: a figure of more than 0 was expected", text.text),
                    "write what the longest bar may stand for, with its unit: `1300亿元`, `100%`");
  return std::nullopt;
}

std::vector<Indicator> read_items(const YamlNode& node, const SourceMap& sources, Diagnostics& diagnostics) {
  if (node.kind != YamlNode::Kind::Sequence) {
    diagnostics.error(node.span, "`items` of a group of indicators is no list", "begin each indicator with `- `");
    return {};
  }
  std::vector<Indicator> items;
  for (const YamlNode& item : node.items) items.push_back(read_indicator(item, sources, diagnostics));
  return items;
}

Indicator read_indicator(const YamlNode& node, const SourceMap& sources, Diagnostics& diagnostics) {
  YamlReader reader(node, "an indicator", diagnostics);
  WordsReader words(reader, sources);
  Indicator indicator;
  indicator.span = node.span;
  indicator.label = words.required("label");
  indicator.value = words.optional("value");
  indicator.value.text = with_minus(indicator.value.text);
  indicator.unit = words.optional("unit");
  indicator.also = read_also(words.optional("also"), diagnostics);
  read_change(words.optional("change"), indicator, diagnostics);
  indicator.tag = words.optional("tag");
  indicator.note = words.list("note");
  reader.finish();
  const bool has_figure = node.find("value") || node.find("change");
  const bool is_mapping = node.kind == YamlNode::Kind::Mapping;
  if (is_mapping && !has_figure) {
    diagnostics.error(node.span, "an indicator needs `value` or `change`", "write `value: 1300` or `change: +3.5%`");
  } else if (is_mapping && !node.find("value") && indicator.change_amount.empty() && indicator.change != Change::None) {
    diagnostics.error(node.find("change")->span, "a change without an amount and no `value`, expected a figure",
                      "write `change: +3.5%`, or add `value`");
  }
  return indicator;
}

Text read_also(Text text, Diagnostics& diagnostics) {
  if (!text.span.known() || read_amount(text.text)) return text;
  diagnostics.error(text.span,
                    fmt::format("`also` of an indicator is `{}`, expected a figure such as `67.2`", text.text),
                    "it is drawn as a bar, in the unit of `value`");
  return {};
}

// "+3.5%" and "3.5%" rise, "-2%" falls; `rise`, `fall` and `none` stand without an amount.
void read_change(const Text& text, Indicator& indicator, Diagnostics& diagnostics) {
  if (!text.span.known() || text.text == "none") return;
  indicator.change = Change::Rise;
  if (text.text == "rise") return;
  if (text.text == "fall") {
    indicator.change = Change::Fall;
    return;
  }
  std::string_view amount = text.text;
  if (take_sign(amount) == Sign::Minus) indicator.change = Change::Fall;
  if (!is_figure(text.text)) {
    diagnostics.error(text.span,
                      fmt::format("`change` of an indicator is `{}`, expected an amount such as `+3.5%`", text.text),
                      "or one of the words: rise, fall, none");
    return;
  }
  indicator.change_amount = {std::string(amount), text.span};
}

}  // namespace

}  // namespace broadsheet
