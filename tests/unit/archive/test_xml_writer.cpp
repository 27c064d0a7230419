#include <catch2/catch.hpp>

#include "archive/xml_writer.h"
#include "source/xml_text.h"

using namespace broadsheet;

TEST_CASE("an XML document has an element a line, and what has words in it is on one") {
  XmlWriter xml;
  xml.open("issue").attribute("id", "1");
  xml.open("page").close();
  xml.open("page").open("line").text("字").close().close();
  xml.element("note", "一二");
  xml.close();
  CHECK(xml.take() == R"(<?xml version="1.0" encoding="UTF-8"?>
<issue id="1">
  <page/>
  <page>
    <line>字</line>
  </page>
  <note>一二</note>
</issue>
)");
}

TEST_CASE("what XML would take for its own is escaped, in text and in attributes") {
  XmlWriter xml;
  xml.open("a").attribute("b", "<\"&'>\n\t").text("<\"&'>\r").close();
  const std::string document = xml.take();
  CHECK(document.find("b=\"&lt;&quot;&amp;'&gt;&#10;&#9;\"") != std::string::npos);
  CHECK(document.find(">&lt;\"&amp;'&gt;&#13;</a>") != std::string::npos);
}

TEST_CASE("characters that XML cannot hold are replaced, and those of all planes are kept") {
  CHECK(xml_text("a\x01z") == "a\uFFFDz");
  CHECK(xml_text("\xff") == "\uFFFD");
  CHECK(xml_text("𠮷") == "𠮷");
}
