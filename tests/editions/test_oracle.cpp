// The finished PDF of the sample, read by other programs: qpdf finds no fault in it, and poppler finds every line of
// the page, as typed, where the display list says it stands.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <map>
#include <sstream>
#include <string>

#include "broadsheet.h"
#include "gray_page.h"
#include "outside_program.h"
#include "scratch_folder.h"
#include "source/utf8.h"
#include "text/character_class.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

struct Word {
  double x_min, y_min, x_max, y_max;
  std::string text;
};

std::vector<Word> words_of(const std::string& pdf) {
  std::istringstream lines(run("pdftotext -bbox '" + pdf + "' -").text);
  std::vector<Word> words;
  for (std::string line; std::getline(lines, line);) {
    Word word;
    if (std::sscanf(line.c_str(), " <word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"", &word.x_min,
                    &word.y_min, &word.x_max, &word.y_max) != 4) {
      continue;
    }
    const std::size_t begin = line.find('>') + 1;
    word.text = line.substr(begin, line.find("</word>") - begin);
    words.push_back(std::move(word));
  }
  return words;
}

Composed sample(const std::string& layout) {
  static DiskFiles files;
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  static PictureBook pictures(files);
  static LayoutBook layouts(files, {PROJECT_DIR "/layouts"});
  return compose_edition(PROJECT_DIR "/content/jiangbei-2020/edition.yaml", {files, fonts, pictures, layouts, layout},
                         OversetPolicy::Refuse);
}

// An opening mark that begins a line is set without the blank before it, where poppler takes it to begin.
double blank_before(const PlacedLine& line) {
  const std::u32string characters = to_characters(line.text);
  const bool is_opening = !characters.empty() && character_class(characters.front()) == CharacterClass::Opening;
  return is_opening ? line.measure.height.pt() / 2 : 0;
}

Composed vertical_case() {
  static DiskFiles files;
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  static PictureBook pictures(files);
  static LayoutBook layouts(files, {PROJECT_DIR "/layouts"});
  return compose_edition(TEST_DATA_DIR "/editions/vertical/edition.yaml", {files, fonts, pictures, layouts},
                         OversetPolicy::Allow);
}

std::string without_spaces(std::string text) {
  for (const std::string space : {" ", "　", "\xE2\x80\x82", "\xE2\x80\x83", "\xE2\x80\x85"}) {
    for (std::size_t at; (at = text.find(space)) != std::string::npos;) text.erase(at, space.size());
  }
  return text;
}

}  // namespace

TEST_CASE("the sample's PDF is sound, and poppler reads every line where it stands, in each layout") {
  struct Case {
    const char* layout;
    int faces;
  };
  const auto [layout, faces] =
      GENERATE(values<Case>({{"results-classical", 6}, {"results-modern", 5}, {"results-tabloid", 6}}));
  INFO(layout);
  const ScratchFolder folder;
  const std::string pdf = folder.path("sample.pdf");
  Composed composed = sample(layout);
  DiskFiles files;
  REQUIRE_FALSE(files.write(pdf, render_pdf(composed)));

  const Output check = run("qpdf --check '" + pdf + "'");
  INFO(check.text);
  CHECK(check.status == 0);

  const std::string fonts = run("pdffonts '" + pdf + "'").text;
  INFO(fonts);
  CHECK(std::count(fonts.begin(), fonts.end(), '\n') == 2 + faces);
  CHECK(fonts.find(" no ") == std::string::npos);  // each embedded, subset, with ToUnicode

  // All characters whose box touches a line's em box, in the order of x, are the line's.
  const std::vector<Word> words = words_of(pdf);
  REQUIRE(words.size() > 100);
  for (const PlacedLine& line : composed.pages.front().lines) {
    std::map<double, std::string> found;
    for (const Word& word : words) {
      const double middle = (word.y_min + word.y_max) / 2;
      const bool on_line = middle > line.measure.y.pt() && middle < line.measure.bottom().pt();
      const bool in_measure =
          word.x_min > line.measure.x.pt() - blank_before(line) - 2 && word.x_min < line.measure.right().pt();
      if (on_line && in_measure) found[word.x_min] += word.text;
    }
    std::string text;
    for (const auto& [x, word] : found) text += word;
    CHECK(without_spaces(text) == without_spaces(line.text));
  }
}

// poppler gives a vertical line's characters in their order when it keeps that of the stream. It takes them to stand
// half an em to the right of where they are drawn, which the strips allow for.
TEST_CASE("poppler reads every vertical line down, whole and as typed, where it stands") {
  const ScratchFolder folder;
  const std::string pdf = folder.path("vertical.pdf");
  DiskFiles files;
  Composed composed = vertical_case();
  REQUIRE_FALSE(composed.pages.empty());
  REQUIRE_FALSE(files.write(pdf, render_pdf(composed)));
  CHECK(run("qpdf --check '" + pdf + "'").status == 0);

  int lines_read = 0;
  for (const PlacedLine& line : composed.pages.front().lines) {
    if (line.direction != Direction::Vertical) continue;
    const double em = line.measure.width.pt(), middle = line.baseline.pt();
    const auto pixels = [](double points) { return std::to_string(std::lround(10 * points)); };
    const std::string strip = " -x " + pixels(middle - 0.7 * em) + " -W " + pixels(1.6 * em) + " -y " +
                              pixels(line.measure.y.pt() - 0.1 * em) + " -H " +
                              pixels(line.measure.height.pt() + 0.2 * em);
    std::string text = run("pdftotext -raw -r 720" + strip + " '" + pdf + "' -").text;
    for (const char space : {'\n', '\f'}) text.erase(std::remove(text.begin(), text.end(), space), text.end());
    CHECK(without_spaces(text) == without_spaces(line.text));
    ++lines_read;
  }
  CHECK(lines_read > 20);
}

// The other eye is the picture: all ink of the text's frame lies in the em boxes of its lines, which go from right to
// left, and none of them is empty.
TEST_CASE("the columns of a vertical text run from right to left, and its ink stands in them") {
  const ScratchFolder folder;
  const std::string pdf = folder.path("vertical.pdf");
  DiskFiles files;
  Composed composed = vertical_case();
  REQUIRE_FALSE(files.write(pdf, render_pdf(composed)));
  constexpr int per_point = 4;
  const GrayPage drawn = draw_gray(pdf, 72 * per_point);
  const auto ink_between = [&](double left, double right, double top, double bottom) {
    int count = 0;
    for (int y = static_cast<int>(top * per_point); y < static_cast<int>(bottom * per_point); ++y)
      for (int x = static_cast<int>(left * per_point); x < static_cast<int>(right * per_point); ++x)
        count += static_cast<unsigned char>(drawn.pixels[static_cast<std::size_t>(y) * drawn.width + x]) < 128 ? 1 : 0;
    return count;
  };

  const Page& page = composed.pages.front();
  const PlacedLine* before = nullptr;
  for (const PlacedLine& line : page.lines) {
    if (page.frames[line.frame].name != "text") continue;
    const Rect box = line.measure;
    INFO(line.text);
    CHECK(ink_between(box.x.pt(), box.right().pt(), box.y.pt(), box.bottom().pt()) > 200);
    if (before != nullptr && before->measure.y == box.y) {
      CHECK(line.baseline < before->baseline);
      // Descenders of turned words reach an eighth of an em to the left of the em box.
      CHECK(ink_between(box.right().pt() + 0.25, before->measure.x.pt() - 1.5, box.y.pt(), box.bottom().pt()) == 0);
    }
    before = &line;
  }
  REQUIRE(before != nullptr);
}

TEST_CASE("the PDF of several pages has them all, and poppler reads on each what stands there") {
  const ScratchFolder folder;
  const std::string pdf = folder.path("pages.pdf");
  DiskFiles files;
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  PictureBook pictures(files);
  LayoutBook layouts(files, {});
  const std::string name = GENERATE("pages-jump", "pages-slots", "pages-index");
  Composed composed = compose_edition(TEST_DATA_DIR "/editions/" + name + "/edition.yaml",
                                      {files, fonts, pictures, layouts}, OversetPolicy::Allow);
  REQUIRE_FALSE(files.write(pdf, render_pdf(composed)));
  CHECK(run("qpdf --check '" + pdf + "'").status == 0);
  CHECK(run("qpdf --show-npages '" + pdf + "'").text == std::to_string(composed.pages.size()) + "\n");
  for (std::size_t page = 0; page < composed.pages.size(); ++page) {
    const std::string number = std::to_string(page + 1);
    std::string text = run("pdftotext -raw -f " + number + " -l " + number + " '" + pdf + "' -").text;
    for (const char space : {'\n', '\f'}) text.erase(std::remove(text.begin(), text.end(), space), text.end());
    text = without_spaces(text);
    for (const PlacedLine& line : composed.pages[page].lines) {
      INFO(name << ", page " << number << ": " << line.text);
      CHECK(text.find(without_spaces(line.text)) != std::string::npos);
    }
  }
}
