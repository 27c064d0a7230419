#include <catch2/catch.hpp>

#include "../fonts/font_files.h"
#include "pdf/content_stream.h"
#include "pdf/draw_page.h"
#include "pdf_tools.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

Rect rect(double x, double y, double width, double height) {
  return {pt(x), pt(y), pt(width), pt(height)};
}

DrawnPage drawn(std::vector<DisplayItem> items) {
  Page page = page_of(std::move(items));
  page.size = {pt(100), pt(200)};
  PdfSink sink;
  DocumentResources resources({page}, sink);
  return draw_page(page, resources, PdfStandard::X1a);
}

}  // namespace

TEST_CASE("black alone overprints, any other ink knocks out") {
  Color red;
  red.magenta = 9500;
  red.yellow = 8000;
  red.black = 500;
  Color tint;
  tint.black = 1250;
  const DrawnPage page = drawn({{-1, FilledRect{rect(10, 20, 30, 40), black()}},
                                {-1, FilledRect{rect(0, 0, 1, 1), black()}},
                                {-1, FilledRect{rect(10, 20, 30, 40), red}},
                                {-1, FilledRect{rect(10, 20, 30, 40), tint}},
                                {-1, FilledRect{rect(10, 20, 30, 40), Color()}}});
  CHECK(page.content ==
        "/Overprint gs\n0 0 0 1 k\n10 140 30 40 re\nf\n0 199 1 1 re\nf\n"
        "/Knockout gs\n0 0.95 0.8 0.05 k\n10 140 30 40 re\nf\n"
        "/Overprint gs\n0 0 0 0.125 k\n10 140 30 40 re\nf\n"
        "/Knockout gs\n0 0 0 0 k\n10 140 30 40 re\nf\n");
  CHECK(page.resources.str() ==
        "<< /ExtGState << /Knockout << /Type /ExtGState /OP false /op false /OPM 1 >>\n"
        "/Overprint << /Type /ExtGState /OP true /op true /OPM 1 >>\n>>\n>>");
}

TEST_CASE("a border is drawn inside its rectangle") {
  CHECK(drawn({{-1, StrokedRect{rect(10, 20, 30, 40), pt(2), black()}}}).content ==
        "/Overprint gs\n0 0 0 1 k\n10 140 30 40 re\n12 142 26 36 re\nf*\n");
  CHECK(drawn({{-1, StrokedRect{rect(10, 20, 30, 4), pt(2), black()}}}).content ==
        "/Overprint gs\n0 0 0 1 k\n10 176 30 4 re\nf\n");
}

TEST_CASE("a path is filled, then stroked, with its dashes and ends") {
  Path path;
  path.move_to({pt(10), pt(20)}).line_to({pt(30), pt(20)});
  path.curve_to({pt(35), pt(20)}, {pt(40), pt(25)}, {pt(40), pt(30)}).close();
  const std::string traced = "10 180 m\n30 180 l\n35 180 40 175 40 170 c\nh\n";
  CHECK(drawn({{-1, DrawnPath{path, black(), {}}}}).content == "/Overprint gs\n0 0 0 1 k\n" + traced + "f\n");
  const Stroke cut{pt(0.5), black()}, dots{pt(1), black(), StrokeEnds::Round, {pt(0), pt(2.5)}};
  CHECK(drawn({{-1, DrawnPath{path, Color(), cut}}, {-1, DrawnPath{path, {}, dots}}}).content ==
        "/Knockout gs\n0 0 0 0 k\n" + traced + "f\n/Overprint gs\n0 0 0 1 K\n0.5 w 0 J 0 j [] 0 d\n" + traced +
            "S\n1 w 1 J 1 j [0 2.5] 0 d\n" + traced + "S\n");
}

TEST_CASE("strokes and areas of the same ink set it each for itself, a spot ink too") {
  Color spot;
  spot.spot = "NEWS RED 185";
  spot.tint = 2500;
  Path path;
  path.move_to({pt(0), pt(0)}).line_to({pt(1), pt(0)});
  const DrawnPath line{path, {}, Stroke{pt(1), spot}};
  CHECK(drawn({{-1, FilledRect{rect(0, 0, 1, 1), spot}}, {-1, line}, {-1, line}}).content ==
        "/Knockout gs\n/S1 cs 0.25 scn\n0 199 1 1 re\nf\n/S1 CS 0.25 SCN\n1 w 0 J 0 j [] 0 d\n"
        "0 200 m\n1 200 l\nS\n0 200 m\n1 200 l\nS\n");
}

TEST_CASE("a spot ink is a separation with its alternate, once for all its tints") {
  Color spot;
  spot.spot = "NEWS RED 185";
  spot.magenta = 9500;
  spot.yellow = 8500;
  Color pale = spot;
  pale.tint = 2500;
  const DrawnPage page = drawn({{-1, FilledRect{rect(0, 0, 1, 1), spot}}, {-1, FilledRect{rect(0, 0, 1, 1), pale}}});
  CHECK(page.content == "/Knockout gs\n/S1 cs 1 scn\n0 199 1 1 re\nf\n/S1 cs 0.25 scn\n0 199 1 1 re\nf\n");
  CHECK(page.resources.str().find("/S1 [/Separation /NEWS#20RED#20185 /DeviceCMYK << /FunctionType 2 /Domain [0 1] "
                                  "/C0 [0 0 0 0] /C1 [0 0.95 0.85 0] /N 1 >>]\n") != std::string::npos);
}

TEST_CASE("the crop of a picture fills its rectangle") {
  PlacedPicture picture;
  picture.rect = rect(10, 20, 30, 40);
  picture.crop_x = 0.25;
  picture.crop_y = 0.5;
  picture.crop_width = 0.5;
  picture.crop_height = 0.5;
  auto data = std::make_shared<PictureData>();
  data->width = data->height = 1;
  data->bytes = "rgb";
  picture.data = data;
  // The whole is 60 by 80, its upper left corner at -5, -20.
  CHECK(drawn({{-1, picture}, {-1, picture}}).content ==
        "/Knockout gs\nq\n10 140 30 40 re\nW n\n60 0 0 80 -5 140 cm\n/P1 Do\nQ\n"
        "q\n10 140 30 40 re\nW n\n60 0 0 80 -5 140 cm\n/P1 Do\nQ\n");
}

TEST_CASE("runs share a text object, and set the font and the height only when they change") {
  GlyphRun run = set_run("北北", serif(), pt(9), {pt(10), pt(50)});
  GlyphRun second = run;
  second.origin.y = pt(62);
  second.glyphs[1].y = pt(1.5);
  GlyphRun third = run;
  third.size = pt(20);
  const DrawnPage page = drawn({{-1, run}, {-1, second}, {-1, third}, {-1, FilledRect{rect(0, 0, 1, 1), black()}}});
  const std::string code = page.content.substr(page.content.find('<') + 1, 4);
  CHECK(page.content == "/Overprint gs\n0 0 0 1 k\nBT\n/F1 9 Tf\n1 0 0 1 10 150 Tm\n[<" + code + code +
                            ">] TJ\n1 0 0 1 10 138 Tm\n[<" + code + ">] TJ\n1.5 Ts\n[<" + code +
                            ">] TJ\n/F1 20 Tf\n1 0 0 1 10 150 Tm\n0 Ts\n[<" + code + ">550<" + code +
                            ">] TJ\nET\n0 199 1 1 re\nf\n");
}

TEST_CASE("what cannot be seen is not drawn") {
  GlyphRun no_glyphs = set_run("北", serif(), pt(9), {});
  no_glyphs.glyphs.clear();
  GlyphRun no_face = set_run("北", serif(), pt(9), {});
  no_face.face = nullptr;
  CHECK(drawn({{-1, no_glyphs}, {-1, no_face}, {-1, PlacedPicture()}}).content.empty());
}

TEST_CASE("an upright run goes down from its first pen, a turned one on a turned baseline") {
  GlyphRun upright = set_run("北北北", serif(), pt(10), {pt(30), pt(50)});
  upright.stance = Stance::Upright;
  for (std::size_t i = 0; i < 3; ++i) {
    upright.glyphs[i].x = pt(-5);
    upright.glyphs[i].y = pt(-8.8) - pt(10) * static_cast<std::int64_t>(i);
  }
  upright.glyphs[2].y -= pt(1);
  GlyphRun turned = set_run("北", serif(), pt(10), {pt(26.2), pt(90)});
  turned.stance = Stance::Turned;
  const DrawnPage page = drawn({{-1, upright}, {-1, turned}});
  const std::string code = page.content.substr(page.content.find('<') + 1, 4);
  CHECK(page.content == "/Overprint gs\n0 0 0 1 k\nBT\n/F1V 10 Tf\n1 0 0 1 30 150 Tm\n[<" + code + code + ">100<" +
                            code + ">] TJ\n/F1 10 Tf\n0 -1 1 0 26.2 110 Tm\n[<" + code + ">] TJ\nET\n");
}

TEST_CASE("combined figures are narrowed, and say together what they are") {
  GlyphRun run = set_run("北北", serif(), pt(10), {pt(30), pt(50)});
  run.stance = Stance::Combined;
  run.x_scale = 600;
  for (std::size_t i = 0; i < 2; ++i) run.glyphs[i] = {run.glyphs[i].id, pt(i == 0 ? -10 : 0), pt(-8.8), 0, 0};
  run.text = "12";
  const DrawnPage page = drawn({{-1, run}});
  const std::size_t array = page.content.find("[<");
  const std::string code = page.content.substr(array + 2, 4);
  CHECK(page.content ==
        "/Overprint gs\n0 0 0 1 k\nBT\n/F1V 10 Tf\n/Span << /ActualText <FEFF00310032> >> BDC\n"
        "0.6 0 0 1 27 150 Tm\n[<" +
            code + ">] TJ\n0.6 0 0 1 33 150 Tm\n[<" + code + ">] TJ\nEMC\nET\n");
}

TEST_CASE("a wavy line is the area inside its edge") {
  CHECK(drawn({{-1, WavyLine{rect(10, 5, 2.5, 2), pt(0.5), black()}}}).content ==
        "/Overprint gs\n0 0 0 1 k\n10 194.25 m\n10.91 195.25 11.59 195.25 12.5 194.25 c\n"
        "12.5 193.75 12.5 193.75 12.5 193.75 c\n11.59 194.75 10.91 194.75 10 193.75 c\nf\n");
  // Along its longer side.
  CHECK(drawn({{-1, WavyLine{rect(5, 10, 2, 2.5), pt(0.5), black()}}}).content.find("5.75 190 m\n4.75 189.09 ") !=
        std::string::npos);
  CHECK(drawn({{-1, WavyLine{rect(5, 10, 0, 0), pt(0.5), black()}}}).content.find(" c") == std::string::npos);
}

TEST_CASE("glyphs that stand apart without a space say what they are, so that nobody reads one") {
  GlyphRun run = set_run("北北北北", serif(), pt(10), {pt(10), pt(50)});
  run.glyphs[2].x += pt(2.5);
  run.glyphs[3].x += pt(3.4);  // 0.9 pt are no gap
  const std::string content = drawn({{-1, run}}).content;
  const std::string code = content.substr(content.find("[<") + 2, 4);
  CHECK(content == "/Overprint gs\n0 0 0 1 k\nBT\n/F1 10 Tf\n1 0 0 1 10 150 Tm\n[<" + code +
                       ">] TJ\n/Span << /ActualText <FEFF53175317> >> BDC\n[<" + code + ">-250<" + code +
                       ">] TJ\nEMC\n[-90<" + code + ">] TJ\nET\n");
  // What was typed as a space is one, and so is a gap of an em.
  GlyphRun typed = set_run("北 北", serif(), pt(10), {pt(10), pt(50)});
  typed.glyphs[2].x += pt(2.5);
  CHECK(drawn({{-1, typed}}).content.find("ActualText") == std::string::npos);
  GlyphRun wide = set_run("北北", serif(), pt(10), {pt(10), pt(50)});
  wide.glyphs[1].x += pt(10);
  CHECK(drawn({{-1, wide}}).content.find("ActualText") == std::string::npos);
}

TEST_CASE("a gap where the face changes is no space either") {
  GlyphRun left = set_run("北北", serif(), pt(10), {pt(10), pt(50)});
  GlyphRun right = set_run("北", *shipped_book().find("Noto Sans CJK SC", 700), pt(10), {pt(32.5), pt(50)});
  GlyphRun last = set_run("北", serif(), pt(10), {pt(45), pt(50)});
  const std::string content = drawn({{-1, left}, {-1, right}, {-1, last}}).content;
  const std::string code = content.substr(content.find("[<") + 2, 4);
  const std::string span = "/Span << /ActualText <FEFF531753175317> >> BDC\n";
  CHECK(content.find("[<" + code + ">] TJ\n" + span + "[<" + code + ">] TJ\n/F2 10 Tf\n1 0 0 1 32.5 150 Tm\n[<") !=
        std::string::npos);
  CHECK(content.ends_with(">] TJ\nEMC\nET\n"));
  // On another line there is no such gap.
  right.origin.y = pt(62);
  last.origin.y = pt(74);
  CHECK(drawn({{-1, left}, {-1, right}, {-1, last}}).content.find("ActualText") == std::string::npos);
}

TEST_CASE("the reading of a word is drawn and not copied") {
  GlyphRun run = set_run("北北", serif(), pt(5), {pt(10), pt(50)});
  run.is_gloss = true;
  const std::string content = drawn({{-1, run}}).content;
  const std::string code = content.substr(content.find("[<") + 2, 4);
  CHECK(content == "/Overprint gs\n0 0 0 1 k\nBT\n/F1 5 Tf\n1 0 0 1 10 150 Tm\n/Span << /ActualText <FEFF> >> BDC\n[<" +
                       code + ">] TJ\n[<" + code + ">] TJ\nEMC\nET\n");
}
