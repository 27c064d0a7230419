#include "layout/read_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "layout/resolve_extends.h"

namespace broadsheet {

namespace {

RuleStyle read_rule(const YamlEntry& entry, const LayoutTables& tables, Diagnostics& diagnostics);
std::vector<Length> read_strokes(PartReader& reader, const YamlNode& node);
void read_rule_pattern(PartReader& reader, const YamlEntry& entry, RuleStyle& rule);
PlaceholderStyle read_placeholder(const ExtendedEntry& entry, const LayoutTables& tables, Diagnostics& diagnostics);
std::optional<Horizon> read_horizon(PartReader& reader);

constexpr int most_pixel_step = 1000;

}  // namespace

std::vector<RuleStyle> read_rules(const YamlNode* table, const LayoutTables& tables, Diagnostics& diagnostics) {
  std::vector<RuleStyle> rules;
  for (const YamlEntry& entry : entries_of(table, "rules", diagnostics)) {
    rules.push_back(read_rule(entry, tables, diagnostics));
  }
  return rules;
}

std::vector<PlaceholderStyle> read_placeholders(const YamlNode* table, const LayoutTables& tables,
                                                Diagnostics& diagnostics) {
  const std::vector<YamlEntry> written = entries_of(table, "placeholders", diagnostics);
  std::vector<PlaceholderStyle> placeholders;
  for (const ExtendedEntry& entry : resolve_extends(written, "placeholder", diagnostics)) {
    if (entry.is_complete) {
      placeholders.push_back(read_placeholder(entry, tables, diagnostics));
    } else {
      placeholders.emplace_back().name = entry.name;
    }
  }
  return placeholders;
}

namespace {

RuleStyle read_rule(const YamlEntry& entry, const LayoutTables& tables, Diagnostics& diagnostics) {
  PartReader reader(entry.value, fmt::format("the rule `{}`", entry.key), tables, diagnostics);
  RuleStyle rule;
  rule.name = entry.key;
  rule.color = reader.require_color("color");
  const YamlNode* strokes = reader.find("strokes");
  const YamlNode* weight = reader.find("weight");
  if (strokes) rule.strokes = read_strokes(reader, *strokes);
  if (weight) rule.strokes = {reader.require_length("weight", LengthRange::Positive)};
  if (entry.value.kind == YamlNode::Kind::Mapping && !strokes == !weight) {
    diagnostics.error(entry.key_span,
                      fmt::format("the rule `{}` has {} `strokes` {} `weight`", entry.key, strokes ? "both" : "neither",
                                  strokes ? "and" : "nor"),
                      "write `weight: 0.5pt`, or `strokes: [2.4pt, 1.8pt, 0.6pt]` for a stroke, a gap and a stroke");
  }
  read_rule_pattern(reader, entry, rule);
  reader.finish();
  return rule;
}

std::vector<Length> read_strokes(PartReader& reader, const YamlNode& node) {
  std::vector<Length> strokes;
  for (const YamlNode* item : read_list(node)) {
    const std::optional<Length> stroke = read_length(*item, reader.tables().units, reader.diagnostics());
    if (stroke && *stroke <= Length{}) {
      reader.diagnostics().error(item->span,
                                 fmt::format("`{}` is too small: strokes and gaps must be more than 0", item->scalar));
    }
    strokes.push_back(stroke.value_or(Length{}));
  }
  if (strokes.size() % 2 == 0) {
    reader.diagnostics().error(node.span, fmt::format("{} lengths end on a gap: a stroke must be last", strokes.size()),
                               "write strokes and the gaps between them, as `[2.4pt, 1.8pt, 0.6pt]`");
  }
  return strokes;
}

// Shorter ones cannot be told apart in print.
const Length least_dash = Length::points(1) / 10;

void read_dots(PartReader& reader, RuleStyle& rule) {
  rule.gap = reader.require_length("dots", LengthRange::Positive);
  const Length least = std::max(rule.strokes.empty() ? Length{} : rule.strokes.front(), least_dash);
  if (rule.gap <= Length{} || rule.gap > least) return;
  reader.diagnostics().error(
      reader.find("dots")->span,
      fmt::format("dots of {} touch when they stand {} apart", length_text(least), length_text(rule.gap)),
      "`dots` is the distance from the middle of one to the middle of the next");
}

void read_dashes(PartReader& reader, RuleStyle& rule) {
  const YamlNode& node = *reader.find("dashes");
  std::vector<Length> lengths;
  for (const YamlNode* item : read_list(node)) {
    const std::optional<Length> length = read_length(*item, reader.tables().units, reader.diagnostics());
    if (length && *length < least_dash) {
      reader.diagnostics().error(item->span, fmt::format("`{}` is too small: dashes and gaps must be at least {}",
                                                         item->scalar, length_text(least_dash)));
    }
    lengths.push_back(length.value_or(least_dash));
  }
  if (lengths.size() == 2) {
    rule.dash = lengths[0];
    rule.gap = lengths[1];
  } else {
    reader.diagnostics().error(node.span, fmt::format("`dashes` is a list of {}, expected two lengths", lengths.size()),
                               "write a dash and a gap, as `[4pt, 2pt]`");
  }
}

void read_wave(PartReader& reader, RuleStyle& rule) {
  rule.wave = reader.require_length("wave", LengthRange::Positive);
  if (rule.wave <= Length{} || rule.strokes.empty() || rule.wave > rule.strokes.front()) return;
  reader.diagnostics().error(
      reader.find("wave")->span,
      fmt::format("a line of {} cannot swing within {}", length_text(rule.strokes.front()), length_text(rule.wave)),
      "`wave` is the height of the waves, the line's weight included");
}

void read_rule_pattern(PartReader& reader, const YamlEntry& entry, RuleStyle& rule) {
  struct Pattern {
    const char* key;
    RulePattern pattern;
    void (*read)(PartReader& reader, RuleStyle& rule);
  };
  static constexpr std::array<Pattern, 3> patterns = {{{"dots", RulePattern::Dotted, read_dots},
                                                       {"dashes", RulePattern::Dashed, read_dashes},
                                                       {"wave", RulePattern::Wavy, read_wave}}};
  std::vector<std::string> written;
  for (const Pattern& pattern : patterns) {
    if (!reader.find(pattern.key)) continue;
    written.push_back(pattern.key);
    rule.pattern = pattern.pattern;
    pattern.read(reader, rule);
  }
  if (written.size() > 1) {
    reader.diagnostics().error(entry.key_span,
                               fmt::format("the rule `{}` has both `{}` and `{}`", entry.key, written[0], written[1]),
                               "a rule is dotted, dashed or wavy");
  }
  if (!written.empty() && reader.find("strokes")) {
    reader.diagnostics().error(reader.find("strokes")->span,
                               fmt::format("a rule of `{}` has no `strokes`", written.front()),
                               "write the `weight` of its one line");
  }
}

PlaceholderStyle read_placeholder(const ExtendedEntry& entry, const LayoutTables& tables, Diagnostics& diagnostics) {
  static const PatternFields data_fields{.of_edition = false,
                                         .names = {"width", "height", "pixels-across", "pixels-down"}};
  PartReader reader(entry.node, fmt::format("the placeholder `{}`", entry.name), tables, diagnostics);
  PlaceholderStyle style;
  style.name = entry.name;
  style.ground = reader.require_color("ground");
  style.horizon = read_horizon(reader);
  static const std::vector<std::string> places = {"center", "lower-left"};
  style.words = static_cast<PlaceholderWords>(reader.choice("words", places).value_or(0));
  if (auto mount = reader.require_part("mount")) {
    style.mount_inset = mount->require_length("inset", LengthRange::NotNegative);
    style.mount_weight = mount->require_length("weight", LengthRange::Positive);
    style.mount_color = mount->require_color("color");
    mount->finish();
  }
  if (auto title = reader.require_part("title")) {
    style.title_style = title->require_style("style");
    style.title_baseline = title->require_length("baseline");
    style.title_left = title->length("left").value_or(Length{});
    title->finish();
  }
  if (auto rule = reader.part("rule")) {
    style.rule_top = rule->require_length("top");
    style.rule_width = rule->require_length("width", LengthRange::Positive);
    style.rule_weight = rule->require_length("weight", LengthRange::Positive);
    style.rule_color = rule->require_color("color");
    rule->finish();
  }
  if (auto data = reader.require_part("data")) {
    style.data_style = data->require_style("style");
    style.data_baseline = data->require_length("baseline");
    style.data_left = data->length("left").value_or(Length{});
    style.decimals = data->integer("decimals", 0, 1).value_or(style.decimals);
    style.pixel_step = data->integer("pixel-step", 1, most_pixel_step).value_or(style.pixel_step);
    style.data = data->require_pattern("text", data_fields);
    data->finish();
  }
  reader.finish();
  return style;
}

std::optional<Horizon> read_horizon(PartReader& reader) {
  std::optional<PartReader> part = reader.part("horizon");
  if (!part) return std::nullopt;
  Horizon horizon;
  part->require("at");
  horizon.at = part->number("at", 0, 1).value_or(horizon.at);
  horizon.color = part->require_color("color");
  part->finish();
  return horizon;
}

}  // namespace

}  // namespace broadsheet
