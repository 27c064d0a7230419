#include "layout/resolve_extends.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "yaml/yaml_reader.h"

namespace broadsheet {

namespace {

enum class State { Untouched, InHand, Done };

// Works on the entries of one table by index, without recursion: chains may be as long as a file.
class ExtendsResolver {
public:
  ExtendsResolver(const YamlNode& table, const std::string& what, Diagnostics& diagnostics)
      : table_(table), what_(what), diagnostics_(diagnostics), states_(table.entries.size(), State::Untouched) {}

  YamlNode resolve() {
    for (size_t i = 0; i < table_.entries.size(); ++i) resolve_entry(i);
    return std::move(table_);
  }

private:
  void resolve_entry(size_t first) {
    std::vector<size_t> chain;
    std::optional<size_t> next = first;
    while (next && states_[*next] == State::Untouched) {
      states_[*next] = State::InHand;
      chain.push_back(*next);
      next = take_parent(*next);
    }
    if (next && states_[*next] == State::InHand) {
      const YamlEntry& entry = table_.entries[*next];
      diagnostics_.error(entry.key_span, fmt::format("the {} `{}` extends itself", what_, entry.key),
                         fmt::format("take `extends` out of one {} of the circle", what_));
      next.reset();
    }
    for (auto index = chain.rbegin(); index != chain.rend(); ++index) {
      YamlNode& child = table_.entries[*index].value;
      const Span span = child.span;
      if (next) child = merge_yaml(table_.entries[*next].value, child);
      child.span = span;
      states_[*index] = State::Done;
      next = *index;
    }
  }

  // Takes the key `extends` out of an entry and returns the index of the entry that it names.
  std::optional<size_t> take_parent(size_t index) {
    YamlNode& node = table_.entries[index].value;
    const YamlNode* extends = node.find("extends");
    if (!extends) return std::nullopt;
    const Span span = extends->span;
    const std::optional<std::string> name = read_text(*extends, "`extends`", diagnostics_);
    std::erase_if(node.entries, [](const YamlEntry& entry) { return entry.key == "extends"; });
    if (!name) return std::nullopt;
    const auto parent = std::find_if(table_.entries.begin(), table_.entries.end(),
                                     [&](const YamlEntry& entry) { return entry.key == *name; });
    if (parent != table_.entries.end()) return static_cast<size_t>(parent - table_.entries.begin());
    report_unknown(*name, what_, names(), span, diagnostics_);
    return std::nullopt;
  }

  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const YamlEntry& entry : table_.entries) names.push_back(entry.key);
    return names;
  }

  YamlNode table_;
  const std::string& what_;
  Diagnostics& diagnostics_;
  std::vector<State> states_;
};

}  // namespace

YamlNode resolve_extends(const YamlNode& table, const std::string& what, Diagnostics& diagnostics) {
  return ExtendsResolver(table, what, diagnostics).resolve();
}

}  // namespace broadsheet
