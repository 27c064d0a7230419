#include "compose/place_caption.h"

#include <fmt/format.h>

#include "compose/draw.h"
#include "compose/page_parts.h"
#include "compose/resolve_pattern.h"
#include "compose/thread_flow.h"
#include "typeset/headline_lines.h"

namespace broadsheet {

namespace {

// A caption and its lines in a measure.
struct SetCaption {
  const Picture& picture;
  const TextStyle& style;
  TypesetText text;
  Length measure;
  std::vector<Line> lines;
};

SetCaption set_caption(Composition& composition, const Picture& picture, int style, const Pattern& pattern,
                       Length measure);
void draw_caption(Composition& composition, int frame, const SetCaption& caption, Point first, Length lowest);

}  // namespace

void place_caption_below(Composition& composition, int frame, const Picture& picture, const PictureFrame& spec,
                         const Rect& area) {
  const Pattern& pattern = picture.credit.empty() ? spec.caption_without_credit : spec.caption;
  const SetCaption caption =
      set_caption(composition, picture, spec.caption_style, pattern, area.width - spec.caption_gap);
  // The last baseline may hang a little below the frame: captions stand lower than the grid, near their picture.
  draw_caption(composition, frame, caption, {area.x, area.y + spec.caption_baseline},
               area.bottom() + caption.style.size / 4);
}

void place_caption(Composition& composition, int frame, const CaptionFrame& spec) {
  const Picture& picture = *composition.edition.picture(spec.picture);
  if (picture.caption.empty()) return;
  const Rect area = composition.page.frames[frame].area;
  const Pattern& pattern = picture.credit.empty() ? spec.without_credit : spec.text;
  const SetCaption caption = set_caption(composition, picture, spec.style, pattern, area.width);
  const Length height = static_cast<std::int64_t>(caption.lines.size()) * caption.style.leading;
  const Length top = std::max(area.y, area.bottom() - height);
  draw_caption(composition, frame, caption, {area.x, top + baseline_of(caption.style, composition.layout.grid)},
               area.bottom());
}

namespace {

SetCaption set_caption(Composition& composition, const Picture& picture, int style, const Pattern& pattern,
                       Length measure) {
  const Voice& voice = composition.voice(style);
  const FieldValues values = {{"caption", picture.caption.text}, {"credit", picture.credit.text}};
  SetCaption caption{picture, *voice.style, {}, measure, {}};
  caption.text = composition.set(resolve_runs(pattern, values, picture.caption.span), voice, TextUse::Note);
  track(caption.text, caption.style.tracking);
  const LineSpec spec{measure, caption.style.indent, caption.style.size, caption.style.align};
  if (caption.style.breaks == Breaks::Sense && caption.style.align != Align::Justify) {
    const SettingRules rules = setting_rules(caption.style, composition.edition.language, TextUse::Note);
    caption.lines = set_lines_by_sense(caption.text, 0, spec, sense_breaks(caption.text.shaped, rules.text));
  } else {
    caption.lines = set_lines(caption.text, 0, spec);
  }
  return caption;
}

// From the first baseline down to the lowest that there is room for; what is left over is reported.
void draw_caption(Composition& composition, int frame, const SetCaption& caption, Point first, Length lowest) {
  const PartScope part(composition.page, caption_part(composition, caption.picture));
  Length baseline = first.y;
  for (std::size_t i = 0; i < caption.lines.size(); ++i, baseline += caption.style.leading) {
    if (baseline <= lowest) {
      draw_line(composition.page, frame, caption.text, caption.lines[i], first.x, baseline, caption.measure,
                caption.style.color, TextRole::Other);
      continue;
    }
    const Picture& picture = caption.picture;
    const int left_over = count_characters(caption.text, caption.lines[i].begin, caption.lines.back().end);
    composition.report_overset(
        frame, picture.caption.span,
        fmt::format("the caption of `{}` does not fit: {} characters too many", picture.name, left_over),
        "shorten it, or give the frame more caption rows");
    composition.page.overset.push_back({"", composition.page.frames[frame].name,
                                        static_cast<int>(caption.lines.size() - i), left_over, caption.text.shaped.text,
                                        picture.caption.span});
    return;
  }
}

}  // namespace

}  // namespace broadsheet
