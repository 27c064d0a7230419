#include <fmt/format.h>

#include "preflight/page_checks.h"

namespace broadsheet {

void TransparencyCheck::begin_page(const CosPage& page) {
  page_ = page.number;
  first_.clear();
  if (page.dict["Group"]["S"].is_name("Transparency") && !check_.is_x4())
    check_.report("X1-04", {page_, page.dict.id()}, "the page is a transparency group, expected none",
                  "flatten it, or export PDF/X-4");
}

void TransparencyCheck::see(const ContentEvent& event, const ContentPlace& place) {
  if (const auto* set = std::get_if<SetState>(&event)) {
    const CosObject& state = set->state;
    const int object = state.id() != 0 ? state.id() : place.stream;
    for (const char* key : {"CA", "ca"}) {
      if (state.has(key) && state[key].number(1) < 1)
        found(fmt::format("a graphics state has /{} {}", key, state[key].number()), object);
    }
    const std::string mode = place.state.blend_mode;
    if (state.has("BM") && mode != "Normal" && mode != "Compatible")
      found(fmt::format("a graphics state blends by `{}`", mode), object);
    if (state["SMask"].is_dict()) found("a graphics state has a soft mask", object);
  } else if (const auto* picture = std::get_if<PaintedPicture>(&event)) {
    const CosObject& image = picture->image;
    const int object = picture->is_inline ? place.stream : image.id();
    if (image["SMask"].is_stream()) found("a picture has a soft mask", object);
    if (image["SMaskInData"].integer() > 0) found("a picture has a soft mask in its data", object);
  } else if (const auto* drawn = std::get_if<DrawnForm>(&event)) {
    if (drawn->form["Group"]["S"].is_name("Transparency")) found("a form is a transparency group", drawn->form.id());
  }
}

void TransparencyCheck::found(const std::string& what, int object) {
  if (first_.empty()) first_ = what;
  if (!check_.is_x4())
    check_.report("X1-04", {page_, object}, what + ", expected no transparency", "flatten it, or export PDF/X-4");
}

void TransparencyCheck::end_page(const CosPage& page) {
  if (first_.empty() || !check_.is_x4()) return;
  const CosObject group = page.dict["Group"];
  if (group["S"].is_name("Transparency") && group.has("CS")) return;
  check_.report("X4-49", {page_, page.dict.id()},
                fmt::format("{}, and the page has no group with a colour space to blend in", first_),
                "/Group << /S /Transparency /CS /DeviceCMYK >>");
}

}  // namespace broadsheet
