#include "press/check_press.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "display/ink_rects.h"
#include "layout/read_length.h"
#include "press/check_contrast.h"
#include "press/check_flattening.h"
#include "press/check_overprints.h"
#include "press/check_pictures.h"
#include "press/inks.h"

namespace broadsheet {

namespace {

const Length touches_edge = Length::points(0.25);  // nearer than a knife cuts
// Neither knife nor plate knows less, and a report, which has two decimals, would show the same number twice.
const Length least_difference = Length::points(0.01);
constexpr int nearly_black = 8500;  // of a hundred hundredths: a black with others under it

class PressCheck {
public:
  PressCheck(const Page& page, const PressProfile& press, PressFindings& findings)
      : page_(page), press_(press), findings_(findings) {}

  void check_item(const DisplayItem& item);

private:
  void check_color(const Color& color);
  void check_tint(const Color& color);
  void check_type(const GlyphRun& run);
  void check_weight(Length weight);
  void check_bleed(const Rect& rect);
  void report(PressRule rule, Breach breach);

  const Page& page_;
  const PressProfile& press_;
  PressFindings& findings_;
  const DisplayItem* item_ = nullptr;  // at hand
  int frame_ = -1;                     // of it
};

bool is_less(Length length, Length limit);
Rect rect_of(const DisplayItem& item);

}  // namespace

std::vector<PressFinding> check_press(const Page& page, const PressProfile& press, PictureCache* cache) {
  PressFindings findings(page, press);
  check_placeholders(page, findings);
  PressCheck check(page, press, findings);
  for (const DisplayItem& item : page.items) check.check_item(item);
  check_pictures(page, press, cache, findings);
  check_overprints(page, press, cache, findings);
  check_flattening(page, press, findings);
  check_contrast(page, press, findings);
  return findings.take();
}

namespace {

void PressCheck::check_item(const DisplayItem& item) {
  frame_ = item.frame;
  if (frame_ < 0) return;
  item_ = &item;
  if (const auto* run = std::get_if<GlyphRun>(&item.content)) {
    check_color(run->color);
    check_type(*run);
  } else if (const auto* fill = std::get_if<FilledRect>(&item.content)) {
    check_color(fill->color);
    check_weight(std::min(fill->rect.width, fill->rect.height));
    check_bleed(fill->rect);
  } else if (const auto* border = std::get_if<StrokedRect>(&item.content)) {
    check_color(border->color);
    check_weight(border->weight);
  } else if (const auto* wave = std::get_if<WavyLine>(&item.content)) {
    check_color(wave->color);
    check_weight(wave->weight);
  } else if (const auto* drawn = std::get_if<DrawnPath>(&item.content)) {
    if (drawn->fill) check_color(*drawn->fill);
    if (drawn->stroke) check_color(drawn->stroke->color);
    if (drawn->stroke) check_weight(drawn->stroke->weight);
  } else if (const auto* shaded = std::get_if<ShadedPath>(&item.content)) {
    check_color(shaded->from);
    check_color(shaded->to);
    check_bleed(shaded->path.bounds());
  } else if (const auto* shadow = std::get_if<SoftShadow>(&item.content)) {
    check_color(shadow->color);
  } else if (const auto* picture = std::get_if<PlacedPicture>(&item.content)) {
    check_bleed(picture->rect);
  }
}

void PressCheck::check_color(const Color& color) {
  if (const int total = total_ink(color); total > press_.limits.total_ink) {
    const std::string most = percent(press_.limits.total_ink);
    report(PressRule::TotalInk, {fmt::format("a colour lays {} of ink; the paper takes {}", percent(total), most),
                                 "take some of the inks back", percent(total), most + " at most"});
  }
  check_tint(color);
  const std::vector<std::string>& plates = press_.limits.spot_inks;
  if (color.spot.empty() || std::find(plates.begin(), plates.end(), color.spot) != plates.end()) return;
  report(PressRule::SpotInks,
         {fmt::format("the spot ink `{}` is no plate of this press", color.spot),
          "mix the colour of the four inks, or name the plate in `limits: {spot-inks: …}` of the press profile",
          fmt::format("`{}`", color.spot),
          plates.empty() ? "the four inks" : fmt::format("the four inks and {}", fmt::join(plates, ", "))});
}

// A mixture vanishes with the strongest of its inks, and does not fill in while the others still tell it from a solid.
void PressCheck::check_tint(const Color& color) {
  const int strongest = strongest_ink(color);
  if (strongest <= 0 || strongest >= full_ink) return;
  const PressLimits& limits = press_.limits;
  if (strongest < limits.least_tint) {
    report(PressRule::Tints,
           {fmt::format("a tint of {} vanishes on the press; {} is the least", percent(strongest),
                        percent(limits.least_tint)),
            "make it darker, or leave it out", percent(strongest), percent(limits.least_tint) + " at least"});
  } else if (inks_of(color) == 1 && strongest > limits.most_tint) {
    report(PressRule::Tints,
           {fmt::format("a tint of {} fills in and prints as the solid ink; {} is the most", percent(strongest),
                        percent(limits.most_tint)),
            "make it lighter, or solid", percent(strongest), percent(limits.most_tint) + " at most, or solid"});
  }
}

void PressCheck::check_type(const GlyphRun& run) {
  const int inks = inks_of(run.color);
  const PressLimits& limits = press_.limits;
  const std::string words = beginning_of(run.text), size = length_text(run.size);
  if (inks > 1 && run.color.black >= nearly_black) {
    report(PressRule::RichBlack, {fmt::format("`{}` is black type out of {} inks, expected black alone", words, inks),
                                  "set it in `{k: 100}`: the inks never print quite beside each other",
                                  fmt::format("{} inks", inks), "black alone"});
  } else if (inks > 1 && is_less(run.size, limits.type_in_inks)) {
    report(PressRule::TypeInInks, {fmt::format("`{}` is set {} large in {} inks; {} is the least", words, size, inks,
                                               length_text(limits.type_in_inks)),
                                   "print it in one ink, or set it larger", fmt::format("{} in {} inks", size, inks),
                                   length_text(limits.type_in_inks) + " at least, or one ink"});
  }
  if (inks == 0 && is_less(run.size, limits.reversed_type)) {
    report(PressRule::ReversedType,
           {fmt::format("`{}` is left out of its ground {} large; {} is the least", words, size,
                        length_text(limits.reversed_type)),
            "print it in an ink, or set it larger and bolder", size, length_text(limits.reversed_type) + " at least"});
  }
}

void PressCheck::check_weight(Length weight) {
  const Length least = press_.limits.hairline;
  if (weight <= Length() || !is_less(weight, least)) return;
  report(PressRule::Hairlines,
         {fmt::format("a line is {} thin; {} is the least", length_text(weight), length_text(least)),
          "make the rule heavier", length_text(weight), length_text(least) + " at least"});
}

void PressCheck::check_bleed(const Rect& rect) {
  const Length bleed = press_.bleed;
  if (bleed <= Length()) return;
  // From the trim inwards: short of the bleed, and yet at the edge.
  const auto lacks = [&](Length inside) { return inside <= touches_edge && is_less(-inside, bleed); };
  const Length right = page_.size.width - rect.right(), foot = page_.size.height - rect.bottom();
  if (!lacks(rect.x) && !lacks(rect.y) && !lacks(right) && !lacks(foot)) return;
  const std::string& name = page_.frames[static_cast<std::size_t>(frame_)].name;
  report(PressRule::Bleed,
         {fmt::format("`{}` touches the trim and does not go on {} past it", name, length_text(bleed)),
          "let the frame reach past the page's edge, or end before it", "", length_text(bleed) + " past the trim"});
}

// Only here is it asked where the ink lies: for each character that takes time.
void PressCheck::report(PressRule rule, Breach breach) {
  findings_.report(rule, frame_, rect_of(*item_), std::move(breach));
}

bool is_less(Length length, Length limit) {
  return limit - length > least_difference;
}

Rect rect_of(const DisplayItem& item) {
  std::optional<Rect> around;
  for (const Rect& ink : ink_rects(item)) around = around ? joined(*around, ink) : ink;
  return around ? *around : reach_of(item).value_or(Rect{});
}

}  // namespace

}  // namespace broadsheet
