#include <algorithm>
#include <unordered_map>
#include <utility>

#include "pdf/embed_font.h"

namespace broadsheet {

namespace {

struct Collected {
  const Face* face = nullptr;
  std::unordered_map<std::uint32_t, std::string_view> texts;  // by glyph; sorted before anyone sees them
  bool is_horizontal = false, is_vertical = false;
};

// What a font says of a glyph that stands for no character that was typed, as an emphasis dot or a hyphen at the end of
// a line: PDF/A-2u wants one for each (ISO 19005-2, 6.2.11.7.2), and this one is not seen. Where such a glyph is shown,
// it is said to be none of the text (ActualText).
constexpr std::string_view untyped = "\u00AD";

void collect(const GlyphRun& run, std::vector<Collected>& faces);
FontUse sorted(const Collected& collected);

}  // namespace

std::vector<FontUse> collect_fonts(const std::vector<Page>& pages) {
  std::vector<Collected> faces;
  for (const Page& page : pages) {
    for (const DisplayItem& item : page.items) {
      if (const auto* run = std::get_if<GlyphRun>(&item.content)) collect(*run, faces);
    }
  }
  std::vector<FontUse> uses;
  uses.reserve(faces.size());
  for (const Collected& collected : faces) uses.push_back(sorted(collected));
  return uses;
}

std::string_view typed_text(const GlyphRun& run, const PlacedGlyph& glyph) {
  if (glyph.text_begin >= glyph.text_end || glyph.text_end > run.text.size()) return {};
  return std::string_view(run.text).substr(glyph.text_begin, glyph.text_end - glyph.text_begin);
}

namespace {

void collect(const GlyphRun& run, std::vector<Collected>& faces) {
  if (!run.face) return;
  const auto is_face = [&run](const Collected& collected) { return collected.face == run.face; };
  auto found = std::find_if(faces.begin(), faces.end(), is_face);
  if (found == faces.end()) found = faces.insert(faces.end(), {run.face, {}});
  (writing_mode(run) == Direction::Vertical ? found->is_vertical : found->is_horizontal) = true;
  for (const PlacedGlyph& glyph : run.glyphs) {
    if (glyph.id == 0) continue;
    std::string_view& text = found->texts[glyph.id];
    if (text.empty()) text = typed_text(run, glyph);
  }
}

FontUse sorted(const Collected& collected) {
  std::vector<std::pair<std::uint32_t, std::string_view>> texts(collected.texts.begin(), collected.texts.end());
  std::sort(texts.begin(), texts.end());
  FontUse use;
  use.face = collected.face;
  use.is_horizontal = collected.is_horizontal;
  use.is_vertical = collected.is_vertical;
  for (const auto& [glyph, text] : texts) {
    use.glyphs.push_back(glyph);
    use.texts.push_back(text.empty() ? untyped : text);
  }
  return use;
}

}  // namespace

}  // namespace broadsheet
