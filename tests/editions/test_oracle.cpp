// The finished PDF of the sample, read by other programs: qpdf finds no fault in it, and poppler finds every line of
// the page, as typed, where the display list says it stands.

#include <unistd.h>
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>

#include "broadsheet.h"
#include "source/utf8.h"

using namespace broadsheet;
namespace fs = std::filesystem;

namespace {

struct Output {
  int status = 0;
  std::string text;
};

Output run(const std::string& command) {
  Output output;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> buffer;
  while (const std::size_t count = fread(buffer.data(), 1, buffer.size(), pipe))
    output.text.append(buffer.data(), count);
  output.status = pclose(pipe);
  return output;
}

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

Composed sample() {
  static DiskFiles files;
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  static PictureBook pictures(files);
  return compose_edition(PROJECT_DIR "/content/jiangbei-2020/edition.yaml",
                         {files, fonts, pictures, {PROJECT_DIR "/layouts"}}, OversetPolicy::Refuse);
}

std::string without_spaces(std::string text) {
  for (const std::string space : {" ", "　", "\xE2\x80\x82", "\xE2\x80\x83"}) {
    for (std::size_t at; (at = text.find(space)) != std::string::npos;) text.erase(at, space.size());
  }
  return text;
}

}  // namespace

TEST_CASE("the sample's PDF is sound, and poppler reads every line where it stands") {
  const fs::path folder = fs::temp_directory_path() / ("broadsheet-oracle-" + std::to_string(getpid()));
  fs::create_directories(folder);
  const std::string pdf = (folder / "sample.pdf").string();
  Composed composed = sample();
  DiskFiles files;
  REQUIRE_FALSE(files.write(pdf, render_pdf(composed)));

  const Output check = run("qpdf --check '" + pdf + "'");
  INFO(check.text);
  CHECK(check.status == 0);

  const std::string fonts = run("pdffonts '" + pdf + "'").text;
  INFO(fonts);
  CHECK(std::count(fonts.begin(), fonts.end(), '\n') == 2 + 6);  // six faces
  CHECK(fonts.find(" no ") == std::string::npos);                // each embedded, subset, with ToUnicode

  // All characters whose box touches a line's em box, in the order of x, are the line's.
  const std::vector<Word> words = words_of(pdf);
  REQUIRE(words.size() > 100);
  for (const PlacedLine& line : composed.pages.front().lines) {
    std::map<double, std::string> found;
    for (const Word& word : words) {
      const double middle = (word.y_min + word.y_max) / 2;
      const bool on_line = middle > line.measure.y.pt() && middle < line.measure.bottom().pt();
      const bool in_measure =
          word.x_min > line.measure.x.pt() - line.measure.height.pt() / 2 - 2 && word.x_min < line.measure.right().pt();
      if (on_line && in_measure) found[word.x_min] += word.text;
    }
    std::string text;
    for (const auto& [x, word] : found) text += word;
    CHECK(without_spaces(text) == without_spaces(line.text));
  }
  fs::remove_all(folder);
}
