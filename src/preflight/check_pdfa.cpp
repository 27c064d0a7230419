#include <fmt/format.h>

#include "preflight/page_checks.h"

namespace broadsheet {

namespace {

void check_intents(const PdfCheck& check);
void check_described(const PdfCheck& check);
void check_objects(const PdfCheck& check);
bool is_of_xmp(const XmlName& property);

}  // namespace

void check_pdfa(const PdfCheck& check) {
  const PdfPlace place{0, check.file.catalog()["Metadata"].id()};
  const std::string part = check.xmp.text(xmp::pdfa_id, "part");
  if (part.empty()) return;
  if (part != "2") {
    check.report("XA-01", place, fmt::format("the file claims part {} of PDF/A, and only part 2 is checked", part));
    return;
  }
  const std::string conformance = check.xmp.text(xmp::pdfa_id, "conformance");
  if (conformance != "A" && conformance != "B" && conformance != "U")
    check.report("XA-01", place, fmt::format("pdfaid:conformance is `{}`, expected A, B or U", conformance));
  check_intents(check);
  check_described(check);
  check_objects(check);
}

void check_pdfa_content(const PdfCheck& check, const ContentEvent& event, PdfPlace place) {
  if (check.xmp.text(xmp::pdfa_id, "part") != "2") return;
  const auto check_intent = [&](const std::string& intent) {
    static const std::set<std::string> known = {"RelativeColorimetric", "AbsoluteColorimetric", "Perceptual",
                                                "Saturation"};
    if (known.count(intent) == 0)
      check.report("XA-05", place, fmt::format("the rendering intent `{}` is none of the four of PDF", intent));
  };
  if (const auto* intent = std::get_if<SetIntent>(&event)) check_intent(intent->name);
  if (const auto* set = std::get_if<SetState>(&event); set && set->state.has("RI"))
    check_intent(set->state["RI"].name());
  if (const auto* picture = std::get_if<PaintedPicture>(&event)) {
    const CosObject& image = picture->image;
    if (image["Interpolate"].is_true() || image["I"].is_true())
      check.report("XA-05", place, "a picture is to be interpolated, expected it as it is");
    if (image.has("Intent")) check_intent(image["Intent"].name());
  }
  constexpr int deepest = 28;  // ISO 32000-1, annex C
  if (const auto* end = std::get_if<StreamEnd>(&event); end && end->deepest_save > deepest)
    check.report("XA-05", place,
                 fmt::format("content saves its state {} times deep, expected {} at most", end->deepest_save, deepest));
}

namespace {

void check_intents(const PdfCheck& check) {
  CosObject for_print, for_archive;
  for (const CosObject& intent : check.file.catalog()["OutputIntents"].items()) {
    if (intent["S"].is_name("GTS_PDFX")) for_print = intent;
    if (intent["S"].is_name("GTS_PDFA1")) for_archive = intent;
  }
  const PdfPlace place{0, check.file.catalog().id()};
  if (for_archive.is_null()) {
    check.report("XA-02", place, "the file has no output intent of PDF/A (/GTS_PDFA1)");
  } else if (!for_print.is_null() && !for_archive["DestOutputProfile"].is_same(for_print["DestOutputProfile"])) {
    check.report("XA-02", place,
                 "the output intents of PDF/A and PDF/X have two profiles, expected one object for both");
  }
}

void check_described(const PdfCheck& check) {
  for (const auto& [name, value] : check.xmp.properties) {
    if (is_of_xmp(name) || check.xmp.described.count(name) > 0) continue;
    check.report("XA-03", {0, check.file.catalog()["Metadata"].id()},
                 fmt::format("the property `{}` of {} is described by no schema", name.local, name.space),
                 "pdfaExtension:schemas describes what XMP of 2005 does not have");
  }
}

// The properties of XMP as of 2005; of the namespace pdf, not all.
bool is_of_xmp(const XmlName& property) {
  static const std::set<std::string> spaces = {xmp::dc,
                                               xmp::basic,
                                               xmp::media,
                                               xmp::pdfa_id,
                                               xmp::pdfa_extension,
                                               "http://ns.adobe.com/xap/1.0/rights/",
                                               "http://ns.adobe.com/xap/1.0/bj/",
                                               "http://ns.adobe.com/xap/1.0/t/pg/",
                                               "http://ns.adobe.com/xmp/1.0/DynamicMedia/",
                                               "http://ns.adobe.com/photoshop/1.0/",
                                               "http://ns.adobe.com/camera-raw-settings/1.0/",
                                               "http://ns.adobe.com/tiff/1.0/",
                                               "http://ns.adobe.com/exif/1.0/",
                                               "http://ns.adobe.com/exif/1.0/aux/"};
  if (property.space == xmp::pdf)
    return property.local == "Keywords" || property.local == "PDFVersion" || property.local == "Producer";
  return spaces.count(property.space) > 0;
}

void check_objects(const PdfCheck& check) {
  const bool are_named = check.file.catalog()["Names"].has("EmbeddedFiles");
  if (are_named) check.report("XA-07", {0, check.file.catalog().id()}, "the file has embedded files, expected none");
  for (const CosObject& object : check.file.objects()) {
    if (!are_named && object["Type"].is_name("Filespec") && object.has("EF"))
      check.report("XA-07", {0, object.id()}, "the file has an embedded file, expected none");
  }
}

}  // namespace

}  // namespace broadsheet
