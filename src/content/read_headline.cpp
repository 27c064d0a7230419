#include "content/read_headline.h"

#include "yaml/yaml_reader.h"

#include <fmt/format.h>

#include <string_view>

namespace broadsheet {

namespace {

void append_line(const Text& line, Headline& headline, Diagnostics& diagnostics);

constexpr std::string_view strong_mark = "**";

}  // namespace

Headline read_headline(const std::string& key, YamlReader& reader, WordsReader& words) {
  Headline headline;
  const YamlNode* node = reader.find(key);
  if (node == nullptr || node->kind != YamlNode::Kind::Sequence) {
    const Text line = words.required(key);
    headline.span = line.span;
    append_line(line, headline, reader.diagnostics());
    return headline;
  }
  headline.span = node->span;
  if (node->items.empty()) {
    reader.diagnostics().error(node->span, fmt::format("`{}` is an empty list, expected its lines", key));
  }
  for (const Text& line : words.list(key)) {
    if (line.empty()) {
      reader.diagnostics().error(line.span, fmt::format("a line of `{}` is empty, expected text", key));
      continue;
    }
    if (!headline.empty()) {
      headline.breaks.push_back(static_cast<std::uint32_t>(headline.text.size()));
      headline.text += ' ';
    }
    append_line(line, headline, reader.diagnostics());
  }
  return headline;
}

namespace {

// The words of a line without their marks.
void append_line(const Text& line, Headline& headline, Diagnostics& diagnostics) {
  std::string& text = headline.text;
  const auto end_of_text = [&text] { return static_cast<std::uint32_t>(text.size()); };
  const std::uint32_t begin = end_of_text();
  bool is_strong = false;
  for (std::string_view rest = line.text; !rest.empty();) {
    if (rest.starts_with("\\*")) {
      text += '*';
      rest.remove_prefix(2);
    } else if (rest.starts_with(strong_mark)) {
      if (!is_strong) headline.strong.push_back({end_of_text(), end_of_text()});
      headline.strong.back().end = end_of_text();
      is_strong = !is_strong;
      rest.remove_prefix(strong_mark.size());
    } else {
      text += rest.front();
      rest.remove_prefix(1);
    }
  }
  if (!line.empty() && end_of_text() == begin) {
    diagnostics.error(line.span, "a headline has no words between its marks, expected text");
  }
  if (!is_strong) return;
  headline.strong.pop_back();
  diagnostics.error(line.span, "`**` in a headline without a second one: what is strong must end",
                    "write `**words**`, or `\\*` for the mark itself");
}

}  // namespace

}  // namespace broadsheet
