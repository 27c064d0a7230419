#include "small_pdf.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

namespace broadsheet::test {

namespace {

const std::string xmp_packet = R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" pdfxid:GTS_PDFXVersion="PDF/X-4" pdf:Trapped="False">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Small</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2021-01-20T08:00:00+08:00</xmp:CreateDate>
<xmp:ModifyDate>2021-01-20T08:00:00+08:00</xmp:ModifyDate>
<xmp:MetadataDate>2021-01-20T08:00:00+08:00</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>)";

}  // namespace

SmallPdf& SmallPdf::object(int number, const std::string& text) {
  objects_[number] = {text, false, {}};
  return *this;
}

SmallPdf& SmallPdf::stream(int number, const std::string& entries, const std::string& data) {
  objects_[number] = {entries, true, data};
  return *this;
}

SmallPdf& SmallPdf::change(int number, const std::string& from, const std::string& to) {
  Object& object = objects_.at(number);
  std::string& text = object.text.find(from) != std::string::npos ? object.text : object.data;
  INFO("in object " << number << ": " << from);
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  REQUIRE(text.find(from, at + 1) == std::string::npos);
  text.replace(at, from.size(), to);
  return *this;
}

SmallPdf& SmallPdf::remove(int number) {
  objects_.erase(number);
  return *this;
}

SmallPdf& SmallPdf::header(const std::string& text) {
  header_ = text;
  return *this;
}

SmallPdf& SmallPdf::trailer(const std::string& entries) {
  trailer_ = entries;
  return *this;
}

std::string SmallPdf::bytes() const {
  std::string pdf = header_;
  std::map<int, std::size_t> offsets;
  for (const auto& [number, object] : objects_) {
    offsets[number] = pdf.size();
    pdf += fmt::format("{} 0 obj\n", number);
    if (object.is_stream) {
      pdf += fmt::format("<< {} /Length {} >>\nstream\n", object.text, object.data.size());
      pdf += object.data + "\nendstream";
    } else {
      pdf += object.text;
    }
    pdf += "\nendobj\n";
  }
  const std::size_t xref = pdf.size();
  const int size = objects_.rbegin()->first + 1;
  pdf += "xref\n0 1\n0000000000 65535 f \n";
  for (const auto& [number, offset] : offsets) pdf += fmt::format("{} 1\n{:010} 00000 n \n", number, offset);
  pdf += fmt::format("trailer\n<< /Size {} /Root 1 0 R {} >>\nstartxref\n{}\n%%EOF\n", size, trailer_, xref);
  return pdf;
}

std::string icc_profile(const std::string& color_space, const std::string& device_class) {
  constexpr std::size_t size = 132;  // the header and a count of tags, none
  std::string profile(size, '\0');
  profile[3] = static_cast<char>(size);
  profile[8] = 2;
  profile.replace(12, 4, device_class);
  profile.replace(16, 4, color_space);
  profile.replace(36, 4, "acsp");
  return profile;
}

SmallPdf x4_file() {
  SmallPdf pdf;
  pdf.object(small::catalog, "<< /Type /Catalog /Pages 2 0 R /Metadata 5 0 R /OutputIntents [6 0 R] >>");
  pdf.object(small::pages, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
  pdf.object(small::page,
             "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /TrimBox [0 0 200 100] /Contents 4 0 R "
             "/Resources << >> >>");
  pdf.stream(small::content, "", "0 0 0 1 k\n10 10 50 50 re\nf");
  pdf.stream(small::metadata, "/Type /Metadata /Subtype /XML", xmp_packet);
  pdf.object(small::intent,
             "<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (TEST) /Info (A test) "
             "/DestOutputProfile 7 0 R >>");
  pdf.stream(small::profile, "/N 4", icc_profile());
  pdf.object(small::info, "<< /Title (Small) /CreationDate (D:20210120080000+08'00') /Trapped /False >>");
  return pdf.trailer("/Info 8 0 R /ID [(a) (b)]");
}

SmallPdf x1a_file() {
  SmallPdf pdf = x4_file();
  pdf.header("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n").remove(small::metadata).change(small::catalog, "/Metadata 5 0 R", "");
  return pdf.object(small::info,
                    "<< /Title (Small) /CreationDate (D:20210120080000+08'00') /ModDate (D:20210120080000+08'00') "
                    "/Trapped /False /GTS_PDFXVersion (PDF/X-1a:2003) >>");
}

PdfReport report_on(const SmallPdf& pdf, const PreflightOptions& options) {
  return preflight_pdf(pdf.bytes(), options);
}

Ids broken_rules(const SmallPdf& pdf, const PreflightOptions& options) {
  const PdfReport report = report_on(pdf, options);
  INFO(to_text(report, "small.pdf"));
  if (!report.unreadable.empty()) return {"unreadable"};
  Ids ids;
  for (const PdfFinding& finding : report.findings) ids.insert(finding.rule);
  return ids;
}

PreflightOptions held_to(PrintStandard standard) {
  PreflightOptions options;
  options.standard = standard;
  return options;
}

}  // namespace broadsheet::test
