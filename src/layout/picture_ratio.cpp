#include "layout/picture_ratio.h"

namespace broadsheet {

std::optional<double> picture_ratio(const PictureFrame& frame, const Rect& area, Length row) {
  const Length height = area.height - frame.caption_rows * row;
  if (height <= Length()) return std::nullopt;
  return area.width.pt() / height.pt();
}

bool may_be_cropped_to(const PictureFrame& frame, const Rect& area, Length row) {
  const std::optional<double> ratio = picture_ratio(frame, area, row);
  return ratio && *ratio >= frame.least_ratio.value_or(*ratio) && *ratio <= frame.most_ratio.value_or(*ratio);
}

}  // namespace broadsheet
