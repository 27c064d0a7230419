#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "archive/xml_writer.h"
#include "display/display_list.h"

namespace broadsheet {

// The text styles of an ALTO file: a face and a size are one, numbered in the order in which they are met.
class AltoStyles {
public:
  void add(const GlyphRun& run);
  std::string id(const GlyphRun& run) const;  // of one that was added
  void write(XmlWriter& xml) const;

private:
  struct Style {
    const Face* face = nullptr;
    Length size;
  };
  using Key = std::tuple<std::string, int, Length>;  // of the face that name and number in its file tell
  static Key key_of(const GlyphRun& run);

  std::map<Key, std::size_t> numbers_;
  std::vector<Style> styles_;
};

}  // namespace broadsheet
