#include <catch2/catch.hpp>

#include "../fonts/font_files.h"
#include "../pdf/pdf_tools.h"
#include "small_text.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

std::string unreadable(const std::string& bytes, const PreflightOptions& options = {}) {
  return preflight_pdf(bytes, options).unreadable;
}

// The same numbers on every machine.
class Dice {
public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % bound;
  }

private:
  std::uint64_t state_;
};

// Whatever it says about them: it says something, and in the end.
void survive_all_damage(const std::string& pdf, std::uint64_t seed, int mutations) {
  Dice dice(seed);
  for (int i = 0; i < mutations; ++i) {
    std::string damaged = pdf;
    if (i % 3 == 0) {
      damaged.resize(dice.below(pdf.size()));
    } else if (i % 3 == 1) {
      for (std::size_t flips = 1 + dice.below(8); flips > 0; --flips)
        damaged[dice.below(pdf.size())] ^= static_cast<char>(1U << dice.below(8));
    } else {
      // A number, a bracket, a slash where there was none.
      static const std::string marks = "0179<>[]()/% -R";
      for (std::size_t flips = 1 + dice.below(4); flips > 0; --flips)
        damaged[dice.below(pdf.size())] = marks[dice.below(marks.size())];
    }
    const PdfReport report = preflight_pdf(damaged);
    CHECK((!report.unreadable.empty() || report.pages > 0));
    CHECK_FALSE(to_text(report, "damaged.pdf").empty());
  }
}

}  // namespace

TEST_CASE("what is no PDF is not read") {
  CHECK(unreadable("") == "the file is empty, expected a PDF");
  CHECK(unreadable("edition: 1") == "the file does not begin with `%PDF-`, expected a PDF");
  CHECK(unreadable("%PDF-1.6\n").find("the file is damaged: ") == 0);
  PreflightOptions small_only;
  small_only.read.file_bytes = 100;
  CHECK(unreadable(x4_file().bytes(), small_only).find("at most 100 are read") != std::string::npos);
  const SmallPdf no_page = x4_file().change(small::pages, "/Kids [3 0 R] /Count 1", "/Kids [] /Count 0");
  CHECK(unreadable(no_page.bytes()) == "the file has no pages");
}

TEST_CASE("a tree of pages that loops, and objects that are themselves, do not hang") {
  const SmallPdf loop = x4_file().change(small::pages, "[3 0 R]", "[3 0 R 2 0 R]");
  CHECK_FALSE(unreadable(loop.bytes()).empty());
  CHECK(unreadable(x4_file().object(20, "20 0 R").bytes()).empty());
  CHECK(unreadable(x4_file().change(small::page, "/Contents 4 0 R", "/Contents [4 0 R 3 0 R 99 0 R]").bytes()).empty());
  const SmallPdf spaces = x4_file()
                              .change(small::page, "/Resources << >>", "/Resources << /ColorSpace << /C 20 0 R >> >>")
                              .object(20, "[/Indexed 20 0 R 1 <00>]")
                              .stream(small::content, "", "/C cs 0 sc 1 1 9 9 re f");
  CHECK(unreadable(spaces.bytes()).empty());
}

TEST_CASE("a stream that unpacks to too much is not unpacked") {
  PreflightOptions little;
  little.read.stream_bytes = 1000;
  const std::string packed = ask("qpdf --recompress-flate --object-streams=disable {} -",
                                 x4_file().stream(small::content, "", std::string(5000, ' ')).bytes());
  const PdfReport report = preflight_pdf(packed, little);
  CHECK(report.counts.count("PF-02") == 1);
}

TEST_CASE("damaged files are survived: a plain one, one with text, one with object streams") {
  const std::string text = file_with_text(*shipped_book().find("Noto Serif CJK SC", 400), U"版A").bytes();
  survive_all_damage(x4_file().bytes(), 1, 300);
  survive_all_damage(text, 2, 300);
  survive_all_damage(ask("qpdf --object-streams=generate {} -", text), 3, 300);
}

TEST_CASE("many findings of a rule are counted, and few of them shown") {
  std::string content;
  for (int i = 0; i < 300; ++i) content += "q " + std::to_string(i + 300) + " 0 0 9 0 0 cm /P Do Q ";
  const SmallPdf pdf =
      x4_file()
          .change(small::page, "/Resources << >>", "/Resources << /XObject << /P 20 0 R >> >>")
          .stream(small::content, "", content)
          .stream(20, "/Subtype /Image /Width 300 /Height 150 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x");
  const PdfReport report = report_on(pdf);
  CHECK(report.counts.at("NP-10") == 37);  // so many whole numbers of pixels an inch
  CHECK(report.findings.size() == 37);
  CHECK(to_text(report, "a.pdf").find("  and 32 more\n") != std::string::npos);
  PreflightOptions few;
  few.read.findings_kept = 10;
  CHECK(report_on(pdf, few).findings.size() == 10);
  CHECK(report_on(pdf, few).counts.at("NP-10") == 37);
}

TEST_CASE("files that are made to take time or memory are read as far as is reasonable") {
  SmallPdf deep = x4_file().change(small::pages, "[3 0 R]", "[100 0 R]");
  for (int i = 100; i < 20000; ++i)
    deep.object(i, "<< /Type /Pages /Kids [" + std::to_string(i + 1) + " 0 R] /Count 1 >>");
  deep.object(20000, "<< /Type /Page /MediaBox [0 0 9 9] >>");
  CHECK(unreadable(deep.bytes()) == "the pages stand in a tree that is too deep");
  const auto broken = [](const std::string& content) {
    return broken_rules(x4_file().stream(small::content, "", content));
  };
  CHECK(broken(std::string(100'000, '{')) == Ids{"PF-02"});
  CHECK(broken("[" + std::string(5 << 20, ' ') + "] TJ") == Ids{"PF-03"});
  PreflightOptions few;
  few.read.operators = 100;
  std::string numbers;
  for (int i = 0; i < 2000; ++i) numbers += "1 ";
  CHECK(broken_rules(x4_file().stream(small::content, "", numbers), few) == Ids{"PF-03"});
  const std::string growing =
      ask("qpdf --recompress-flate {} -", x4_file().stream(small::content, "", std::string(20 << 20, ' ')).bytes());
  CHECK(growing.size() < 100'000);
  CHECK(preflight_pdf(growing).counts.count("PF-02") == 1);
}
