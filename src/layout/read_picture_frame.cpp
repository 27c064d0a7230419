#include <fmt/format.h>

#include "layout/picture_ratio.h"
#include "layout/read_frame_content.h"

namespace broadsheet {

namespace {

void read_patterns(PartReader& reader, Pattern& text, Pattern& without_credit);
void read_caption(PartReader& reader, PictureFrame& picture);
void read_ratio(PartReader& reader, const Rect& area, PictureFrame& picture);

// Ten times as wide as high is a strip.
constexpr double most_ratio = 10;
constexpr int most_caption_rows = 100;

}  // namespace

FrameContent read_picture(PartReader& reader, const Rect& area) {
  PictureFrame picture;
  picture.picture = reader.require_text("picture").value_or("");
  picture.placeholder = reader.placeholder("placeholder");
  picture.align = static_cast<PictureAlign>(reader.choice("align", {"frame", "type"}).value_or(0));
  std::optional<PartReader> caption = reader.part("caption");
  if (caption) read_caption(*caption, picture);
  read_ratio(reader, area, picture);
  if (!caption) return picture;
  const Length caption_height = picture.caption_rows * reader.tables().layout.grid.leading;
  if (reader.tables().grid_is_whole && area.height > Length{} && caption_height >= area.height) {
    reader.diagnostics().error(caption->find("rows") ? caption->find("rows")->span : caption->span(),
                               fmt::format("a caption of {} rows leaves no room for the picture in a frame {} high",
                                           picture.caption_rows, length_text(area.height)),
                               "give the frame more rows or the caption fewer");
  }
  return picture;
}

FrameContent read_caption_frame(PartReader& reader, const Rect&) {
  CaptionFrame caption;
  caption.picture = reader.require_text("picture").value_or("");
  caption.style = reader.require_style("style");
  read_patterns(reader, caption.text, caption.without_credit);
  return caption;
}

namespace {

// Words in a pattern that are strong stand between two marks.
void check_strong(PartReader& reader, const std::string& key, const Pattern& pattern) {
  int marks = 0;
  for (const Pattern::Piece& piece : pattern.pieces) {
    if (piece.is_field) continue;
    for (size_t at = 0; (at = piece.text.find("**", at)) != std::string::npos; at += 2) ++marks;
  }
  if (marks % 2 == 0) return;
  reader.diagnostics().error(reader.find(key)->span, "`**` without a second one: what is strong must end",
                             "write `**{credit}**`");
}

void read_patterns(PartReader& reader, Pattern& text, Pattern& without_credit) {
  static const PatternFields with_credit{.of_edition = false, .names = {"caption", "credit"}};
  static const PatternFields alone{.of_edition = false, .names = {"caption"}};
  text = reader.require_pattern("text", with_credit);
  check_strong(reader, "text", text);
  without_credit = reader.require_pattern("without-credit", alone);
  check_strong(reader, "without-credit", without_credit);
}

void read_caption(PartReader& reader, PictureFrame& picture) {
  picture.caption_rows = reader.require_integer("rows", 1, most_caption_rows);
  picture.caption_style = reader.require_style("style");
  picture.caption_baseline = reader.require_length("baseline");
  picture.caption_gap = reader.length("gap", LengthRange::NotNegative).value_or(Length{});
  read_patterns(reader, picture.caption, picture.caption_without_credit);
  reader.finish();
}

// The picture as drawn has to be within its limits, or nothing on the page could stand where it is drawn.
void read_ratio(PartReader& reader, const Rect& area, PictureFrame& picture) {
  std::optional<PartReader> limits = reader.part("ratio");
  if (!limits) return;
  picture.least_ratio = limits->number("least", 1 / most_ratio, most_ratio);
  picture.most_ratio = limits->number("most", 1 / most_ratio, most_ratio);
  limits->finish();
  const Length row = reader.tables().layout.grid.leading;
  const std::optional<double> drawn = picture_ratio(picture, area, row);
  if (!reader.tables().grid_is_whole || !drawn || may_be_cropped_to(picture, area, row)) return;
  reader.diagnostics().error(
      limits->span(), fmt::format("the picture is drawn {:.2f} times as wide as high, outside these limits", *drawn),
      "widen the limits, or draw the frame otherwise");
}

}  // namespace

}  // namespace broadsheet
