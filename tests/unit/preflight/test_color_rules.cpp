#include <catch2/catch.hpp>

#include "small_pdf.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

// The resources of the page, and what it draws with them.
SmallPdf drawing(SmallPdf pdf, const std::string& resources, const std::string& content) {
  return pdf.change(small::page, "/Resources << >>", "/Resources << " + resources + " >>")
      .stream(small::content, "", content);
}

Ids x4_drawing(const std::string& resources, const std::string& content) {
  return broken_rules(drawing(x4_file(), resources, content));
}

Ids x1a_drawing(const std::string& resources, const std::string& content) {
  return broken_rules(drawing(x1a_file(), resources, content));
}

constexpr const char* box = " 10 10 50 50 re f ";
const std::string red = "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [0 1 1 0] >>";
const std::string blue = "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [1 1 0 0] >>";

std::string spot(const std::string& name, const std::string& tint) {
  return "[/Separation /" + name + " /DeviceCMYK " + tint + "]";
}

}  // namespace

TEST_CASE("X4-45: device colours are those of the output intent") {
  CHECK(x4_drawing("", std::string("0.5 g") + box + "0 0 0 1 K 10 10 m 20 20 l S") == Ids{});
  CHECK(x4_drawing("", std::string("1 0 0 rg") + box) == Ids{"X4-45"});
  CHECK(x4_drawing("", "1 0 0 RG 10 10 m 20 20 l S") == Ids{"X4-45"});
  CHECK(x4_drawing("", "1 0 0 rg 0 0 0 1 k 10 10 50 50 re f") == Ids{});  // set, and nothing painted with it
  CHECK(x4_drawing("/ColorSpace << /C [/Indexed /DeviceRGB 0 <000000>] >>", std::string("/C cs 0 sc") + box) ==
        Ids{"X4-45"});
  CHECK(x4_drawing("/ColorSpace << /DefaultRGB [/CalRGB << /WhitePoint [0.95 1 1.09] >>] >>",
                   std::string("1 0 0 rg") + box) == Ids{});
  CHECK(x4_drawing("/ColorSpace << /C [/Separation /Gold /DeviceRGB " + red + "] >>",
                   std::string("/C cs 1 sc") + box) == Ids{"X4-45"});
  // In pictures, those in the content too; in shadings, in forms, in patterns, in the glyphs of Type 3 fonts.
  CHECK(x4_drawing("", "q 1 0 0 1 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI Q") == Ids{"X4-45"});
  CHECK(broken_rules(drawing(x4_file(), "/XObject << /P 20 0 R >>", "1 0 0 1 0 0 cm /P Do")
                         .stream(20, "/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB",
                                 "abc")) == Ids{"X4-45"});
  CHECK(x4_drawing("/Shading << /S << /ShadingType 2 /ColorSpace /DeviceRGB >> >>", "/S sh") == Ids{"X4-45"});
  CHECK(broken_rules(drawing(x4_file(), "/XObject << /F 20 0 R >>", "/F Do")
                         .stream(20, "/Subtype /Form /BBox [0 0 9 9]", std::string("1 0 0 rg") + box)) == Ids{"X4-45"});
  CHECK(broken_rules(drawing(x4_file(), "/Pattern << /P 20 0 R >>", std::string("/Pattern cs /P scn") + box)
                         .stream(20, "/PatternType 1 /PaintType 1 /Resources << >>", std::string("1 0 0 rg") + box)) ==
        Ids{"X4-45"});
  CHECK(broken_rules(drawing(x4_file(),
                             "/Font << /F << /Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /Encoding << "
                             "/Differences [65 /a] >> /CharProcs << /a 20 0 R >> >> >>",
                             "BT /F 20 Tf (A) Tj ET")
                         .stream(20, "", std::string("9 0 d0 1 0 0 rg") + box)) == Ids{"X4-45"});
  // An RGB press.
  CHECK(broken_rules(x4_file().stream(small::profile, "/N 3", icc_profile("RGB "))) == Ids{"X4-45"});
}

TEST_CASE("X4-46, X4-47: CMYK by way of a profile") {
  const auto with_profile = [](const std::string& profile, const std::string& content) {
    return broken_rules(
        drawing(x4_file(),
                "/ColorSpace << /C [/ICCBased 20 0 R] >> /ExtGState << /O << /OP true /OPM 1 >> /N << /OP "
                "true /OPM 0 >> >>",
                content)
            .stream(20, "/N 4", profile));
  };
  std::string other = icc_profile();
  other[100] = 1;
  CHECK(with_profile(icc_profile(), std::string("/C cs 0 0 0 1 sc") + box) == Ids{"X4-46"});
  CHECK(with_profile(other, std::string("/C cs 0 0 0 1 sc") + box) == Ids{});
  CHECK(with_profile(other, std::string("/O gs /C cs 0 0 0 1 sc") + box) == Ids{"X4-47"});
  CHECK(with_profile(other, std::string("/N gs /C cs 0 0 0 1 sc") + box) == Ids{});
  CHECK(with_profile(other, std::string("/O gs 0 0 0 1 k") + box) == Ids{});
  CHECK(with_profile(icc_profile("RGB "), std::string("/C cs 0 0 0 1 sc") + box) == Ids{"X4-45"});
}

TEST_CASE("X4-48: separations are of one mind") {
  const std::string twice = std::string("/A cs 1 sc") + box + "/B cs 1 sc" + box;
  CHECK(x4_drawing("/ColorSpace << /A " + spot("Gold", red) + " /B " + spot("Gold", red) + " >>", twice) == Ids{});
  CHECK(x4_drawing("/ColorSpace << /A " + spot("Gold", red) + " /B " + spot("Gold", blue) + " >>", twice) ==
        Ids{"X4-48"});
  CHECK(x4_drawing("/ColorSpace << /A " + spot("Gold", red) + " /B " + spot("Silver", blue) + " >>", twice) == Ids{});
  CHECK(x4_drawing("/ColorSpace << /A " + spot("#FF#FE", red) + " >>", std::string("/A cs 1 sc") + box) ==
        Ids{"X4-48"});
  PreflightOptions much;
  much.print.total_ink = 400;
  const SmallPdf registration =
      drawing(x4_file(), "/ColorSpace << /A " + spot("All", red) + " >>", std::string("/A cs 1 sc") + box);
  CHECK(broken_rules(registration, much) == Ids{"X4-48"});
  CHECK(broken_rules(SmallPdf(registration).change(small::page, "/TrimBox [0 0 200 100]", "/TrimBox [70 0 200 100]"),
                     much) == Ids{});
}

TEST_CASE("X4-44: graphics states") {
  const auto with_state = [](const std::string& state) {
    return x4_drawing("/ExtGState << /S << " + state + " >> >>", "/S gs");
  };
  CHECK(with_state("/LW 1 /TR2 /Default") == Ids{});
  CHECK(with_state("/TR /Identity") == Ids{"X4-44"});
  CHECK(with_state("/TR2 " + red) == Ids{"X4-44"});
  CHECK(with_state("/HTP [0 0]") == Ids{"X4-44"});
  CHECK(with_state("/HT << /HalftoneType 6 >>") == Ids{"X4-44"});
  CHECK(with_state("/HT << /HalftoneType 1 /HalftoneName (x) >>") == Ids{"X4-44"});
}

TEST_CASE("X4-49: a page with transparency says where it blends") {
  CHECK(x4_drawing("/ExtGState << /S << /ca 0.5 >> >>", "/S gs") == Ids{"X4-49"});
  CHECK(x4_drawing("/ExtGState << /S << /BM /Multiply >> >>", "/S gs") == Ids{"X4-49"});
  const SmallPdf clear = drawing(x4_file(), "/ExtGState << /S << /ca 0.5 >> >>", "/S gs");
  CHECK(broken_rules(SmallPdf(clear).change(small::page, "/TrimBox",
                                            "/Group << /S /Transparency /CS /DeviceCMYK >> /TrimBox")) == Ids{});
  CHECK(broken_rules(SmallPdf(clear).change(small::page, "/TrimBox",
                                            "/Group << /S /Transparency /CS /DeviceRGB >> /TrimBox")) == Ids{"X4-45"});
}

TEST_CASE("X1-04: no transparency in PDF/X-1a") {
  CHECK(x1a_drawing("/ExtGState << /S << /ca 1 /BM /Normal /SMask /None >> >>", "/S gs") == Ids{});
  CHECK(x1a_drawing("/ExtGState << /S << /CA 0.5 >> >>", "/S gs") == Ids{"X1-04"});
  CHECK(x1a_drawing("/ExtGState << /S << /SMask << /S /Alpha >> >> >>", "/S gs") == Ids{"X1-04"});
  CHECK(x1a_drawing("/ExtGState << /S << /BM [/Screen] >> >>", "/S gs") == Ids{"X1-04"});
  CHECK(broken_rules(x1a_file().change(small::page, "/TrimBox", "/Group << /S /Transparency >> /TrimBox")) ==
        Ids{"X1-04"});
  CHECK(broken_rules(drawing(x1a_file(), "/XObject << /F 20 0 R >>", "/F Do")
                         .stream(20, "/Subtype /Form /Group << /S /Transparency >>", "")) == Ids{"X1-04"});
  CHECK(broken_rules(drawing(x1a_file(), "/XObject << /P 20 0 R >>", "/P Do")
                         .stream(20, "/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /SMask 21 0 R", "a")
                         .stream(21, "/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray", "a")) ==
        Ids{"X1-04"});
}

TEST_CASE("X1-05: only inks in PDF/X-1a") {
  CHECK(x1a_drawing("/ColorSpace << /A " + spot("Gold", red) + " >>", std::string("/A cs 1 sc") + box) == Ids{});
  CHECK(x1a_drawing("", std::string("1 0 0 rg") + box) == Ids{"X1-05"});
  CHECK(x1a_drawing("/ColorSpace << /A [/Lab << /WhitePoint [1 1 1] >>] >>", std::string("/A cs 1 0 0 sc") + box) ==
        Ids{"X1-05"});
  CHECK(broken_rules(drawing(x1a_file(), "/ColorSpace << /A [/ICCBased 20 0 R] >>", std::string("/A cs 1 sc") + box)
                         .stream(20, "/N 1", icc_profile("GRAY"))) == Ids{"X1-05"});
}

TEST_CASE("PF-02: content that no reader knows") {
  CHECK(x4_drawing("", "1 0 0 blend") == Ids{"PF-02"});
  CHECK(x4_drawing("", "BX 1 0 0 blend EX") == Ids{});
  CHECK(x4_drawing("", "Q") == Ids{"PF-02"});
  CHECK(x4_drawing("", "/Nothing Do") == Ids{"PF-02"});
  CHECK(x4_drawing("/ColorSpace << /A [/Rainbow] >>", std::string("/A cs 1 sc") + box) == Ids{"PF-02"});
  CHECK(broken_rules(x4_file().stream(small::content, "/Filter /FlateDecode", "no such data")) == Ids{"PF-02"});
}

TEST_CASE("PF-03: forms that draw without end, or too much") {
  const SmallPdf self = drawing(x4_file(), "/XObject << /F 20 0 R >>", "/F Do")
                            .stream(20, "/Subtype /Form /Resources << /XObject << /F 20 0 R >> >>", "/F Do");
  CHECK(broken_rules(self) == Ids{"PF-02"});
  PreflightOptions few;
  few.read.operators = 3;
  CHECK(broken_rules(drawing(x4_file(), "", "q Q q Q q Q"), few) == Ids{"PF-03"});
  PreflightOptions flat;
  flat.read.nesting = 1;
  const SmallPdf deep = drawing(x4_file(), "/XObject << /F 20 0 R >>", "/F Do")
                            .stream(20, "/Subtype /Form /Resources << /XObject << /F 21 0 R >> >>", "/F Do")
                            .stream(21, "/Subtype /Form", "q Q");
  CHECK(broken_rules(deep, flat) == Ids{"PF-03"});
  CHECK(broken_rules(deep) == Ids{});
}
