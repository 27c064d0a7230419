#include "content/read_headline.h"

#include "yaml/yaml_reader.h"

#include <string_view>

namespace broadsheet {

namespace {

void append_line(const Text& line, Story& story, Diagnostics& diagnostics);

constexpr std::string_view strong_mark = "**";

}  // namespace

void read_headline(YamlReader& reader, WordsReader& words, Story& story) {
  const YamlNode* node = reader.find("headline");
  if (node == nullptr || node->kind != YamlNode::Kind::Sequence) {
    const Text line = words.required("headline");
    story.headline.span = line.span;
    append_line(line, story, reader.diagnostics());
    return;
  }
  story.headline.span = node->span;
  if (node->items.empty()) reader.diagnostics().error(node->span, "`headline` is an empty list, expected its lines");
  for (const Text& line : words.list("headline")) {
    if (line.empty()) {
      reader.diagnostics().error(line.span, "a line of `headline` is empty, expected text");
      continue;
    }
    if (!story.headline.empty()) {
      story.headline_breaks.push_back(static_cast<std::uint32_t>(story.headline.text.size()));
      story.headline.text += ' ';
    }
    append_line(line, story, reader.diagnostics());
  }
}

namespace {

// The words of a line without their marks.
void append_line(const Text& line, Story& story, Diagnostics& diagnostics) {
  std::string& text = story.headline.text;
  const auto end_of_text = [&text] { return static_cast<std::uint32_t>(text.size()); };
  const std::uint32_t begin = end_of_text();
  bool is_strong = false;
  for (std::string_view rest = line.text; !rest.empty();) {
    if (rest.starts_with("\\*")) {
      text += '*';
      rest.remove_prefix(2);
    } else if (rest.starts_with(strong_mark)) {
      if (!is_strong) story.headline_strong.push_back({end_of_text(), end_of_text()});
      story.headline_strong.back().end = end_of_text();
      is_strong = !is_strong;
      rest.remove_prefix(strong_mark.size());
    } else {
      text += rest.front();
      rest.remove_prefix(1);
    }
  }
  if (!line.empty() && end_of_text() == begin) {
    diagnostics.error(line.span, "`headline` has no words between its marks, expected text");
  }
  if (!is_strong) return;
  story.headline_strong.pop_back();
  diagnostics.error(line.span, "`**` in a headline without a second one: what is strong must end",
                    "write `**words**`, or `\\*` for the mark itself");
}

}  // namespace

}  // namespace broadsheet
