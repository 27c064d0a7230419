#include <catch2/catch.hpp>

#include "../fonts/font_files.h"
#include "small_text.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

constexpr int root = 30, document = 31, heading = 32, paragraph = 33, figure = 34;

const std::string ua_description =
    "<rdf:Description rdf:about=\"\" xmlns:u=\"http://www.aiim.org/pdfua/ns/id/\" u:part=\"1\"/>";

// A tagged file that claims PDF/UA-1: an artifact, a heading and a paragraph, and a figure without content.
SmallPdf tagged_file() {
  SmallPdf pdf = x4_file();
  pdf.change(small::metadata, "</rdf:RDF>", ua_description + "</rdf:RDF>");
  pdf.change(small::catalog, "/Type /Catalog",
             "/Type /Catalog /Lang (zh-CN) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >> "
             "/StructTreeRoot 30 0 R");
  pdf.change(small::page, "/TrimBox", "/StructParents 0 /TrimBox");
  pdf.stream(small::content, "",
             "/Artifact BMC 0 0 0 1 k 10 10 50 50 re f EMC\n/H1 << /MCID 0 >> BDC 1 1 5 5 re f EMC\n"
             "/P << /MCID 1 >> BDC 1 9 5 5 re f EMC");
  pdf.object(root, "<< /Type /StructTreeRoot /K 31 0 R /ParentTree << /Nums [0 [32 0 R 33 0 R]] >> >>");
  pdf.object(document, "<< /S /Document /P 30 0 R /K [32 0 R 33 0 R 34 0 R] >>");
  pdf.object(heading, "<< /S /H1 /P 31 0 R /Pg 3 0 R /K 0 >>");
  pdf.object(paragraph, "<< /S /P /P 31 0 R /K [<< /Type /MCR /Pg 3 0 R /MCID 1 >>] >>");
  return pdf.object(figure, "<< /S /Figure /P 31 0 R /Alt (A bridge) /A << /O /Layout /BBox [0 0 9 9] >> >>");
}

Ids tagged(int object, const std::string& from, const std::string& to) {
  return broken_rules(tagged_file().change(object, from, to));
}

// The figure replaced by elements of their own; `%` stands for their parents.
Ids with_elements(const std::string& kid, const std::string& more = "") {
  SmallPdf pdf = tagged_file().object(figure, kid);
  if (!more.empty()) pdf.object(35, more);
  return broken_rules(pdf);
}

}  // namespace

TEST_CASE("a tagged file as it should be breaks no rule") {
  CHECK(broken_rules(tagged_file()) == Ids{});
}

TEST_CASE("tags that are wrong are warnings where no PDF/UA is claimed") {
  const SmallPdf modest =
      tagged_file().change(small::metadata, ua_description, "").change(small::catalog, "/Lang (zh-CN)", "");
  const PdfReport report = report_on(modest);
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings.front().rule == "UA-02");
  CHECK(report.findings.front().severity == Severity::Warning);
  CHECK(count_findings(report, Severity::Error) == 0);
  const PdfReport claimed = report_on(tagged_file().change(small::catalog, "/Lang (zh-CN)", ""));
  CHECK(count_findings(claimed, Severity::Error) == 1);
}

TEST_CASE("UA-01 to UA-03: the catalog of a tagged file") {
  CHECK(tagged(small::catalog, "/Marked true", "/Marked false") == Ids{"UA-01"});
  CHECK(tagged(small::catalog, "/Marked true", "/Marked true /Suspects true") == Ids{"UA-01"});
  CHECK(tagged(small::catalog, "/StructTreeRoot 30 0 R", "") == Ids{"UA-01"});
  CHECK(tagged(small::catalog, "/Lang (zh-CN)", "") == Ids{"UA-02"});
  CHECK(tagged(small::catalog, "/DisplayDocTitle true", "/DisplayDocTitle false") == Ids{"UA-03"});
}

TEST_CASE("UA-05, UA-06: all content is marked, and the marks are balanced") {
  CHECK(tagged(small::content, "/Artifact BMC", "/Span BMC") == Ids{"UA-05"});
  CHECK(tagged(small::content, "/Artifact BMC", "1 1 1 1 re f /Artifact BMC") == Ids{"UA-05"});
  CHECK(tagged(small::content, "/Artifact BMC", "/Artifact BMC /Span BMC") == Ids{"UA-06"});
  CHECK(tagged(small::content, "/Artifact BMC", "EMC /Artifact BMC") == Ids{"UA-06"});
  CHECK(tagged(small::content, "<< /MCID 0 >> BDC", "<< /MCID 0 >> BDC /Artifact BMC EMC") == Ids{"UA-06"});
  CHECK(tagged(small::content, "EMC\n/H1 << /MCID 0 >> BDC 1 1 5 5 re f", "/H1 << /MCID 0 >> BDC 1 1 5 5 re f EMC") ==
        Ids{"UA-06"});
}

TEST_CASE("UA-07, UA-08: entries of tagged pages") {
  CHECK(tagged(small::page, "/StructParents 0", "") == Ids{"UA-07"});
  const SmallPdf noted = tagged_file().change(small::page, "/TrimBox [0 0 200 100]",
                                              "/Annots [<< /Subtype /Link /Rect [0 0 9 9] >>] /TrimBox [50 0 200 100]");
  CHECK(broken_rules(noted) == Ids{"UA-08"});
  CHECK(broken_rules(SmallPdf(noted).change(small::page, "/Annots", "/Tabs /S /Annots")) == Ids{});
}

TEST_CASE("UA-10: every code has its characters") {
  const auto with_text = [](const std::string& from, const std::string& to) {
    SmallPdf pdf = file_with_text(*shipped_book().find("Noto Serif CJK SC", 400), U"A");
    pdf.change(small::content, "BT", "/Artifact BMC BT").change(small::content, "ET", "ET EMC");
    pdf.change(
        small::catalog, "/Type /Catalog",
        "/Type /Catalog /Lang (zh-CN) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >> "
        "/StructTreeRoot << /Type /StructTreeRoot >>");
    pdf.change(from.find("ToUnicode") == std::string::npos ? small::to_unicode : small::font, from, to);
    return broken_rules(pdf);
  };
  CHECK(with_text("<0041>", "<0042>") == Ids{});
  CHECK(with_text("/ToUnicode 14 0 R", "") == Ids{"UA-10"});
  CHECK(with_text("<0041>", "<0000>") == Ids{"UA-10"});
  CHECK(with_text("<0041>", "<FEFF>") == Ids{"UA-10"});
  CHECK(with_text("beginbfchar", "beginnothing") == Ids{"UA-10"});
}

TEST_CASE("UA-20, UA-21: types and parents of elements") {
  CHECK(tagged(paragraph, "/S /P", "/S /Story") == Ids{"UA-20"});
  const auto with_roles = [](const std::string& roles) {
    return broken_rules(
        tagged_file().change(paragraph, "/S /P", "/S /Story").change(root, "/K", "/RoleMap << " + roles + " >> /K"));
  };
  CHECK(with_roles("/Story /Body /Body /P") == Ids{});
  CHECK(with_roles("/Story /Body /Body /Story") == Ids{"UA-20"});
  CHECK(tagged(paragraph, "/P 31 0 R", "/P 30 0 R") == Ids{"UA-21"});
  CHECK(tagged(document, "/P 30 0 R", "") == Ids{"UA-21"});
}

TEST_CASE("UA-22, UA-23: figures") {
  CHECK(tagged(figure, "/Alt (A bridge)", "") == Ids{"UA-22"});
  CHECK(tagged(figure, "/Alt (A bridge)", "/ActualText (x)") == Ids{});
  CHECK(tagged(figure, "/BBox [0 0 9 9]", "") == Ids{"UA-23"});
}

TEST_CASE("UA-24: headings do not skip a level") {
  CHECK(with_elements("<< /S /H2 /P 31 0 R >>") == Ids{});
  CHECK(with_elements("<< /S /H3 /P 31 0 R >>") == Ids{"UA-24"});
  CHECK(with_elements("<< /S /H /P 31 0 R >>") == Ids{"UA-24"});
  CHECK(tagged(heading, "/S /H1", "/S /H2") == Ids{"UA-24"});
}

TEST_CASE("UA-25: lists and tables") {
  CHECK(with_elements("<< /S /L /P 31 0 R /K 35 0 R >>", "<< /S /LI /P 34 0 R >>") == Ids{});
  CHECK(with_elements("<< /S /LI /P 31 0 R >>") == Ids{"UA-25"});
  CHECK(with_elements("<< /S /L /P 31 0 R /K 35 0 R >>", "<< /S /P /P 34 0 R >>") == Ids{"UA-25"});
  CHECK(with_elements("<< /S /Table /P 31 0 R /K 35 0 R >>", "<< /S /TD /P 34 0 R >>") == Ids{"UA-25"});
  const std::string table = "<< /S /Table /P 31 0 R /K << /S /TR /P 34 0 R /K 35 0 R >> >>";
  const Ids without_link = {"UA-21"};  // the row has no number of its own
  CHECK(with_elements(table, "<< /S /TH /P 34 0 R /A << /O /Table /Scope /Row >> >>") == without_link);
  CHECK(with_elements(table, "<< /S /TH /P 34 0 R >>") == Ids{"UA-21", "UA-25"});
}

TEST_CASE("UA-30, UA-31: marked content and the two trees") {
  CHECK(tagged(paragraph, "/MCID 1", "/MCID 0") == Ids{"UA-30"});
  CHECK(tagged(paragraph, "/MCID 1", "/MCID 7") == Ids{"UA-30"});
  CHECK(tagged(small::content, "/MCID 1", "/MCID 0") == Ids{"UA-30"});
  CHECK(tagged(paragraph, "/K [<< /Type /MCR /Pg 3 0 R /MCID 1 >>]", "") == Ids{"UA-30"});
  CHECK(tagged(root, "[32 0 R 33 0 R]", "[33 0 R 32 0 R]") == Ids{"UA-31"});
  CHECK(tagged(root, "/Nums [0 [32 0 R 33 0 R]]", "/Nums []") == Ids{"UA-31"});
  CHECK(tagged(root, "<< /Nums [0 [32 0 R 33 0 R]] >>", "<< /Kids [<< /Nums [0 [32 0 R 33 0 R]] >>] >>") == Ids{});
}

TEST_CASE("UA-43: notes have IDs") {
  CHECK(with_elements("<< /S /Note /P 31 0 R /ID (1) >>") == Ids{});
  CHECK(with_elements("<< /S /Note /P 31 0 R >>") == Ids{"UA-43"});
  const std::string twice = "<< /S /Note /P 31 0 R /ID (1) /K 35 0 R >>";
  CHECK(with_elements(twice, "<< /S /Note /P 34 0 R /ID (1) >>") == Ids{"UA-43"});
}
