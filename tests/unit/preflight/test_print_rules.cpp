#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

#include "../fonts/font_files.h"
#include "small_text.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

Ids drawing(const std::string& content, const std::string& resources = "", const PrintLimits& limits = {}) {
  PreflightOptions options;
  options.print = limits;
  return broken_rules(x4_file()
                          .change(small::page, "/Resources << >>", "/Resources << " + resources + " >>")
                          .stream(small::content, "", content),
                      options);
}

// 100 by 100 pixels, all inks of one amount.
std::string cmyk_jpeg(unsigned char amount) {
  jpeg_error_mgr errors{};
  jpeg_compress_struct jpeg{};
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&jpeg, &bytes, &size);
  jpeg.image_width = jpeg.image_height = 100;
  jpeg.input_components = 4;
  jpeg.in_color_space = JCS_CMYK;
  jpeg_set_defaults(&jpeg);
  jpeg_start_compress(&jpeg, TRUE);
  std::vector<unsigned char> row(400, amount);
  unsigned char* rows = row.data();
  while (jpeg.next_scanline < jpeg.image_height) jpeg_write_scanlines(&jpeg, &rows, 1);
  jpeg_finish_compress(&jpeg);
  std::string data(reinterpret_cast<const char*>(bytes), size);
  jpeg_destroy_compress(&jpeg);
  std::free(bytes);
  return data;
}

// The character A, so high, in this colour.
Ids type(const std::string& color, const std::string& size, const std::string& before = "") {
  const SmallPdf pdf = file_with_text(*shipped_book().find("Noto Serif CJK SC", 400), U"A");
  return broken_rules(SmallPdf(pdf)
                          .change(small::content, "0 0 0 1 k\n", color + "\n" + before)
                          .change(small::content, "/F1 20 Tf", "/F1 " + size + " Tf"));
}

}  // namespace

TEST_CASE("NP-01: not more ink than newsprint takes") {
  CHECK(drawing("0.6 0.6 0.6 0.6 k 10 10 50 50 re f") == Ids{});
  CHECK(drawing("0.6 0.6 0.6 0.7 k 10 10 50 50 re f") == Ids{"NP-01"});
  CHECK(drawing("1 1 1 0 K 10 10 m 20 20 l S") == Ids{"NP-01"});
}

TEST_CASE("NP-01: the pixels of pictures count as well") {
  // A column of dark pixels among light ones, a picture of 10 by 10 mm.
  const auto picture = [](int dark_columns, const std::string& more) {
    std::string pixels;
    for (int i = 0; i < 100 * 100; ++i) pixels += std::string(4, i % 100 < dark_columns ? '\xC0' : '\x20');
    return broken_rules(
        x4_file()
            .change(small::page, "/Resources << >>", "/Resources << /XObject << /P 20 0 R >> >>")
            .stream(small::content, "", "q 28.35 0 0 28.35 0 0 cm /P Do Q")
            .stream(20, "/Subtype /Image /Width 100 /Height 100 /BitsPerComponent 8 /ColorSpace /DeviceCMYK " + more,
                    pixels));
  };
  CHECK(picture(0, "") == Ids{});
  CHECK(picture(2, "") == Ids{});  // 2 mm² are a speck
  CHECK(picture(10, "") == Ids{"NP-01"});
  CHECK(picture(10, "/Decode [1 0 1 0 1 0 1 0]") == Ids{"NP-01"});  // now the others are dark
  CHECK(picture(100, "/Decode [1 0 1 0 1 0 1 0]") == Ids{});
}

TEST_CASE("PF-02: a JPEG is what the file says of it") {
  const auto picture = [](const std::string& data) {
    return broken_rules(
        x4_file()
            .change(small::page, "/Resources << >>", "/Resources << /XObject << /P 20 0 R >> >>")
            .stream(small::content, "", "q 9 0 0 9 0 0 cm /P Do Q")
            .stream(20,
                    "/Subtype /Image /Width 100 /Height 100 /BitsPerComponent 8 /ColorSpace /DeviceGray "
                    "/Filter /DCTDecode",
                    data));
  };
  const std::string frame("\xFF\xD8\xFF\xE0\0\4ab\xFF\xC0\0\x0B\x08\0\x64\0\x64\1", 18);
  CHECK(picture(frame + "rest") == Ids{});
  CHECK(picture(std::string(frame).replace(14, 1, "\x65") + "rest") == Ids{"PF-02"});
  CHECK(picture("no JPEG at all") == Ids{"PF-02"});
}

TEST_CASE("NP-01, PF-02: JPEGs of four inks are undone") {
  const auto picture = [](const std::string& jpeg, const std::string& more) {
    return broken_rules(
        x4_file()
            .change(small::page, "/Resources << >>", "/Resources << /XObject << /P 20 0 R >> >>")
            .stream(small::content, "", "q 28.35 0 0 28.35 0 0 cm /P Do Q")
            .stream(20,
                    "/Subtype /Image /Width 100 /Height 100 /BitsPerComponent 8 /ColorSpace /DeviceCMYK "
                    "/Filter /DCTDecode " +
                        more,
                    jpeg));
  };
  const std::string dark = cmyk_jpeg(0xC0), light = cmyk_jpeg(0x20);
  CHECK(picture(light, "") == Ids{});
  CHECK(picture(dark, "") == Ids{"NP-01"});
  CHECK(picture(dark, "/Decode [1 0 1 0 1 0 1 0]") == Ids{});
  CHECK(picture(light.substr(0, light.size() / 2), "") == Ids{"PF-02"});
}

TEST_CASE("NP-05, NP-06, NP-07: colours of type") {
  CHECK(type("0 0 0 1 k", "6") == Ids{});
  CHECK(type("0.5 0.3 0.3 1 k", "40") == Ids{"NP-05"});
  CHECK(type("1 0.5 0 0 k", "9") == Ids{"NP-06"});
  CHECK(type("1 0.5 0 0 k", "10") == Ids{});
  CHECK(type("1 0 0 0 k", "6") == Ids{});
  CHECK(type("1 0.5 0 0 k", "9.995") == Ids{});  // a report would say 10.00
  CHECK(type("0 0 0 0 k", "9.995") == Ids{});
  CHECK(type("0 0 0 0 k", "9.985") == Ids{"NP-07"});
  CHECK(type("0 0 0 0 k", "9") == Ids{"NP-07"});
  CHECK(type("1 g", "12") == Ids{});
  // The size is the one on paper.
  CHECK(type("1 0.5 0 0 k", "20", "0.4 0 0 0.4 0 0 cm ") == Ids{"NP-06"});
  CHECK(type("1 0.5 0 0 k", "5", "4 0 0 4 0 0 cm ") == Ids{});
}

TEST_CASE("NP-08: rules are thick enough") {
  CHECK(drawing("0.3 w 10 10 m 60 10 l S") == Ids{});
  CHECK(drawing("0 w 10 10 m 60 10 l S") == Ids{"NP-08"});
  CHECK(drawing("q 0.5 0 0 0.5 0 0 cm 0.4 w 10 10 m 60 10 l S Q") == Ids{"NP-08"});
  CHECK(drawing("10 10 50 0.1 re f") == Ids{"NP-08"});
  CHECK(drawing("10 10 50 0.25 re f") == Ids{});
  CHECK(drawing("10 10 50 0.245 re f 0.245 w 10 10 m 60 10 l S") == Ids{});
  CHECK(drawing("0.235 w 10 10 m 60 10 l S") == Ids{"NP-08"});
  PrintLimits strict;
  strict.line = 0.5;
  CHECK(drawing("0.3 w 10 10 m 60 10 l S", "", strict) == Ids{"NP-08"});
}

TEST_CASE("sizes are those on paper, on a page that has a unit of its own too") {
  const auto page_of = [](const std::string& unit, const std::string& content, const std::string& trim) {
    return broken_rules(
        x4_file()
            .change(small::page, "/TrimBox [0 0 200 100]", trim + " /UserUnit " + unit)
            .change(small::page, "/Resources << >>",
                    "/Resources << /Pattern << /P 20 0 R >> /ColorSpace << /A [/Separation /All "
                    "/DeviceCMYK << /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [1 1 1 1] >>] "
                    ">> >>")
            .stream(small::content, "", content)
            .stream(20, "/PatternType 1 /PaintType 1 /Matrix [1 0 0 1 0 0] /Resources << >>", "0.1 w 1 1 m 6 1 l S"));
  };
  const std::string trim = "/TrimBox [0 0 200 100]", small_trim = "/TrimBox [0 0 20 10]";
  const std::string line = "0.1 w 1 1 m 6 1 l S", filled = "/Pattern cs /P scn 1 1 5 5 re f";
  for (const std::string& content : {line, filled}) {
    CHECK(page_of("10", content, trim) == Ids{});
    for (const std::string unit : {"1", "2", "0", "-10", "/Big"}) CHECK(page_of(unit, content, trim) == Ids{"NP-08"});
  }
  // Marks beside the trim are beside it in any unit.
  CHECK(page_of("10", "/A cs 1 sc 5 5 2 2 re f", small_trim) == Ids{"X4-48"});
  CHECK(page_of("10", "/A cs 1 sc 30 5 2 2 re f", small_trim) == Ids{});
}

TEST_CASE("NP-10, NP-11: pictures have enough pixels where they are drawn") {
  const auto picture = [](const std::string& matrix, const std::string& kind) {
    return broken_rules(x4_file()
                            .change(small::page, "/Resources << >>", "/Resources << /XObject << /P 20 0 R >> >>")
                            .stream(small::content, "", "q " + matrix + " cm /P Do Q")
                            .stream(20, "/Subtype /Image /Width 300 /Height 150 " + kind, "x"));
  };
  const std::string gray = "/BitsPerComponent 8 /ColorSpace /DeviceGray";
  CHECK(picture("72 0 0 36 0 0", gray) == Ids{});
  CHECK(picture("0 72 -36 0 90 0", gray) == Ids{});
  CHECK(picture("145 0 0 36 0 0", gray) == Ids{"NP-10"});
  CHECK(picture("72 0 0 73 0 0", gray) == Ids{"NP-10"});
  CHECK(picture("72 0 0 36 0 0", "/ImageMask true /BitsPerComponent 1") == Ids{"NP-11"});
  CHECK(picture("36 0 0 18 0 0", "/ImageMask true /BitsPerComponent 1") == Ids{});
  CHECK(picture("144.005 0 0 72 0 0", gray) == Ids{});
  CHECK(picture("144.2 0 0 72 0 0", gray) == Ids{"NP-10"});  // 149.8, and told as 149
}

TEST_CASE("NP-12: white that overprints is not there") {
  const std::string overprint = "/ExtGState << /O << /OP true /OPM 1 >> >>";
  CHECK(drawing("/O gs 0 0 0 0 k 10 10 50 50 re f", overprint) == Ids{"NP-12"});
  CHECK(drawing("/O gs 0 0 0 1 k 10 10 50 50 re f", overprint) == Ids{});
  CHECK(drawing("0 0 0 0 k 10 10 50 50 re f") == Ids{});
}

TEST_CASE("NP-13: no plates but those of the job") {
  const std::string gold =
      "/ColorSpace << /C [/Separation /Gold /DeviceCMYK << /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [0 0 1 "
      "0] "
      ">>] >>";
  PrintLimits job;
  CHECK(drawing("/C cs 1 sc 10 10 50 50 re f", gold, job) == Ids{});
  job.spot_inks = {"Silver"};
  CHECK(drawing("/C cs 1 sc 10 10 50 50 re f", gold, job) == Ids{"NP-13"});
  job.spot_inks = {"Silver", "Gold"};
  CHECK(drawing("/C cs 1 sc 10 10 50 50 re f", gold, job) == Ids{});
}
