#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace broadsheet {

struct XmlName {
  std::string space;  // the address of its namespace
  std::string local;
  bool operator==(const XmlName&) const = default;
  auto operator<=>(const XmlName&) const = default;
};

struct XmlElement {
  XmlName name;
  std::vector<std::pair<XmlName, std::string>> attributes;  // without those that declare namespaces
  std::vector<XmlElement> children;
  std::string text;  // of its own, without that of its children

  const XmlElement* child(const XmlName& wanted) const;
  std::string attribute(const XmlName& wanted) const;
};

struct XmlError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Reads XML 1.0 with namespaces, in UTF-8; document types are refused, for metadata has none and entities may grow
// without end. Throws XmlError, which names the line.
XmlElement read_xml(std::string_view text);

}  // namespace broadsheet
