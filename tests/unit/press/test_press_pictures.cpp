// Rules of pictures, and of black that is laid over pictures and grounds.

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "../pictures/make_profile.h"
#include "press/check_press.h"

namespace broadsheet {
namespace {

Length pt(double points) {
  return Length::points(points);
}

Color inks(int cyan, int magenta, int yellow, int black) {
  return {100 * cyan, 100 * magenta, 100 * yellow, 100 * black, {}, 10000};
}

// Rows of one colour; of CMYK 255 is full ink.
std::shared_ptr<PictureData> flat_picture(int width, int height, PixelFormat format, const std::string& pixel) {
  auto data = std::make_shared<PictureData>();
  data->width = width;
  data->height = height;
  data->format = format;
  for (int i = 0; i < width * height; ++i) data->bytes += pixel;
  return data;
}

std::shared_ptr<PictureData> line_art(int width, int height) {
  auto data = std::make_shared<PictureData>();
  data->width = width;
  data->height = height;
  data->format = PixelFormat::Gray;
  data->bits = 1;
  data->bytes.assign(row_bytes(PixelFormat::Gray, 1, width) * static_cast<std::size_t>(height), '\0');
  return data;
}

// An inch square, 100 points from the edges.
PlacedPicture placed(std::shared_ptr<const PictureData> data) {
  PlacedPicture picture;
  picture.rect = {pt(100), pt(100), pt(72), pt(72)};
  picture.data = std::move(data);
  picture.name = "main";
  picture.alt = "桥";
  return picture;
}

PressProfile plant(PictureColors colors = PictureColors::Press) {
  PressProfile press;
  press.name = "plant";
  press.pictures.colors = colors;
  press.pictures.press = std::make_shared<const InkProfile>(test::make_press_profile());
  return press;
}

// Each item in a frame of its own: `a`, `b`, …
std::string found_with(const std::vector<DisplayItem>& items, const PressProfile& press = plant()) {
  Page page;
  page.size = {pt(400), pt(300)};
  page.items = items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    page.items[i].frame = static_cast<int>(i);
    page.frames.push_back({std::string(1, static_cast<char>('a' + i)), "box", {}, {}, "", false});
  }
  std::string text;
  for (const PressFinding& finding : check_press(page, press, nullptr)) {
    text += fmt::format("{} {} of {}: {}\n", finding.rule, finding.severity == Severity::Error ? "error" : "warning",
                        finding.frame, finding.message);
  }
  return text;
}

DisplayItem area(const Rect& rect, const Color& color) {
  return {.content = FilledRect{rect, color}};
}

const Rect ground{pt(100), pt(100), pt(72), pt(72)}, inside{pt(110), pt(110), pt(50), pt(20)};
const std::string dark("\xC0\xB0\xB0\x10", 4);  // 75, 69, 69 and 6 per cent
const Color black = inks(0, 0, 0, 100);

}  // namespace

TEST_CASE("a picture has as many pixels an inch as the press wants") {
  const std::string grey("\x80", 1);
  const auto pixels = [&](int width) { return flat_picture(width, width, PixelFormat::Gray, grey); };
  CHECK(found_with({{.content = placed(pixels(150))}}).empty());
  CHECK(found_with({{.content = placed(pixels(149))}}) ==
        "NP-10 warning of a: the picture `main` is printed with 149 pixels an inch, expected 150 at least\n");
  CHECK(found_with({{.content = placed(pixels(100))}}) ==
        "NP-10 warning of a: the picture `main` is printed with 100 pixels an inch, expected 150 at least\n");
  CHECK(found_with({{.content = placed(pixels(99))}}) ==
        "NP-10 error of a: the picture `main` is printed with 99 pixels an inch, expected 100 at least\n");
  PlacedPicture cropped = placed(pixels(190));
  cropped.crop_width = cropped.crop_height = 0.5;
  CHECK(found_with({{.content = cropped}}) ==
        "NP-10 error of a: the picture `main` is printed with 95 pixels an inch, expected 100 at least\n");
  PressProfile lenient = plant();
  lenient.rules.set(PressRule::Resolution, RuleForce::Warning);
  CHECK(found_with({{.content = placed(pixels(99))}}, lenient).find("NP-10 warning") == 0);
  lenient.rules.set(PressRule::Resolution, RuleForce::Off);
  CHECK(found_with({{.content = placed(pixels(99))}}, lenient).empty());
}

TEST_CASE("line art has more of them") {
  CHECK(found_with({{.content = placed(line_art(600, 600))}}).empty());
  CHECK(found_with({{.content = placed(line_art(599, 599))}}) ==
        "NP-11 error of a: the line art `main` is printed with 599 pixels an inch, expected 600 at least\n");
}

TEST_CASE("ink of a picture is measured where nothing limits it on its way") {
  const std::string flood("\xE0\xE0\xE0\x20", 4);  // 276 per cent
  const PlacedPicture picture = placed(flat_picture(200, 200, PixelFormat::Cmyk, flood));
  CHECK(found_with({{.content = picture}}).empty());
  CHECK(found_with({{.content = picture}}, plant(PictureColors::Keep)) ==
        "NP-01 error of a: the picture `main` lays up to 276 % of ink, too much on 645 mm²; the paper takes 240 %\n");
  PressProfile generous = plant();
  generous.pictures.most_ink = 260;
  CHECK(found_with({{.content = picture}}, generous).find("NP-01 error of a: the picture `main` lays up to 2") == 0);
  PressProfile x1a = plant(PictureColors::Keep);
  x1a.target.standard = PdfStandard::X1a;
  CHECK(found_with({{.content = picture}}, x1a).empty());
}

TEST_CASE("specks of a picture may have more ink") {
  auto specked = flat_picture(200, 200, PixelFormat::Cmyk, std::string("\x10\x10\x10\x10", 4));
  for (int i = 0; i < 4 * 4 * 200; ++i) specked->bytes[static_cast<std::size_t>(i)] = '\xF0';  // 4 rows: 13 mm²
  CHECK_FALSE(found_with({{.content = placed(specked)}}, plant(PictureColors::Keep)).empty());
  for (int i = 0; i < 4 * 3 * 200; ++i) specked->bytes[static_cast<std::size_t>(i)] = '\x10';  // one: 3 mm²
  CHECK(found_with({{.content = placed(specked)}}, plant(PictureColors::Keep)).empty());
}

TEST_CASE("black adds to the ground that it overprints, and replaces its black") {
  CHECK(found_with({area(ground, inks(50, 50, 40, 80)), area(inside, black)}).empty());
  CHECK(found_with({area(ground, inks(60, 50, 40, 0)), area(inside, black)}) ==
        "NP-01 error of b: black overprints the ground of `a` and lays 250 % of ink with it, within 124 mm²; the "
        "paper takes 240 %\n");
  CHECK(found_with({area(ground, inks(60, 50, 40, 0)), area(inside, inks(0, 0, 0, 80))}).empty());
  CHECK(found_with({area(ground, inks(60, 50, 40, 0)), area(inside, inks(0, 90, 0, 100))}).empty());  // knocks out
  CHECK(found_with({area(inside, black), area(ground, inks(60, 50, 40, 0))}).empty());                // lies under it
}

TEST_CASE("what lies between a ground and black takes the ground away") {
  const DisplayItem heavy = area(ground, inks(60, 50, 40, 0)), paper = area(inside, inks(0, 0, 0, 0));
  const DisplayItem line = area({pt(112), pt(112), pt(40), pt(10)}, black);
  CHECK(found_with({heavy, paper, line}).empty());
  CHECK(found_with({paper, heavy, line}).find("NP-01 error of c: black overprints the ground of `b`") == 0);
  // Half of it lies beside the paper.
  const DisplayItem longer = area({pt(112), pt(112), pt(58), pt(10)}, black);
  CHECK(found_with({heavy, paper, longer}).find("within 12 mm²") != std::string::npos);
}

TEST_CASE("the sides of a border overprint, not what is in it") {
  CHECK(found_with({area(inside, inks(60, 50, 40, 0)), {.content = StrokedRect{ground, pt(2), black}}}).empty());
  CHECK_FALSE(found_with({area(ground, inks(60, 50, 40, 0)), {.content = StrokedRect{ground, pt(2), black}}}).empty());
  Path round;
  round.move_to({pt(100), pt(100)}).line_to({pt(172), pt(100)}).line_to({pt(172), pt(172)}).close();
  CHECK(found_with(
            {area({pt(155), pt(110), pt(12), pt(12)}, inks(60, 50, 40, 0)),
             {.content =
                  DrawnPath{Path().move_to({pt(100), pt(100)}).line_to({pt(172), pt(100)}), {}, Stroke{pt(4), black}}}})
            .empty());
  CHECK_FALSE(
      found_with({area(ground, inks(60, 50, 40, 0)), {.content = DrawnPath{round, {}, Stroke{pt(4), black}}}}).empty());
}

TEST_CASE("black over a picture is measured on its pixels, as they are printed") {
  const PlacedPicture night = placed(flat_picture(200, 200, PixelFormat::Cmyk, dark));
  CHECK(found_with({{.content = night}, area(inside, black)}) ==
        "NP-01 error of b: black overprints the picture `main` and lays up to 313 % of ink with it, within 124 mm²; "
        "the paper takes 240 %\n");
  const PlacedPicture day = placed(flat_picture(200, 200, PixelFormat::Cmyk, std::string("\x40\x20\x20\x10", 4)));
  CHECK(found_with({{.content = day}, area(inside, black)}).empty());
  const PlacedPicture grey = placed(flat_picture(200, 200, PixelFormat::Gray, std::string("\x10", 1)));
  CHECK(found_with({{.content = grey}, area(inside, black)}).empty());
  CHECK(found_with({{.content = night}, area(inside, inks(0, 0, 0, 0))}).empty());
}

TEST_CASE("black is measured on the pixels that it lies on") {
  auto half_dark = flat_picture(200, 200, PixelFormat::Cmyk, std::string(4, '\0'));
  for (std::size_t pixel = 0; pixel < 200 * 200; ++pixel) {
    if (pixel % 200 < 100) half_dark->bytes.replace(pixel * 4, 4, dark);
  }
  PlacedPicture picture = placed(half_dark);
  const DisplayItem left = area({pt(105), pt(110), pt(25), pt(20)}, black);
  const DisplayItem right = area({pt(140), pt(110), pt(25), pt(20)}, black);
  const DisplayItem across = area({pt(126), pt(110), pt(20), pt(20)}, black);
  CHECK(found_with({{.content = picture}, left}).find("within 62 mm²") != std::string::npos);
  CHECK(found_with({{.content = picture}, right}).empty());
  CHECK(found_with({{.content = picture}, across}).find("within 25 mm²") != std::string::npos);
  // Only its light half is printed, twice as wide as it is high.
  picture.crop_x = picture.crop_width = 0.5;
  CHECK(found_with({{.content = picture}, left}).find("NP-01") == std::string::npos);
  picture.crop_x = 0;
  CHECK(found_with({{.content = picture}, right}).find("NP-01") != std::string::npos);
}

TEST_CASE("a picture that lets its ground through takes none of it away") {
  auto clear = flat_picture(200, 200, PixelFormat::Cmyk, std::string(4, '\0'));
  const DisplayItem heavy = area(ground, inks(60, 50, 40, 0)), line = area(inside, black);
  CHECK(found_with({heavy, {.content = placed(clear)}, line}).empty());
  clear->alpha = std::make_shared<const std::string>(200 * 200, '\x40');
  CHECK(found_with({heavy, {.content = placed(clear)}, line}).find("NP-01 error of c: black overprints the ground") ==
        0);
}

TEST_CASE("colours of a picture in RGB are those that it is converted to") {
  const PlacedPicture night = placed(flat_picture(200, 200, PixelFormat::Rgb, std::string("\x70\x60\x50", 3)));
  CHECK(found_with({{.content = night}, area(inside, black)}).find("NP-01 error of b: black overprints the picture") ==
        0);
  CHECK(found_with({{.content = night}, area(inside, black)}, plant(PictureColors::Keep)).empty());
}

}  // namespace broadsheet
