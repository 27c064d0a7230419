// What PDF/X asks of a file, read from it by qpdf and poppler.

#include <catch2/catch.hpp>

#include "pdf/flate.h"
#include "pdf_tools.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

PdfTarget target(PdfStandard standard) {
  const std::string profile(200, 'p');
  return {standard,
          {"CGATS TR 002", "http://www.color.org", "Cold set", profile, deflate(profile, FlateLevel::Default)}};
}

Page small_page() {
  Page page = page_of({{-1, set_run("江北区 2020", serif(), pt(9), {pt(53.25), pt(100)})}});
  page.bleed = pt(8.5);
  page.sheet_margin = pt(20.25);
  return page;
}

std::string file_in(PdfStandard standard, const Page& page = small_page()) {
  return write_pdf({page}, {"<年度> & 成绩单", "zh-Hans", 2021, 1, 20}, target(standard));
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

int count(const std::string& text, const std::string& part) {
  int found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

std::string between(const std::string& text, const std::string& before, const std::string& after) {
  const auto begin = text.find(before);
  if (begin == std::string::npos) return {};
  return text.substr(begin + before.size(), text.find(after, begin) - begin - before.size());
}

}  // namespace

TEST_CASE("a PDF/X-4 says what it is, in Info and in XMP alike") {
  const std::string pdf = file_in(PdfStandard::X4);
  CHECK(pdf.starts_with("%PDF-1.6\n"));
  CHECK(contains(ask("qpdf --check {}", pdf), "No syntax or stream encoding errors found"));
  CHECK(contains(ask("pdfinfo {}", pdf), "PDF subtype:    PDF/X-4\n"));
  const std::string xmp = between(pdf, "<?xpacket begin", "<?xpacket end");
  CHECK(contains(xmp, "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"));
  CHECK(contains(xmp, "<rdf:li xml:lang=\"x-default\">&lt;年度&gt; &amp; 成绩单</rdf:li>"));
  for (const char* date : {"CreateDate", "ModifyDate", "MetadataDate"}) {
    CHECK(between(xmp, std::string("<xmp:") + date + ">", "</") == "2021-01-20T00:00:00Z");
  }
  CHECK(contains(xmp, "<pdf:Trapped>False</pdf:Trapped>"));
  CHECK(contains(xmp, "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>U</pdfaid:conformance>"));
  CHECK(between(xmp, "<xmpMM:DocumentID>", "</").size() == std::string("uuid:").size() + 36);
  const std::string info = ask("pdfinfo -meta {}", pdf);
  CHECK(contains(info, "pdfaExtension:schemas"));
}

TEST_CASE("the output intents share one profile, which is whole") {
  const std::string text = unpacked(file_in(PdfStandard::X4));
  CHECK(count(text, "/S /GTS_PDFX\n") == 1);
  CHECK(count(text, "/S /GTS_PDFA1\n") == 1);
  const std::string first = between(text, "/DestOutputProfile ", " R");
  CHECK(count(text, "/DestOutputProfile " + first + " R") == 2);
  CHECK(contains(text, std::string(200, 'p')));
  CHECK(contains(text, "/N 4"));

  const std::string x1a = unpacked(file_in(PdfStandard::X1a));
  CHECK(count(x1a, "/S /GTS_PDFX\n") == 1);
  CHECK(count(x1a, "/S /GTS_PDFA1\n") == 0);
}

TEST_CASE("a PDF/X-1a is of version 1.4, without XMP") {
  const std::string pdf = file_in(PdfStandard::X1a);
  CHECK(pdf.starts_with("%PDF-1.4\n"));
  CHECK(contains(ask("qpdf --check {}", pdf), "No syntax or stream encoding errors found"));
  CHECK(contains(unpacked(pdf), "/GTS_PDFXVersion (PDF/X-1a:2003)"));
  CHECK_FALSE(contains(pdf, "xpacket"));
}

TEST_CASE("a plain file promises nothing") {
  const std::string text = unpacked(pdf_of(small_page()));
  for (const char* promise : {"OutputIntents", "GTS_PDFX", "xpacket"}) CHECK_FALSE(contains(text, promise));
}

TEST_CASE("the boxes of a sheet nest, and the page stands on its trim") {
  const std::string pdf = file_in(PdfStandard::X4);
  const std::string boxes = ask("pdfinfo -box {}", pdf);
  CHECK(contains(boxes, "MediaBox:            0.00     0.00  1146.01  1571.21\n"));
  CHECK(contains(boxes, "BleedBox:           11.75    11.75  1134.26  1559.46\n"));
  CHECK(contains(boxes, "TrimBox:            20.25    20.25  1125.76  1550.96\n"));
  // The first character: 53.25 from the trim's left edge.
  CHECK(std::abs(std::stod(between(ask("pdftotext -bbox {} -", pdf), "<word xMin=\"", "\"")) - 73.5) < 0.5);
}

TEST_CASE("a file for a press is the same for the same pages") {
  CHECK(file_in(PdfStandard::X4) == file_in(PdfStandard::X4));
  Page other = small_page();
  other.bleed = pt(9);
  const auto document = [](const std::string& pdf) { return between(pdf, "<xmpMM:DocumentID>", "</"); };
  CHECK(document(file_in(PdfStandard::X4)) != document(file_in(PdfStandard::X4, other)));
}
