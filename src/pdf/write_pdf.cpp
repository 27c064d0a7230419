#include "pdf/write_pdf.h"

#include <fmt/format.h>

#include <stdexcept>

#include "pdf/document_resources.h"
#include "pdf/draw_page.h"
#include "pdf/flate.h"
#include "pdf/pdf_sink.h"

namespace broadsheet {

namespace {

PdfDict catalog(const PdfMetadata& metadata);
PdfDict information(const PdfMetadata& metadata);
void add_page(const Page& page, DocumentResources& resources, PdfSink& sink);

}  // namespace

std::string write_pdf(const std::vector<Page>& pages, const PdfMetadata& metadata) {
  if (pages.empty()) throw std::runtime_error("there are no pages to write");
  PdfSink sink;
  sink.set_catalog(catalog(metadata));
  sink.set_info(information(metadata));
  DocumentResources resources(pages, sink);
  for (const Page& page : pages) add_page(page, resources, sink);
  return sink.save();
}

namespace {

PdfDict catalog(const PdfMetadata& metadata) {
  PdfDict dict;
  if (!metadata.language.empty()) dict.set("Lang", pdf_text(metadata.language));
  return dict.set("ViewerPreferences", "<< /DisplayDocTitle true >>");
}

PdfDict information(const PdfMetadata& metadata) {
  const std::string program = pdf_text("Broadsheet " BROADSHEET_VERSION);
  const std::string date = fmt::format("(D:{:04}{:02}{:02}000000Z)", metadata.year, metadata.month, metadata.day);
  PdfDict dict;
  if (!metadata.title.empty()) dict.set("Title", pdf_text(metadata.title));
  dict.set("Creator", program).set("Producer", program).set("CreationDate", date).set("ModDate", date);
  return dict.name("Trapped", "False");
}

void add_page(const Page& page, DocumentResources& resources, PdfSink& sink) {
  const DrawnPage drawn = draw_page(page, resources);
  const std::string box = pdf_box(page.size.width, page.size.height);
  PdfDict dict;
  dict.set("MediaBox", box).set("TrimBox", box).set("Resources", drawn.resources.str());
  sink.add_page(dict, PdfDict().name("Filter", "FlateDecode"), deflate(drawn.content, FlateLevel::Fast));
}

}  // namespace

}  // namespace broadsheet
