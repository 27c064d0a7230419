#include <catch2/catch.hpp>

#include "small_pdf.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

std::string described(const std::string& space, const std::string& property) {
  return "<rdf:li rdf:parseType=\"Resource\"><s:schema>x</s:schema><s:namespaceURI>" + space +
         "</s:namespaceURI><s:prefix>x</s:prefix><s:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><p:name>" +
         property + "</p:name></rdf:li></rdf:Seq></s:property></rdf:li>";
}

const std::string trapped_schema = described("http://ns.adobe.com/pdf/1.3/", "Trapped");

// The file for PDF/X-4 that claims PDF/A-2b as well.
SmallPdf archive_file() {
  SmallPdf pdf = x4_file();
  pdf.change(small::metadata, "</rdf:RDF>",
             "<rdf:Description rdf:about=\"\" xmlns:a=\"http://www.aiim.org/pdfa/ns/id/\" "
             "xmlns:e=\"http://www.aiim.org/pdfa/ns/extension/\" xmlns:s=\"http://www.aiim.org/pdfa/ns/schema#\" "
             "xmlns:p=\"http://www.aiim.org/pdfa/ns/property#\" a:part=\"2\" a:conformance=\"B\"><e:schemas><rdf:Bag>" +
                 described("http://www.npes.org/pdfx/ns/id/", "GTS_PDFXVersion") + trapped_schema +
                 "</rdf:Bag></e:schemas></rdf:Description></rdf:RDF>");
  pdf.change(small::catalog, "[6 0 R]", "[6 0 R 9 0 R]");
  return pdf.object(9, "<< /S /GTS_PDFA1 /OutputConditionIdentifier (TEST) /Info (x) /DestOutputProfile 7 0 R >>");
}

Ids archive(int object, const std::string& from, const std::string& to) {
  return broken_rules(archive_file().change(object, from, to));
}

Ids drawing(const std::string& content, const std::string& resources = "") {
  return broken_rules(archive_file()
                          .change(small::page, "/Resources << >>", "/Resources << " + resources + " >>")
                          .stream(small::content, "", content));
}

}  // namespace

TEST_CASE("a file for press and archive breaks no rule") {
  CHECK(broken_rules(archive_file()) == Ids{});
}

TEST_CASE("XA-01 to XA-03: what PDF/A-2 wants said") {
  CHECK(archive(small::metadata, "a:part=\"2\"", "a:part=\"1\"") == Ids{"XA-01"});
  CHECK(archive(small::metadata, "a:conformance=\"B\"", "a:conformance=\"C\"") == Ids{"XA-01"});
  CHECK(archive(9, "/GTS_PDFA1", "/Other") == Ids{"XA-02"});
  CHECK(broken_rules(archive_file().stream(19, "/N 4", icc_profile()).change(9, "7 0 R", "19 0 R")) == Ids{"XA-02"});
  CHECK(archive(small::metadata, trapped_schema, "") == Ids{"XA-03"});
}

TEST_CASE("XA-05: limits, intents, interpolation") {
  CHECK(drawing("/Perceptual ri") == Ids{});
  CHECK(drawing("/Pretty ri") == Ids{"XA-05"});
  CHECK(drawing("/S gs", "/ExtGState << /S << /RI /Pretty >> >>") == Ids{"XA-05"});
  std::string deep;
  for (int i = 0; i < 28; ++i) deep += "q ";
  CHECK(drawing(deep) == Ids{});
  CHECK(drawing(deep + "q") == Ids{"XA-05"});
  const SmallPdf pdf =
      archive_file()
          .change(small::page, "/Resources << >>", "/Resources << /XObject << /P 20 0 R >> >>")
          .stream(small::content, "", "1 0 0 1 0 0 cm /P Do")
          .stream(20, "/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /Interpolate true", "x");
  CHECK(broken_rules(pdf) == Ids{"XA-05"});
}

TEST_CASE("XA-07: no embedded files") {
  CHECK(archive(small::catalog, "/Pages", "/Names << /EmbeddedFiles << >> >> /Pages") == Ids{"XA-07"});
  CHECK(broken_rules(archive_file().object(20, "<< /Type /Filespec /EF << >> >>")) == Ids{"XA-07"});
}
