#include "alto_reader.h"

#include <cstdlib>
#include <sstream>
#include <utility>

namespace broadsheet::test {

std::string XmlElement::attribute(const std::string& wanted) const {
  const std::string begin = " " + wanted + "=\"";
  const std::size_t at = line.find(begin);
  if (at == line.npos) return {};
  const std::size_t from = at + begin.size();
  std::string value = line.substr(from, line.find('"', from) - from);
  for (const auto& [escape, character] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}}) {
    for (std::size_t found; (found = value.find(escape)) != value.npos;)
      value.replace(found, std::string(escape).size(), character);
  }
  return value;
}

double XmlElement::points(const std::string& wanted) const {
  return std::atof(attribute(wanted).c_str()) * 72 / 254;
}

std::vector<XmlElement> elements_of(const std::string& xml) {
  std::vector<XmlElement> elements;
  std::istringstream lines(xml);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t begin = line.find('<');
    if (begin == line.npos || line[begin + 1] == '/' || line[begin + 1] == '?') continue;
    elements.push_back({line.substr(begin + 1, line.find_first_of(" />", begin) - begin - 1), line});
  }
  return elements;
}

std::vector<XmlElement> elements_of(const std::string& xml, const std::string& name) {
  std::vector<XmlElement> elements;
  for (XmlElement& element : elements_of(xml)) {
    if (element.name == name) elements.push_back(std::move(element));
  }
  return elements;
}

}  // namespace broadsheet::test
