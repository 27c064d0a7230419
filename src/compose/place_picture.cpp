#include <fmt/format.h>
#include <algorithm>
#include <cmath>

#include "compose/composition.h"
#include "compose/draw.h"
#include "compose/page_parts.h"
#include "compose/place_caption.h"
#include "compose/resolve_pattern.h"
#include "display/picture_resolution.h"
#include "typeset/optical_edges.h"

namespace broadsheet {

namespace {

Rect aligned_with_type(const Rect& rows, const Grid& grid);
void draw_picture(Composition& composition, int frame, const Picture& picture, const Rect& area);
void draw_placeholder(Composition& composition, int frame, const Picture& picture, const PlaceholderStyle& style,
                      const Rect& area);
Length horizon_of(const Horizon& horizon, Length height, Length row);
FieldValues wanted_size(const PlaceholderStyle& style, Size size, int ppi);
void crop_to(PlacedPicture& placed, const Picture& picture);

}  // namespace

void place_picture(Composition& composition, int frame, const PictureFrame& spec) {
  const Picture& picture = *composition.edition.picture(spec.picture);
  Rect area = composition.page.frames[frame].area;
  const Length caption_height = spec.caption_rows * composition.layout.grid.leading;
  area.height -= caption_height;
  const Rect drawn = spec.align == PictureAlign::Type ? aligned_with_type(area, composition.layout.grid) : area;
  const PartScope part(composition.page, picture_part(composition, frame, picture, drawn));
  if (picture.file) {
    draw_picture(composition, frame, picture, drawn);
  } else if (spec.placeholder >= 0) {
    draw_placeholder(composition, frame, picture, composition.layout.placeholders[spec.placeholder], drawn);
  }
  if (spec.caption_rows > 0 && !picture.caption.empty()) {
    place_caption_below(composition, frame, picture, spec, {area.x, area.bottom(), area.width, caption_height});
  }
}

namespace {

// What its caption takes begins at the foot of its rows all the same.
Rect aligned_with_type(const Rect& rows, const Grid& grid) {
  const Length head = grid.baseline - grid.body_size.scaled(em_box_ascent, 100);
  return rows.inset({Length(), head, Length(), grid.leading - grid.baseline});
}

void draw_picture(Composition& composition, int frame, const Picture& picture, const Rect& area) {
  PlacedPicture placed;
  placed.data = composition.pictures.open(picture.file->text, picture.file->span, composition.diagnostics);
  if (placed.data == nullptr) return;
  placed.rect = area;
  placed.name = picture.name;
  placed.alt = picture.alt.empty() ? picture.caption.text : picture.alt.text;
  placed.alt_is_caption = picture.alt.empty();
  crop_to(placed, picture);
  if (const int ppi = pixels_an_inch(placed); ppi < composition.layout.picture_ppi) {
    composition.diagnostics.warning(
        picture.file->span,
        fmt::format("the picture `{}` has {} pixels an inch at its size on the page; {} are wanted", picture.name, ppi,
                    composition.layout.picture_ppi),
        wider_file_hint(placed, composition.layout.picture_ppi));
  }
  composition.page.items.push_back({frame, std::move(placed)});
}

// Cuts the picture to the proportions of its frame, as near to its focus point as the edges allow.
void crop_to(PlacedPicture& placed, const Picture& picture) {
  const double wanted = placed.rect.width.pt() / placed.rect.height.pt();
  const double has = static_cast<double>(placed.data->width) / placed.data->height;
  if (has > wanted) {
    placed.crop_width = wanted / has;
    placed.crop_x = std::clamp(picture.focus_x - placed.crop_width / 2, 0.0, 1 - placed.crop_width);
  } else {
    placed.crop_height = has / wanted;
    placed.crop_y = std::clamp(picture.focus_y - placed.crop_height / 2, 0.0, 1 - placed.crop_height);
  }
}

// The words of a placeholder, centred or from the left, on baselines counted from the middle or the foot.
class PlaceholderLines {
public:
  PlaceholderLines(Composition& composition, int frame, const PlaceholderStyle& style, const Rect& area)
      : composition_(composition),
        frame_(frame),
        is_centered_(style.words == PlaceholderWords::Center),
        area_(area),
        origin_(is_centered_ ? area.y + area.height / 2 : area.bottom()) {}

  Length origin() const { return origin_; }
  Length left_of(Length width, Length left) const {
    return area_.x + (is_centered_ ? (area_.width - width) / 2 : left);
  }

  void draw(const std::string& words, Span span, int style, Length left, Length baseline) {
    if (words.empty()) return;
    const Voice& voice = composition_.voice(style);
    const TypesetText text = composition_.set(words, span, voice);
    Line line = set_single_line(text, voice.style->tracking);
    if (voice.style->optical) align_by_ink(text, line);
    if (line.width + (is_centered_ ? Length() : left) > area_.width) {
      composition_.report_overset(frame_, span, fmt::format("`{}` does not fit the box of its picture", words),
                                  "shorten the slug");
    }
    draw_line(composition_.page, frame_, text, line, left_of(line.width, left), origin_ + baseline, line.width,
              voice.style->color, TextRole::Other);
  }

private:
  Composition& composition_;
  const int frame_;
  const bool is_centered_;
  const Rect area_;
  const Length origin_;
};

void draw_placeholder(Composition& composition, int frame, const Picture& picture, const PlaceholderStyle& style,
                      const Rect& area) {
  Page& page = composition.page;
  draw_fill(page, frame, area, style.ground);
  if (style.horizon) {
    const Length above = horizon_of(*style.horizon, area.height, composition.layout.grid.leading);
    draw_fill(page, frame, area.inset({Length(), above, Length(), Length()}), style.horizon->color);
  }
  const Insets mount{style.mount_inset, style.mount_inset, style.mount_inset, style.mount_inset};
  page.items.push_back({frame, StrokedRect{area.inset(mount), style.mount_weight, style.mount_color}});

  PlaceholderLines lines(composition, frame, style, area);
  lines.draw(picture.slug.text, picture.slug.span, style.title_style, style.title_left, style.title_baseline);
  if (style.rule_weight > Length()) {
    draw_fill(page, frame,
              {lines.left_of(style.rule_width, style.title_left), lines.origin() + style.rule_top, style.rule_width,
               style.rule_weight},
              style.rule_color);
  }
  const FieldValues values = wanted_size(style, {area.width, area.height}, composition.layout.picture_ppi);
  lines.draw(resolve_pattern(style.data, values), style.data.span, style.data_style, style.data_left,
             style.data_baseline);
}

// A box that is inset by less than a row counts as whole rows.
Length horizon_of(const Horizon& horizon, Length height, Length row) {
  const double rows = std::ceil(height.pt() / row.pt() - 0.001);
  const auto above = static_cast<std::int64_t>(std::round(rows * horizon.at));
  return std::min(above * row, height);
}

FieldValues wanted_size(const PlaceholderStyle& style, Size size, int ppi) {
  const auto millimetres = [&](Length length) {
    return fmt::format("{:.{}f}", length.pt() / 72 * 25.4, style.decimals);
  };
  const auto pixels = [&](Length length) {
    const double steps = length.pt() / 72 * ppi / style.pixel_step;
    return fmt::format("{:.0f}", std::ceil(steps - 0.001) * style.pixel_step);
  };
  return {{"width", millimetres(size.width)},
          {"height", millimetres(size.height)},
          {"pixels-across", pixels(size.width)},
          {"pixels-down", pixels(size.height)}};
}

}  // namespace

}  // namespace broadsheet
