#include <fmt/format.h>

#include <set>

#include "preflight/pdf_check.h"

namespace broadsheet {

namespace {

void check_object(const PdfCheck& check, const CosObject& object);
void check_stream(const PdfCheck& check, const CosObject& stream);
void check_drawn_object(const PdfCheck& check, const CosObject& object);
void check_actions(const PdfCheck& check, const CosObject& object, bool is_catalog);
void check_optional_content(const PdfCheck& check);

// Values that have no number of their own are looked into so far.
constexpr int deepest_value = 6;
void check_values(const PdfCheck& check, const CosObject& object, int owner, int depth);

}  // namespace

void check_forbidden(const PdfCheck& check) {
  for (const CosObject& object : check.file.objects()) check_object(check, object);
  const CosObject& catalog = check.file.catalog();
  const PdfPlace place{0, catalog.id()};
  check_actions(check, catalog, true);
  if (catalog["Names"].has("JavaScript"))
    check.report("X4-60", place, "the catalog names scripts, expected no JavaScript");
  if (catalog.has("AcroForm")) check.report("X4-61", place, "the file has a form (AcroForm), expected none");
  for (const CosPage& page : check.file.pages()) check_actions(check, page.dict, false);
  check_optional_content(check);
}

namespace {

void check_object(const PdfCheck& check, const CosObject& object) {
  if (!object.is_dict()) return;
  if (object.is_stream()) {
    check_stream(check, object);
    check_drawn_object(check, object);
  }
  const std::string type = object["Type"].name(), subtype = object["Subtype"].name();
  static const std::set<std::string> moving = {"Movie", "Sound", "Screen", "3D", "RichMedia"};
  if (type == "Annot" && moving.count(subtype) > 0)
    check.report("X4-61", {0, object.id()}, fmt::format("an annotation is of type `{}`, expected paper", subtype));
  check_values(check, object, object.id(), 0);
}

// Actions may stand anywhere; they are dictionaries with /S and what that kind needs.
void check_values(const PdfCheck& check, const CosObject& object, int owner, int depth) {
  if (depth > deepest_value) return;
  static const std::set<std::string> kinds = {
      "GoTo",  "GoToR",      "GoToE",     "Launch",     "Thread",      "URI",       "Sound", "Movie",     "Hide",
      "Named", "SubmitForm", "ResetForm", "ImportData", "SetOCGState", "Rendition", "Trans", "GoTo3DView"};
  if (object["S"].is_name("JavaScript")) check.report("X4-60", {0, owner}, "an action runs JavaScript, expected none");
  for (const auto& [key, value] : object.entries()) {
    if (key == "A" && kinds.count(value["S"].name()) > 0)
      check.report("X4-34", {0, owner},
                   fmt::format("an object has an action of type `{}`, expected none", value["S"].name()));
    if (value.id() == 0 && value.is_dict()) check_values(check, value, owner, depth + 1);
  }
}

void check_stream(const PdfCheck& check, const CosObject& stream) {
  const PdfPlace place{0, stream.id()};
  for (const char* key : {"F", "FFilter", "FDecodeParms"}) {
    if (stream.has(key))
      check.report("X4-41", place, fmt::format("a stream has /{}: its data stands in another file", key));
  }
  for (const CosObject& filter : stream["Filter"].items()) {
    if (filter.is_name("LZWDecode") || filter.is_name("LZW"))
      check.report("X4-40", place, "a stream is packed with LZW, expected Flate or none");
    if (filter.is_name("Crypt")) check.report("X4-40", place, "a stream has the filter Crypt, expected none");
  }
}

// Pictures and forms.
void check_drawn_object(const PdfCheck& check, const CosObject& object) {
  const PdfPlace place{0, object.id()};
  const std::string subtype = object["Subtype"].name();
  if (subtype == "PS" || object["Subtype2"].is_name("PS") || (subtype == "Form" && object.has("PS")))
    check.report("X4-43", place, "an object is PostScript, expected none");
  if (subtype != "Image" && subtype != "Form") return;
  if (object.has("OPI")) check.report("X4-42", place, "an object has OPI: another picture is to replace it in print");
  if (object.has("Ref")) check.report("X4-41", place, "a form stands for a page of another file (/Ref)");
  for (const CosObject& alternate : object["Alternates"].items()) {
    if (alternate["DefaultForPrinting"].is_true())
      check.report("X4-42", place, "a picture has an alternate that is printed in its place");
  }
}

void check_actions(const PdfCheck& check, const CosObject& object, bool is_catalog) {
  const PdfPlace place{0, object.id()};
  const char* what = is_catalog ? "catalog" : "page";
  if (object.has("AA")) check.report("X4-34", place, fmt::format("the {} has additional actions (/AA)", what));
  const CosObject opening = object["OpenAction"];
  // An array is a place to begin at, not an action.
  if (is_catalog && opening.is_dict())
    check.report("X4-34", place, fmt::format("the catalog has an OpenAction of type `{}`", opening["S"].name()));
}

void check_optional_content(const PdfCheck& check) {
  const CosObject properties = check.file.catalog()["OCProperties"];
  if (!properties.is_dict()) return;
  const PdfPlace place{0, properties.id() != 0 ? properties.id() : check.file.catalog().id()};
  if (!check.is_x4()) {
    check.report("X1-01", place, "the file has optional content, expected a file as of PDF 1.4");
    return;
  }
  std::vector<CosObject> configurations = properties["Configs"].items();
  configurations.insert(configurations.begin(), properties["D"]);
  for (const CosObject& configuration : configurations) {
    if (configuration["Name"].text().empty())
      check.report("X4-55", place, "a configuration of the optional content has no name, expected one");
    if (configuration.has("AS"))
      check.report("X4-55", place, "a configuration of the optional content changes by itself (/AS), expected it fixed",
                   "layers that print but do not show, or the reverse, surprise at the press");
  }
}

}  // namespace

}  // namespace broadsheet
