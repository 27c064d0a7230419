#include "yaml/tree_builder.h"

#include "source/lines.h"
#include "yaml/node_extent.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace broadsheet {

namespace {

// Nobody indents deeper by hand; keeps every walk over the tree off the end of the stack.
constexpr std::size_t deepest = 64;
// A hundred times the largest layout. A file of a few lines can name any number of nodes through nested aliases.
constexpr std::size_t heaviest = 100'000;
// This much text weighs as much as a node.
constexpr std::size_t text_per_weight = 256;

}  // namespace

TreeBuilder::TreeBuilder(const SourceMap& sources, int file, std::size_t base, Diagnostics& diagnostics)
    : sources_(sources), file_(file), base_(base), text_(sources.text(file)), diagnostics_(diagnostics) {}

std::optional<YamlNode> TreeBuilder::take_tree() {
  if (broken_) return std::nullopt;
  YamlNode empty;
  empty.span = span(base_, base_);
  return std::exchange(tree_, std::nullopt).value_or(std::move(empty));
}

std::optional<std::size_t> TreeBuilder::innermost_open() const {
  if (open_.empty()) return std::nullopt;
  return open_.back().content.node.span.begin;
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (++documents_ == 1) return;
  const std::size_t at = offset(mark);
  const Span place = span(at, end_of_line(text_, at));
  if (text_.substr(at, 3) == "---") {
    diagnostics_.error(place, "a second document begins here, expected one", "take out the line `---`");
  } else {
    diagnostics_.error(place, fmt::format("unexpected `{}` after the end of the content", glimpse(text_, at)),
                       "align the line with the first one");
  }
  throw Abandoned();
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t at = skip_properties(text_, offset(mark));
  Weighed null{{}, anchor};
  if (const std::size_t length = length_of_null(text_, at); length > 0) {
    null.node.span = span(at, at + length);
  } else if (!open_.empty()) {
    // Nothing is written: yaml-cpp points at whatever comes next.
    const Open& parent = open_.back();
    const bool is_key = parent.content.node.kind == YamlNode::Kind::Mapping && !parent.has_key;
    null.node.span = is_key ? span(at, at) : parent.has_key ? parent.key_span : parent.content.node.span;
  } else {
    null.node.span = span(at, at);
  }
  const Span place = null.node.span;
  finish(std::move(null), 1, place);
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t at = offset(mark);
  const std::size_t end = std::min(text_.find_first_of(" \t\r\n,[]{}", at), text_.size());
  const auto found = anchored_.find(anchor);
  if (found == anchored_.end()) {
    diagnostics_.error(span(at, end), fmt::format("`{}` stands inside what it names", text_.substr(at, end - at)),
                       "write the content out here");
    throw Abandoned();
  }
  Weighed copy = found->second;
  copy.anchor = 0;
  const std::size_t cost = copy.weight;
  finish(std::move(copy), cost, span(at, end));
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
  const std::size_t at = skip_properties(text_, offset(mark));
  check_tag(tag, offset(mark));
  const std::optional<std::size_t> end = end_of_scalar(text_, at, value);
  if (!end) {
    diagnostics_.error(span(at, end_of_line(text_, at)), fmt::format("the quote `{}` is not closed", text_[at]),
                       fmt::format("put a `{}` at the end of the text", text_[at]));
    broken_ = true;
  }
  Weighed scalar{{}, anchor, 1 + value.size() / text_per_weight};
  scalar.node.kind = YamlNode::Kind::Scalar;
  scalar.node.span = span(at, end.value_or(end_of_line(text_, at)));
  scalar.node.scalar = value;
  scalar.node.quoted = !tag.empty() && tag != "?";
  const std::size_t cost = scalar.weight;
  const Span place = scalar.node.span;
  finish(std::move(scalar), cost, place);
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value style) {
  open(YamlNode::Kind::Sequence, mark, tag, anchor, style);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
  open(YamlNode::Kind::Mapping, mark, tag, anchor, style);
}

void TreeBuilder::OnAnchor(const YAML::Mark&, const std::string& anchor_name) {
  anchor_names_.push_back(anchor_name);
}

void TreeBuilder::open(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) {
  const std::size_t at = skip_properties(text_, offset(mark));
  check_tag(tag, offset(mark));
  if (open_.size() >= deepest) {
    diagnostics_.error(span(at, end_of_line(text_, at)),
                       fmt::format("lists and mappings lie more than {} deep in each other", deepest));
    throw Abandoned();
  }
  Open opened;
  opened.content.anchor = anchor;
  opened.content.node.kind = kind;
  const bool is_flow = style == YAML::EmitterStyle::Flow;
  opened.content.node.span = span(at, is_flow ? end_of_flow(text_, at) : end_of_line(text_, at));
  open_.push_back(std::move(opened));
}

void TreeBuilder::close() {
  Weighed closed = std::move(open_.back().content);
  open_.pop_back();
  const Span place = closed.node.span;
  finish(std::move(closed), 1, place);
}

// `cost` is what this adds to the tree: all of a copy, but only itself of a list whose members were counted already.
void TreeBuilder::finish(Weighed finished, std::size_t cost, Span place) {
  const bool too_deep = open_.size() + finished.height > deepest;
  if (too_deep || total_weight_ + cost > heaviest) {
    diagnostics_.error(place,
                       too_deep
                           ? fmt::format("aliases nest this more than {} deep", deepest)
                           : fmt::format("the file holds more than {} values with its aliases written out", heaviest),
                       "write less through aliases (`*name`)");
    throw Abandoned();
  }
  total_weight_ += cost;
  if (finished.anchor != 0) anchored_[finished.anchor] = finished;
  if (open_.empty()) {
    tree_ = std::move(finished.node);
  } else {
    attach(open_.back(), std::move(finished));
  }
}

void TreeBuilder::attach(Open& parent, Weighed finished) {
  Weighed& content = parent.content;
  const bool is_key = content.node.kind == YamlNode::Kind::Mapping && !parent.has_key;
  if (is_key) return take_key(parent, finished.node);
  parent.has_key = false;
  content.weight += finished.weight;
  content.height = std::max(content.height, finished.height + 1);
  if (content.node.kind == YamlNode::Kind::Sequence) {
    content.node.items.push_back(std::move(finished.node));
  } else if (!parent.key_refused) {
    content.node.entries.push_back({std::move(parent.key), parent.key_span, std::move(finished.node)});
  }
}

void TreeBuilder::take_key(Open& parent, const YamlNode& node) {
  parent.has_key = true;
  parent.key = node.scalar;
  parent.key_span = node.span;
  parent.key_refused = true;
  if (node.kind == YamlNode::Kind::Null) {
    diagnostics_.error(node.span, "a key is missing, expected `key: value`");
  } else if (node.kind != YamlNode::Kind::Scalar) {
    diagnostics_.error(node.span, "a key is a list or a mapping, expected a word",
                       "put text that begins with `[` or `{` in quotes");
  } else if (node.scalar == "<<") {
    diagnostics_.error(node.span, "merge keys (`<<`) are not read",
                       "write the keys out, or name the whole value with `*`");
  } else if (const auto [first, is_new] = parent.keys.emplace(node.scalar, node.span.begin); !is_new) {
    const int line = sources_.position({file_, first->second, first->second}).line;
    diagnostics_.error(node.span, fmt::format("duplicate key `{}`", node.scalar),
                       fmt::format("it stands on line {} already", line));
  } else {
    parent.key_refused = false;
  }
}

// Quoted scalars and blocks have the tag `!`, all else without a written tag has `?` or none.
void TreeBuilder::check_tag(const std::string& tag, std::size_t at) {
  const bool written = !tag.empty() && tag != "?" && tag != "!" && tag != "tag:yaml.org,2002:str";
  if (!written) return;
  const std::size_t mark = std::min(text_.find('!', at), text_.size());
  const std::size_t end = std::min(text_.find_first_of(" \t\r\n,[]{}", mark), text_.size());
  diagnostics_.error(span(mark, end), fmt::format("the tag `{}` is not read", text_.substr(mark, end - mark)),
                     "take it out; put text that begins with `!` in quotes");
}

std::size_t TreeBuilder::offset(const YAML::Mark& mark) const {
  return std::min(base_ + static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
}

Span TreeBuilder::span(std::size_t begin, std::size_t end) const {
  return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace broadsheet
