// Files for a press, held to the rules of print by code that did not write them.

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <filesystem>

#include "broadsheet.h"
#include "preflight/preflight_pdf.h"
#include "press_file.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

PressProfile press_with_marks(const std::string& name, PdfStandard standard, std::vector<PrinterMark> marks) {
  PressProfile press = shipped_press(name, standard);
  press.marks = std::move(marks);
  if (!press.marks.empty()) press.bleed = Length::points(8.5);
  return press;
}

std::string findings_in(const std::string& edition, const PressProfile& press, const std::string& layout = {}) {
  PreflightOptions options;
  options.print.total_ink = press.limits.total_ink / 100.0;
  options.print.many_ink_type = press.limits.type_in_inks.pt();
  const PdfReport report = preflight_pdf(press_file(edition, press, {}, layout), options);
  std::string text = report.unreadable;
  for (const PdfFinding& finding : report.findings) text += fmt::format("{}: {}\n", finding.rule, finding.message);
  return text;
}

const std::vector<PrinterMark> all_marks = {PrinterMark::Crop, PrinterMark::Registration, PrinterMark::ColorBars,
                                            PrinterMark::Slug};

}  // namespace

TEST_CASE("the sample and the special pass preflight as PDF/X-4 and as PDF/X-1a, with marks and without") {
  for (const char* name : {"newsprint", "coated"}) {
    for (const PdfStandard standard : {PdfStandard::X4, PdfStandard::X1a}) {
      for (const auto& marks : {std::vector<PrinterMark>{}, all_marks}) {
        const PressProfile press = press_with_marks(name, standard, marks);
        INFO(name);
        CHECK(findings_in("jiangbei-2020", press).empty());
        CHECK(findings_in("linjiang-special", press).empty());
      }
    }
  }
}

TEST_CASE("so do the editions of a batch") {
  for (const char* edition : {"linjiang-2019", "linjiang-2020", "linjiang-2021"}) {
    for (const PdfStandard standard : {PdfStandard::X4, PdfStandard::X1a}) {
      INFO(edition);
      CHECK(findings_in(edition, shipped_press("newsprint", standard)).empty());
    }
  }
}

TEST_CASE("so does the sample on the other layouts") {
  for (const std::string layout : {"results-modern", "results-tabloid"}) {
    CHECK(findings_in("jiangbei-2020", shipped_press("newsprint"), layout).empty());
  }
}

// NP-10 would warn of the pixels, of which 1200 are few for the large picture; on the tabloid they are enough.
TEST_CASE("so does a page with photographs, for either paper") {
  const ScratchFolder folder;
  const std::string edition = sample_with_photographs(folder);
  for (const char* name : {"newsprint", "coated"}) {
    for (const PdfStandard standard : {PdfStandard::X4, PdfStandard::X1a}) {
      INFO(name);
      CHECK(findings_in(edition, shipped_press(name, standard), "results-tabloid").empty());
    }
  }
  PressProfile heavy = shipped_press("newsprint");
  heavy.pictures = shipped_press("coated").pictures;
  heavy.rules.set(PressRule::TotalInk, RuleForce::Off);  // which finds it before the file is made
  CHECK(findings_in(edition, heavy, "results-tabloid").find("NP-01") != std::string::npos);
}

TEST_CASE("no file of a case breaks a rule of PDF/X, PDF/A or of tags") {
  const PressProfile press = shipped_press("newsprint");
  DiskFiles files;
  const FontBook fonts({PROJECT_DIR "/fonts"});
  int cases = 0;
  for (const auto& entry : std::filesystem::directory_iterator(TEST_DATA_DIR "/editions")) {
    const std::string edition = (entry.path() / "edition.yaml").string();
    if (!files.exists(edition)) continue;
    INFO(entry.path().filename().string());
    PictureBook pictures(files);
    LayoutBook layouts(files, {PROJECT_DIR "/layouts"});
    const Resources resources{files, fonts, pictures, layouts, {}, &press};
    Composed composed = compose_edition(edition, resources, OversetPolicy::Allow);
    if (composed.has_errors() || composed.pages.empty()) continue;
    ++cases;
    const PdfReport report = preflight_pdf(render_for_press(composed, resources).value(), {});
    CHECK(report.unreadable.empty());
    for (const PdfFinding& finding : report.findings) {
      INFO(finding.message);
      // Loose parts of pages have subheads without a headline.
      CHECK((std::string(finding.rule).starts_with("NP-") || finding.rule == "UA-24"));
    }
  }
  CHECK(cases > 30);
}
