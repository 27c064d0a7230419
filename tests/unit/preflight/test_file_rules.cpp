#include <catch2/catch.hpp>

#include "../pdf/pdf_tools.h"
#include "small_pdf.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

// The value of a property of XMP, spoilt.
Ids with_metadata(const std::string& from, const std::string& to) {
  return broken_rules(x4_file().change(small::metadata, from, to), held_to(PrintStandard::X4));
}

Ids with_info(const std::string& from, const std::string& to) {
  return broken_rules(x4_file().change(small::info, from, to));
}

}  // namespace

TEST_CASE("a file that keeps its standard breaks no rule") {
  CHECK(to_text(report_on(x4_file()), "a.pdf") == "a.pdf: 1 page, held to PDF/X-4: 0 errors, 0 warnings\n");
  CHECK(to_text(report_on(x1a_file()), "a.pdf") == "a.pdf: 1 page, held to PDF/X-1a:2003: 0 errors, 0 warnings\n");
}

TEST_CASE("PF-01: a file that must be mended") {
  const std::string bytes = x4_file().bytes();
  std::string moved = bytes;
  moved.replace(moved.rfind("startxref\n") + 10, 1, "9");
  const PdfReport report = preflight_pdf(moved);
  REQUIRE(report.unreadable.empty());
  CHECK(report.counts.count("PF-01") == 1);
}

TEST_CASE("PF-04: a file that names no standard") {
  const SmallPdf nameless = x4_file().change(small::metadata, "pdfxid:GTS_PDFXVersion=\"PDF/X-4\"", "");
  CHECK(broken_rules(nameless) == Ids{"PF-04", "X4-12"});
  CHECK(broken_rules(nameless, held_to(PrintStandard::X4)) == Ids{"X4-12"});
}

TEST_CASE("X4-01 to X4-04: version, header, encryption, ID") {
  CHECK(broken_rules(x4_file().header("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")) == Ids{"X4-01"});
  CHECK(broken_rules(x4_file().change(small::catalog, "/Type", "/Version /1.7 /Type")) == Ids{"X4-01"});
  CHECK(broken_rules(x4_file().header("%PDF-1.6\n")) == Ids{"X4-02"});
  CHECK(broken_rules(x4_file().header("%PDF-1.6\n%text\n")) == Ids{"X4-02"});
  CHECK(broken_rules(x4_file().trailer("/Info 8 0 R")) == Ids{"X4-04"});
  CHECK(broken_rules(x4_file().trailer("/Info 8 0 R /ID [(a) ()]")) == Ids{"X4-04"});
}

TEST_CASE("X4-03: an encrypted file is not for the press, one with a password not even read") {
  const std::string open = ask("qpdf --encrypt '' owner 128 --use-aes=y -- {} -", x4_file().bytes());
  const PdfReport report = preflight_pdf(open);
  CHECK(report.unreadable.empty());
  CHECK(report.counts.count("X4-03") == 1);
  const PdfReport shut = preflight_pdf(ask("qpdf --encrypt user owner 128 --use-aes=y -- {} -", x4_file().bytes()));
  CHECK(shut.unreadable == "the file is encrypted, and opens only with a password");
}

TEST_CASE("X4-10 to X4-15: what XMP must say") {
  CHECK(broken_rules(x4_file().change(small::catalog, "/Metadata 5 0 R", ""), held_to(PrintStandard::X4)) ==
        Ids{"X4-10"});
  CHECK(with_metadata("</x:xmpmeta>", "") == Ids{"X4-10"});
  CHECK(with_metadata("/Subtype /XML", "/Subtype /Text") == Ids{"X4-10"});
  CHECK(with_metadata("\"PDF/X-4\"", "\"PDF/X-4p\"") == Ids{"X4-12"});
  CHECK(with_metadata("<xmp:MetadataDate>2021-01-20T08:00:00+08:00</xmp:MetadataDate>", "") == Ids{"X4-13"});
  CHECK(with_metadata("<xmp:MetadataDate>2021-01-20T08:00:00+08:00", "<xmp:MetadataDate>2021-01-20T08:00:00") ==
        Ids{"X4-13"});
  CHECK(with_metadata("<xmpMM:VersionID>1</xmpMM:VersionID>", "") == Ids{"X4-14"});
  CHECK(with_metadata("uuid:1", "") == Ids{"X4-14"});
  CHECK(broken_rules(x4_file().change(small::metadata, ">Small<", "><").change(small::info, "/Title (Small)", "")) ==
        Ids{"X4-15"});
}

TEST_CASE("X4-16 to X4-18: Info and XMP are of one mind") {
  CHECK(broken_rules(x4_file()
                         .change(small::metadata, "pdf:Trapped=\"False\"", "pdf:Trapped=\"Unknown\"")
                         .change(small::info, "/Trapped /False", "")) == Ids{"X4-16"});
  CHECK(with_info("/Trapped /False", "/Trapped /True") == Ids{"X4-17"});
  CHECK(with_info("/Trapped /False", "/Trapped (False)") == Ids{"X4-17"});
  CHECK(with_info("(Small)", "(Other)") == Ids{"X4-18"});
  CHECK(with_info("+08'00'", "Z") == Ids{"X4-18"});
  CHECK(with_info("20210120080000+08'00'", "20210120000000Z") == Ids{});
  CHECK(with_info("/Trapped", "/Producer (P) /Trapped") == Ids{"X4-18"});
}

TEST_CASE("X1-01 to X1-03: what PDF/X-1a asks of a file") {
  CHECK(broken_rules(x1a_file().header("%PDF-1.6\n%\xE2\xE3\xCF\xD3\n")) == Ids{"X1-01"});
  CHECK(broken_rules(x1a_file().stream(20, "/Filter /JBIG2Decode", "x")) == Ids{"X1-01"});
  CHECK(broken_rules(x1a_file().stream(20, "/Subtype /Image /BitsPerComponent 16", "x")) == Ids{"X1-01"});
  CHECK(broken_rules(x1a_file().change(small::info, "PDF/X-1a:2003", "PDF/X-1b")) == Ids{"X1-02"});
  CHECK(broken_rules(x1a_file().change(small::info, "/Title (Small)", "")) == Ids{"X1-03"});
  CHECK(broken_rules(x1a_file().change(small::info, "/ModDate (D:20210120080000+08'00')", "")) == Ids{"X1-03"});
  CHECK(broken_rules(x1a_file().change(small::info, "/Trapped /False", "/Trapped /Unknown")) == Ids{"X1-03"});
  CHECK(broken_rules(x4_file(), held_to(PrintStandard::X1a)) == Ids{"X1-01", "X1-02", "X1-03"});
}
