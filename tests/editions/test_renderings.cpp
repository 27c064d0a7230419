// Files for a press as qpdf, poppler and MuPDF read and draw them. Each comparison is seen to fail on a file that
// deserves it.

#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>

#include "outside_program.h"
#include "press_file.h"
#include "printed_characters.h"
#include "renderings.h"
#include "scratch_folder.h"
#include "source/utf8.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

// In per cent of full ink. All pages of the samples, on all layouts, with photographs and without, came to 5.0 to 6.3
// with poppler 22.12 and MuPDF 1.21. A body line that is missing came to 14 to 17, a face that is not in the file to
// 61; of 35 single characters of the body that were taken out, only 6 came to more than this.
constexpr double tolerance = 8;

const std::vector<std::string> editions = {"jiangbei-2020", "linjiang-2019", "linjiang-2020", "linjiang-2021",
                                           "linjiang-special"};
constexpr PdfStandard both[] = {PdfStandard::X4, PdfStandard::X1a};

double disagreement(const std::string& pdf, int page) {
  return greatest_difference(draw_with_mupdf(pdf, page), draw_with_poppler(pdf, page));
}

// Another word of as many letters in place of one, wherever it stands in a file whose objects are not packed.
std::string renamed(std::string pdf, const std::string& from, const std::string& to) {
  REQUIRE(from.size() == to.size());
  for (std::size_t at = 0; (at = pdf.find(from, at)) != std::string::npos;) pdf.replace(at, from.size(), to);
  return pdf;
}

// What one has and the other has not.
std::string beside(const std::u32string& a, const std::u32string& b) {
  std::u32string difference;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(difference));
  std::string text;
  for (const char32_t character : difference) append_character(text, character);
  return text;
}

struct PagesRead {
  std::vector<std::u32string> drawn;  // a text a page
  std::string pdf;
};

PagesRead file_with_words(const std::string& edition, PdfStandard standard) {
  PagesRead file;
  file.pdf = press_file(edition, shipped_press("newsprint", standard), [&](const std::vector<Page>& pages) {
    for (const Page& page : pages) {
      std::string text;
      for (const DisplayItem& item : page.items)
        if (const auto* run = std::get_if<GlyphRun>(&item.content)) text += run->text;
      file.drawn.push_back(sorted(printed_characters(text)));
    }
  });
  return file;
}

std::u32string read_by(const std::string& program, const std::string& pdf, int page) {
  const ScratchFolder folder;
  const std::string path = " '" + folder.write("file.pdf", pdf) + "' ", number = std::to_string(page);
  const Output output = run(program == "poppler" ? "pdftotext -raw -f " + number + " -l " + number + path + "-"
                                                 : "mutool draw -q -N -F txt -o -" + path + number);
  REQUIRE(output.status == 0);
  return sorted(printed_characters(output.text));
}

}  // namespace

TEST_CASE("qpdf finds nothing to remark on in any file for a press") {
  const ScratchFolder folder;
  const auto check = [&](const std::string& pdf) {
    return run("qpdf --check '" + folder.write("file.pdf", pdf) + "'");
  };
  for (const std::string& edition : editions) {
    for (const PdfStandard standard : both) {
      const std::string pdf = press_file(edition, shipped_press("newsprint", standard));
      const Output output = check(pdf);
      INFO(output.text);
      CHECK(output.status == 0);
      CHECK(output.text.find("WARNING") == std::string::npos);
      CHECK(check(renamed(pdf, "startxref", "startxreg")).status != 0);
    }
  }
}

TEST_CASE("poppler and MuPDF read of files for a press just the characters that were placed") {
  for (const std::string& edition : editions) {
    for (const PdfStandard standard : both) {
      const PagesRead file = file_with_words(edition, standard);
      const int pages = static_cast<int>(file.drawn.size());
      for (int page = 1; page <= pages; ++page) {
        for (const char* program : {"poppler", "MuPDF"}) {
          INFO(edition << ", page " << page << ", read by " << program);
          CHECK(beside(read_by(program, file.pdf, page), file.drawn[static_cast<std::size_t>(page) - 1]).empty());
        }
      }
    }
  }
}

TEST_CASE("characters that cannot be found again would be missed") {
  const PagesRead file = file_with_words("jiangbei-2020", PdfStandard::X1a);
  const std::string pdf = renamed(file.pdf, "/ToUnicode", "/ToNothing");
  for (const char* program : {"poppler", "MuPDF"}) CHECK(beside(read_by(program, pdf, 1), file.drawn[0]).size() > 1000);
}

TEST_CASE("poppler and MuPDF draw files for a press with the same ink in the same places") {
  const ScratchFolder folder;
  CHECK(disagreement(press_file(sample_with_photographs(folder), shipped_press("newsprint")), 1) < tolerance);
  const std::string special = press_file("linjiang-special", shipped_press("newsprint", PdfStandard::X1a));
  for (int page = 1; page <= 4; ++page) CHECK(disagreement(special, page) < tolerance);
}

TEST_CASE("a line that one of them does not draw, or a face that is not in the file, would be seen") {
  const PressProfile press = shipped_press("newsprint", PdfStandard::X1a);
  const std::string pdf = press_file("jiangbei-2020", press);
  const Rendering whole = draw_with_poppler(pdf, 1);
  for (const int taken : {20, 60, 100}) {
    int lines = 0;
    const std::string less = press_file("jiangbei-2020", press, [&](std::vector<Page>& pages) {
      const auto is_taken = [&](const DisplayItem& item) {
        const auto* run = std::get_if<GlyphRun>(&item.content);
        return run != nullptr && run->size == Length::points(9) && run->glyphs.size() >= 8 && ++lines == taken;
      };
      std::vector<DisplayItem>& items = pages[0].items;
      const auto end = std::remove_if(items.begin(), items.end(), is_taken);
      REQUIRE(end != items.end());
      items.erase(end, items.end());
    });
    CHECK(greatest_difference(draw_with_mupdf(less, 1), whole) > tolerance);
  }
  CHECK(disagreement(renamed(pdf, "/FontFile3", "/FontFileX"), 1) > tolerance);
}
