#include "preflight/xml_reader.h"

#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace broadsheet {

namespace {

constexpr std::size_t deepest = 64;
constexpr char separator = '\n';  // between a namespace and a name: neither has one

// Expat stops when told so by a handler, and never sees an exception.
class TreeMaker {
public:
  explicit TreeMaker(XML_Parser parser);

  XmlElement take_root() { return std::move(root_); }
  const std::string& refusal() const { return refusal_; }

private:
  void begin(const XML_Char* name, const XML_Char** attributes);
  void refuse(std::string what);

  static void on_begin(void* maker, const XML_Char* name, const XML_Char** attributes);
  static void on_end(void* maker, const XML_Char* name);
  static void on_text(void* maker, const XML_Char* text, int length);
  static void on_document_type(void* maker, const XML_Char*, const XML_Char*, const XML_Char*, int);

  XML_Parser parser_;
  XmlElement root_;
  std::vector<XmlElement> open_;  // from the root inwards
  std::string refusal_;
};

XmlName name_of(std::string_view joined);

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
  if (text.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) throw XmlError("it is too long");
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreateNS("UTF-8", separator),
                                                                            XML_ParserFree);
  if (!parser) throw std::bad_alloc();
  TreeMaker maker(parser.get());
  if (XML_Parse(parser.get(), text.data(), static_cast<int>(text.size()), XML_TRUE) != XML_STATUS_OK) {
    const char* const fault = XML_ErrorString(XML_GetErrorCode(parser.get()));
    throw XmlError(fmt::format("line {}: {}", XML_GetCurrentLineNumber(parser.get()),
                               maker.refusal().empty() ? fault : maker.refusal()));
  }
  return maker.take_root();
}

namespace {

TreeMaker::TreeMaker(XML_Parser parser) : parser_(parser) {
  XML_SetUserData(parser, this);
  XML_SetElementHandler(parser, on_begin, on_end);
  XML_SetCharacterDataHandler(parser, on_text);
  XML_SetStartDoctypeDeclHandler(parser, on_document_type);
}

void TreeMaker::begin(const XML_Char* name, const XML_Char** attributes) {
  if (open_.size() == deepest) return refuse(fmt::format("elements stand in one another more than {} deep", deepest));
  XmlElement element;
  element.name = name_of(name);
  for (; *attributes != nullptr; attributes += 2) {
    element.attributes.emplace_back(name_of(attributes[0]), attributes[1]);
  }
  open_.push_back(std::move(element));
}

void TreeMaker::refuse(std::string what) {
  refusal_ = std::move(what);
  XML_StopParser(parser_, XML_FALSE);
}

void TreeMaker::on_begin(void* maker, const XML_Char* name, const XML_Char** attributes) {
  static_cast<TreeMaker*>(maker)->begin(name, attributes);
}

void TreeMaker::on_end(void* maker, const XML_Char*) {
  auto& self = *static_cast<TreeMaker*>(maker);
  if (self.open_.empty()) return;
  XmlElement element = std::move(self.open_.back());
  self.open_.pop_back();
  if (self.open_.empty()) {
    self.root_ = std::move(element);
  } else {
    self.open_.back().children.push_back(std::move(element));
  }
}

void TreeMaker::on_text(void* maker, const XML_Char* text, int length) {
  auto& self = *static_cast<TreeMaker*>(maker);
  if (!self.open_.empty()) self.open_.back().text.append(text, static_cast<std::size_t>(length));
}

void TreeMaker::on_document_type(void* maker, const XML_Char*, const XML_Char*, const XML_Char*, int) {
  static_cast<TreeMaker*>(maker)->refuse("a document type is not allowed in metadata");
}

XmlName name_of(std::string_view joined) {
  const std::size_t at = joined.find(separator);
  if (at == std::string_view::npos) return {"", std::string(joined)};
  return {std::string(joined.substr(0, at)), std::string(joined.substr(at + 1))};
}

}  // namespace

}  // namespace broadsheet
