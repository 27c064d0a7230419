#include <fmt/format.h>
#include <algorithm>
#include <cmath>

#include "compose/composition.h"
#include "compose/draw.h"
#include "compose/resolve_pattern.h"
#include "typeset/optical_edges.h"

namespace broadsheet {

namespace {

void draw_picture(Composition& composition, int frame, const Picture& picture, const Rect& area);
void draw_placeholder(Composition& composition, int frame, const Picture& picture, const PlaceholderStyle& style,
                      const Rect& area);
void draw_centered(Composition& composition, int frame, const std::string& words, Span span, int style,
                   const Rect& area, Length baseline);
void place_caption(Composition& composition, int frame, const Picture& picture, const PictureFrame& spec,
                   const Rect& area);
void crop_to(PlacedPicture& placed, const Picture& picture);
std::string tenths(double millimetres);

}  // namespace

void place_picture(Composition& composition, int frame, const PictureFrame& spec) {
  const Picture& picture = *composition.edition.picture(spec.picture);
  Rect area = composition.page.frames[frame].area;
  const Length caption_height = spec.caption_rows * composition.layout.grid.leading;
  area.height -= caption_height;
  if (picture.file) {
    draw_picture(composition, frame, picture, area);
  } else if (spec.placeholder >= 0) {
    draw_placeholder(composition, frame, picture, composition.layout.placeholders[spec.placeholder], area);
  }
  if (spec.caption_rows > 0 && !picture.caption.empty()) {
    place_caption(composition, frame, picture, spec, {area.x, area.bottom(), area.width, caption_height});
  }
}

namespace {

void draw_picture(Composition& composition, int frame, const Picture& picture, const Rect& area) {
  PlacedPicture placed;
  placed.data = composition.pictures.open(picture.file->text, picture.file->span, composition.diagnostics);
  if (placed.data == nullptr) return;
  placed.rect = area;
  placed.name = picture.name;
  placed.alt = picture.alt.empty() ? picture.caption.text : picture.alt.text;
  crop_to(placed, picture);
  const double ppi = placed.data->width * placed.crop_width / (area.width.pt() / 72);
  if (ppi < composition.layout.picture_ppi) {
    composition.diagnostics.warning(
        picture.file->span,
        fmt::format("the picture `{}` has {:.0f} pixels an inch at its size on the page; {} are wanted", picture.name,
                    ppi, composition.layout.picture_ppi),
        fmt::format("a file {:.0f} pixels wide would do",
                    std::ceil(placed.data->width * composition.layout.picture_ppi / ppi)));
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

void draw_placeholder(Composition& composition, int frame, const Picture& picture, const PlaceholderStyle& style,
                      const Rect& area) {
  Page& page = composition.page;
  draw_fill(page, frame, area, style.ground);
  const Insets mount{style.mount_inset, style.mount_inset, style.mount_inset, style.mount_inset};
  page.items.push_back({frame, StrokedRect{area.inset(mount), style.mount_weight, style.mount_color}});

  const Length middle = area.y + area.height / 2;
  draw_centered(composition, frame, picture.slug.text, picture.slug.span, style.title_style, area,
                middle + style.title_baseline);
  draw_fill(
      page, frame,
      {area.x + (area.width - style.rule_width) / 2, middle + style.rule_top, style.rule_width, style.rule_weight},
      style.rule_color);
  const double ppi = composition.layout.picture_ppi;
  const auto pixels = [&](Length length) { return fmt::format("{:.0f}", std::ceil(length.pt() / 72 * ppi - 0.001)); };
  const FieldValues values = {{"width", tenths(area.width.pt() / 72 * 25.4)},
                              {"height", tenths(area.height.pt() / 72 * 25.4)},
                              {"pixels-across", pixels(area.width)},
                              {"pixels-down", pixels(area.height)}};
  draw_centered(composition, frame, resolve_pattern(style.data, values), style.data.span, style.data_style, area,
                middle + style.data_baseline);
}

void draw_centered(Composition& composition, int frame, const std::string& words, Span span, int style,
                   const Rect& area, Length baseline) {
  if (words.empty()) return;
  const Voice& voice = composition.voice(style);
  const TypesetText text = composition.set(words, span, voice);
  Line line = set_single_line(text, voice.style->tracking);
  if (voice.style->optical) align_by_ink(text, line);
  if (line.width > area.width) {
    composition.report_overset(frame, span, fmt::format("`{}` does not fit the box of its picture", words),
                               "shorten the slug");
  }
  draw_line(composition.page, frame, text, line, area.x + (area.width - line.width) / 2, baseline, line.width,
            voice.style->color, TextRole::Other);
}

void place_caption(Composition& composition, int frame, const Picture& picture, const PictureFrame& spec,
                   const Rect& area) {
  const Voice& voice = composition.voice(spec.caption_style);
  const TextStyle& style = *voice.style;
  const Pattern& pattern = picture.credit.empty() ? spec.caption_without_credit : spec.caption;
  const std::string words =
      resolve_pattern(pattern, {{"caption", picture.caption.text}, {"credit", picture.credit.text}});
  TypesetText text = composition.set(words, picture.caption.span, voice, TextUse::Note);
  track(text, style.tracking);
  const Length measure = area.width - spec.caption_gap;
  const std::vector<Line> lines = set_lines(text, 0, {measure, style.indent, style.size, style.align});

  // The last baseline may hang a little below the frame: captions stand lower than the grid, near their picture.
  const Length lowest = area.height + style.size / 4;
  Length baseline = spec.caption_baseline;
  for (std::size_t i = 0; i < lines.size(); ++i, baseline += style.leading) {
    if (baseline > lowest) {
      const int left_over = count_characters(text, lines[i].begin, lines.back().end);
      composition.report_overset(
          frame, picture.caption.span,
          fmt::format("the caption of `{}` does not fit: {} characters too many", picture.name, left_over),
          "shorten it, or give the frame more caption rows");
      composition.page.overset.push_back({"", composition.page.frames[frame].name, static_cast<int>(lines.size() - i),
                                          left_over, words, picture.caption.span});
      return;
    }
    draw_line(composition.page, frame, text, lines[i], area.x, area.y + baseline, measure, style.color,
              TextRole::Other);
  }
}

std::string tenths(double millimetres) {
  return fmt::format("{:.1f}", millimetres);
}

}  // namespace

}  // namespace broadsheet
