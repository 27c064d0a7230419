#include "layout/read_styles.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "layout/resolve_extends.h"

namespace broadsheet {

namespace {

TextStyle read_style(const ExtendedEntry& entry, const std::vector<FontName>& fonts, const LayoutTables& tables,
                     Diagnostics& diagnostics);
void add_new(Diagnostics& told, const Diagnostics& found);
FontChoice read_font(PartReader& reader, const FontChoice& inherited, const std::vector<FontName>& fonts);
FontChoice read_voice(PartReader& reader, const std::string& key, const FontChoice& inherited,
                      const std::vector<FontName>& fonts);
bool read_dots(PartReader& reader, const TextStyle& style);
void read_strong(PartReader& reader, TextStyle& style, const std::vector<FontName>& fonts);
void read_emphasis(PartReader& reader, TextStyle& style, const std::vector<FontName>& fonts);
std::optional<int> read_weight(const YamlNode& node, Diagnostics& diagnostics);
void read_places(PartReader& reader, TextStyle& style);
Length read_tracking(PartReader& reader, Length em);
WesternGap read_western_gap(PartReader& reader, Length em);

constexpr int most_rows = 1000;

}  // namespace

std::vector<FontName> read_fonts(const YamlNode* table, Diagnostics& diagnostics) {
  std::vector<FontName> fonts;
  for (const YamlEntry& entry : entries_of(table, "fonts", diagnostics)) {
    const auto family = read_text(entry.value, fmt::format("the font `{}`", entry.key), diagnostics);
    fonts.push_back({entry.key, family.value_or("")});
  }
  return fonts;
}

std::vector<TextStyle> read_styles(const YamlNode* table, const std::vector<FontName>& fonts,
                                   const LayoutTables& tables, Diagnostics& diagnostics) {
  const std::vector<YamlEntry> written = entries_of(table, "styles", diagnostics);
  std::vector<TextStyle> styles;
  Diagnostics told;
  for (const ExtendedEntry& entry : resolve_extends(written, "style", diagnostics)) {
    if (entry.is_complete) {
      Diagnostics found;
      styles.push_back(read_style(entry, fonts, tables, found));
      add_new(told, found);
    } else {
      styles.emplace_back().name = entry.name;
    }
  }
  for (const Diagnostic& item : told.items()) diagnostics.add(item);
  return styles;
}

namespace {

TextStyle read_style(const ExtendedEntry& entry, const std::vector<FontName>& fonts, const LayoutTables& tables,
                     Diagnostics& diagnostics) {
  PartReader reader(entry.node, fmt::format("the style `{}`", entry.name), tables, diagnostics);
  TextStyle style;
  style.name = entry.name;
  reader.require("font");
  style.font = read_font(reader, {}, fonts);
  read_strong(reader, style, fonts);
  if (reader.find("latin")) style.latin = read_voice(reader, "latin", style.font, fonts);
  style.size = reader.require_length("size", LengthRange::Positive);
  // Without a size 1em stands for 1字, so that it is not reported at every key.
  const Length em = style.size > Length{} ? style.size : tables.units.body;
  reader.use_units({tables.units.body, tables.units.leading, em});
  read_places(reader, style);
  read_emphasis(reader, style, fonts);
  static const std::vector<std::string> figures = {"proportional", "tabular"};
  style.figures = static_cast<Figures>(reader.choice("figures", figures).value_or(0));
  style.color = reader.color("color").value_or(black_ink());
  reader.finish();
  return style;
}

// A mistake is told of the style that it is written in, not again of those that extend it.
void add_new(Diagnostics& told, const Diagnostics& found) {
  const std::vector<Diagnostic> before = told.items();
  for (const Diagnostic& item : found.items()) {
    const bool known = std::any_of(before.begin(), before.end(), [&](const auto& t) { return t.span == item.span; });
    if (!known) told.add(item);
  }
}

void read_places(PartReader& reader, TextStyle& style) {
  // Leading of four thirds is the usual for Chinese news text.
  style.leading = reader.length("leading", LengthRange::Positive).value_or(style.size.scaled(4, 3));
  style.baseline = reader.length("baseline");
  static const std::vector<std::string> aligns = {"left", "center", "right", "justify"};
  style.align = static_cast<Align>(reader.choice("align", aligns).value_or(0));
  static const std::vector<std::string> levels = {"none", "basic", "gb", "strict"};
  style.line_breaks = static_cast<LineBreaks>(reader.choice("line-breaks", levels).value_or(2));
  static const std::vector<std::string> breaks = {"any", "sense"};
  if (const auto by = reader.choice("breaks", breaks)) style.breaks = static_cast<Breaks>(*by);
  static const std::vector<std::string> widths = {"full", "kaiming", "half", "line-end", "plain"};
  if (const auto width = reader.choice("punctuation", widths)) style.punctuation = static_cast<Punctuation>(*width);
  style.hanging_marks = reader.flag("hanging-marks").value_or(false);
  style.western_gap = read_western_gap(reader, style.size);
  style.indent = reader.length("indent").value_or(Length{});
  style.tracking = read_tracking(reader, style.size);
  const YamlNode* hang = reader.find("hang");
  style.hangs_by_ink = hang && hang->scalar == "ink";
  if (!style.hangs_by_ink) style.hang = reader.length("hang").value_or(Length{});
  style.optical = reader.flag("optical").value_or(false);
  style.rows_before = reader.integer("before", 0, most_rows).value_or(0);
  style.rows_after = reader.integer("after", 0, most_rows).value_or(0);
  style.keep_lines = reader.integer("keep-lines", 0, most_rows).value_or(0);
}

// Half marks are half an em wide, and no line may run backwards.
Length read_tracking(PartReader& reader, Length em) {
  const Length tracking = reader.length("tracking").value_or(Length{});
  if (tracking >= -(em / 2)) return tracking;
  reader.diagnostics().error(reader.find("tracking")->span,
                             fmt::format("`tracking` of {} sets characters over each other: at least {} was expected",
                                         length_text(tracking), length_text(-(em / 2))));
  return {};
}

// In order, whatever is written: least, normal, most.
WesternGap read_western_gap(PartReader& reader, Length em) {
  WesternGap gap;
  std::optional<PartReader> part = reader.part("western-gap");
  if (!part) return gap;
  const auto read = [&](const std::string& key, int usual) {
    const std::optional<Length> length = part->length(key, LengthRange::NotNegative);
    return length && em > Length{} ? static_cast<int>(length->raw() * 1000 / em.raw()) : usual;
  };
  gap.normal = read("normal", gap.normal);
  gap.least = std::min(gap.normal, read("least", gap.least));
  gap.most = std::max(gap.normal, read("most", gap.most));
  part->finish();
  return gap;
}

// The keys `font` and `weight`, each as inherited when it is absent.
FontChoice read_font(PartReader& reader, const FontChoice& inherited, const std::vector<FontName>& fonts) {
  FontChoice choice = inherited;
  if (const YamlNode* weight = reader.find("weight")) {
    choice.weight = read_weight(*weight, reader.diagnostics()).value_or(choice.weight);
  }
  const YamlNode* node = reader.find("font");
  const std::optional<std::string> name = reader.text("font");
  if (!name) return choice;
  std::vector<std::string> known;
  for (const FontName& font : fonts) {
    if (font.name == *name) choice.family = font.family;
    known.push_back(font.name);
  }
  if (std::find(known.begin(), known.end(), *name) == known.end()) {
    report_unknown(*name, "font", known, node->span, reader.diagnostics());
  }
  return choice;
}

FontChoice read_voice(PartReader& reader, const std::string& key, const FontChoice& inherited,
                      const std::vector<FontName>& fonts) {
  std::optional<PartReader> voice = reader.part(key);
  if (!voice) return inherited;
  FontChoice choice = read_font(*voice, inherited, fonts);
  voice->finish();
  return choice;
}

void read_strong(PartReader& reader, TextStyle& style, const std::vector<FontName>& fonts) {
  style.strong = style.font;
  std::optional<PartReader> strong = reader.part("strong");
  if (!strong) return;
  style.strong = read_font(*strong, style.font, fonts);
  style.strong_color = strong->color("color");
  strong->finish();
}

// After the leading, which dots depend on.
void read_emphasis(PartReader& reader, TextStyle& style, const std::vector<FontName>& fonts) {
  style.emphasis = style.font;
  std::optional<PartReader> emphasis = reader.part("emphasis");
  if (!emphasis) return;
  style.emphasis = read_font(*emphasis, style.font, fonts);
  style.emphasis_color = emphasis->color("color");
  style.emphasis_dots = read_dots(*emphasis, style);
  emphasis->finish();
}

// Dots need half an em between the lines (CLREQ, interlinear punctuation), which news text seldom has.
bool read_dots(PartReader& reader, const TextStyle& style) {
  if (!reader.flag("dots").value_or(false)) return false;
  const Length least = style.size.scaled(3, 2);
  if (style.leading >= least) return true;
  reader.diagnostics().warning(
      reader.find("dots")->span,
      fmt::format("no room for dots between the lines of the style `{}`: the leading is {}, at least {} was expected",
                  style.name, length_text(style.leading), length_text(least)),
      style.emphasis == style.font ? "raise the `leading`, or give the emphasis a `font` in place of dots"
                                   : "raise the `leading`; until then the emphasis is set in its font");
  return false;
}

struct NamedWeight {
  std::string_view name;
  int weight;
};

// The names of OpenType's usWeightClass.
constexpr std::array<NamedWeight, 7> named_weights = {{{"thin", 100},
                                                       {"light", 300},
                                                       {"regular", 400},
                                                       {"medium", 500},
                                                       {"semibold", 600},
                                                       {"bold", 700},
                                                       {"black", 900}}};

std::optional<int> read_weight(const YamlNode& node, Diagnostics& diagnostics) {
  const std::optional<std::string> text = read_text(node, "a weight", diagnostics);
  if (!text) return std::nullopt;
  std::vector<std::string> names;
  for (const NamedWeight& named : named_weights) {
    if (named.name == *text) return named.weight;
    names.emplace_back(named.name);
  }
  int weight = 0;
  const char* end = text->data() + text->size();
  const auto [stop, error] = std::from_chars(text->data(), end, weight);
  if (error == std::errc{} && stop == end && weight >= 100 && weight <= 900) return weight;
  const std::string near = nearest_word(*text, names);
  diagnostics.error(
      node.span, fmt::format("`{}` is not a weight: 100 to 900 or a word was expected", *text),
      near.empty() ? fmt::format("the words are {}", fmt::join(names, ", ")) : fmt::format("did you mean `{}`?", near));
  return std::nullopt;
}

}  // namespace

}  // namespace broadsheet
