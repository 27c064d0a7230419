#include "content/read_charts.h"

#include "content/figure_sign.h"
#include "content/read_words.h"
#include "yaml/yaml_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace broadsheet {

namespace {

// A double tells fifteen digits apart.
constexpr double most = 1e15;

class ChartReader {
public:
  ChartReader(const YamlEntry& entry, const SourceMap& sources, Diagnostics& diagnostics)
      : reader_(entry.value, "a chart", diagnostics), words_(reader_, sources), sources_(sources), entry_(entry) {}
  Chart read();

private:
  void read_items(const YamlNode& node);
  ChartItem read_item(const YamlNode& node);
  std::vector<Figure> read_figures(const YamlNode& node, const std::string& what);
  void read_periods(const YamlNode& node);
  void read_scale(const YamlNode& node);
  void check_values(const ChartItem& item);
  void check_scale();
  void report(Span span, std::string message, std::string hint = {});

  YamlReader reader_;
  WordsReader words_;
  const SourceMap& sources_;
  const YamlEntry& entry_;
  Chart chart_;
};

std::optional<double> parse_figure(std::string_view text);

}  // namespace

std::vector<Chart> read_charts(const YamlNode& node, const SourceMap& sources, Diagnostics& diagnostics) {
  const YamlReader checked(node, "`charts`", diagnostics);
  std::vector<Chart> charts;
  for (const YamlEntry& entry : node.entries) charts.push_back(ChartReader(entry, sources, diagnostics).read());
  return charts;
}

namespace {

Chart ChartReader::read() {
  chart_.name = entry_.key;
  chart_.span = entry_.key_span;
  chart_.title = words_.optional("title");
  chart_.unit = words_.optional("unit");
  if (const YamlNode* periods = reader_.find("periods")) read_periods(*periods);
  if (const YamlNode* items = reader_.require("items")) read_items(*items);
  if (const YamlNode* scale = reader_.find("scale")) read_scale(*scale);
  chart_.note = words_.optional("note");
  reader_.finish();
  check_scale();
  return std::move(chart_);
}

void ChartReader::read_periods(const YamlNode& node) {
  chart_.periods = words_.list("periods");
  if (chart_.periods.size() == 2) return;
  report(node.span, fmt::format("`periods` of a chart is a list of {}, expected two", chart_.periods.size()),
         "write `[2019年, 2020年]`; take the key out where items have one value");
}

void ChartReader::read_items(const YamlNode& node) {
  for (const YamlNode& item :
       members_of(node, "`items` of a chart is no list of figures",
                  "begin each with `- `, as `- {label: \"2020\", value: 1300}`", reader_.diagnostics())) {
    chart_.items.push_back(read_item(item));
  }
}

ChartItem ChartReader::read_item(const YamlNode& node) {
  YamlReader reader(node, "an item of a chart", reader_.diagnostics());
  WordsReader words(reader, sources_);
  ChartItem item;
  item.span = node.span;
  item.label = words.required("label");
  if (const YamlNode* value = reader.require("value")) {
    item.values = read_figures(*value, "`value`");
    check_values(item);
  }
  reader.finish();
  return item;
}

std::vector<Figure> ChartReader::read_figures(const YamlNode& node, const std::string& what) {
  std::vector<Figure> figures;
  for (const YamlNode* item : read_list(node)) {
    Text text = words_.of(*item, what + " of a chart");
    const std::optional<double> value = parse_figure(text.text);
    if (text.span.known() && !value) {
      report(item->span, fmt::format("{} of a chart is `{}`, expected a number", what, text.text),
             "write `1300`, `-2.5` or `\"1,300\"`; units, per cent signs too, stand under `unit`");
    }
    text.text = with_minus(text.text);
    figures.push_back({std::move(text), value.value_or(0)});
  }
  return figures;
}

void ChartReader::read_scale(const YamlNode& node) {
  chart_.scale_span = node.span;
  chart_.scale = read_figures(node, "`scale`");
  if (chart_.scale.size() == 2 && chart_.scale[0].value < chart_.scale[1].value) return;
  report(node.span, "`scale` of a chart is no range", "write where it begins and ends, as `[0, 1500]`");
  chart_.scale.clear();
}

// As many values an item as there are periods; without periods one.
void ChartReader::check_values(const ChartItem& item) {
  const std::size_t wanted = chart_.periods.empty() ? 1 : 2;
  if (item.values.size() == wanted) return;
  report(item.span, fmt::format("an item of {} values, expected {}", item.values.size(), wanted == 1 ? "one" : "two"),
         wanted == 1 ? "two values are of two `periods`: name them, as `periods: [2019年, 2020年]`"
                     : "write a value for each of the periods, as `value: [12.3, 13.4]`");
}

void ChartReader::check_scale() {
  if (chart_.scale.empty()) return;
  for (const ChartItem& item : chart_.items) {
    for (const Figure& figure : item.values) {
      if (figure.value >= chart_.scale[0].value && figure.value <= chart_.scale[1].value) continue;
      report(figure.text.span,
             fmt::format("{} lies outside the scale of the chart, {} to {}", figure.text.text,
                         chart_.scale[0].text.text, chart_.scale[1].text.text),
             "make `scale` wider, or take it out");
    }
  }
}

void ChartReader::report(Span span, std::string message, std::string hint) {
  reader_.diagnostics().error(span, std::move(message), std::move(hint));
}

// Commas part thousands.
std::optional<double> parse_figure(std::string_view text) {
  if (!is_figure(text)) return std::nullopt;
  std::string digits = take_sign(text) == Sign::Minus ? "-" : "";
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char byte) { return byte != ','; });
  double value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value, std::chars_format::fixed);
  if (error != std::errc() || stop != end || value > most || value < -most) return std::nullopt;
  return value;
}

}  // namespace

}  // namespace broadsheet
