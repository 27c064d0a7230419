#include "pdf/write_pdf.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "pdf/document_resources.h"
#include "pdf/draw_page.h"
#include "pdf/flate.h"
#include "pdf/pdf_sink.h"
#include "pdf/structure_tree.h"
#include "pdf/xmp_packet.h"

namespace broadsheet {

namespace {

constexpr const char* program = "Broadsheet " BROADSHEET_VERSION;

PdfDict catalog(const PdfMetadata& metadata, const PdfTarget& target, const StructureTree& structure, PdfSink& sink);
PdfDict information(const PdfMetadata& metadata, PdfStandard standard);
PdfRef add_xmp(const PdfMetadata& metadata, PdfStandard standard, PdfSink& sink);
std::string output_intents(const PdfTarget& target, PdfSink& sink);
PdfRef add_page(const Page& page, std::size_t number, const DrawnPage& drawn, PdfSink& sink);
bool is_transparent(const Page& page);

}  // namespace

std::string write_pdf(const std::vector<Page>& pages, const PdfMetadata& metadata, const PdfTarget& target) {
  if (pages.empty()) throw std::runtime_error("there are no pages to write");
  PdfSink sink(target.standard);
  DocumentResources resources(pages, sink);
  StructureTree structure;
  for (std::size_t number = 0; number < pages.size(); ++number) {
    const DrawnPage drawn = draw_page(pages[number], resources, target.standard);
    const PdfRef page = add_page(pages[number], number, drawn, sink);
    if (has_tags(target.standard)) structure.add_page(pages[number], page, drawn.marks);
  }
  sink.set_info(information(metadata, target.standard));
  sink.set_catalog(catalog(metadata, target, structure, sink));
  return sink.save();
}

namespace {

PdfDict catalog(const PdfMetadata& metadata, const PdfTarget& target, const StructureTree& structure, PdfSink& sink) {
  PdfDict dict = structure.empty() ? PdfDict() : structure.write(sink);
  if (!metadata.language.empty()) dict.set("Lang", pdf_text(metadata.language));
  dict.set("ViewerPreferences", "<< /DisplayDocTitle true >>");
  if (target.standard == PdfStandard::X4) dict.ref("Metadata", add_xmp(metadata, target.standard, sink));
  if (target.standard != PdfStandard::Plain) dict.set("OutputIntents", output_intents(target, sink));
  return dict;
}

PdfDict information(const PdfMetadata& metadata, PdfStandard standard) {
  const std::string date = fmt::format("(D:{:04}{:02}{:02}000000Z)", metadata.year, metadata.month, metadata.day);
  PdfDict dict;
  if (!metadata.title.empty()) dict.set("Title", pdf_text(metadata.title));
  dict.set("Creator", pdf_text(program)).set("Producer", pdf_text(program));
  dict.set("CreationDate", date).set("ModDate", date);
  if (standard != PdfStandard::Plain) dict.set("GTS_PDFXVersion", fmt::format("({})", pdfx_version(standard)));
  return dict.name("Trapped", "False");
}

// Unfiltered: programs look for it without reading the file's structure.
PdfRef add_xmp(const PdfMetadata& metadata, PdfStandard standard, PdfSink& sink) {
  const FileIdentity identity{metadata.title, program,      metadata.year,
                              metadata.month, metadata.day, sink.content_identifier()};
  return sink.add_stream(PdfDict().name("Type", "Metadata").name("Subtype", "XML"), xmp_packet(identity, standard));
}

// One for PDF/X, and with PDF/A one more of the same profile (ISO 19005-2, 6.2.3).
std::string output_intents(const PdfTarget& target, PdfSink& sink) {
  const OutputIntent& intent = target.intent;
  const PdfRef profile = sink.add_stream(PdfDict().number("N", 4).name("Filter", "FlateDecode"), intent.packed_profile);
  std::string intents;
  for (const char* kind : {"GTS_PDFX", "GTS_PDFA1"}) {
    if (target.standard == PdfStandard::X1a && !intents.empty()) break;
    PdfDict dict;
    dict.name("Type", "OutputIntent").name("S", kind);
    dict.set("OutputConditionIdentifier", pdf_text(intent.condition));
    if (!intent.registry.empty()) dict.set("RegistryName", pdf_text(intent.registry));
    if (!intent.info.empty()) dict.set("Info", pdf_text(intent.info));
    intents += dict.ref("DestOutputProfile", profile).str() + " ";
  }
  return "[" + intents + "]";
}

PdfRef add_page(const Page& page, std::size_t number, const DrawnPage& drawn, PdfSink& sink) {
  const Length sheet = page.sheet_margin, bleed = page.bleed;
  const Rect trim{sheet, sheet, page.size.width, page.size.height};
  PdfDict dict;
  dict.set("MediaBox", pdf_box({{}, {}, page.size.width + 2 * sheet, page.size.height + 2 * sheet}));
  dict.set("TrimBox", pdf_box(trim)).set("BleedBox", pdf_box(trim.inset({-bleed, -bleed, -bleed, -bleed})));
  dict.set("Resources", drawn.resources.str());
  if (has_transparency(sink.standard()) && is_transparent(page))
    dict.set("Group", "<< /S /Transparency /CS /DeviceCMYK >>");
  if (!drawn.marks.empty()) dict.number("StructParents", static_cast<std::int64_t>(number));
  return sink.add_page(dict, PdfDict().name("Filter", "FlateDecode"), deflate(drawn.content, FlateLevel::Fast));
}

// Of which a reader has to know in what colours it is blended.
bool is_transparent(const Page& page) {
  return std::any_of(page.items.begin(), page.items.end(), [](const DisplayItem& item) {
    if (std::holds_alternative<SoftShadow>(item.content)) return true;
    const auto* picture = std::get_if<PlacedPicture>(&item.content);
    return picture != nullptr && picture->data && picture->data->alpha;
  });
}

}  // namespace

}  // namespace broadsheet
