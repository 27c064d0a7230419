#include "compose/composition.h"
#include "compose/draw.h"
#include "compose/page_parts.h"
#include "typeset/headline_lines.h"

#include <fmt/format.h>

#include <algorithm>

namespace broadsheet {

namespace {

class HeadlineBlock {
public:
  HeadlineBlock(Composition& composition, int frame, const HeadlineFrame& spec);
  void place();

private:
  void choose();
  void take(const Headline& headline);
  bool is_meagre() const;
  TypesetText set() const;
  HeadlineFit fit() const;
  HeadlineRoom room() const;
  Length head() const;
  Length baseline() const;
  InkEdges edges() const { return own_style_.hangs_by_ink ? InkEdges::All : InkEdges::Marks; }
  Length first_baseline() const;
  Line set_line(const LineSpan& span) const;
  void open_clauses(Line& line) const;
  Length left_of(const Line& line) const;
  void leave_over(const Line& line, int from_cluster);
  void report_too_large();
  void report_fewer_lines();
  std::string too_large_by() const;

  Composition& composition_;
  const int frame_;
  const HeadlineFrame& spec_;
  const Story& story_;
  const Headline* headline_;
  const Rect area_;
  const TextStyle own_style_;  // at the largest size
  TextStyle style_;            // at the size that fits
  Voice voice_;
  TypesetText text_;
  HeadlineFit fit_;
  Overset overset_;
};

Length ascent(Length size) {
  return size.scaled(em_box_ascent, 100);
}

// What is left of the measure goes to the gaps between clauses; a closing quote, whose blank was cut, takes a fifth of
// what a clause gap takes. A clause gap is never more than an em wide: a short headline stays flush left.
constexpr int clause_share = 5;
constexpr int quote_share = 1;

}  // namespace

void place_headline(Composition& composition, int frame, const HeadlineFrame& spec) {
  HeadlineBlock(composition, frame, spec).place();
}

void report_other_headline(Composition& composition, int frame, const Headline& headline) {
  const bool is_short = headline.variant == Variant::Short;
  composition.diagnostics.note(
      headline.span, fmt::format("`{}` takes the {} headline: the usual one {}", composition.page.frames[frame].name,
                                 is_short ? "short" : "long", is_short ? "does not fit" : "leaves it half white"));
}

namespace {

HeadlineBlock::HeadlineBlock(Composition& composition, int frame, const HeadlineFrame& spec)
    : composition_(composition),
      frame_(frame),
      spec_(spec),
      story_(*composition.edition.story(spec.story)),
      headline_(&story_.headline),
      area_(composition.page.frames[frame].area),
      own_style_(*composition.voice(spec.style).style),
      style_(own_style_),
      voice_(composition.voice(spec.style)) {
  voice_.style = &style_;
}

void HeadlineBlock::place() {
  choose();
  if (!fit_.fits) {
    report_too_large();
  } else if (static_cast<int>(fit_.lines.size()) < spec_.lines) {
    report_fewer_lines();
  }
  style_.size = fit_.size;
  style_.tracking = own_style_.tracking.scaled(fit_.size.raw(), own_style_.size.raw());
  style_.hang = own_style_.hang.scaled(fit_.size.raw(), own_style_.size.raw());
  text_ = set();
  const PartScope part(composition_.page, headline_part(composition_, story_, *headline_));
  Length baseline = first_baseline();
  for (const LineSpan& span : fit_.lines) {
    Line line = set_line(span);
    const bool is_past_foot = span.begin > 0 && baseline + style_.size - ascent(style_.size) > area_.bottom();
    int end = is_past_foot ? line.begin : line.end;
    const auto right_of = [&](int i) { return line.pens[i - line.begin] + text_.shaped.clusters[i].advance; };
    while (line.width > area_.width && end > line.begin && right_of(end - 1) > area_.width) --end;
    if (end < line.end) leave_over(line, end);
    const Length left = left_of(line);
    line.end = end;
    if (line.begin < line.end) {
      const Length measure = std::min(area_.width, area_.right() - left);
      draw_line(composition_.page, frame_, text_, line, left, baseline, measure, style_.color, TextRole::Other);
    }
    baseline += fit_.leading;
  }
  if (overset_.lines > 0) composition_.page.overset.push_back(overset_);
}

// The usual headline, if it fits, else the short one; the long one where the usual leaves much of its lines white and
// the long one stands as large.
void HeadlineBlock::choose() {
  take(story_.headline);
  const HeadlineFit usual = fit_;
  const Variant wanted = !usual.fits ? Variant::Short : is_meagre() ? Variant::Long : Variant::Usual;
  const auto& others = story_.other_headlines;
  const auto other =
      std::find_if(others.begin(), others.end(), [&](const Headline& one) { return one.variant == wanted; });
  if (other == others.end()) return;
  take(*other);
  if (!fit_.fits || (wanted == Variant::Long && fit_.size < usual.size)) return take(story_.headline);
  report_other_headline(composition_, frame_, *other);
}

void HeadlineBlock::take(const Headline& headline) {
  headline_ = &headline;
  text_ = set();
  fit_ = fit();
}

// Whether it fills less than half of its lines.
bool HeadlineBlock::is_meagre() const {
  Length used;
  for (const LineSpan& span : fit_.lines) {
    used += headline_line(text_, span, style_.tracking, clause_gap(fit_), edges()).width;
  }
  return 2 * used.scaled(fit_.size.raw(), own_style_.size.raw()) < spec_.lines * area_.width;
}

TypesetText HeadlineBlock::set() const {
  return composition_.set(headline_->runs(), voice_, TextUse::Heading);
}

HeadlineFit HeadlineBlock::fit() const {
  const SettingRules rules = setting_rules(style_, composition_.edition.language, TextUse::Heading);
  std::vector<SenseCost> breaks = sense_breaks(text_.shaped, rules.text);
  keep_given_breaks(text_.shaped, headline_->breaks, spec_.lines, breaks);
  return fit_headline(text_, breaks, style_.tracking, room());
}

HeadlineRoom HeadlineBlock::room() const {
  HeadlineRoom room;
  room.lines = spec_.lines;
  room.width = area_.width;
  room.height = area_.height - head();
  room.row = composition_.layout.grid.leading;
  room.step = spec_.step;
  room.least = spec_.least;
  room.leading = own_style_.leading;
  room.edges = edges();
  room.clause_gap = spec_.clause_gap;
  return room;
}

// The top of the first line's em box, at the style's size.
Length HeadlineBlock::head() const {
  return baseline() - ascent(own_style_.size);
}

// Of the first line at the style's size. In a frame that a band made lower it stands higher in proportion.
Length HeadlineBlock::baseline() const {
  const Length drawn = composition_.layout.frames[frame_].area.height;
  if (area_.height >= drawn) return spec_.baseline;
  return spec_.baseline.scaled(area_.height.raw(), drawn.raw());
}

// One line stands on the frame's baseline whatever its size. Several, set smaller than the style, stand in the middle
// of the room that they would fill at its size.
Length HeadlineBlock::first_baseline() const {
  if (spec_.lines == 1) return area_.y + baseline();
  const auto height_of = [](Length size, std::int64_t lines, Length leading) { return size + (lines - 1) * leading; };
  const Length own_leading = headline_leading(own_style_.size, own_style_.size, room());
  const Length full = std::min(height_of(own_style_.size, spec_.lines, own_leading), room().height);
  const Length used = height_of(fit_.size, static_cast<std::int64_t>(fit_.lines.size()), fit_.leading);
  return area_.y + head() + std::max(Length(), full - used) / 2 + ascent(fit_.size);
}

Line HeadlineBlock::set_line(const LineSpan& span) const {
  Line line = headline_line(text_, span, style_.tracking, clause_gap(fit_), edges());
  if (fit_.lines.size() == 1) open_clauses(line);
  return line;
}

void HeadlineBlock::open_clauses(Line& line) const {
  int shares = 0;
  const auto share_after = [&](int i) {
    if (i + 1 == line.end) return 0;
    if (is_clause_gap(text_.shaped, i)) return clause_share;
    return text_.shaped.clusters[i].character_class == CharacterClass::Closing ? quote_share : 0;
  };
  bool has_gap = false;
  for (int i = line.begin; i < line.end; ++i) {
    shares += share_after(i);
    has_gap |= is_clause_gap(text_.shaped, i);
  }
  if (!has_gap) return;
  const Length given = std::clamp(area_.width - line.width, Length(), style_.size.scaled(shares, clause_share));
  Length moved;
  int drawn = 0;
  for (int i = line.begin; i < line.end; ++i) {
    line.pens[i - line.begin] += moved;
    const Length before = given.scaled(drawn, shares);
    drawn += share_after(i);
    moved += given.scaled(drawn, shares) - before;
  }
  line.width += moved;
}

// Hung to the left so that ink, not the em box, stands on the edge; or in the middle by its ink.
Length HeadlineBlock::left_of(const Line& line) const {
  const Length rest = std::max(Length(), area_.width - line.width);
  if (style_.align == Align::Center) return area_.x + rest / 2;
  if (style_.align == Align::Right) return area_.x + rest;
  return area_.x - style_.hang;
}

void HeadlineBlock::leave_over(const Line& line, int from_cluster) {
  if (overset_.lines == 0) {
    overset_.story = story_.name;
    overset_.frame = composition_.page.frames[frame_].name;
    overset_.span = headline_->span;
  } else {
    overset_.text += '\n';
  }
  const auto& clusters = text_.shaped.clusters;
  const std::uint32_t from = clusters[from_cluster].text_begin;
  ++overset_.lines;
  overset_.characters += count_characters(text_, from_cluster, line.end);
  overset_.text += text_.shaped.text.substr(from, clusters[line.end - 1].text_end - from);
}

void HeadlineBlock::report_too_large() {
  composition_.report_overset(frame_, headline_->span,
                              fmt::format("the headline does not fit `{}`: at {:g} pt, the least size, {}",
                                          composition_.page.frames[frame_].name, fit_.size.pt(), too_large_by()),
                              "shorten it, or let the frame's `least` be smaller");
}

// The text is still at its largest size.
std::string HeadlineBlock::too_large_by() const {
  Length widest;
  for (const LineSpan& span : fit_.lines) {
    const Length gap = fit_.lines.size() == 1 ? spec_.clause_gap : own_style_.size / 2;
    widest = std::max(widest, headline_line(text_, span, style_.tracking, gap, edges()).width);
  }
  const Length excess = widest.scaled(fit_.size.raw(), own_style_.size.raw()) - area_.width;
  if (excess > Length()) {
    const std::int64_t characters = (excess.raw() + fit_.size.raw() - 1) / fit_.size.raw();
    return fit_.lines.size() == 1 ? fmt::format("it is {} characters too long", characters)
                                  : fmt::format("a line of it is {} characters too long", characters);
  }
  const Length height = fit_.size + (static_cast<std::int64_t>(fit_.lines.size()) - 1) * fit_.leading;
  return fmt::format("its {} lines are {:g} pt too high", fit_.lines.size(), (height - room().height).pt());
}

void HeadlineBlock::report_fewer_lines() {
  composition_.diagnostics.warning(
      headline_->span,
      fmt::format("the headline cannot be parted into {} lines by its sense: `{}` has {}", spec_.lines,
                  composition_.page.frames[frame_].name, fit_.lines.size()),
      "write it as a list of its lines, `headline: [first line, second line]`, or give the frame fewer `lines`");
}

}  // namespace

}  // namespace broadsheet
