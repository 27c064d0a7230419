#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace broadsheet {

// An XML 1.0 document in UTF-8, written from its beginning to its end: an element a line, indented by its depth, and
// what is escaped is escaped here. A character that XML cannot hold becomes U+FFFD.
class XmlWriter {
public:
  XmlWriter();

  XmlWriter& open(std::string_view element);
  // Of the element that was opened last, before anything is in it.
  XmlWriter& attribute(std::string_view name, std::string_view value);
  XmlWriter& text(std::string_view words);
  XmlWriter& close();
  // An element with nothing but words in it.
  XmlWriter& element(std::string_view name, std::string_view words);

  // The document; all elements are closed.
  std::string take();

private:
  void begin_line(std::size_t depth);

  std::string document_;
  std::vector<std::string> open_;
  bool is_in_tag_ = false;     // attributes may still come
  bool has_elements_ = false;  // the element that was closed last, or opened, is not all words
};

}  // namespace broadsheet
