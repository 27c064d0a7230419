#include "cli/typeset_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <vector>

#include "layout/read_color.h"
#include "layout/read_length.h"

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

// The names of the layout's keys, in the order of their enumerators.
const std::vector<std::string> line_break_names = {"none", "basic", "gb", "strict"};
const std::vector<std::string> punctuation_names = {"full", "kaiming", "half", "line-end", "plain"};

constexpr int longest_page = 14400;  // points: what a PDF can hold

// Reads the lengths of the options, and says what is wrong with the first that is none.
class LengthOptions {
public:
  explicit LengthOptions(const Console& console) : console_(console) {}
  LengthUnits units;

  Length read(const std::string& option, const std::string& text);
  void refuse(const std::string& option, const std::string& what);
  bool are_fine() const { return are_fine_; }

private:
  const Console& console_;
  bool are_fine_ = true;
};

template <class Enum>
Enum chosen(const std::string& name, const std::vector<std::string>& names);
void check_output(const TypesetOptions& options, LengthOptions& lengths);

}  // namespace

void add_typeset_options(CLI::App& command, TypesetOptions& options) {
  const auto one_of = [](std::vector<std::string> names) {
    return CLI::IsMember(std::move(names)).description("").name("");
  };
  command
      .add_option("TEXT", options.text, "A Markdown file: paragraphs, ## subheads, **strong** and *emphasised* words")
      ->type_name("")
      ->required();
  command.add_option("-o,--output", options.output, "Write this file, not the report; its name says of which kind")
      ->type_name("OUT.pdf|.svg|.json");
  command.add_option("--measure", options.measure, "The column's width, in characters or as any length")
      ->type_name("LENGTH")
      ->capture_default_str();
  command.add_option("--size", options.size, "Of the type; 五号 and its like too")
      ->type_name("LENGTH")
      ->capture_default_str();
  command.add_option("--leading", options.leading, "From baseline to baseline; else four thirds of the size")
      ->type_name("LENGTH");
  command.add_option("--indent", options.indent, "Of each paragraph's first line")
      ->type_name("LENGTH")
      ->capture_default_str();
  command.add_option("--tracking", options.tracking, "What is added between characters; may be negative")
      ->type_name("LENGTH")
      ->capture_default_str();
  command.add_option("--font", options.family, "The family, as `broadsheet fonts` lists it")
      ->type_name("FAMILY")
      ->capture_default_str();
  command.add_option("--weight", options.weight, "Of the font")
      ->type_name("100-900")
      ->check(CLI::Range(100, 900).description(""))
      ->capture_default_str();
  command.add_option("--language", options.language, "A language tag")->type_name("TAG")->capture_default_str();
  command.add_option("--align", options.align, "justify or left")
      ->type_name("")
      ->check(one_of({"justify", "left"}))
      ->capture_default_str();
  command.add_option("--line-breaks", options.line_breaks, "What may begin and end a line: none, basic, gb or strict")
      ->type_name("")
      ->check(one_of(line_break_names))
      ->capture_default_str();
  command
      .add_option("--punctuation", options.punctuation, "How wide marks are: full, kaiming, half, line-end or plain")
      ->type_name("")
      ->check(one_of(punctuation_names))
      ->capture_default_str();
  command.add_flag("--hanging-marks", options.hanging_marks, "Commas and stops may stand outside the measure");
  add_fonts_option(command, options.data);
}

std::optional<SlipSpec> slip_spec(const TypesetOptions& options, const Console& console) {
  LengthOptions lengths(console);
  SlipSpec spec;
  TextStyle& style = spec.style;
  style.size = lengths.read("--size", options.size);
  if (lengths.are_fine() && style.size <= Length()) lengths.refuse("--size", "must be more than 0");
  lengths.units = {style.size, style.size.scaled(4, 3), style.size};
  style.leading = options.leading.empty() ? lengths.units.leading : lengths.read("--leading", options.leading);
  lengths.units.leading = style.leading;
  spec.measure = lengths.read("--measure", options.measure);
  style.indent = lengths.read("--indent", options.indent);
  style.tracking = lengths.read("--tracking", options.tracking);
  if (lengths.are_fine()) {
    if (style.tracking + style.size / 2 < Length()) lengths.refuse("--tracking", "must be at least minus half an em");
    if (style.leading <= Length()) lengths.refuse("--leading", "must be more than 0");
    if (spec.measure < style.size) lengths.refuse("--measure", "must be at least a character wide");
    if (spec.measure + 4 * style.size > Length::points(longest_page))
      lengths.refuse("--measure", fmt::format("is wider than {} pt, the widest page of a PDF", longest_page));
    if (style.indent < Length() || style.indent + style.size > spec.measure)
      lengths.refuse("--indent", "must leave room for a character");
  }
  check_output(options, lengths);
  if (!lengths.are_fine()) return std::nullopt;

  style.font = style.strong = style.emphasis = {options.family, options.weight};
  style.strong.weight = std::max(options.weight, 700);
  style.align = options.align == "left" ? Align::Left : Align::Justify;
  style.line_breaks = chosen<LineBreaks>(options.line_breaks, line_break_names);
  style.punctuation = chosen<Punctuation>(options.punctuation, punctuation_names);
  style.hanging_marks = options.hanging_marks;
  style.color = black_ink();
  spec.language = options.language;
  return spec;
}

namespace {

Length LengthOptions::read(const std::string& option, const std::string& text) {
  YamlNode node;
  node.kind = YamlNode::Kind::Scalar;
  node.scalar = text;
  Diagnostics diagnostics;
  const std::optional<Length> length = read_length(node, units, diagnostics);
  if (length) return *length;
  for (const Diagnostic& item : diagnostics.items()) {
    refuse(option, item.hint.empty() ? item.message : item.message + "; " + item.hint);
  }
  return {};
}

void LengthOptions::refuse(const std::string& option, const std::string& what) {
  if (are_fine_)
    console_.err << fmt::format("broadsheet typeset: {}: {}\ntry: broadsheet typeset --help\n", option, what);
  are_fine_ = false;
}

template <class Enum>
Enum chosen(const std::string& name, const std::vector<std::string>& names) {
  return static_cast<Enum>(std::find(names.begin(), names.end(), name) - names.begin());
}

void check_output(const TypesetOptions& options, LengthOptions& lengths) {
  if (options.output.empty()) return;
  const std::string kind = options.output.extension().string();
  if (kind != ".pdf" && kind != ".svg" && kind != ".json")
    lengths.refuse("-o", fmt::format("`{}` ends in none of .pdf, .svg, .json", options.output.string()));
  std::error_code error;
  if (fs::is_directory(options.output, error))
    lengths.refuse("-o", fmt::format("`{}` is a folder", options.output.string()));
  if (fs::equivalent(options.output, options.text, error))
    lengths.refuse("-o", fmt::format("`{}` would overwrite the text itself", options.output.string()));
}

}  // namespace

}  // namespace broadsheet
