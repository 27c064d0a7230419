#include <fmt/format.h>

#include <algorithm>

#include "layout/read_frame_content.h"

namespace broadsheet {

namespace {

enum class Side { Left, Center, Right };

constexpr int most_headline_lines = 6;

Length read_baseline(PartReader& reader, LineDirection direction);
Length read_radius(PartReader& reader, const Rect& area);
std::optional<Gradient> read_gradient(PartReader& reader);
std::optional<Shadow> read_shadow(PartReader& reader);
std::optional<BoxTitle> read_box_title(PartReader& reader);
void check_border(const RuleStyle& rule, PartReader& reader);
std::vector<LinePart> read_parts(PartReader& reader, const std::string& key, Side side);

}  // namespace

LineDirection read_direction(PartReader& reader) {
  static const std::vector<std::string> directions = {"horizontal", "vertical"};
  return static_cast<LineDirection>(reader.choice("direction", directions).value_or(0));
}

FrameContent read_line(PartReader& reader, const Rect&) {
  LineFrame line;
  line.left = read_parts(reader, "left", Side::Left);
  line.center = read_parts(reader, "center", Side::Center);
  line.right = read_parts(reader, "right", Side::Right);
  line.direction = read_direction(reader);
  line.baseline = read_baseline(reader, line.direction);
  line.fill = reader.color("fill");
  line.padding = reader.length("padding", LengthRange::NotNegative).value_or(Length{});
  if (!reader.find("left") && !reader.find("center") && !reader.find("right")) {
    reader.diagnostics().error(reader.span(), fmt::format("{} has no words", reader.what()),
                               "give it `left`, `center` or `right`");
  }
  return line;
}

FrameContent read_headline(PartReader& reader, const Rect&) {
  HeadlineFrame headline;
  headline.story = reader.require_text("story").value_or("");
  headline.style = reader.require_style("style");
  headline.direction = read_direction(reader);
  headline.baseline = read_baseline(reader, headline.direction);
  if (headline.direction == LineDirection::Horizontal) {
    headline.lines = reader.integer("lines", 1, most_headline_lines).value_or(1);
  }
  headline.step = reader.require_length("step", LengthRange::Positive);
  headline.least = reader.require_length("least", LengthRange::Positive);
  headline.clause_gap = reader.length("clause-gap", LengthRange::NotNegative).value_or(Length{});
  const std::vector<TextStyle>& styles = reader.tables().layout.styles;
  const YamlNode* least = reader.find("least");
  if (least && !styles.empty()) {
    const TextStyle& style = styles[static_cast<size_t>(headline.style)];
    if (style.size > Length{} && headline.least > style.size) {
      reader.diagnostics().error(least->span,
                                 fmt::format("`{}` is more than the size of the style `{}`, {}", least->scalar,
                                             style.name, length_text(style.size)),
                                 "`least` is the smallest size that the headline may have, the style's the largest");
    }
  }
  return headline;
}

FrameContent read_rule_frame(PartReader& reader, const Rect&) {
  static const std::vector<std::string> directions = {"horizontal", "vertical"};
  static const std::vector<std::string> aligns = {"start", "center", "end"};
  RuleFrame frame;
  frame.rule = reader.require_rule("rule");
  frame.direction = static_cast<RuleDirection>(reader.choice("direction", directions).value_or(0));
  frame.align = static_cast<RuleAlign>(reader.choice("align", aligns).value_or(0));
  return frame;
}

FrameContent read_box(PartReader& reader, const Rect& area) {
  BoxFrame box;
  box.fill = reader.color("fill");
  box.gradient = read_gradient(reader);
  box.shadow = read_shadow(reader);
  box.rule = reader.rule("rule");
  const bool has_ground = reader.find("fill") || reader.find("gradient");
  if (!reader.find("rule") && !has_ground) {
    reader.diagnostics().error(reader.span(), fmt::format("{} has neither a ground nor a border", reader.what()),
                               "a box without them cannot be seen: give it `fill`, `gradient` or `rule`");
  }
  if (box.rule >= 0) check_border(reader.tables().layout.rules[static_cast<size_t>(box.rule)], reader);
  box.radius = read_radius(reader, area);
  box.title = read_box_title(reader);
  return box;
}

namespace {

void check_border(const RuleStyle& rule, PartReader& reader) {
  const Span span = reader.find("rule")->span;
  if (rule.strokes.size() > 1) {
    reader.diagnostics().error(
        span,
        fmt::format("the rule `{}` has {} strokes: a box is drawn with one", rule.name, (rule.strokes.size() + 1) / 2),
        "take a rule of one stroke");
  }
  if (rule.pattern == RulePattern::Wavy) {
    reader.diagnostics().error(span, fmt::format("the rule `{}` is wavy: waves do not meet at corners", rule.name),
                               "take a solid, dashed or dotted rule");
  }
}

std::optional<Gradient> read_gradient(PartReader& reader) {
  static const std::vector<std::string> directions = {"down", "right"};
  std::optional<PartReader> part = reader.part("gradient");
  if (!part) return std::nullopt;
  part->require("from");
  part->require("to");
  Gradient gradient;
  gradient.from = part->color("from").value_or(black_ink());
  gradient.to = part->color("to").value_or(black_ink());
  gradient.direction = static_cast<GradientDirection>(part->choice("direction", directions).value_or(0));
  part->finish();
  if (gradient.from.spot != gradient.to.spot) {
    reader.diagnostics().error(part->span(), "the gradient goes over from one ink into another that is no process ink",
                               "take two tints of one spot ink, or mix both colors of c, m, y and k");
  }
  if (reader.find("fill")) {
    reader.diagnostics().error(part->span(), fmt::format("{} has a `fill` and a `gradient`", reader.what()),
                               "leave one of them out; `fill: null` takes out that of a layout which this one extends");
  }
  return gradient;
}

// Without `color`, a third of black.
std::optional<Shadow> read_shadow(PartReader& reader) {
  std::optional<PartReader> part = reader.part("shadow");
  if (!part) return std::nullopt;
  Color gray;
  gray.black = 3300;
  Shadow shadow;
  shadow.color = part->color("color").value_or(gray);
  shadow.right = part->length("right").value_or(Length::points(2));
  shadow.down = part->length("down").value_or(Length::points(2));
  shadow.blur = part->length("blur", LengthRange::NotNegative).value_or(Length::points(3));
  part->finish();
  if (!reader.find("fill") && !reader.find("gradient")) {
    reader.diagnostics().error(part->span(), fmt::format("{} has a shadow and no ground", reader.what()),
                               "the shadow would be seen through it: give it `fill` or `gradient`");
  }
  return shadow;
}

Length read_radius(PartReader& reader, const Rect& area) {
  const Length radius = reader.length("radius", LengthRange::NotNegative).value_or(Length{});
  const Length most = std::min(area.width, area.height) / 2;
  if (radius <= most || most <= Length{}) return radius;
  reader.diagnostics().error(
      reader.find("radius")->span,
      fmt::format("a radius of {} is more than half of the box, {}", length_text(radius), length_text(most)),
      "make it smaller");
  return most;
}

// As much white at both sides of a title as half a character of it, two characters of text before it.
std::optional<BoxTitle> read_box_title(PartReader& reader) {
  static const PatternFields fields{.of_edition = true};
  static const std::vector<std::string> aligns = {"left", "center", "right"};
  std::optional<PartReader> part = reader.part("title");
  if (!part) return std::nullopt;
  BoxTitle title;
  title.text = part->require_pattern("text", fields);
  title.style = part->require_style("style");
  const std::vector<TextStyle>& styles = reader.tables().layout.styles;
  const Length size = styles.empty() ? Length{} : styles[static_cast<size_t>(title.style)].size;
  title.padding = part->length("padding", LengthRange::NotNegative).value_or(size / 2);
  title.align = static_cast<TitleAlign>(part->choice("align", aligns).value_or(1));
  title.indent = part->length("indent", LengthRange::NotNegative).value_or(2 * reader.tables().units.body);
  part->finish();
  if (!reader.find("rule")) {
    reader.diagnostics().error(part->span(), fmt::format("{} has no border to set a title into", reader.what()),
                               "give it a `rule`, or set the words in a frame of kind `line`");
  }
  return title;
}

Length read_baseline(PartReader& reader, LineDirection direction) {
  if (direction == LineDirection::Horizontal) return reader.require_length("baseline");
  if (const YamlNode* node = reader.find("baseline")) {
    reader.diagnostics().error(node->span, "a vertical line has no `baseline`: it stands in the middle of its frame",
                               "take the key out; `inset` and `offset` move the frame");
  }
  return {};
}

LinePart read_part(PartReader& reader, Side side) {
  static const PatternFields fields{.of_edition = true};
  LinePart part;
  part.text = reader.require_pattern("text", fields);
  part.style = reader.require_style("style");
  part.gap = reader.length("gap").value_or(Length{});
  const YamlNode* at = reader.find("at");
  if (at && side == Side::Left) {
    part.at = reader.length("at");
  } else if (at) {
    reader.diagnostics().error(at->span, "`at` is only for words at the left", "write `gap`, from the words before");
  }
  reader.finish();
  return part;
}

std::vector<LinePart> read_parts(PartReader& reader, const std::string& key, Side side) {
  std::vector<LinePart> parts;
  const YamlNode* list = reader.find(key);
  if (!list) return parts;
  for (const YamlNode* item : read_list(*list)) {
    PartReader part(*item, fmt::format("a part of `{}` of {}", key, reader.what()), reader.tables(),
                    reader.diagnostics());
    parts.push_back(read_part(part, side));
  }
  return parts;
}

}  // namespace

}  // namespace broadsheet
