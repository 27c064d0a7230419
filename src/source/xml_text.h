#pragma once

#include <string>
#include <string_view>

namespace broadsheet {

// Words as they stand in XML 1.0: between tags, or in an attribute with double quotes. A character that XML cannot
// hold, and what is no UTF-8, becomes U+FFFD.
enum class XmlPlace { Text, Attribute };
void append_xml(std::string& out, std::string_view words, XmlPlace place);
std::string xml_text(std::string_view words);

}  // namespace broadsheet
