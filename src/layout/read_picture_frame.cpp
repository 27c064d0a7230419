#include <fmt/format.h>

#include "layout/read_frame_content.h"

namespace broadsheet {

namespace {

void read_caption(PartReader& reader, PictureFrame& picture);

constexpr int most_caption_rows = 100;

}  // namespace

FrameContent read_picture(PartReader& reader, const Rect& area) {
  PictureFrame picture;
  picture.picture = reader.require_text("picture").value_or("");
  picture.placeholder = reader.placeholder("placeholder");
  std::optional<PartReader> caption = reader.part("caption");
  if (!caption) return picture;
  read_caption(*caption, picture);
  const Length caption_height = picture.caption_rows * reader.tables().layout.grid.leading;
  if (reader.tables().grid_is_whole && area.height > Length{} && caption_height >= area.height) {
    reader.diagnostics().error(caption->find("rows") ? caption->find("rows")->span : caption->span(),
                               fmt::format("a caption of {} rows leaves no room for the picture in a frame {} high",
                                           picture.caption_rows, length_text(area.height)),
                               "give the frame more rows or the caption fewer");
  }
  return picture;
}

namespace {

void read_caption(PartReader& reader, PictureFrame& picture) {
  static const PatternFields with_credit{.of_edition = false, .names = {"caption", "credit"}};
  static const PatternFields alone{.of_edition = false, .names = {"caption"}};
  picture.caption_rows = reader.require_integer("rows", 1, most_caption_rows);
  picture.caption_style = reader.require_style("style");
  picture.caption_baseline = reader.require_length("baseline");
  picture.caption_gap = reader.length("gap", LengthRange::NotNegative).value_or(Length{});
  picture.caption = reader.require_pattern("text", with_credit);
  picture.caption_without_credit = reader.require_pattern("without-credit", alone);
  reader.finish();
}

}  // namespace

}  // namespace broadsheet
