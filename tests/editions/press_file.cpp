#include "press_file.h"

#include <catch2/catch.hpp>

#include "broadsheet.h"
#include "pictures/jpeg_codec.h"
#include "press/read_press.h"

namespace broadsheet::test {

PressProfile shipped_press(const std::string& name, PdfStandard standard) {
  const DiskFiles files;
  SourceMap sources;
  Diagnostics diagnostics;
  std::optional<PressProfile> press = read_press(files, name, {PROJECT_DIR "/presses"}, sources, diagnostics);
  INFO(to_text(diagnostics, sources));
  REQUIRE(press);
  press->target.standard = standard;
  press->rules.set(PressRule::Placeholders, RuleForce::Off);
  return *std::move(press);
}

std::string press_file(const std::string& edition, const PressProfile& press, const ChangePages& change,
                       const std::string& layout) {
  DiskFiles files;
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  PictureBook pictures(files);
  LayoutBook layouts(files, {PROJECT_DIR "/layouts"});
  const Resources resources{files, fonts, pictures, layouts, layout, &press};
  const bool is_path = edition.find('/') != std::string::npos;
  Composed composed = compose_edition(is_path ? edition : PROJECT_DIR "/content/" + edition + "/edition.yaml",
                                      resources, OversetPolicy::Refuse);
  INFO(to_text(composed.diagnostics, composed.sources));
  REQUIRE_FALSE(composed.has_errors());
  CHECK_FALSE(composed.is_overset());
  if (change) change(composed.pages);
  return render_for_press(composed, resources).value();
}

void change_colors(std::vector<Page>& pages, const std::function<void(Color&)>& change) {
  for (Page& page : pages) {
    for (DisplayItem& item : page.items) {
      if (auto* path = std::get_if<DrawnPath>(&item.content)) {
        if (path->fill) change(*path->fill);
        if (path->stroke) change(path->stroke->color);
      } else if (auto* run = std::get_if<GlyphRun>(&item.content)) {
        change(run->color);
      } else if (auto* filled = std::get_if<FilledRect>(&item.content)) {
        change(filled->color);
      } else if (auto* stroked = std::get_if<StrokedRect>(&item.content)) {
        change(stroked->color);
      } else if (auto* wavy = std::get_if<WavyLine>(&item.content)) {
        change(wavy->color);
      }
    }
  }
}

// A dusk: much of every ink in its dark corners, and grain, which JPEG rings round.
std::string sample_with_photographs(const ScratchFolder& folder) {
  constexpr int width = 1200, height = 800;
  std::string rows;
  std::uint32_t state = 1;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      state = state * 1664525U + 1013904223U;
      const int grain = static_cast<int>(state >> 24U) % 17;
      for (const int value : {90 * x / width, 20 * y / height, 60 * (x + y) / (width + height)})
        rows += static_cast<char>(value + grain);
    }
  }
  folder.write("dusk.jpg", encode_jpeg(rows, width, height, PixelFormat::Rgb, 90));
  const DiskFiles files;
  const std::string sample = PROJECT_DIR "/content/jiangbei-2020/";
  folder.write("lead.md", files.read(sample + "lead.md").value());
  std::string text = files.read(sample + "edition.yaml").value();
  const std::string key = "    slug: ";
  for (std::size_t at = 0; (at = text.find(key, at)) != std::string::npos; at += 2 * key.size())
    text.insert(at, "    file: dusk.jpg\n");
  return folder.write("edition.yaml", text);
}

}  // namespace broadsheet::test
