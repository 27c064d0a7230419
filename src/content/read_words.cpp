#include "content/read_words.h"

#include "content/check_punctuation.h"
#include "content/check_quotations.h"
#include "content/join_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace broadsheet {

Text WordsReader::optional(const std::string& key) {
  const std::optional<std::string> text = reader_.text(key);
  if (!text) return {};
  Text result = words(*reader_.find(key), *text);
  Paragraph paragraph;
  paragraph.runs.push_back({result.text, false, false, result.span});
  paragraph.span = result.span;
  check_quotations({paragraph}, result.span, sources_, reader_.diagnostics());
  return result;
}

Text WordsReader::required(const std::string& key) {
  if (!reader_.require(key)) return {};
  Text text = optional(key);
  if (text.span.known() && text.empty()) {
    reader_.diagnostics().error(text.span, fmt::format("`{}` is empty, expected text", key));
  }
  return text;
}

std::vector<Text> WordsReader::list(const std::string& key) {
  const YamlNode* node = reader_.find(key);
  if (!node) return {};
  std::vector<Text> texts;
  for (const YamlNode* item : read_list(*node)) {
    Text text = of(*item, fmt::format("a part of `{}`", key));
    if (text.span.known()) texts.push_back(std::move(text));
  }
  return texts;
}

Text WordsReader::of(const YamlNode& node, const std::string& what) {
  const std::optional<std::string> text = read_text(node, what, reader_.diagnostics());
  return text ? words(node, *text) : Text();
}

Text WordsReader::words(const YamlNode& node, const std::string& text) {
  // Only an escape in double quotes brings these here.
  const bool has_control = std::any_of(text.begin(), text.end(), [](char byte) {
    return static_cast<unsigned char>(byte) < 0x20 && byte != '\n' && byte != '\t' && byte != '\r';
  });
  if (has_control) reader_.diagnostics().error(node.span, "an invisible control character in a text", "take it out");
  Text result{join_lines(text), node.span};
  check_punctuation(result.text, 0, node.span, sources_, reader_.diagnostics());
  return result;
}

}  // namespace broadsheet
