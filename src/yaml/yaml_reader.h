#pragma once

#include "yaml/yaml_node.h"

#include <optional>
#include <string>
#include <vector>

namespace broadsheet {

// Reads the keys of one mapping and remembers which were asked for, so that `finish` can report the others, with
// "did you mean". A node that is no mapping is reported once and then has no keys.
class YamlReader {
public:
  // `what` names the mapping in messages: "a picture", "the grid".
  YamlReader(const YamlNode& node, std::string what, Diagnostics& diagnostics);

  const YamlNode* find(const std::string& key);     // null when absent
  const YamlNode* require(const std::string& key);  // reports a missing key

  // Scalars. Each returns nothing when the key is absent, and reports a wrong type.
  std::optional<std::string> text(const std::string& key);
  std::optional<std::string> require_text(const std::string& key);
  std::optional<int> integer(const std::string& key, int least, int most);
  std::optional<double> number(const std::string& key, double least, double most);
  std::optional<bool> flag(const std::string& key);
  // One of the words of `choices`; the index of it.
  std::optional<int> choice(const std::string& key, const std::vector<std::string>& choices);

  void finish();  // reports every key that nothing asked for

  Span span() const { return node_.span; }
  Diagnostics& diagnostics() { return diagnostics_; }

private:
  const YamlNode& node_;
  std::string what_;
  Diagnostics& diagnostics_;
  std::vector<std::string> asked_;
};

// The scalar of a node as text; reports and returns nothing when it is a list or a mapping (`what` names it).
std::optional<std::string> read_text(const YamlNode& node, const std::string& what, Diagnostics& diagnostics);
std::optional<double> read_number(const YamlNode& node, const std::string& what, double least, double most,
                                  Diagnostics& diagnostics);
// A sequence, or a single node as a sequence of one.
std::vector<const YamlNode*> read_list(const YamlNode& node);
// The members of a list that has any; of anything else none, and it is reported so.
const std::vector<YamlNode>& members_of(const YamlNode& node, std::string message, std::string hint,
                                        Diagnostics& diagnostics);

// "`x` is not a known STYLE" with "did you mean `y`?", or the list of what there is.
void report_unknown(const std::string& word, const std::string& what, const std::vector<std::string>& known, Span span,
                    Diagnostics& diagnostics);

}  // namespace broadsheet
