#include <fmt/format.h>

#include "preflight/page_checks.h"

namespace broadsheet {

namespace {

void check_halftone(const PdfCheck& check, const CosObject& halftone, PdfPlace place);

}  // namespace

void check_graphics_state(const PdfCheck& check, const CosObject& state, PdfPlace place) {
  if (state.has("TR")) check.report("X4-44", place, "a graphics state has a transfer function (/TR), expected none");
  if (state.has("TR2") && !state["TR2"].is_name("Default"))
    check.report("X4-44", place, "a graphics state has a transfer function (/TR2), expected /Default or none");
  if (state.has("HTP")) check.report("X4-44", place, "a graphics state has /HTP, expected none");
  if (state["HT"].is_dict()) check_halftone(check, state["HT"], place);
}

namespace {

void check_halftone(const PdfCheck& check, const CosObject& halftone, PdfPlace place) {
  const int type = halftone["HalftoneType"].integer();
  if (type != 1 && type != 5)
    check.report("X4-44", place, fmt::format("a halftone is of type {}, expected 1 or 5", type));
  if (halftone.has("HalftoneName")) check.report("X4-44", place, "a halftone has a name, expected none");
  if (halftone.has("TransferFunction") && type != 5)
    check.report("X4-44", place, "a halftone has a transfer function, expected none");
}

}  // namespace

}  // namespace broadsheet
