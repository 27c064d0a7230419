#include "preflight/content_walk.h"

#include "preflight/content_reader.h"

namespace broadsheet {

namespace {

// The streams of a page as one, as ISO 32000-1, 7.8.2 has it.
std::string page_content(const PdfFile& file, const CosPage& page, bool& is_whole);

}  // namespace

void ContentWalk::walk(const CosPage& page, const ContentVisitor& visitor) {
  const double unit = user_unit(page);
  GraphicsState state;
  state.ctm = {unit, 0, 0, unit, 0, 0};
  state.fill.space = state.stroke.space = CosObject(QPDFObjectHandle::newName("/DeviceGray"));
  std::set<int> patterns;
  ContentReader reader(*this, visitor, page.inherited("Resources"), state);
  const std::vector<CosObject> contents = page.dict["Contents"].items();
  reader.stream = contents.empty() ? page.dict.id() : contents.front().id();
  reader.patterns = &patterns;
  reader.page_space = state.ctm;
  bool is_whole = true;
  const std::string content = page_content(file_, page, is_whole);
  if (!is_whole) {
    const CosObject resources;
    visitor(Misread{"a content stream cannot be unpacked"}, {state, resources, reader.stream});
  }
  reader.read(content);
}

double user_unit(const CosPage& page) {
  const double unit = page.dict["UserUnit"].number();
  return unit > 0 ? unit : 1;
}

CosObject find_color_space(const CosObject& name, const CosObject& resources) {
  if (!name.is_name()) return name;
  const CosObject found = resources["ColorSpace"][name.name()];
  return found.is_null() ? name : found;
}

namespace {

std::string page_content(const PdfFile& file, const CosPage& page, bool& is_whole) {
  std::string content;
  for (const CosObject& stream : page.dict["Contents"].items()) {
    const auto part = file.decoded(stream);
    is_whole = is_whole && part.has_value();
    if (part) content.append(*part).append("\n");
  }
  return content;
}

}  // namespace

}  // namespace broadsheet
