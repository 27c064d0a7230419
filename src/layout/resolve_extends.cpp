#include "layout/resolve_extends.h"

#include <fmt/format.h>

#include <optional>
#include <vector>

#include "yaml/yaml_reader.h"

namespace broadsheet {

namespace {

enum class State { Untouched, InHand, Done };

// Works on the entries of one table by index, without recursion: chains may be as long as a file.
class ExtendsResolver {
public:
  ExtendsResolver(const std::vector<YamlEntry>& table, const std::string& what, Diagnostics& diagnostics)
      : written_(table), what_(what), diagnostics_(diagnostics), states_(table.size(), State::Untouched) {
    for (const YamlEntry& entry : table) resolved_.push_back({entry.key, entry.value, true});
  }

  std::vector<ExtendedEntry> resolve() {
    for (size_t i = 0; i < resolved_.size(); ++i) resolve_chain(i);
    return std::move(resolved_);
  }

private:
  void resolve_chain(size_t first) {
    std::vector<size_t> chain;
    std::optional<size_t> next = first;
    while (next && states_[*next] == State::Untouched) {
      states_[*next] = State::InHand;
      chain.push_back(*next);
      next = take_parent(*next);
    }
    if (next && states_[*next] == State::InHand) {
      diagnostics_.error(written_[*next].key_span,
                         fmt::format("the {} `{}` extends itself", what_, written_[*next].key),
                         fmt::format("take `extends` out of one {} of the circle", what_));
      resolved_[chain.back()].is_complete = false;
      next.reset();
    }
    for (auto index = chain.rbegin(); index != chain.rend(); ++index) {
      if (next) lay_over(resolved_[*next], resolved_[*index]);
      states_[*index] = State::Done;
      next = *index;
    }
  }

  static void lay_over(const ExtendedEntry& parent, ExtendedEntry& child) {
    const Span span = child.node.span;
    child.node = merge_yaml(parent.node, child.node);
    child.node.span = span;
    child.is_complete = child.is_complete && parent.is_complete;
  }

  // Takes the key `extends` out of an entry and returns the index of the entry that it names.
  std::optional<size_t> take_parent(size_t index) {
    ExtendedEntry& child = resolved_[index];
    const YamlNode* extends = written_[index].value.find("extends");
    if (!extends) return std::nullopt;
    std::erase_if(child.node.entries, [](const YamlEntry& entry) { return entry.key == "extends"; });
    const std::optional<std::string> name = read_text(*extends, "`extends`", diagnostics_);
    std::vector<std::string> known;
    for (size_t i = 0; i < written_.size(); ++i) {
      if (name == written_[i].key) return i;
      if (i != index) known.push_back(written_[i].key);
    }
    if (name) report_unknown(*name, what_, known, extends->span, diagnostics_);
    child.is_complete = false;
    return std::nullopt;
  }

  const std::vector<YamlEntry>& written_;
  const std::string& what_;
  Diagnostics& diagnostics_;
  std::vector<State> states_;
  std::vector<ExtendedEntry> resolved_;
};

}  // namespace

std::vector<ExtendedEntry> resolve_extends(const std::vector<YamlEntry>& table, const std::string& what,
                                           Diagnostics& diagnostics) {
  return ExtendsResolver(table, what, diagnostics).resolve();
}

}  // namespace broadsheet
