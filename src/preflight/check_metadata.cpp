#include <fmt/format.h>

#include <array>

#include "preflight/instant.h"
#include "preflight/pdf_check.h"

namespace broadsheet {

namespace {

void check_standard_named(const PdfCheck& check, const CosObject& info);
void check_required_properties(const PdfCheck& check);
void check_trapped(const PdfCheck& check, const CosObject& info);
void check_info_agrees(const PdfCheck& check, const CosObject& info);
void check_info_required(const PdfCheck& check, const CosObject& info);

}  // namespace

void check_metadata(const PdfCheck& check) {
  const CosObject info = check.file.trailer()["Info"];
  const CosObject metadata = check.file.catalog()["Metadata"];
  const PdfPlace place{0, metadata.id()};
  if (!check.xmp.is_there && check.is_x4()) {
    check.report("X4-10", place, "the catalog has no XMP metadata, expected a stream that can be read");
  } else if (!check.xmp.error.empty()) {
    check.report("X4-10", place, "the XMP metadata is not well-formed: " + check.xmp.error);
  } else if (check.xmp.is_there && (!metadata["Type"].is_name("Metadata") || !metadata["Subtype"].is_name("XML"))) {
    check.report("X4-10", place, "the stream of XMP is not marked `/Type /Metadata /Subtype /XML`");
  }
  check_standard_named(check, info);
  if (check.xmp.is_readable()) {
    if (check.is_x4()) check_required_properties(check);
    check_info_agrees(check, info);
  }
  check_trapped(check, info);
  if (!check.is_x4()) check_info_required(check, info);
}

namespace {

void check_standard_named(const PdfCheck& check, const CosObject& info) {
  const std::string in_xmp = check.xmp.text(xmp::pdfx_id, "GTS_PDFXVersion");
  const std::string in_info = info["GTS_PDFXVersion"].text();
  if (!check.options.standard && in_xmp.empty() && in_info.empty())
    check.report("PF-04", {}, "the file names no standard; it is held to " + standard_name(check.standard),
                 "export it as PDF/X-4 or PDF/X-1a");
  if (check.is_x4()) {
    if (check.xmp.is_readable() && in_xmp != "PDF/X-4")
      check.report("X4-12", {0, check.file.catalog()["Metadata"].id()},
                   fmt::format("pdfxid:GTS_PDFXVersion is `{}`, expected `PDF/X-4`", in_xmp));
  } else if (in_info.rfind("PDF/X-1a:2003", 0) != 0 && in_info.rfind("PDF/X-1:2001", 0) != 0) {
    check.report("X1-02", {0, info.id()},
                 fmt::format("GTS_PDFXVersion of Info is `{}`, expected `PDF/X-1a:2003`", in_info));
  }
}

void check_required_properties(const PdfCheck& check) {
  const PdfPlace place{0, check.file.catalog()["Metadata"].id()};
  for (const char* name : {"CreateDate", "ModifyDate", "MetadataDate"}) {
    const std::string value = check.xmp.text(xmp::basic, name);
    if (!xmp_instant(value))
      check.report("X4-13", place,
                   fmt::format("xmp:{} is `{}`, expected a date like 2021-01-20T08:30:00+08:00", name, value));
  }
  for (const char* name : {"DocumentID", "VersionID", "RenditionClass"}) {
    if (check.xmp.text(xmp::media, name).empty())
      check.report("X4-14", place, fmt::format("xmpMM:{} is missing, expected a value", name));
  }
  if (check.xmp.text(xmp::dc, "title").empty())
    check.report("X4-15", place, "dc:title is empty, expected a title as x-default");
}

bool is_known(const std::string& trapped) {
  return trapped == "True" || trapped == "False";
}

void check_trapped(const PdfCheck& check, const CosObject& info) {
  const std::string in_xmp = check.xmp.text(xmp::pdf, "Trapped");
  const CosObject in_info = info["Trapped"];
  const PdfPlace info_place{0, info.id()};
  if (check.is_x4() && check.xmp.is_readable() && !is_known(in_xmp) && (!in_xmp.empty() || in_info.is_null()))
    check.report("X4-16", {0, check.file.catalog()["Metadata"].id()},
                 fmt::format("pdf:Trapped is `{}`, expected `True` or `False`", in_xmp));
  if (in_info.is_null()) return;
  if (!in_info.is_name()) {
    check.report("X4-17", info_place, "Trapped of Info is no name, expected /True or /False");
  } else if (!in_xmp.empty() && in_info.name() != in_xmp) {
    check.report("X4-17", info_place,
                 fmt::format("Trapped of Info is /{}, while XMP says `{}`", in_info.name(), in_xmp));
  } else if (in_xmp.empty() && check.is_x4() && !is_known(in_info.name())) {
    check.report("X4-16", info_place, fmt::format("Trapped of Info is /{}, expected /True or /False", in_info.name()));
  }
}

struct Twin {
  const char* info;
  std::string space;
  const char* local;
  bool is_date;
};

void check_info_agrees(const PdfCheck& check, const CosObject& info) {
  const std::array<Twin, 5> twins = {Twin{"Title", xmp::dc, "title", false},
                                     {"Creator", xmp::basic, "CreatorTool", false},
                                     {"Producer", xmp::pdf, "Producer", false},
                                     {"CreationDate", xmp::basic, "CreateDate", true},
                                     {"ModDate", xmp::basic, "ModifyDate", true}};
  for (const Twin& twin : twins) {
    const CosObject in_info = info[twin.info];
    if (!in_info.is_string()) continue;
    const std::string ours = in_info.text();
    const auto theirs = check.xmp.find(twin.space, twin.local);
    if (!theirs) {
      if (check.is_x4())
        check.report("X4-18", {0, info.id()},
                     fmt::format("{} of Info is `{}`, while XMP has no such property", twin.info, ours));
      continue;
    }
    const bool is_same =
        twin.is_date ? info_instant(ours) && info_instant(ours) == xmp_instant(*theirs) : ours == *theirs;
    if (!is_same)
      check.report("X4-18", {0, info.id()},
                   fmt::format("{} of Info is `{}`, while XMP says `{}`", twin.info, ours, *theirs));
  }
}

void check_info_required(const PdfCheck& check, const CosObject& info) {
  const PdfPlace place{0, info.id()};
  if (info["Title"].text().empty()) check.report("X1-03", place, "Info has no Title, expected one");
  for (const char* name : {"CreationDate", "ModDate"}) {
    const std::string value = info[name].text();
    if (!info_instant(value))
      check.report("X1-03", place,
                   fmt::format("{} of Info is `{}`, expected a date like D:20210120083000+08'00'", name, value));
  }
  const CosObject trapped = info["Trapped"];
  if (!is_known(trapped.name()))
    check.report("X1-03", place, fmt::format("Trapped of Info is `{}`, expected /True or /False", trapped.name()));
}

}  // namespace

}  // namespace broadsheet
