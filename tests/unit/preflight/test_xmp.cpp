#include <catch2/catch.hpp>

#include "preflight/instant.h"
#include "preflight/xmp.h"

using namespace broadsheet;

namespace {

std::string error_of(const std::string& text) {
  try {
    read_xml(text);
  } catch (const XmlError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("XML is read with its namespaces, references and CDATA") {
  const XmlElement root = read_xml(
      "\xEF\xBB\xBF<?xml version='1.0'?><!-- a --><a xmlns='urn:a' xmlns:b=\"urn:b\" b:x='1 &lt; 2' y='&#x7248;'>"
      "t&amp;<![CDATA[<u>]]><b:c xmlns='urn:c'><d/></b:c><e/></a>\n");
  CHECK(root.name == XmlName{"urn:a", "a"});
  CHECK(root.text == "t&<u>");
  CHECK(root.attribute({"urn:b", "x"}) == "1 < 2");
  CHECK(root.attribute({"", "y"}) == "版");
  REQUIRE(root.child({"urn:b", "c"}));
  CHECK(root.child({"urn:b", "c"})->child({"urn:c", "d"}));
  CHECK(root.child({"urn:a", "e"}));
}

TEST_CASE("XML that is not well-formed is refused, with its line") {
  CHECK(error_of("<a>\n<b></a>") == "line 2: mismatched tag");
  CHECK(error_of("<a") == "line 1: unclosed token");
  CHECK(error_of("<a x=1/>") == "line 1: not well-formed (invalid token)");
  CHECK(error_of("<a x='1' x='2'/>") == "line 1: duplicate attribute");
  CHECK(error_of("<a>&nbsp;</a>") == "line 1: undefined entity");
  CHECK(error_of("<a>&#xD800;</a>") == "line 1: reference to invalid character number");
  CHECK(error_of("<b:a/>") == "line 1: unbound prefix");
  CHECK(error_of("<a/><b/>") == "line 1: junk after document element");
  CHECK(error_of("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>") == "line 1: a document type is not allowed in metadata");
  CHECK(error_of("<a>\xFF</a>") == "line 1: not well-formed (invalid token)");
  CHECK(error_of("") == "line 1: no element found");
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<a>";
  CHECK(error_of(deep) == "line 1: elements stand in one another more than 64 deep");
}

TEST_CASE("properties of XMP are texts, wherever they are written") {
  const Xmp read = read_xmp(
      "<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
      "<r:Description r:about='' xmlns:d='http://purl.org/dc/elements/1.1/' d:format=' application/pdf '>"
      "<d:title><r:Alt><r:li xml:lang='en'>Page</r:li><r:li xml:lang='x-default'>版</r:li></r:Alt></d:title>"
      "<d:creator><r:Seq><r:li>A</r:li><r:li>B</r:li></r:Seq></d:creator></r:Description></r:RDF></x:xmpmeta>");
  CHECK(read.is_readable());
  CHECK(read.text(xmp::dc, "format") == "application/pdf");
  CHECK(read.text(xmp::dc, "title") == "版");
  CHECK(read.text(xmp::dc, "creator") == "A");
  CHECK_FALSE(read.find(xmp::dc, "subject"));
  CHECK_FALSE(Xmp().is_readable());
  CHECK(read_xmp("<a/>").error == "there is no rdf:RDF in it");
}

TEST_CASE("dates of XMP and Info are instants") {
  CHECK(xmp_instant("1970-01-01T00:00:00Z") == 0);
  CHECK(xmp_instant("2021-01-20T08:00:00.25+08:00") == 1611100800);
  CHECK(xmp_instant("2021-01-19T19:00:00-05:00") == 1611100800);
  for (const char* bad : {"", "2021", "2021-01-20", "2021-01-20T08:00:00", "2021-02-30T08:00:00Z",
                          "2021-01-20T24:00:00Z", "2021-01-20T08:00:00+0800", "2021-01-20T08:00:00Zulu"})
    CHECK_FALSE(xmp_instant(bad));
  CHECK(info_instant("D:20210120080000+08'00'") == 1611100800);
  CHECK(info_instant("D:20210120080000+08'00") == 1611100800);
  CHECK(info_instant("D:20210120000000Z00'00'") == 1611100800);
  CHECK(info_instant("D:20210120") == 1611100800);
  for (const char* bad : {"", "20210120", "D:2021012008000+08'00'", "D:20211320", "D:20210120000000+08"})
    CHECK_FALSE(info_instant(bad));
}
