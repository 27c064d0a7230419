#include "press/check_overprints.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "display/ink_rects.h"
#include "press/inks.h"
#include "press/overprinted_rects.h"
#include "press/printed_picture.h"

namespace broadsheet {

namespace {

// What knocks out all that is under it: of the plates it leaves its own ink.
struct Ground {
  std::size_t item = 0;  // of the page
  Rect rect;
  const Color* color = nullptr;  // null: of a picture
  const PlacedPicture* picture = nullptr;
  bool covers() const { return picture == nullptr || !picture->data->alpha; }
};

// Black of one amount, of one frame, over one ground.
struct Meeting {
  int frame = 0;
  std::size_t ground = 0;
  int black = 0;
  auto operator<=>(const Meeting&) const = default;
};
struct MetInk {
  double square_mm = 0;
  int most = 0;  // hundredths of a per cent
  Rect around;
};

class OverprintCheck {
public:
  OverprintCheck(const Page& page, const PressProfile& press, PictureCache* cache)
      : page_(page), press_(press), cache_(cache), grounds_(find_grounds()) {}

  void lay(std::size_t item);
  void report(PressFindings& findings) const;

private:
  std::vector<Ground> find_grounds() const;
  bool is_heavy(const Ground& ground) const;
  void lay(std::size_t item, int black, const Rect& rect);
  Excess excess(const Ground& ground, int black, const Rect& part);

  const Page& page_;
  const PressProfile& press_;
  PictureCache* cache_;
  std::vector<Ground> grounds_;                                   // in the order of painting
  std::map<std::size_t, std::optional<PrintedPicture>> printed_;  // by item
  std::map<Meeting, MetInk> met_;
};

int ink_beside_black(const Color& color);
void cut_out(const Rect& hole, std::vector<Rect>& pieces);

}  // namespace

void check_overprints(const Page& page, const PressProfile& press, PictureCache* cache, PressFindings& findings) {
  if (press.rules.of(PressRule::TotalInk) == RuleForce::Off) return;
  OverprintCheck check(page, press, cache);
  for (std::size_t item = 0; item < page.items.size(); ++item) check.lay(item);
  check.report(findings);
}

namespace {

std::vector<Ground> OverprintCheck::find_grounds() const {
  std::vector<Ground> grounds;
  for (std::size_t i = 0; i < page_.items.size(); ++i) {
    const auto& content = page_.items[i].content;
    if (page_.items[i].frame < 0) continue;
    if (const auto* fill = std::get_if<FilledRect>(&content)) {
      if (!fill->color.is_black_only()) grounds.push_back({i, fill->rect, &fill->color, nullptr});
    } else if (const auto* drawn = std::get_if<DrawnPath>(&content)) {
      if (drawn->fill && !drawn->fill->is_black_only())
        grounds.push_back({i, drawn->path.bounds(), &*drawn->fill, nullptr});
    } else if (const auto* shaded = std::get_if<ShadedPath>(&content)) {
      const bool is_heavier = ink_beside_black(shaded->to) > ink_beside_black(shaded->from);
      grounds.push_back({i, shaded->path.bounds(), is_heavier ? &shaded->to : &shaded->from, nullptr});
    } else if (const auto* picture = std::get_if<PlacedPicture>(&content)) {
      if (picture->data) grounds.push_back({i, picture->rect, nullptr, picture});
    }
  }
  return grounds;
}

// Whether solid black over it could be too much.
bool OverprintCheck::is_heavy(const Ground& ground) const {
  if (ground.picture != nullptr) return ground.picture->data->format != PixelFormat::Gray;
  return ink_beside_black(*ground.color) + full_ink > press_.limits.total_ink;
}

// Where the ink of each character lies is asked only near a ground for which it matters.
void OverprintCheck::lay(std::size_t item) {
  if (page_.items[item].frame < 0) return;
  const std::optional<Rect> reach = reach_of(page_.items[item]);
  const bool may_be_too_much = reach && std::any_of(grounds_.begin(), grounds_.end(), [&](const Ground& ground) {
                                 return ground.item < item && is_heavy(ground) && common_part(*reach, ground.rect);
                               });
  if (!may_be_too_much) return;
  for (const OverprintedRects& laid : overprinted_rects(page_.items[item])) {
    for (const Rect& rect : laid.rects) lay(item, laid.black, rect);
  }
}

// From the uppermost ground down, until all of the rectangle has one.
void OverprintCheck::lay(std::size_t item, int black, const Rect& rect) {
  std::vector<Rect> pieces = {rect};
  for (auto ground = grounds_.rbegin(); ground != grounds_.rend() && !pieces.empty(); ++ground) {
    if (ground->item > item) continue;
    for (const Rect& piece : pieces) {
      const std::optional<Rect> part = common_part(piece, ground->rect);
      if (!part) continue;
      const Excess over = excess(*ground, black, *part);
      if (over.square_mm <= 0) continue;
      const auto [met, is_new] = met_.try_emplace({page_.items[item].frame, ground->item, black}, MetInk{});
      met->second.around = is_new ? *part : joined(met->second.around, *part);
      met->second.square_mm += over.square_mm;
      met->second.most = std::max(met->second.most, over.most);
    }
    if (ground->covers()) cut_out(ground->rect, pieces);
  }
}

Excess OverprintCheck::excess(const Ground& ground, int black, const Rect& part) {
  if (ground.picture == nullptr) {
    const int total = ink_beside_black(*ground.color) + black;
    return {total > press_.limits.total_ink ? square_mm(part) : 0, total};
  }
  const auto [known, is_new] = printed_.try_emplace(ground.item);
  if (is_new) known->second = PrintedPicture::of(*ground.picture, press_, cache_);
  return known->second ? known->second->above(press_.limits.total_ink, part, black) : Excess{};
}

void OverprintCheck::report(PressFindings& findings) const {
  const std::string limit = percent(press_.limits.total_ink);
  for (const auto& [meeting, met] : met_) {
    if (met.square_mm < speck) continue;
    const DisplayItem& ground = page_.items[meeting.ground];
    const auto* picture = std::get_if<PlacedPicture>(&ground.content);
    const std::string under =
        picture != nullptr ? fmt::format("the picture `{}`", picture->name)
        : ground.frame == meeting.frame
            ? "its ground"
            : fmt::format("the ground of `{}`", page_.frames[static_cast<std::size_t>(ground.frame)].name);
    const std::string most = fmt::format("{:.0f} %", met.most / 100.0);
    findings.report(
        PressRule::TotalInk, meeting.frame, met.around,
        {fmt::format("black overprints {} and lays {}{} of ink with it, within {:.0f} mm²; the paper takes {}", under,
                     picture != nullptr ? "up to " : "", most, met.square_mm, limit),
         picture != nullptr ? "move it off the picture, or print it in white"
                            : "make the ground lighter, or print in another colour, which knocks the ground out",
         most, limit + " at most"});
  }
}

// What a ground leaves under black: its own black is replaced (OPM 1), a spot ink is left.
int ink_beside_black(const Color& color) {
  return color.spot.empty() ? color.cyan + color.magenta + color.yellow : total_ink(color);
}

// What is left of the pieces outside of a rectangle.
void cut_out(const Rect& hole, std::vector<Rect>& pieces) {
  std::vector<Rect> left;
  for (const Rect& piece : pieces) {
    const std::optional<Rect> part = common_part(piece, hole);
    if (!part) {
      left.push_back(piece);
      continue;
    }
    const auto keep = [&](const Rect& rest) {
      if (rest.width > Length() && rest.height > Length()) left.push_back(rest);
    };
    keep({piece.x, piece.y, piece.width, part->y - piece.y});
    keep({piece.x, part->bottom(), piece.width, piece.bottom() - part->bottom()});
    keep({piece.x, part->y, part->x - piece.x, part->height});
    keep({part->right(), part->y, piece.right() - part->right(), part->height});
  }
  pieces = std::move(left);
}

}  // namespace

}  // namespace broadsheet
