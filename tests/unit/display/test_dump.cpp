#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "../fonts/font_files.h"
#include "display/append_cluster.h"
#include "display/decimal.h"
#include "display/dump.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

std::string decimal(std::int64_t value, int places) {
  std::string out;
  append_decimal(out, value, places);
  return out;
}

std::string points(double value, int places) {
  std::string out;
  append_points(out, Length::points(value), places);
  return out;
}

Rect rect(double x, double y, double width, double height) {
  return {Length::points(x), Length::points(y), Length::points(width), Length::points(height)};
}

Color ink(int cyan, int magenta, int yellow, int black) {
  Color color;
  color.cyan = cyan;
  color.magenta = magenta;
  color.yellow = yellow;
  color.black = black;
  return color;
}

Page some_page() {
  Page page;
  page.size = {Length::points(1105.5118), Length::points(1530)};
  PlacedFrame frame;
  frame.name = "body";
  frame.kind = "text";
  frame.area = rect(53.25, 60, 200.125, 300);
  frame.place = "layouts/a.yaml:41";
  page.frames.push_back(frame);
  page.lines.push_back({0, TextRole::Body, rect(53.25, 760, 117, 9), Length::points(768), "江北 \"A\"\\\n"});

  GlyphRun run;
  run.face = shipped_book().find("Noto Serif CJK SC", 400);
  run.size = Length::points(9);
  run.color = ink(0, 0, 0, 10000);
  run.origin = {Length::points(53.25), Length::points(765)};
  run.text = "江北";
  run.glyphs = {{17, Length(), Length(), 0, 3}, {18, Length::points(9.0004), Length(), 3, 6}};
  page.items.push_back({0, run});
  run.glyphs[1].y = Length::points(-1.5);
  run.color.spot = "PANTONE 185 C";
  run.color.tint = 4050;
  page.items.push_back({-1, run});
  page.items.push_back({7, FilledRect{rect(-1, 2, 3, 4), ink(0, 9500, 8025, 500)}});
  page.items.push_back({0, StrokedRect{rect(1, 2, 3, 4), Length::points(0.25), Color()}});
  page.items.push_back({0, WavyLine{rect(5, 6, 20, 1), Length::points(0.5), Color()}});
  Path path;
  path.move_to({Length::points(1), Length::points(2)}).line_to({Length::points(9), Length::points(2)});
  const Stroke dots{Length::points(1), ink(0, 0, 0, 10000), StrokeEnds::Round, {Length(), Length::points(2)}};
  page.items.push_back({0, DrawnPath{path, ink(0, 0, 0, 1000), dots}});
  PlacedPicture picture;
  picture.rect = rect(0, 0, 100, 50);
  picture.crop_x = 0.125;
  picture.crop_width = 2.0 / 3;
  picture.name = "lights";
  auto data = std::make_shared<PictureData>();
  data->width = 300;
  data->height = 200;
  picture.data = data;
  page.items.push_back({0, picture});
  page.overset.push_back({"lead", "body", 3, 40, "余下", {}});
  return page;
}

}  // namespace

TEST_CASE("decimal numbers have no superfluous digits") {
  CHECK(decimal(0, 3) == "0");
  CHECK(decimal(1250, 3) == "1.25");
  CHECK(decimal(-5, 1) == "-0.5");
  CHECK(decimal(7, 3) == "0.007");
  CHECK(decimal(-12000, 3) == "-12");
  CHECK(decimal(42, 0) == "42");
  CHECK(decimal(std::numeric_limits<std::int64_t>::min(), 0) == "-9223372036854775808");
}

TEST_CASE("points are rounded half away from zero") {
  CHECK(points(0.5, 0) == "1");
  CHECK(points(-0.5, 0) == "-1");
  CHECK(points(1105.51181, 3) == "1105.512");
  CHECK(points(-0.0001, 3) == "0");
  CHECK(points(40000.125, 3) == "40000.125");
}

TEST_CASE("a dump has a line for every frame, line, item and overset text") {
  CHECK(dump(some_page()) == R"({
"page":{"width":1105.512,"height":1530},
"frames":[
{"name":"body","kind":"text","area":[53.25,60,200.125,300],"place":"layouts/a.yaml:41","overset":false}
],
"lines":[
{"frame":"body","role":"body","measure":[53.25,760,117,9],"baseline":768,"text":"江北 \"A\"\\\n"}
],
"items":[
{"frame":"body","glyphs":{"face":"NotoSerifCJKsc-Regular","size":9,"color":"k100","x":53.25,"y":765,"text":"江北","at":[0,9],"ids":[17,18]}},
{"frame":"","glyphs":{"face":"NotoSerifCJKsc-Regular","size":9,"color":"PANTONE 185 C 40.5","x":53.25,"y":765,"text":"江北","at":[0,9],"up":[0,-1.5],"ids":[17,18]}},
{"frame":"","fill":{"area":[-1,2,3,4],"color":"m95 y80.25 k5"}},
{"frame":"body","stroke":{"area":[1,2,3,4],"weight":0.25,"color":"paper"}},
{"frame":"body","wave":{"area":[5,6,20,1],"weight":0.5,"color":"paper"}},
{"frame":"body","path":{"data":"M1 2L9 2","fill":"k10","stroke":"k100","weight":1,"ends":"round","dashes":[0,2]}},
{"frame":"body","picture":{"name":"lights","area":[0,0,100,50],"crop":[0.125,0,0.6667,1],"width":300,"height":200,"alt":""}}
],
"overset":[
{"story":"lead","frame":"body","lines":3,"characters":40,"text":"余下"}
]
}
)");
}

TEST_CASE("a dump is JSON, whatever the words are") {
  Page page;
  CHECK(nlohmann::json::accept(dump(page)));
  page = some_page();
  page.lines[0].text = std::string("\0\x1F\xFF\"\\", 5);
  page.frames[0].name = "{\n}";
  CHECK(nlohmann::json::accept(dump(page)));
}

TEST_CASE("a vertical line has a middle for a baseline, its runs say how they stand") {
  Page page = some_page();
  page.lines[0].direction = Direction::Vertical;
  GlyphRun run = std::get<GlyphRun>(page.items[0].content);
  run.stance = Stance::Combined;
  run.x_scale = 666;
  page.items = {{0, run}};
  const std::string json = dump(page);
  CHECK(json.find("\"direction\":\"vertical\",\"measure\":[53.25,760,117,9],\"middle\":768,") != std::string::npos);
  CHECK(json.find("\"stance\":\"combined\",\"x-scale\":666,\"text\":\"江北\"") != std::string::npos);
}

TEST_CASE("the two glyphs of …… show a dot group each, and a ligature both its characters") {
  Diagnostics diagnostics;
  const Face* face = shipped_book().find("Noto Serif CJK SC", 400);
  const ShapedText shaped =
      shape_text({{"……——", face, Length::points(10), {}}}, {"zh-Hans"}, shipped_book(), diagnostics);
  GlyphRun run;
  for (const Cluster& cluster : shaped.clusters) append_cluster(run, shaped, cluster, Length());
  REQUIRE(run.glyphs.size() == 3);
  const auto shown = [&](int i) {
    return run.text.substr(run.glyphs[i].text_begin, run.glyphs[i].text_end - run.glyphs[i].text_begin);
  };
  CHECK(shown(0) == "…");
  CHECK(shown(1) == "…");
  CHECK(shown(2) == "——");
}
