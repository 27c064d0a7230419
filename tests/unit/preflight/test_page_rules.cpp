#include <catch2/catch.hpp>

#include "small_pdf.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

Ids with_page(const std::string& from, const std::string& to) {
  return broken_rules(x4_file().change(small::page, from, to));
}

Ids with_catalog(const std::string& entry) {
  return broken_rules(x4_file().change(small::catalog, "/Type /Catalog", "/Type /Catalog " + entry));
}

Ids with_intent(const std::string& from, const std::string& to) {
  return broken_rules(x4_file().change(small::intent, from, to));
}

Ids with_profile(const std::string& profile) {
  return broken_rules(x4_file().stream(small::profile, "/N 4", profile));
}

Ids with_stream(const std::string& entries) {
  return broken_rules(x4_file().stream(small::first_free, entries, "x"));
}

}  // namespace

TEST_CASE("X4-20 to X4-22, X4-27: the output intent") {
  CHECK(with_intent("/S /GTS_PDFX", "/S /GTS_PDFA1") == Ids{"X4-20"});
  CHECK(broken_rules(x4_file().change(small::catalog, "[6 0 R]", "[6 0 R 6 0 R]")) == Ids{"X4-20"});
  CHECK(with_intent("(TEST)", "()") == Ids{"X4-21"});
  CHECK(with_intent("/Info (A test)", "") == Ids{"X4-21"});
  CHECK(with_intent("/Info (A test)", "/RegistryName (http://www.color.org)") == Ids{});
  CHECK(with_intent("/DestOutputProfile 7 0 R", "") == Ids{"X4-22"});
  CHECK(with_intent("/DestOutputProfile", "/DestOutputProfileRef << >> /DestOutputProfile") == Ids{"X4-27"});
}

TEST_CASE("X1-07: the output intent of PDF/X-1a may be a name only") {
  const SmallPdf bare = x1a_file().change(small::intent, "/DestOutputProfile 7 0 R", "");
  CHECK(broken_rules(bare) == Ids{"X1-07"});
  CHECK(broken_rules(SmallPdf(bare).change(small::intent, "/Info", "/RegistryName (http://www.color.org) /Info")) ==
        Ids{});
}

TEST_CASE("X4-23 to X4-26: the profile") {
  CHECK(with_profile("short") == Ids{"X4-23"});
  CHECK(with_profile(icc_profile("CMYK", "mntr")) == Ids{"X4-23"});
  CHECK(broken_rules(x4_file().change(small::profile, "/N 4", "/N 3")) == Ids{"X4-24"});
  CHECK(with_profile(icc_profile() + "four") == Ids{"X4-25"});
  std::string fifth = icc_profile();
  fifth[8] = 5;
  CHECK(with_profile(fifth) == Ids{"X4-26"});
}

TEST_CASE("X4-30 to X4-36: boxes, annotations, viewers") {
  CHECK(with_page("/TrimBox [0 0 200 100]", "") == Ids{"X4-30"});
  CHECK(with_page("/TrimBox", "/ArtBox [0 0 200 100] /TrimBox") == Ids{"X4-30"});
  CHECK(with_page("/MediaBox [0 0 200 100]", "/MediaBox [0 0 200 0]") == Ids{"X4-30", "X4-32"});
  CHECK(with_page("/TrimBox", "/BleedBox [5 5 195 95] /TrimBox") == Ids{"X4-31"});
  CHECK(with_page("/TrimBox [0 0 200 100]", "/TrimBox [0 0 200 100.1]") == Ids{"X4-32"});
  CHECK(with_page("/TrimBox [0 0 200 100]", "/TrimBox [0 0 200 100.0005]") == Ids{});
  CHECK(with_page("/TrimBox [0 0 200 100]", "/TrimBox [0 0 200]") == Ids{"X4-32"});
  CHECK(with_page("/TrimBox", "/Annots [<< /Subtype /Link /Rect [1 1 9 9] >>] /TrimBox") == Ids{"X4-33"});
  CHECK(with_page("/TrimBox [0 0 200 100]", "/Annots [<< /Subtype /Link /Rect [1 1 9 9] >>] /TrimBox [50 0 200 100]") ==
        Ids{});
  CHECK(with_page("/TrimBox", "/PresSteps << >> /TrimBox") == Ids{"X4-35"});
  CHECK(with_catalog("/ViewerPreferences << /PrintArea /TrimBox >>") == Ids{"X4-36"});
}

TEST_CASE("X4-34, X4-60, X4-61: nothing acts, runs or moves") {
  CHECK(with_catalog("/OpenAction << /S /GoTo >>") == Ids{"X4-34"});
  CHECK(with_catalog("/OpenAction [3 0 R /Fit]") == Ids{});
  CHECK(with_catalog("/AA << >>") == Ids{"X4-34"});
  CHECK(with_page("/TrimBox", "/AA << >> /TrimBox") == Ids{"X4-34"});
  CHECK(broken_rules(x4_file().object(20, "<< /Title (x) /A << /S /URI /URI (x) >> >>")) == Ids{"X4-34"});
  CHECK(with_catalog("/Names << /JavaScript << >> >>") == Ids{"X4-60"});
  CHECK(broken_rules(x4_file().object(20, "<< /S /JavaScript /JS (x) >>")) == Ids{"X4-60"});
  CHECK(with_catalog("/AcroForm << >>") == Ids{"X4-61"});
  CHECK(broken_rules(x4_file().object(20, "<< /Type /Annot /Subtype /Movie >>")) == Ids{"X4-61"});
}

TEST_CASE("X4-40 to X4-43: streams") {
  CHECK(with_stream("/Filter /LZWDecode") == Ids{"X4-40"});
  CHECK(with_stream("/Filter [/Crypt /FlateDecode]") == Ids{"X4-40"});
  CHECK(with_stream("/F (elsewhere)") == Ids{"X4-41"});
  CHECK(with_stream("/Subtype /Form /Ref << >>") == Ids{"X4-41"});
  CHECK(with_stream("/Subtype /Image /OPI << >>") == Ids{"X4-42"});
  CHECK(with_stream("/Subtype /Image /Alternates [<< /DefaultForPrinting true >>]") == Ids{"X4-42"});
  CHECK(with_stream("/Subtype /PS") == Ids{"X4-43"});
  CHECK(with_stream("/Subtype /Form /Subtype2 /PS") == Ids{"X4-43"});
}

TEST_CASE("X4-55: optional content") {
  CHECK(with_catalog("/OCProperties << /OCGs [] /D << /Name (All) >> >>") == Ids{});
  CHECK(with_catalog("/OCProperties << /OCGs [] /D << >> >>") == Ids{"X4-55"});
  CHECK(with_catalog("/OCProperties << /OCGs [] /D << /Name (All) /AS [] >> >>") == Ids{"X4-55"});
  CHECK(broken_rules(x1a_file().change(small::catalog, "/Pages", "/OCProperties << >> /Pages")) == Ids{"X1-01"});
}
