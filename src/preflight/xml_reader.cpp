#include "preflight/xml_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "source/utf8.h"

namespace broadsheet {

namespace {

constexpr int deepest = 64;
constexpr const char* xml_space = "http://www.w3.org/XML/1998/namespace";

using Namespaces = std::map<std::string, std::string>;  // address by prefix

class XmlReader {
public:
  explicit XmlReader(std::string_view text) : text_(text) {}
  XmlElement read_document();

private:
  [[noreturn]] void fail(const std::string& what) const;
  bool ends() const { return at_ >= text_.size(); }
  bool begins(std::string_view words) const { return text_.substr(at_, words.size()) == words; }
  bool take(std::string_view words);
  void skip_space();
  void skip_past(std::string_view end, const char* what);
  void skip_between_elements();
  XmlElement read_element(const Namespaces& outer, int depth);
  void read_content(XmlElement& element, const std::string& tag, const Namespaces& spaces, int depth);
  std::string read_name();
  std::string read_attribute_value();
  std::string read_reference();
  XmlName resolve(const std::string& name, const Namespaces& spaces, bool is_attribute) const;

  std::string_view text_;
  std::size_t at_ = 0;
};

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool ends_name(char c) {
  return is_space(c) || std::string_view("<>=/&'\"!?#;").find(c) != std::string_view::npos;
}

}  // namespace

const XmlElement* XmlElement::child(const XmlName& wanted) const {
  const auto found = std::find_if(children.begin(), children.end(), [&](const auto& it) { return it.name == wanted; });
  return found == children.end() ? nullptr : &*found;
}

std::string XmlElement::attribute(const XmlName& wanted) const {
  for (const auto& [its_name, value] : attributes) {
    if (its_name == wanted) return value;
  }
  return {};
}

XmlElement read_xml(std::string_view text) {
  return XmlReader(text).read_document();
}

namespace {

XmlElement XmlReader::read_document() {
  if (const auto bad = find_invalid_utf8(text_)) {
    at_ = *bad;
    fail("a byte is no UTF-8");
  }
  take("\xEF\xBB\xBF");
  skip_between_elements();
  XmlElement root = read_element({{"xml", xml_space}}, 0);
  skip_between_elements();
  if (!ends()) fail("something follows the last element");
  return root;
}

void XmlReader::fail(const std::string& what) const {
  const auto end = text_.begin() + static_cast<std::ptrdiff_t>(std::min(at_, text_.size()));
  throw XmlError(fmt::format("line {}: {}", std::count(text_.begin(), end, '\n') + 1, what));
}

bool XmlReader::take(std::string_view words) {
  if (!begins(words)) return false;
  at_ += words.size();
  return true;
}

void XmlReader::skip_space() {
  while (!ends() && is_space(text_[at_])) ++at_;
}

void XmlReader::skip_past(std::string_view end, const char* what) {
  const std::size_t found = text_.find(end, at_);
  if (found == std::string_view::npos) fail(fmt::format("{} does not end", what));
  at_ = found + end.size();
}

// Space, comments and processing instructions: the packet of XMP is one of the last.
void XmlReader::skip_between_elements() {
  for (;;) {
    skip_space();
    if (take("<?")) {
      skip_past("?>", "a processing instruction");
    } else if (take("<!--")) {
      skip_past("-->", "a comment");
    } else {
      return;
    }
  }
}

XmlElement XmlReader::read_element(const Namespaces& outer, int depth) {
  if (depth > deepest) fail(fmt::format("elements stand in one another more than {} deep", deepest));
  if (begins("<!")) fail("a document type is not allowed in metadata");
  if (!take("<")) fail("an element is expected");
  const std::string tag = read_name();
  Namespaces spaces = outer;
  std::vector<std::pair<std::string, std::string>> attributes;
  for (skip_space(); !ends() && !begins(">") && !begins("/>"); skip_space()) {
    const std::string name = read_name();
    skip_space();
    if (!take("=")) fail(fmt::format("the attribute `{}` has no value", name));
    skip_space();
    const std::string value = read_attribute_value();
    for (const auto& [other, ignored] : attributes) {
      if (other == name) fail(fmt::format("the attribute `{}` stands twice in `{}`", name, tag));
    }
    attributes.emplace_back(name, value);
    if (name == "xmlns") spaces[""] = value;
    if (name.rfind("xmlns:", 0) == 0) spaces[name.substr(6)] = value;
  }
  XmlElement element;
  element.name = resolve(tag, spaces, false);
  for (const auto& [name, value] : attributes) {
    if (name != "xmlns" && name.rfind("xmlns:", 0) != 0)
      element.attributes.emplace_back(resolve(name, spaces, true), value);
  }
  if (take("/>")) return element;
  if (!take(">")) fail(fmt::format("the tag `{}` does not end", tag));
  read_content(element, tag, spaces, depth);
  return element;
}

void XmlReader::read_content(XmlElement& element, const std::string& tag, const Namespaces& spaces, int depth) {
  while (!ends()) {
    if (take("</")) {
      const std::string closing = read_name();
      if (closing != tag) fail(fmt::format("`{}` is closed by `{}`", tag, closing));
      skip_space();
      if (!take(">")) fail(fmt::format("the closing tag `{}` does not end", tag));
      return;
    }
    if (take("<!--")) {
      skip_past("-->", "a comment");
    } else if (take("<![CDATA[")) {
      const std::size_t begin = at_;
      skip_past("]]>", "CDATA");
      element.text += text_.substr(begin, at_ - 3 - begin);
    } else if (take("<?")) {
      skip_past("?>", "a processing instruction");
    } else if (begins("<")) {
      element.children.push_back(read_element(spaces, depth + 1));
    } else if (begins("&")) {
      element.text += read_reference();
    } else {
      element.text += text_[at_++];
    }
  }
  fail(fmt::format("`{}` is not closed", tag));
}

std::string XmlReader::read_name() {
  const std::size_t begin = at_;
  while (!ends() && !ends_name(text_[at_])) ++at_;
  if (at_ == begin) fail("a name is expected");
  return std::string(text_.substr(begin, at_ - begin));
}

std::string XmlReader::read_attribute_value() {
  const char quote = ends() ? '\0' : text_[at_];
  if (quote != '"' && quote != '\'') fail("the value of an attribute stands in no quotes");
  ++at_;
  std::string value;
  while (!ends() && text_[at_] != quote) {
    if (text_[at_] == '<') fail("`<` stands in the value of an attribute");
    if (text_[at_] == '&') {
      value += read_reference();
    } else {
      value += text_[at_++];
    }
  }
  if (!take(std::string_view(&quote, 1))) fail("the value of an attribute does not end");
  return value;
}

std::string XmlReader::read_reference() {
  constexpr std::size_t longest = 12;
  const std::size_t end = text_.substr(at_, longest).find(';');
  if (end == std::string_view::npos) fail("`&` begins no reference");
  const std::string_view name = text_.substr(at_ + 1, end - 1);
  at_ += end + 1;
  static const std::map<std::string_view, std::string> known = {
      {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}};
  if (const auto found = known.find(name); found != known.end()) return found->second;
  const bool is_hexadecimal = name.rfind("#x", 0) == 0;
  if (name.rfind('#', 0) != 0) fail(fmt::format("`&{};` is no reference that XML knows", name));
  const std::string_view digits = name.substr(is_hexadecimal ? 2 : 1);
  std::uint32_t character = 0;
  const auto [rest, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), character, is_hexadecimal ? 16 : 10);
  const bool is_whole = error == std::errc() && rest == digits.data() + digits.size();
  if (!is_whole || character == 0 || character > 0x10FFFF || (character >= 0xD800 && character < 0xE000))
    fail(fmt::format("`&{};` is no character", name));
  std::string text;
  append_character(text, character);
  return text;
}

XmlName XmlReader::resolve(const std::string& name, const Namespaces& spaces, bool is_attribute) const {
  const std::size_t colon = name.find(':');
  if (colon == std::string::npos && is_attribute) return {{}, name};
  const std::string prefix = colon == std::string::npos ? "" : name.substr(0, colon);
  const auto found = spaces.find(prefix);
  if (found == spaces.end() && !prefix.empty()) fail(fmt::format("the prefix `{}` is not declared", prefix));
  return {found == spaces.end() ? "" : found->second, colon == std::string::npos ? name : name.substr(colon + 1)};
}

}  // namespace

}  // namespace broadsheet
