#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include <png.h>

#include "../fonts/font_files.h"
#include "../pictures/make_pictures.h"
#include "pdf/embed_font.h"
#include "pdf_tools.h"
#include "pictures/read_picture.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

PlacedPicture placed(const std::string& file) {
  PlacedPicture picture;
  picture.rect = {pt(50), pt(60), pt(200), pt(100)};
  picture.data = read_picture(file).data;
  REQUIRE(picture.data);
  return picture;
}

// The left edges of the words that pdftotext finds.
std::vector<double> word_edges(const std::string& pdf) {
  const std::string answer = ask("pdftotext -bbox {} -", pdf);
  std::vector<double> edges;
  for (std::size_t at = answer.find("<word xMin=\""); at != std::string::npos;
       at = answer.find("<word xMin=\"", at + 1)) {
    edges.push_back(std::stod(answer.substr(at + 12)));
  }
  return edges;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the PDF passes qpdf and says what it is") {
  const std::string pdf = pdf_of(page_of({{-1, set_run("江北区 2020", serif(), pt(9), {pt(53.25), pt(100)})}}));
  CHECK(pdf.starts_with("%PDF-1.6\n"));
  CHECK(contains(ask("qpdf --check {}", pdf), "No syntax or stream encoding errors found"));
  const std::string info = ask("pdfinfo -box {}", pdf);
  CHECK(contains(info, "Title:           二〇二〇年度成绩单\n"));
  CHECK(contains(info, "Creator:         Broadsheet "));
  CHECK(contains(info, "Producer:        Broadsheet "));
  CHECK(contains(info, "CreationDate:    Wed Jan 20 00:00:00 2021 UTC\n"));
  CHECK(contains(info, "ModDate:         Wed Jan 20 00:00:00 2021 UTC\n"));
  CHECK(contains(info, "MediaBox:            0.00     0.00  1105.51  1530.71\n"));
  CHECK(contains(info, "TrimBox:             0.00     0.00  1105.51  1530.71\n"));
  const std::string text = unpacked(pdf);
  CHECK(contains(text, "/Trapped /False"));
  CHECK(contains(text, "/DisplayDocTitle true"));
  CHECK(contains(text, "/Lang <feff007a0068002d00480061006e0073>"));
  CHECK(contains(text, "/MediaBox [\n    0\n    0\n    1105.5118\n    1530.7087\n  ]"));
  CHECK(contains(text, "/TrimBox [\n    0\n    0\n    1105.5118\n    1530.7087\n  ]"));
}

TEST_CASE("the same pages give the same bytes, other pages others") {
  const Page page = page_of({{-1, set_run("江北", serif(), pt(9), {pt(53), pt(100)})}});
  const Page other = page_of({{-1, set_run("北江", serif(), pt(9), {pt(53), pt(100)})}});
  CHECK(pdf_of(page) == pdf_of(page));
  CHECK(pdf_of(page) != pdf_of(other));
}

TEST_CASE("the text is found again where it was set") {
  GlyphRun run = set_run("江北 AVATAR 2020年", serif(), pt(9), {pt(53.25), pt(100)});
  // Opened by a third of a point a glyph, as justified lines are.
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) run.glyphs[i].x += pt(0.333) * static_cast<std::int64_t>(i);
  const std::string pdf = pdf_of(page_of({{-1, run}}));
  CHECK(ask("pdftotext {} -", pdf) == "江北 AVATAR 2020年\n\n\f");
  const std::vector<double> edges = word_edges(pdf);
  REQUIRE(edges.size() == 3);
  CHECK(edges[0] == Approx(53.25).margin(0.001));
  CHECK(edges[1] == Approx(53.25 + run.glyphs[3].x.pt()).margin(0.001));
  CHECK(edges[2] == Approx(53.25 + run.glyphs[10].x.pt()).margin(0.001));
}

TEST_CASE("marks that are two glyphs of one cluster are read once each") {
  const std::string text = "他停了……真的——走？！";
  const std::string pdf = pdf_of(page_of({{-1, set_run(text, serif(), pt(9), {pt(53), pt(100)})}}));
  CHECK(ask("pdftotext {} -", pdf) == text + "\n\n\f");
}

TEST_CASE("each face is embedded once, as a subset, over all pages") {
  const Face& sans = *shipped_book().find("Noto Sans CJK SC", 700);
  const Page first = page_of({{-1, set_run("江北", serif(), pt(9), {pt(53), pt(100)})}});
  const Page second = page_of({{-1, set_run("北区", serif(), pt(9), {pt(53), pt(100)})},
                               {-1, set_run("标题", sans, pt(72), {pt(53), pt(200)})}});
  const std::string pdf = write_pdf({first, second}, {"", "", 2021, 1, 20});
  CHECK(pdf.size() < 20000);
  const std::string fonts = ask("pdffonts {}", pdf);
  CHECK(contains(fonts, "+NotoSerifCJKsc-Regular-Identity-H CID Type 0C       Identity-H       yes yes yes"));
  CHECK(contains(fonts, "+NotoSansCJKsc-Bold-Identity-H CID Type 0C       Identity-H       yes yes yes"));
  CHECK(std::count(fonts.begin(), fonts.end(), '\n') == 4);
  CHECK(ask("pdftotext {} -", pdf) == "江北\n\n\f北区\n\n标题\n\n\f");
}

TEST_CASE("a TrueType face and a name-keyed CFF face are embedded too") {
  const FontBook small({small_fonts()});
  std::set<Outlines> kinds;
  for (const FaceInfo& info : small.faces(false)) {
    INFO(info.postscript_name);
    const std::shared_ptr<const Face> face = Face::open(info);
    REQUIRE(face);
    char32_t letter = U'A';
    while (letter < U'z' && !face->has(letter)) ++letter;
    REQUIRE(face->has(letter));
    const std::string text(3, static_cast<char>(letter));
    const std::string pdf = pdf_of(page_of({{-1, set_run(text, *face, pt(9), {pt(53), pt(100)})}}));
    CHECK(contains(ask("qpdf --check {}", pdf), "No syntax or stream encoding errors found"));
    const bool is_cff = face->outlines() == Outlines::Cff;
    kinds.insert(face->outlines());
    CHECK(contains(ask("pdffonts {}", pdf), is_cff ? "CID Type 0C " : "CID TrueType "));
    CHECK(ask("pdftotext {} -", pdf) == text + "\n\n\f");
  }
  CHECK(kinds.size() == 2);
}

TEST_CASE("a glyph that shows one text here and another there is copied as either") {
  GlyphRun run = set_run("北北", serif(), pt(9), {pt(53), pt(100)});
  run.text = "ffi北";
  run.glyphs[0].text_end = 3;
  run.glyphs[1].text_begin = 3;
  run.glyphs[1].text_end = 6;
  CHECK(ask("pdftotext {} -", pdf_of(page_of({{-1, run}}))) == "ffi北\n\n\f");
  // One that is first drawn inside a cluster waits for characters of its own.
  run.glyphs[0].text_end = 0;
  run.glyphs[0].text_begin = 0;
  const std::vector<Page> pages = {page_of({{-1, run}})};
  const std::vector<FontUse> uses = collect_fonts(pages);
  REQUIRE(uses.size() == 1);
  CHECK(uses[0].texts == std::vector<std::string_view>{"北"});
}

TEST_CASE("glyphs that a face lacks leave a valid PDF") {
  GlyphRun run = set_run("北", serif(), pt(9), {pt(53), pt(100)});
  run.glyphs[0].id = 0;
  CHECK(contains(ask("qpdf --check {}", pdf_of(page_of({{-1, run}}))), "No syntax or stream encoding errors found"));
}

TEST_CASE("a JPEG is in the PDF byte for byte, once") {
  const std::string file = make_jpeg(JpegKind::CmykOfAdobe, 40, 30);
  const PlacedPicture picture = placed(file);
  const std::string pdf = pdf_of(page_of({{-1, picture}, {-1, picture}}));
  const std::size_t at = pdf.find(file);
  REQUIRE(at != std::string::npos);
  CHECK(pdf.find(file, at + 1) == std::string::npos);
  const std::string images = ask("pdfimages -list {}", pdf);
  CHECK(contains(images, "image      40    30  cmyk    4   8  jpeg"));
  const std::string text = unpacked(pdf);
  CHECK(contains(text, "/ColorSpace /DeviceCMYK\n  /Decode [\n    1\n    0\n    1\n    0\n"));
}

TEST_CASE("a CMYK JPEG that is not inverted is not turned round") {
  const std::string pdf = pdf_of(page_of({{-1, placed(make_jpeg(JpegKind::Cmyk, 40, 30))}}));
  CHECK_FALSE(contains(unpacked(pdf), "/Decode ["));
}

TEST_CASE("rows of a PNG are packed") {
  const std::string file = make_png({PNG_COLOR_TYPE_GRAY}, 100, 100, std::string(10000, 'g'));
  const std::string pdf = pdf_of(page_of({{-1, placed(file)}}));
  CHECK(pdf.size() < 3000);
  CHECK(contains(ask("pdfimages -list {}", pdf), "image     100   100  gray    1   8  image"));
}

TEST_CASE("a spot ink with too long a name is refused") {
  FilledRect fill;
  fill.color.spot = std::string(128, 'x');
  CHECK_THROWS_WITH(pdf_of(page_of({{-1, fill}})), Catch::EndsWith("is 128 bytes long, PDF allows 127"));
}

TEST_CASE("no pages make no PDF") {
  CHECK_THROWS_WITH(write_pdf({}, {}), "there are no pages to write");
}

TEST_CASE("a vertical line is read down, each mark as typed, even two that look alike") {
  GlyphRun run = set_run("北“江『", serif(), pt(9), {pt(100), pt(100)});
  run.stance = Stance::Upright;
  for (std::size_t i = 0; i < 4; ++i) {
    run.glyphs[i].x = pt(-4.5);
    run.glyphs[i].y = pt(-7.92) - pt(9) * static_cast<std::int64_t>(i);
  }
  run.glyphs[3].id = run.glyphs[1].id;
  const std::string pdf = pdf_of(page_of({{-1, run}}));
  CHECK(contains(ask("qpdf --check {}", pdf), "No syntax or stream encoding errors found"));
  CHECK(contains(ask("pdffonts {}", pdf), "Identity-V"));
  CHECK(ask("pdftotext {} -", pdf) == "北“江『\n\n\f");
}
