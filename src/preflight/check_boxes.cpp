#include <fmt/format.h>

#include "preflight/pdf_check.h"
#include "preflight/plane.h"

namespace broadsheet {

namespace {

// What writers that round to three decimals may be off.
constexpr double slack = 0.001;

void check_page_boxes(const PdfCheck& check, const CosPage& page);
void check_annotations(const PdfCheck& check, const CosPage& page);
void check_viewer(const PdfCheck& check);
std::string box_text(const PlaneBox& box);

}  // namespace

void check_boxes(const PdfCheck& check) {
  for (const CosPage& page : check.file.pages()) {
    check_page_boxes(check, page);
    check_annotations(check, page);
    if (page.dict.has("PresSteps"))
      check.report("X4-35", {page.number, page.dict.id()}, "the page has PresSteps, expected none");
  }
  check_viewer(check);
}

namespace {

void check_page_boxes(const PdfCheck& check, const CosPage& page) {
  const PdfPlace place{page.number, page.dict.id()};
  const auto media = box_of(page.inherited("MediaBox"));
  const bool has_trim = page.dict.has("TrimBox"), has_art = page.dict.has("ArtBox");
  if (!media || media->width() <= 0 || media->height() <= 0)
    check.report("X4-30", place, "the page has no MediaBox with an area, expected one");
  if (has_trim == has_art)
    check.report("X4-30", place,
                 has_trim ? "the page has a TrimBox and an ArtBox, expected only one of them"
                          : "the page has neither TrimBox nor ArtBox, expected a TrimBox",
                 "the TrimBox is where the sheet is cut; the MediaBox may be larger by bleed and marks");
  const auto bleed = box_of(page.dict["BleedBox"]);
  for (const char* name : {"TrimBox", "ArtBox", "BleedBox", "CropBox"}) {
    const CosObject array = name == std::string("CropBox") ? page.inherited(name) : page.dict[name];
    const auto box = box_of(array);
    if (!array.is_null() && !box) {
      check.report("X4-32", place, fmt::format("the {} is not four numbers", name));
      continue;
    }
    if (!box) continue;
    if (media && !media->holds(*box, slack))
      check.report("X4-32", place,
                   fmt::format("the {} {} lies outside of the MediaBox {}", name, box_text(*box), box_text(*media)));
    const bool is_in_bleed = name == std::string("TrimBox") || name == std::string("ArtBox");
    if (bleed && is_in_bleed && !bleed->holds(*box, slack))
      check.report("X4-31", place,
                   fmt::format("the {} {} lies outside of the BleedBox {}", name, box_text(*box), box_text(*bleed)));
  }
}

void check_annotations(const PdfCheck& check, const CosPage& page) {
  for (const char* name : {"BleedBox", "TrimBox", "ArtBox", "MediaBox"}) {
    const auto printed = box_of(page.inherited(name));
    if (!printed) continue;
    for (const CosObject& annotation : page.dict["Annots"].items()) {
      const std::string type = annotation["Subtype"].name();
      if (type == "TrapNet" || type == "PrinterMark" || type == "Popup") continue;
      const auto box = box_of(annotation["Rect"]);
      if (box && !box->meets(*printed)) continue;
      check.report("X4-33", {page.number, annotation.id()},
                   fmt::format("an annotation of type `{}` lies on the {}, expected it outside", type, name),
                   "links and comments do not belong into a file for the press");
    }
    return;
  }
}

void check_viewer(const PdfCheck& check) {
  const CosObject viewer = check.file.catalog()["ViewerPreferences"];
  for (const char* name : {"ViewArea", "ViewClip", "PrintArea", "PrintClip"}) {
    const std::string value = viewer[name].name();
    if (viewer.has(name) && value != "MediaBox" && value != "BleedBox")
      check.report("X4-36", {0, check.file.catalog().id()},
                   fmt::format("{} of the viewer preferences is /{}, expected /MediaBox or /BleedBox", name, value));
  }
}

std::string box_text(const PlaneBox& box) {
  return fmt::format("[{:.3f} {:.3f} {:.3f} {:.3f}]", box.left, box.bottom, box.right, box.top);
}

}  // namespace

}  // namespace broadsheet
