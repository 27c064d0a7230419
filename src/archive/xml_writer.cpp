#include "archive/xml_writer.h"

#include <cassert>
#include <utility>

#include "source/xml_text.h"

namespace broadsheet {

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
  append_xml(document_, value, XmlPlace::Attribute);
  document_ += '"';
  return *this;
}

XmlWriter& XmlWriter::text(std::string_view words) {
  assert(!open_.empty());
  if (std::exchange(is_in_tag_, false)) document_ += '>';
  append_xml(document_, words, XmlPlace::Text);
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

}  // namespace broadsheet
