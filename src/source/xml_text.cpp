#include "source/xml_text.h"

#include "source/utf8.h"

namespace broadsheet {

namespace {

bool is_xml_character(char32_t character);

}  // namespace

// XML 1.0, 2.4 and 3.3.3: without their references, line ends and tabs in an attribute are read as spaces.
void append_xml(std::string& out, std::string_view words, XmlPlace place) {
  for (std::size_t at = 0; at < words.size();) {
    const char32_t character = next_character(words, at);
    if (character == '&') {
      out += "&amp;";
    } else if (character == '<') {
      out += "&lt;";
    } else if (character == '>') {
      out += "&gt;";
    } else if (place == XmlPlace::Attribute && character == '"') {
      out += "&quot;";
    } else if (place == XmlPlace::Attribute && (character == '\n' || character == '\t')) {
      out += character == '\n' ? "&#10;" : "&#9;";
    } else if (character == '\r') {
      out += "&#13;";
    } else {
      append_character(out, is_xml_character(character) ? character : U'\uFFFD');
    }
  }
}

std::string xml_text(std::string_view words) {
  std::string text;
  append_xml(text, words, XmlPlace::Text);
  return text;
}

namespace {

// XML 1.0, 2.2.
bool is_xml_character(char32_t character) {
  return character == '\t' || character == '\n' || (character >= 0x20 && character <= 0xD7FF) ||
         (character >= 0xE000 && character <= 0xFFFD) || character >= 0x10000;
}

}  // namespace

}  // namespace broadsheet
