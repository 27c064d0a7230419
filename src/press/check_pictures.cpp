#include "press/check_pictures.h"

#include <fmt/format.h>

#include <map>

#include "display/picture_resolution.h"
#include "press/inks.h"
#include "press/printed_picture.h"
#include "press/ready_pictures.h"

namespace broadsheet {

namespace {

class PictureCheck {
public:
  PictureCheck(const PressProfile& press, PictureCache* cache, PressFindings& findings)
      : press_(press), cache_(cache), findings_(findings) {}

  void check(int frame, const PlacedPicture& picture);

private:
  void check_words();
  void check_resolution();
  void report_resolution(PressRule rule, int ppi, int least, RuleForce most);
  void check_ink();
  void report(PressRule rule, Breach breach);

  const PressProfile& press_;
  PictureCache* cache_;
  PressFindings& findings_;
  int frame_ = 0;
  const PlacedPicture* picture_ = nullptr;  // at hand
};

}  // namespace

void check_placeholders(const Page& page, PressFindings& findings) {
  std::map<int, bool> has_picture;
  for (const DisplayItem& item : page.items) {
    has_picture[item.frame] |= std::holds_alternative<PlacedPicture>(item.content);
  }
  for (const auto& [frame, has] : has_picture) {
    if (frame < 0 || has) continue;
    const PlacedFrame& placed = page.frames[static_cast<std::size_t>(frame)];
    if (placed.kind != "picture") continue;
    findings.report(PressRule::Placeholders, frame, placed.area,
                    {.message = fmt::format("`{}` has a placeholder, not a picture", placed.name),
                     .hint = "give the picture a `file`, or see the page with --allow-placeholders",
                     .measured = {},
                     .limit = {},
                     .is_of_content = true});
  }
}

void check_pictures(const Page& page, const PressProfile& press, PictureCache* cache, PressFindings& findings) {
  PictureCheck check(press, cache, findings);
  for (const DisplayItem& item : page.items) {
    const auto* picture = std::get_if<PlacedPicture>(&item.content);
    if (picture != nullptr && item.frame >= 0) check.check(item.frame, *picture);
  }
}

namespace {

void PictureCheck::check(int frame, const PlacedPicture& picture) {
  frame_ = frame;
  picture_ = &picture;
  check_words();
  if (!picture.data) return;
  check_resolution();
  check_ink();
}

void PictureCheck::check_words() {
  if (!picture_->alt.empty() && !picture_->alt_is_caption) return;
  report(PressRule::AltTexts, {fmt::format("the picture `{}` has no `alt`{}", picture_->name,
                                           picture_->alt_is_caption ? ", and its caption is read in place of it" : ""),
                               "write `alt`: what is to be seen in it", "", ""});
}

void PictureCheck::check_resolution() {
  const int ppi = pixels_an_inch(*picture_);
  const PressLimits& limits = press_.limits;
  if (picture_->data->bits == 1) {
    if (ppi < limits.least_line_art_ppi)
      report_resolution(PressRule::LineArt, ppi, limits.least_line_art_ppi, RuleForce::Error);
  } else if (ppi < limits.least_ppi) {
    report_resolution(PressRule::Resolution, ppi, limits.least_ppi, RuleForce::Error);
  } else if (ppi < limits.wanted_ppi) {
    report_resolution(PressRule::Resolution, ppi, limits.wanted_ppi, RuleForce::Warning);
  }
}

void PictureCheck::report_resolution(PressRule rule, int ppi, int least, RuleForce most) {
  const char* kind = rule == PressRule::LineArt ? "line art" : "picture";
  report(rule, {fmt::format("the {} `{}` is printed with {} pixels an inch, expected {} at least", kind, picture_->name,
                            ppi, least),
                wider_file_hint(*picture_, least), fmt::format("{} ppi", ppi), fmt::format("{} ppi at least", least),
                false, most});
}

// Conversion limits the ink of what it converts; only what passes it untouched, or a limit of its own that is higher
// than that of the paper, can be over.
void PictureCheck::check_ink() {
  const PictureConversion conversion = conversion_for(press_);
  const bool passes = conversion.colors == PictureColors::Keep && picture_->data->format == PixelFormat::Cmyk;
  if (!passes && conversion.most_ink * 100 <= press_.limits.total_ink) return;
  const auto printed = PrintedPicture::of(*picture_, press_, cache_);
  if (!printed) return;
  const Excess excess = printed->above(press_.limits.total_ink, picture_->rect);
  if (excess.square_mm < speck) return;
  const std::string most = percent(press_.limits.total_ink);
  report(PressRule::TotalInk,
         {fmt::format("the picture `{}` lays up to {:.0f} % of ink, too much on {:.0f} mm²; the paper takes {}",
                      picture_->name, excess.most / 100.0, excess.square_mm, most),
          passes ? "convert it with the profile of the press, which limits its ink; `pictures: {colors: press}` does"
                 : "lower `pictures: {most-ink: …}` of the press profile to what the paper takes",
          fmt::format("{:.0f} %", excess.most / 100.0), most + " at most"});
}

void PictureCheck::report(PressRule rule, Breach breach) {
  breach.is_of_content = true;
  findings_.report(rule, frame_, picture_->rect, std::move(breach));
}

}  // namespace

}  // namespace broadsheet
