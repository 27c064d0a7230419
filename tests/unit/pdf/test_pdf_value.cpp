#include <catch2/catch.hpp>

#include "pdf/pdf_value.h"

using namespace broadsheet;

TEST_CASE("names are escaped, which libharu does not do with a space") {
  CHECK(pdf_name("DeviceCMYK") == "/DeviceCMYK");
  CHECK(pdf_name("PANTONE 185 C") == "/PANTONE#20185#20C");
  CHECK(pdf_name("a#20b/c(d)") == "/a#2320b#2Fc#28d#29");
  CHECK(pdf_name("红") == "/#E7#BA#A2");
}

TEST_CASE("names that PDF does not allow are refused, where libharu writes anything") {
  CHECK(pdf_name(std::string(127, 'a')).size() == 128);
  CHECK_THROWS_WITH(pdf_name(std::string(128, 'a')),
                    "the name `" + std::string(128, 'a') + "` is 128 bytes long, PDF allows 127");
  CHECK_THROWS_WITH(pdf_name(""), "a name in the PDF is empty");
  CHECK_THROWS_WITH(pdf_name(std::string(1, '\0')), "a name in the PDF has a NUL byte, which PDF does not allow");
}

TEST_CASE("numbers are exact, also where libharu writes 0") {
  CHECK(pdf_points(Length::points(40000.125)) == "40000.125");
  CHECK(pdf_points(Length::points(16383.999)) == "16383.999");
  CHECK(pdf_points(Length::points(-0.0000049)) == "0");
  CHECK(pdf_points(Length::points(-1.5)) == "-1.5");
  CHECK(pdf_number(-2147483649) == "-2147483649");
  CHECK(pdf_box({{}, {}, Length::points(1105.5118), Length::points(2)}) == "[0 0 1105.5118 2]");
}

TEST_CASE("texts are UTF-16 with every kind of character") {
  using namespace std::string_literals;
  CHECK(pdf_text("A北") == "<FEFF00415317>");
  CHECK(pdf_text("𠀀") == "<FEFFD840DC00>");
  CHECK(pdf_text("a\0b"s) == "<FEFF006100000062>");
  CHECK(pdf_text("\xFF") == "<FEFFFFFD>");
  CHECK(pdf_text("") == "<FEFF>");
  CHECK(pdf_bytes("\x01\xFE") == "<01FE>");
}

TEST_CASE("entries of a dictionary keep their order") {
  CHECK(PdfDict().name("Type", "Font").number("DW", 1000).ref("W", {7}).str() ==
        "<< /Type /Font\n/DW 1000\n/W 7 0 R\n>>");
}
