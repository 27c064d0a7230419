#include "archive/xml_writer.h"

#include <cassert>
#include <utility>

#include "source/utf8.h"

namespace broadsheet {

namespace {

enum class Place { Text, Attribute };

void append_escaped(std::string& out, std::string_view words, Place place);
bool is_xml_character(char32_t character);

}  // namespace

XmlWriter::XmlWriter() : document_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}

XmlWriter& XmlWriter::open(std::string_view element) {
  if (is_in_tag_) document_ += '>';
  if (!open_.empty()) begin_line(open_.size());
  document_.append("<").append(element);
  open_.emplace_back(element);
  is_in_tag_ = true;
  has_elements_ = false;
  return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value) {
  assert(is_in_tag_);
  document_.append(" ").append(name).append("=\"");
  append_escaped(document_, value, Place::Attribute);
  document_ += '"';
  return *this;
}

XmlWriter& XmlWriter::text(std::string_view words) {
  assert(!open_.empty());
  if (std::exchange(is_in_tag_, false)) document_ += '>';
  append_escaped(document_, words, Place::Text);
  return *this;
}

XmlWriter& XmlWriter::close() {
  assert(!open_.empty());
  const std::string element = std::move(open_.back());
  open_.pop_back();
  if (std::exchange(is_in_tag_, false)) {
    document_ += "/>";
  } else {
    if (has_elements_) begin_line(open_.size());
    document_.append("</").append(element).append(">");
  }
  has_elements_ = true;
  return *this;
}

XmlWriter& XmlWriter::element(std::string_view name, std::string_view words) {
  return open(name).text(words).close();
}

std::string XmlWriter::take() {
  assert(open_.empty());
  return std::move(document_) + "\n";
}

void XmlWriter::begin_line(std::size_t depth) {
  document_.append("\n").append(2 * depth, ' ');
}

std::string escaped_text(std::string_view words) {
  std::string text;
  append_escaped(text, words, Place::Text);
  return text;
}

namespace {

// XML 1.0, 2.4 and 3.3.3: without their references, line ends and tabs in an attribute are read as spaces.
void append_escaped(std::string& out, std::string_view words, Place place) {
  for (std::size_t at = 0; at < words.size();) {
    const char32_t character = next_character(words, at);
    if (character == '&') {
      out += "&amp;";
    } else if (character == '<') {
      out += "&lt;";
    } else if (character == '>') {
      out += "&gt;";
    } else if (place == Place::Attribute && character == '"') {
      out += "&quot;";
    } else if (place == Place::Attribute && (character == '\n' || character == '\t')) {
      out += character == '\n' ? "&#10;" : "&#9;";
    } else if (character == '\r') {
      out += "&#13;";
    } else {
      append_character(out, is_xml_character(character) ? character : U'\uFFFD');
    }
  }
}

// XML 1.0, 2.2.
bool is_xml_character(char32_t character) {
  return character == '\t' || character == '\n' || (character >= 0x20 && character <= 0xD7FF) ||
         (character >= 0xE000 && character <= 0xFFFD) || character >= 0x10000;
}

}  // namespace

}  // namespace broadsheet
