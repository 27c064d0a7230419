#include "press/check_press.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "layout/read_length.h"

namespace broadsheet {

namespace {

constexpr int full = 10000;                        // hundredths of a per cent of an ink
const Length touches_edge = Length::points(0.25);  // nearer than a knife cuts

class PressCheck {
public:
  PressCheck(const Page& page, const PressProfile& press, Diagnostics& diagnostics)
      : page_(page), press_(press), diagnostics_(diagnostics) {}

  void check_placeholders();
  void check_item(const DisplayItem& item);

private:
  void check_color(const Color& color);
  void check_type(const GlyphRun& run);
  void check_weight(Length weight);
  void check_picture(const PlacedPicture& picture);
  void check_bleed(const Rect& rect);
  void report(PressRule rule, std::string message, std::string hint);

  const Page& page_;
  const PressProfile& press_;
  Diagnostics& diagnostics_;
  int frame_ = -1;                                // of the item at hand
  std::set<std::pair<int, PressRule>> reported_;  // by frame
};

int inks_of(const Color& color);
int total_ink(const Color& color);
std::string percent(int hundredths);
std::string shortened(const std::string& text);

}  // namespace

void check_press(const Page& page, const PressProfile& press, Diagnostics& diagnostics) {
  PressCheck check(page, press, diagnostics);
  check.check_placeholders();
  for (const DisplayItem& item : page.items) check.check_item(item);
}

namespace {

// A frame for a picture in which none was drawn.
void PressCheck::check_placeholders() {
  std::map<int, bool> has_picture;
  for (const DisplayItem& item : page_.items) {
    has_picture[item.frame] |= std::holds_alternative<PlacedPicture>(item.content);
  }
  for (const auto& [frame, has] : has_picture) {
    if (frame < 0 || has || page_.frames[static_cast<std::size_t>(frame)].kind != "picture") continue;
    frame_ = frame;
    report(PressRule::Placeholders,
           fmt::format("`{}` has a placeholder, not a picture", page_.frames[static_cast<std::size_t>(frame)].name),
           "give the picture a `file`, or see the page with --allow-placeholders");
  }
}

void PressCheck::check_item(const DisplayItem& item) {
  frame_ = item.frame;
  if (frame_ < 0) return;
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
  } else if (const auto* picture = std::get_if<PlacedPicture>(&item.content)) {
    check_picture(*picture);
    check_bleed(picture->rect);
  }
}

void PressCheck::check_color(const Color& color) {
  if (const int total = total_ink(color); total > press_.limits.total_ink) {
    report(PressRule::TotalInk,
           fmt::format("a colour lays {} of ink; the paper takes {}", percent(total), percent(press_.limits.total_ink)),
           "take some of the inks back");
  }
  const std::vector<std::string>& plates = press_.limits.spot_inks;
  if (color.spot.empty() || std::find(plates.begin(), plates.end(), color.spot) != plates.end()) return;
  report(PressRule::SpotInks, fmt::format("the spot ink `{}` is no plate of this press", color.spot),
         "mix the colour of the four inks, or name the plate in `limits: {spot-inks: …}` of the press profile");
}

void PressCheck::check_type(const GlyphRun& run) {
  const int inks = inks_of(run.color);
  if (inks > 1 && run.size < press_.limits.type_in_inks) {
    report(PressRule::TypeInInks,
           fmt::format("`{}` is set {} large in {} inks; {} is the least", shortened(run.text), length_text(run.size),
                       inks, length_text(press_.limits.type_in_inks)),
           "print it in one ink, or set it larger");
  }
  if (inks == 0 && run.size < press_.limits.reversed_type) {
    report(PressRule::ReversedType,
           fmt::format("`{}` is left out of its ground {} large; {} is the least", shortened(run.text),
                       length_text(run.size), length_text(press_.limits.reversed_type)),
           "print it in an ink, or set it larger and bolder");
  }
}

void PressCheck::check_weight(Length weight) {
  if (weight <= Length() || weight >= press_.limits.hairline) return;
  report(PressRule::Hairlines,
         fmt::format("a line is {} thin; {} is the least", length_text(weight), length_text(press_.limits.hairline)),
         "make the rule heavier");
}

void PressCheck::check_picture(const PlacedPicture& picture) {
  if (!picture.alt.empty()) return;
  report(PressRule::AltTexts, fmt::format("the picture `{}` has neither `alt` nor caption", picture.name),
         "write `alt`: what is to be seen in it");
}

void PressCheck::check_bleed(const Rect& rect) {
  const Length bleed = press_.bleed;
  if (bleed <= Length()) return;
  const auto lacks = [&](Length inside) { return inside <= touches_edge && inside > -bleed; };
  const Length right = page_.size.width - rect.right(), foot = page_.size.height - rect.bottom();
  if (!lacks(rect.x) && !lacks(rect.y) && !lacks(right) && !lacks(foot)) return;
  report(PressRule::Bleed,
         fmt::format("`{}` touches the trim and does not go on {} past it",
                     page_.frames[static_cast<std::size_t>(frame_)].name, length_text(bleed)),
         "let the frame reach past the page's edge, or end before it");
}

void PressCheck::report(PressRule rule, std::string message, std::string hint) {
  const RuleForce force = press_.rules.of(rule);
  if (force == RuleForce::Off || !reported_.insert({frame_, rule}).second) return;
  const Span span = page_.frames[static_cast<std::size_t>(frame_)].span;
  message += fmt::format(" (press `{}`)", press_.name);
  if (force == RuleForce::Error) return diagnostics_.overset(span, std::move(message), std::move(hint));
  diagnostics_.warning(span, std::move(message), std::move(hint));
}

int inks_of(const Color& color) {
  if (!color.spot.empty()) return color.tint > 0 ? 1 : 0;
  return (color.cyan > 0) + (color.magenta > 0) + (color.yellow > 0) + (color.black > 0);
}

int total_ink(const Color& color) {
  if (!color.spot.empty()) return std::min(color.tint, full);
  return color.cyan + color.magenta + color.yellow + color.black;
}

std::string percent(int hundredths) {
  return fmt::format("{:g} %", hundredths / 100.0);
}

// The first characters of a long run.
std::string shortened(const std::string& text) {
  constexpr int most = 12;
  int characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    if (begins && characters++ == most) return text.substr(0, i) + "…";
  }
  return text;
}

}  // namespace

}  // namespace broadsheet
