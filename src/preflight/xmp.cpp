#include "preflight/xmp.h"

namespace broadsheet {

namespace {

const XmlElement* find_rdf(const XmlElement& root);
std::string value_of(const XmlElement& property);
std::set<XmlName> described_properties(const XmlElement& schemas);
std::string text_in(const XmlElement& element, const XmlName& name);
const XmlElement& described_thing(const XmlElement& item);

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

}  // namespace

std::optional<std::string> Xmp::find(const std::string& space, const std::string& local) const {
  const auto found = properties.find({space, local});
  if (found == properties.end()) return std::nullopt;
  return found->second;
}

std::string Xmp::text(const std::string& space, const std::string& local) const {
  return find(space, local).value_or("");
}

Xmp read_xmp(const std::string& packet) {
  Xmp xmp;
  xmp.is_there = true;
  try {
    const XmlElement root = read_xml(packet);
    const XmlElement* rdf = find_rdf(root);
    if (!rdf) throw XmlError("there is no rdf:RDF in it");
    for (const XmlElement& description : rdf->children) {
      if (description.name != XmlName{xmp::rdf, "Description"}) continue;
      for (const auto& [name, value] : description.attributes) {
        if (name.space != xmp::rdf) xmp.properties.emplace(name, trimmed(value));
      }
      for (const XmlElement& property : description.children) {
        xmp.properties.emplace(property.name, value_of(property));
        if (property.name == XmlName{xmp::pdfa_extension, "schemas"}) xmp.described = described_properties(property);
      }
    }
  } catch (const XmlError& error) {
    xmp.error = error.what();
  }
  return xmp;
}

namespace {

const XmlElement* find_rdf(const XmlElement& root) {
  const XmlName wanted = {xmp::rdf, "RDF"};
  return root.name == wanted ? &root : root.child(wanted);
}

std::string value_of(const XmlElement& property) {
  static const XmlName language = {"http://www.w3.org/XML/1998/namespace", "lang"};
  for (const char* kind : {"Alt", "Seq", "Bag"}) {
    const XmlElement* list = property.child({xmp::rdf, kind});
    if (!list) continue;
    for (const XmlElement& item : list->children) {
      if (item.attribute(language) == "x-default") return trimmed(item.text);
    }
    return list->children.empty() ? std::string() : trimmed(list->children.front().text);
  }
  return trimmed(property.text);
}

// pdfaExtension:schemas is a bag of schemas, each with its namespace and a list of properties.
std::set<XmlName> described_properties(const XmlElement& schemas) {
  std::set<XmlName> names;
  const XmlElement* bag = schemas.child({xmp::rdf, "Bag"});
  if (!bag) return names;
  for (const XmlElement& item : bag->children) {
    const XmlElement& schema = described_thing(item);
    const std::string space = text_in(schema, {xmp::pdfa_schema, "namespaceURI"});
    const XmlElement* properties = schema.child({xmp::pdfa_schema, "property"});
    const XmlElement* list = properties ? properties->child({xmp::rdf, "Seq"}) : nullptr;
    if (!list) continue;
    for (const XmlElement& entry : list->children)
      names.insert({space, text_in(described_thing(entry), {xmp::pdfa_property, "name"})});
  }
  return names;
}

// The fields of a structure stand in the item itself (rdf:parseType="Resource") or in a description inside it.
const XmlElement& described_thing(const XmlElement& item) {
  const XmlElement* inside = item.child({xmp::rdf, "Description"});
  return inside ? *inside : item;
}

std::string text_in(const XmlElement& element, const XmlName& name) {
  const XmlElement* child = element.child(name);
  return child ? trimmed(child->text) : element.attribute(name);
}

}  // namespace

}  // namespace broadsheet
