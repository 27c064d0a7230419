#pragma once

#include <string>
#include <vector>

namespace broadsheet::test {

// An element of an ALTO or METS file of ours, which has one a line.
struct XmlElement {
  std::string name;
  std::string line;

  std::string attribute(const std::string& name) const;  // empty when it has none
  double points(const std::string& name) const;          // of tenths of a millimetre
  double left() const { return points("HPOS"); }
  double top() const { return points("VPOS"); }
  double right() const { return left() + points("WIDTH"); }
  double bottom() const { return top() + points("HEIGHT"); }
};

std::vector<XmlElement> elements_of(const std::string& xml);
std::vector<XmlElement> elements_of(const std::string& xml, const std::string& name);

}  // namespace broadsheet::test
