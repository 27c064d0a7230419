#include <fmt/format.h>

#include <algorithm>

#include "preflight/icc_header.h"
#include "preflight/page_checks.h"
#include "source/utf8.h"

namespace broadsheet {

namespace {

constexpr const char* convert_hint = "convert it to the inks of the press, or tag it with its own profile";

// The inks of the four plates are everybody's.
bool is_process(const std::string& colorant) {
  static const std::set<std::string> process = {"Cyan", "Magenta", "Yellow", "Black", "None", "All"};
  return process.count(colorant) > 0;
}

}  // namespace

void ColorCheck::begin_page(const CosPage& page) {
  page_ = page.number;
  trim_ = box_of(page.dict[page.dict.has("TrimBox") ? "TrimBox" : "ArtBox"]);
  const double unit = user_unit(page);
  if (trim_) trim_ = PlaneBox{trim_->left * unit, trim_->bottom * unit, trim_->right * unit, trim_->top * unit};
  seen_.clear();
  const CosObject group = page.dict["Group"];
  if (group.has("CS")) check_space(group["CS"], page.inherited("Resources"), {page_, page.dict.id()}, 0);
}

void ColorCheck::see(const ContentEvent& event, const ContentPlace& place) {
  const PdfPlace where{page_, place.stream};
  const GraphicsState& state = place.state;
  if (const auto* text = std::get_if<ShownText>(&event)) {
    const bool is_type3 = state.text.font["Subtype"].is_name("Type3");
    if (is_type3 || !text->is_seen()) return;
    const PlaneBox ink = {text->origin.x, text->origin.y, text->origin.x + 1, text->origin.y + 1};
    if (text->fills()) {
      check_paint(state.fill, state.overprints_fills, place, where);
      check_registration(state.fill, place, ink, where);
    }
    if (text->strokes()) check_paint(state.stroke, state.overprints_strokes, place, where);
  } else if (const auto* path = std::get_if<PaintedPath>(&event)) {
    if (path->fills) {
      check_paint(state.fill, state.overprints_fills, place, where);
      check_registration(state.fill, place, path->bounds, where);
    }
    if (path->strokes) {
      check_paint(state.stroke, state.overprints_strokes, place, where);
      check_registration(state.stroke, place, path->bounds, where);
    }
  } else if (const auto* picture = std::get_if<PaintedPicture>(&event)) {
    const CosObject& image = picture->image;
    const bool is_mask = image["ImageMask"].is_true() || image["IM"].is_true();
    const PdfPlace at{page_, picture->is_inline ? place.stream : image.id()};
    const CosObject space = image[image.has("ColorSpace") ? "ColorSpace" : "CS"];
    if (is_mask) check_paint(state.fill, state.overprints_fills, place, where);
    if (!is_mask && !space.is_null()) check_space(space, place.resources, at, 0);
  } else if (const auto* shading = std::get_if<PaintedShading>(&event)) {
    check_space(shading->shading["ColorSpace"], place.resources, where, 0);
  } else if (const auto* drawn = std::get_if<DrawnForm>(&event)) {
    const CosObject group = drawn->form["Group"];
    if (group.has("CS")) check_space(group["CS"], drawn->form["Resources"], {page_, drawn->form.id()}, 0);
  }
}

void ColorCheck::check_paint(const SetColor& color, bool overprints, const ContentPlace& place, PdfPlace where) {
  check_space(color.space, place.resources, where, 0);
  if (!overprints || place.state.overprint_mode != 1) return;
  const ColorSpace space = read_color_space(color.space, place.resources);
  if (space.family == ColorFamily::IccBased && space.components == 4 && check_.is_x4())
    check_.report("X4-47", where, "ICC-based CMYK overprints with /OPM 1, expected /OPM 0",
                  "overprint mode 1 is for DeviceCMYK");
}

void ColorCheck::check_space(const CosObject& object, const CosObject& resources, PdfPlace where, int depth) {
  if (depth > check_.options.read.nesting || object.is_null()) return;
  if (!object.is_name()) {
    constexpr std::size_t most_kept = 256;
    const auto is_it = [&](const CosObject& other) { return other.is_same(object); };
    if (std::any_of(seen_.begin(), seen_.end(), is_it)) return;
    if (seen_.size() < most_kept) seen_.push_back(object);
  }
  const ColorSpace space = read_color_space(object, resources);
  switch (space.family) {
    case ColorFamily::DeviceGray:
    case ColorFamily::DeviceRgb:
    case ColorFamily::DeviceCmyk:
      check_device_space(space, resources, where, depth);
      break;
    case ColorFamily::IccBased:
      check_icc_space(space, where);
      break;
    case ColorFamily::CalGray:
    case ColorFamily::CalRgb:
    case ColorFamily::Lab:
      if (!check_.is_x4())
        check_.report("X1-05", where, fmt::format("a colour is {}, expected an ink", space.name), convert_hint);
      break;
    case ColorFamily::Indexed:
    case ColorFamily::Pattern:
      check_space(space.base, resources, where, depth + 1);
      break;
    case ColorFamily::Separation:
    case ColorFamily::DeviceN:
      check_separation(space, resources, where, depth);
      break;
    case ColorFamily::Unknown:
      check_.report("PF-02", where, fmt::format("`{}` is no colour space", space.name.substr(0, 40)));
      break;
  }
}

void ColorCheck::check_device_space(const ColorSpace& space, const CosObject& resources, PdfPlace where, int depth) {
  const char* full_name = space.components == 1 ? "DeviceGray" : space.components == 3 ? "DeviceRGB" : "DeviceCMYK";
  const std::string default_name = std::string("Default") + (full_name + 6);
  const CosObject replaced = resources["ColorSpace"][default_name];
  if (!replaced.is_null() && !replaced.is_name() && check_.is_x4()) {
    check_space(replaced, resources, where, depth + 1);
    return;
  }
  if (!check_.is_x4()) {
    if (space.components == 3) check_.report("X1-05", where, "a colour is DeviceRGB, expected an ink", convert_hint);
    return;
  }
  const int wanted = check_.condition.components;
  if (space.components == 1 || space.components == wanted) return;
  const std::string press = check_.condition.profile.empty()
                                ? "no output intent says that the press has other inks than CMYK"
                                : fmt::format("the output intent has {} components", wanted);
  check_.report("X4-45", where, fmt::format("a colour is {}, while {}", full_name, press), convert_hint);
}

void ColorCheck::check_icc_space(const ColorSpace& space, PdfPlace where) {
  if (!check_.is_x4()) {
    check_.report("X1-05", where, "a colour is ICC-based, expected an ink", convert_hint);
    return;
  }
  const int id = space.profile.id();
  const auto known = repeats_intent_.find(id);
  if (known == repeats_intent_.end()) {
    const auto profile = check_.file.decoded(space.profile);
    const auto header = profile ? read_icc_header(*profile) : std::nullopt;
    if (!header || icc_components(header->color_space) != space.components)
      check_.report("X4-45", {page_, id != 0 ? id : where.object},
                    fmt::format("the profile of an ICC-based colour does not have the {} components that it says",
                                space.components));
    const bool is_intent = profile && !profile->empty() && *profile == check_.condition.profile;
    repeats_intent_[id] = is_intent && space.components == 4;
  }
  if (repeats_intent_[id])
    check_.report("X4-46", where, "ICC-based CMYK has the profile of the output intent, expected DeviceCMYK",
                  "as it is, black type does not overprint");
}

void ColorCheck::check_separation(const ColorSpace& space, const CosObject& resources, PdfPlace where, int depth) {
  for (const std::string& colorant : space.colorants) {
    if (find_invalid_utf8(colorant)) check_.report("X4-48", where, "the name of a separation is no UTF-8");
    if (colorant.empty()) check_.report("X4-48", where, "a separation has no name");
    const auto& inks = check_.options.print.spot_inks;
    if (inks && !is_process(colorant) && std::find(inks->begin(), inks->end(), colorant) == inks->end())
      check_.report("NP-13", where, fmt::format("the separation `{}` is no ink of the job", colorant),
                    "convert it to process colours; every separation is a plate");
  }
  check_space(space.base, resources, where, depth + 1);
  if (space.family == ColorFamily::Separation && space.colorants.size() == 1)
    check_one_mind(space.colorants.front(), space, where);
  for (const auto& [colorant, separation] : space.separations.entries()) {
    const ColorSpace described = read_color_space(separation, resources);
    if (described.family == ColorFamily::Separation) check_one_mind(colorant, described, where);
  }
}

// Two plates cannot have one name, nor one plate two colours.
void ColorCheck::check_one_mind(const std::string& colorant, const ColorSpace& space, PdfPlace where) {
  const std::string tint = fingerprint(space.base, check_.file) + fingerprint(space.tint, check_.file);
  const auto [first, is_new] = tints_.emplace(colorant, tint);
  if (!is_new && first->second != tint)
    check_.report("X4-48", where,
                  fmt::format("the separation `{}` is another colour here than elsewhere in the file", colorant),
                  "name two inks differently, or give them one alternate colour");
}

void ColorCheck::check_registration(const SetColor& color, const ContentPlace& place, const PlaneBox& ink,
                                    PdfPlace where) {
  const ColorSpace space = read_color_space(color.space, place.resources);
  const bool is_all = space.colorants.size() == 1 && space.colorants.front() == "All";
  if (is_all && (!trim_ || ink.meets(*trim_)))
    check_.report("X4-48", where, "the separation `All` prints inside of the TrimBox, expected only marks outside",
                  "registration black puts four inks on one spot: take black alone");
}

}  // namespace broadsheet
