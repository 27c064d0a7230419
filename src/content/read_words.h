#pragma once

#include "content/edition.h"
#include "yaml/yaml_reader.h"

#include <string>
#include <vector>

namespace broadsheet {

// Reads the texts of one mapping: on one line, without spaces at the edges, and looked over for half-width punctuation.
class WordsReader {
public:
  WordsReader(YamlReader& reader, const SourceMap& sources) : reader_(reader), sources_(sources) {}

  Text optional(const std::string& key);           // empty when absent
  Text required(const std::string& key);           // reports a missing or empty one
  std::vector<Text> list(const std::string& key);  // a text, or a list of texts
  // A text that stands under no key of its own, `what` in messages.
  Text of(const YamlNode& node, const std::string& what);

private:
  Text words(const YamlNode& node, const std::string& text);

  YamlReader& reader_;
  const SourceMap& sources_;
};

}  // namespace broadsheet
