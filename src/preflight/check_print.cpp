#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "preflight/page_checks.h"

namespace broadsheet {

namespace {

bool is_white(const Inks& inks) {
  return total_ink(inks) <= 0;
}

// Black with others under it.
bool is_black_of_many(const Inks& inks) {
  const auto black = inks.find("K");
  return black != inks.end() && black->second >= 85 && count_inks(inks) > 1;
}

// No plate knows less than a hundredth of a point, and a report would show the same number twice.
bool is_less(double length, double limit) {
  return limit - length > 0.01;
}

// Numbers as a person would say them, so that near ones are one finding.
std::string points(double length) {
  return fmt::format("{:.2f} pt", length);
}

}  // namespace

void PrintCheck::see(const ContentEvent& event, const ContentPlace& place) {
  const PdfPlace where{page_, place.stream};
  if (const auto* text = std::get_if<ShownText>(&event)) {
    if (text->is_seen() && !place.state.text.font["Subtype"].is_name("Type3")) check_text(*text, place, where);
  } else if (const auto* path = std::get_if<PaintedPath>(&event)) {
    if (!place.is_glyph) check_path(*path, place, where);
  } else if (const auto* picture = std::get_if<PaintedPicture>(&event)) {
    const PdfPlace at{page_, picture->is_inline ? place.stream : picture->image.id()};
    check_picture(*picture, at);
    if (!picture->is_inline) check_picture_data(*picture, at);
  }
}

void PrintCheck::check_text(const ShownText& text, const ContentPlace& place, PdfPlace where) const {
  const GraphicsState& state = place.state;
  const SetColor& color = text.fills() ? state.fill : state.stroke;
  check_ink(color, text.fills() ? state.overprints_fills : state.overprints_strokes, place, where);
  const auto inks = inks_of(color, place.resources);
  if (!inks || text.height <= 0) return;
  const PrintLimits& limits = check_.options.print;
  if (is_white(*inks)) {
    if (is_less(text.height, limits.reversed_type))
      check_.report(
          "NP-07", where,
          fmt::format("white type has {}, expected {} at least", points(text.height), points(limits.reversed_type)));
    return;
  }
  if (is_black_of_many(*inks)) {
    check_.report("NP-05", where, fmt::format("black type is of {} inks, expected black alone", count_inks(*inks)));
  } else if (count_inks(*inks) > 1 && is_less(text.height, limits.many_ink_type)) {
    check_.report("NP-06", where,
                  fmt::format("type of {} is of {} inks, expected one, or {} at least", points(text.height),
                              count_inks(*inks), points(limits.many_ink_type)));
  }
}

void PrintCheck::check_path(const PaintedPath& path, const ContentPlace& place, PdfPlace where) const {
  const GraphicsState& state = place.state;
  const double least = check_.options.print.line;
  if (path.fills) {
    check_ink(state.fill, state.overprints_fills, place, where);
    if (path.thinnest_rectangle && is_less(*path.thinnest_rectangle, least))
      check_.report(
          "NP-08", where,
          fmt::format("a filled rule has {}, expected {} at least", points(*path.thinnest_rectangle), points(least)));
  }
  if (!path.strokes) return;
  check_ink(state.stroke, state.overprints_strokes, place, where);
  const double width = state.line_width * state.ctm.mean_scale();
  if (is_less(width, least))
    check_.report("NP-08", where, fmt::format("a line has {}, expected {} at least", points(width), points(least)));
}

void PrintCheck::check_picture(const PaintedPicture& picture, PdfPlace where) const {
  const CosObject& image = picture.image;
  const double across = image[image.has("Width") ? "Width" : "W"].number();
  const double down = image[image.has("Height") ? "Height" : "H"].number();
  constexpr double inch = 72;
  if (picture.width <= 0 || picture.height <= 0 || across <= 0 || down <= 0) return;
  // A picture of one colour is a tint, however large it is drawn.
  if (across <= 1 && down <= 1) return;
  // In whole ones, and rounded down, so that the number told is below the limit; but for what sizes are rounded to.
  const double resolution = std::floor(std::min(across / picture.width, down / picture.height) * inch + 0.01);
  const bool is_line_art = image["ImageMask"].is_true() || image["IM"].is_true() ||
                           image[image.has("BitsPerComponent") ? "BitsPerComponent" : "BPC"].integer() == 1;
  const PrintLimits& limits = check_.options.print;
  const double least = is_line_art ? limits.line_art_resolution : limits.picture_resolution;
  if (resolution >= least) return;
  check_.report(is_line_art ? "NP-11" : "NP-10", where,
                fmt::format("a picture of {} × {} pixels is drawn at {:.0f} ppi, expected {:.0f} at least", across,
                            down, resolution, least));
}

void PrintCheck::check_picture_data(const PaintedPicture& picture, PdfPlace where) {
  const CosObject& image = picture.image;
  const auto [known, is_new] = inks_.emplace(image.id(), std::nullopt);
  if (is_new) {
    if (image["Filter"].is_name("DCTDecode")) {
      const auto frame = read_jpeg_frame(check_.file.raw(image));
      const int across = image["Width"].integer(), down = image["Height"].integer();
      if (!frame || frame->width != across || frame->height != down)
        check_.report("PF-02", where,
                      frame ? fmt::format("a JPEG has {} × {} pixels, while the file says {} × {}", frame->width,
                                          frame->height, across, down)
                            : "a picture is said to be a JPEG, and is none");
    }
    known->second = measure_picture_ink(check_.file, image);
    if (known->second && !known->second->problem.empty())
      check_.report("PF-02", where, "the data of a JPEG is damaged: " + known->second->problem);
  }
  if (!known->second) return;
  // The edges of a JPEG ring, and specks of a few square millimetres dry all the same.
  constexpr double ringing = 5, speck = 5, square_points_of_mm2 = (72 / 25.4) * (72 / 25.4);
  const double limit = check_.options.print.total_ink;
  const double share = static_cast<double>(known->second->count_above(limit + ringing)) /
                       static_cast<double>(std::max(1L, known->second->count()));
  if (share * picture.width * picture.height / square_points_of_mm2 < speck) return;
  check_.report("NP-01", where,
                fmt::format("{:.1f} % of a picture has more than {:.0f} % of ink, up to {} %", share * 100, limit,
                            known->second->most()),
                "convert it with the profile of the press, which limits the ink");
}

void PrintCheck::check_ink(const SetColor& color, bool overprints, const ContentPlace& place, PdfPlace where) const {
  const auto inks = inks_of(color, place.resources);
  if (!inks) return;
  const ColorSpace space = read_color_space(color.space, place.resources);
  // Printer's marks are on every plate, and off the page.
  const bool is_registration = space.colorants == std::vector<std::string>{"All"};
  const double total = total_ink(*inks);
  if (!is_registration && total > check_.options.print.total_ink)
    check_.report(
        "NP-01", where,
        fmt::format("a colour has {:.0f} % of ink, expected {:.0f} % at most", total, check_.options.print.total_ink));
  // Zero of DeviceCMYK under OPM 1 paints nothing at all; else white clears what is under it.
  if (overprints && is_white(*inks) && space.family == ColorFamily::DeviceCmyk && place.state.overprint_mode == 1)
    check_.report("NP-12", where, "white overprints, and so is not there, expected it to knock out",
                  "switch its overprint off");
}

}  // namespace broadsheet
