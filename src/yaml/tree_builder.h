#pragma once

#include "source/diagnostics.h"
#include "yaml/yaml_node.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace broadsheet {

// Builds the tree of one document from yaml-cpp's events. `base` is the offset in the file of what yaml-cpp reads.
class TreeBuilder final : public YAML::EventHandler {
public:
  // Thrown, after a report, to end the parse.
  struct Abandoned {};

  TreeBuilder(const SourceMap& sources, int file, std::size_t base, Diagnostics& diagnostics);

  // The document, or nothing where it is so broken that no tree can be told.
  std::optional<YamlNode> take_tree();
  // Where the innermost list or mapping begins that is not closed yet.
  std::optional<std::size_t> innermost_open() const;
  const std::vector<std::string>& anchor_names() const { return anchor_names_; }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }
  void OnAnchor(const YAML::Mark& mark, const std::string& anchor_name) override;

private:
  // A node with how much it weighs, in nodes and text, and how deep it goes.
  struct Weighed {
    YamlNode node;
    YAML::anchor_t anchor = 0;
    std::size_t weight = 1;
    std::size_t height = 0;
  };
  // A list or a mapping that is not closed yet, and the key that waits for its value.
  struct Open {
    Weighed content;
    std::map<std::string, std::uint32_t> keys;  // and where each stands
    bool has_key = false;
    bool key_refused = false;
    std::string key;
    Span key_span;
  };

  void open(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            YAML::EmitterStyle::value style);
  void close();
  void finish(Weighed finished, std::size_t cost, Span place);
  void attach(Open& parent, Weighed finished);
  void take_key(Open& parent, const YamlNode& node);
  void check_tag(const std::string& tag, std::size_t at);
  std::size_t offset(const YAML::Mark& mark) const;
  Span span(std::size_t begin, std::size_t end) const;

  const SourceMap& sources_;
  int file_;
  std::size_t base_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, Weighed> anchored_;
  std::vector<std::string> anchor_names_;
  std::optional<YamlNode> tree_;
  std::size_t total_weight_ = 0;
  int documents_ = 0;
  bool broken_ = false;
};

}  // namespace broadsheet
