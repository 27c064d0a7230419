#include "content/read_pictures.h"

#include "content/read_words.h"
#include "yaml/yaml_reader.h"

namespace broadsheet {

namespace {

Picture read_picture(const YamlEntry& entry, const std::filesystem::path& folder, const SourceMap& sources,
                     Diagnostics& diagnostics);
void read_focus(const YamlNode& node, Picture& picture, Diagnostics& diagnostics);

}  // namespace

std::vector<Picture> read_pictures(const YamlNode& node, const std::filesystem::path& folder, const SourceMap& sources,
                                   Diagnostics& diagnostics) {
  const YamlReader checked(node, "`pictures`", diagnostics);
  std::vector<Picture> pictures;
  for (const YamlEntry& entry : node.entries) pictures.push_back(read_picture(entry, folder, sources, diagnostics));
  return pictures;
}

namespace {

Picture read_picture(const YamlEntry& entry, const std::filesystem::path& folder, const SourceMap& sources,
                     Diagnostics& diagnostics) {
  YamlReader reader(entry.value, "a picture", diagnostics);
  WordsReader words(reader, sources);
  Picture picture;
  picture.name = entry.key;
  picture.span = entry.key_span;
  picture.slug = words.required("slug");
  picture.caption = words.required("caption");
  picture.credit = words.optional("credit");
  picture.alt = words.optional("alt");
  if (const std::optional<std::string> file = reader.text("file")) {
    picture.file = Text{(folder / *file).lexically_normal().generic_string(), reader.find("file")->span};
    if (file->empty())
      diagnostics.error(picture.file->span, "`file` of a picture is empty, expected a path",
                        "take the line out to keep the picture's place on the page");
  }
  if (const YamlNode* focus = reader.find("focus")) read_focus(*focus, picture, diagnostics);
  reader.finish();
  return picture;
}

void read_focus(const YamlNode& node, Picture& picture, Diagnostics& diagnostics) {
  if (node.kind != YamlNode::Kind::Sequence || node.items.size() != 2) {
    diagnostics.error(node.span, "`focus` of a picture is no list of two numbers",
                      "write `[0.5, 0.3]`: the part of the width from the left, and of the height from the top");
    return;
  }
  const std::optional<double> x = read_number(node.items[0], "the first number of `focus`", 0, 1, diagnostics);
  const std::optional<double> y = read_number(node.items[1], "the second number of `focus`", 0, 1, diagnostics);
  picture.focus_x = x.value_or(picture.focus_x);
  picture.focus_y = y.value_or(picture.focus_y);
}

}  // namespace

}  // namespace broadsheet
