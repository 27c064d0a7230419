// The boxes of an ALTO file through other eyes: poppler's and MuPDF's of the PDF of the same edition, and the ink.

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <sstream>
#include <string>

#include "alto_reader.h"
#include "archive/archive_files.h"
#include "archive/type_line.h"
#include "broadsheet.h"
#include "gray_page.h"
#include "outside_program.h"
#include "scratch_folder.h"
#include "source/utf8.h"
#include "text/character_class.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

// An edition's PDF in a folder of its own, and its ALTO files.
class Made {
public:
  explicit Made(const std::string& edition) {
    static DiskFiles files;
    static const FontBook fonts({PROJECT_DIR "/fonts"});
    static PictureBook pictures(files);
    static LayoutBook layouts(files, {PROJECT_DIR "/layouts"});
    Composed made = compose_edition(PROJECT_DIR "/" + edition + "/edition.yaml", {files, fonts, pictures, layouts},
                                    OversetPolicy::Allow);
    REQUIRE_FALSE(made.pages.empty());
    const std::string bytes = render_pdf(made);
    folder_.write("edition.pdf", bytes);
    for (const ArchiveFile& file : archive_files(made.edition, made.pages, bytes)) {
      if (file.path.rfind("alto/", 0) == 0) pages.push_back(file.bytes);
    }
    composed = std::move(made.pages);
  }

private:
  const ScratchFolder folder_;

public:
  const std::string pdf = folder_.path("edition.pdf");
  std::vector<std::string> pages;
  std::vector<Page> composed;
};

// The characters of a page: glyphs, and words of one.
std::vector<XmlElement> characters_of(const std::string& alto) {
  std::vector<XmlElement> found;
  for (const XmlElement& element : elements_of(alto)) {
    const bool is_one = element.name == "String" && to_characters(element.attribute("CONTENT")).size() == 1;
    if (is_one || element.name == "Glyph") found.push_back(element);
  }
  return found;
}

// Letters, digits and Han: marks may be set half, which other programs do not see.
bool is_letter(const std::string& text) {
  const char32_t character = to_characters(text).front();
  const CharacterClass c = character_class(character);
  return c == CharacterClass::Han || (character >= '0' && character <= '9') ||
         ((character | 0x20) >= 'a' && (character | 0x20) <= 'z');
}

// MuPDF writes all but ASCII as &#x6c5f;
std::string unescaped(const std::string& text) {
  if (text.rfind("&#x", 0) != 0) return text;
  std::string character;
  append_character(character, static_cast<char32_t>(std::stoul(text.substr(3), nullptr, 16)));
  return character;
}

struct Seen {
  double left, right, middle;
};

constexpr double tolerance = 0.1;  // points
// What a letter gives up to a mark beside it that is set half: the blank at its side, of this part of its width.
constexpr double most_blank = 0.15;

}  // namespace

TEST_CASE("MuPDF sees every letter of the samples where ALTO has it") {
  const std::string edition = GENERATE("content/jiangbei-2020", "content/linjiang-special");
  const Made made(edition);
  for (std::size_t page = 0; page < made.pages.size(); ++page) {
    std::map<std::string, std::vector<Seen>> seen;
    std::istringstream lines(
        run("mutool draw -F stext '" + made.pdf + "' " + std::to_string(page + 1), Streams::Out).text);
    for (std::string line; std::getline(lines, line);) {
      const std::size_t at = line.find("<char quad=\""), c = line.find(" c=\"");
      std::array<double, 8> q{};
      if (at == line.npos || c == line.npos) continue;
      std::istringstream numbers(line.substr(at + 12));
      for (double& number : q) numbers >> number;
      seen[unescaped(line.substr(c + 4, line.find('"', c + 4) - c - 4))].push_back(
          {std::min(q[0], q[4]), std::max(q[2], q[6]), (q[1] + q[5]) / 2});
    }
    REQUIRE(seen.size() > 100);
    int letters = 0, parted = 0;
    for (const XmlElement& character : characters_of(made.pages[page])) {
      const std::string text = character.attribute("CONTENT");
      if (!is_letter(text)) continue;
      const double width = character.right() - character.left();
      const auto is_here = [&](const Seen& one, double slack) {
        return one.middle > character.top() && one.middle < character.bottom() &&
               std::abs(one.left - character.left()) < slack && std::abs(one.right - character.right()) < slack;
      };
      const auto here = [&](double slack) {
        return std::any_of(seen[text].begin(), seen[text].end(), [&](const Seen& one) { return is_here(one, slack); });
      };
      INFO(edition << ", page " << page + 1 << ": " << character.line);
      ++letters;
      if (here(tolerance)) continue;
      ++parted;
      CHECK(here(most_blank * width));
    }
    CHECK(letters > 2000);
    CHECK(parted * 100 < letters);
  }
}

TEST_CASE("poppler's words have the characters and the places that ALTO has, on all pages of the special") {
  const Made made("content/linjiang-special");
  for (std::size_t page = 0; page < made.pages.size(); ++page) {
    const std::vector<XmlElement> characters = characters_of(made.pages[page]);
    const std::string number = std::to_string(page + 1);
    std::istringstream lines(
        run("pdftotext -bbox -f " + number + " -l " + number + " '" + made.pdf + "' -", Streams::Out).text);
    int words = 0, alike = 0;
    for (std::string line; std::getline(lines, line);) {
      double left, top, right, bottom;
      if (std::sscanf(line.c_str(), " <word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"", &left, &top, &right,
                      &bottom) != 4) {
        continue;
      }
      const std::size_t begin = line.find('>') + 1;
      const std::string text = line.substr(begin, line.find("</word>") - begin);
      std::map<double, const XmlElement*> inside;
      for (const XmlElement& character : characters) {
        const double x = (character.left() + character.right()) / 2, y = (character.top() + character.bottom()) / 2;
        if (x > left - 0.1 && x < right + 0.1 && std::abs(y - (top + bottom) / 2) < (bottom - top) / 4)
          inside[character.left()] = &character;
      }
      std::string found;
      for (const auto& [x, character] : inside) found += character->attribute("CONTENT");
      ++words;
      if (found != text) continue;
      ++alike;
      INFO(line);
      if (is_letter(inside.begin()->second->attribute("CONTENT")))
        CHECK(inside.begin()->second->left() == Approx(left).margin(tolerance));
      if (is_letter(inside.rbegin()->second->attribute("CONTENT")))
        CHECK(inside.rbegin()->second->right() == Approx(right).margin(tolerance));
    }
    INFO("page " << number << ": " << alike << " of " << words);
    CHECK(words > 300);
    CHECK(alike * 100 >= 98 * words);
  }
}

TEST_CASE("marks at the edges of lines do not stick out of their frames") {
  const std::string edition = GENERATE("tests/editions/headline-marks", "tests/editions/vertical",
                                       "content/linjiang-special", "content/jiangbei-2020");
  const Made made(edition);
  int marks = 0;
  for (const Page& page : made.composed) {
    for (const TypeLine& line : type_lines(page)) {
      const Rect& frame = page.frames[static_cast<std::size_t>(line.placed->frame)].area;
      const bool is_vertical = line.placed->direction == Direction::Vertical;
      for (const TypeCharacter& mark : line.characters) {
        const CharacterClass c = character_class(to_characters(mark.text).front());
        if (c != CharacterClass::Opening && c != CharacterClass::Closing) continue;
        ++marks;
        INFO(edition << ", " << line.placed->text << ", " << mark.text);
        const Length begin = is_vertical ? mark.box.y - frame.y : mark.box.x - frame.x;
        const Length end = is_vertical ? mark.box.bottom() - frame.bottom() : mark.box.right() - frame.right();
        CHECK(begin.pt() > -1.1);
        CHECK(end.pt() < 1.1);
      }
    }
  }
  CHECK(marks > 5);
}

// Other programs do not agree on where vertical characters stand; the ink does not ask them.
TEST_CASE("in vertical lines too each letter has its ink in its box, and no ink of text lies outside of all boxes") {
  const Made made("tests/editions/vertical");
  constexpr int per_point = 4;
  GrayPage drawn = draw_gray(made.pdf, 72 * per_point);
  const int width = drawn.width, height = drawn.height;
  std::string& grey = drawn.pixels;
  const auto take_ink = [&](const XmlElement& box) {
    int ink = 0;
    for (int y = static_cast<int>(std::floor(box.top() * per_point)) - 1; y <= box.bottom() * per_point + 1; ++y) {
      for (int x = static_cast<int>(std::floor(box.left() * per_point)) - 1; x <= box.right() * per_point + 1; ++x) {
        if (x < 0 || y < 0 || x >= width || y >= height) continue;
        char& pixel = grey[static_cast<std::size_t>(y) * width + x];
        if (static_cast<unsigned char>(pixel) < 100) ++ink;
        pixel = '\xFF';
      }
    }
    return ink;
  };
  int vertical = 0;
  for (const XmlElement& block : elements_of(made.pages.front(), "TextBlock")) {
    if (block.attribute("BASEDIRECTION") == "ttb") ++vertical;
  }
  CHECK(vertical > 3);
  for (const XmlElement& character : characters_of(made.pages.front())) {
    INFO(character.line);
    CHECK(take_ink(character) > 0);
  }
  // Words with a glyph of several characters, ——, have no boxes of characters.
  for (const XmlElement& word : elements_of(made.pages.front(), "String")) take_ink(word);
  // The ink of the rule between the tiers and of the mark of overset text is left, each less than three points thick.
  std::map<int, int> rows;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      if (static_cast<unsigned char>(grey[static_cast<std::size_t>(y) * width + x]) < 100) ++rows[y];
    }
  }
  CHECK(rows.size() < 3 * 2 * per_point);
}
