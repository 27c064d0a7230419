// Files for a press, held to the rules of print by code that did not write them.

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "broadsheet.h"
#include "preflight/preflight_pdf.h"
#include "press/read_press.h"

using namespace broadsheet;

namespace {

PressProfile newsprint(PdfStandard standard, std::vector<PrinterMark> marks) {
  const DiskFiles files;
  SourceMap sources;
  Diagnostics diagnostics;
  PressProfile press =
      read_press(files, "newsprint", {PROJECT_DIR "/presses"}, sources, diagnostics).value_or(PressProfile());
  press.target.standard = standard;
  press.marks = std::move(marks);
  if (!press.marks.empty()) press.bleed = Length::points(8.5);
  press.rules.set(PressRule::Placeholders, RuleForce::Off);
  return press;
}

std::string findings_in(const std::string& edition, const PressProfile& press, const std::string& layout = {}) {
  DiskFiles files;
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  PictureBook pictures(files);
  LayoutBook layouts(files, {PROJECT_DIR "/layouts"});
  const Resources resources{files, fonts, pictures, layouts, layout, &press};
  Composed composed =
      compose_edition(PROJECT_DIR "/content/" + edition + "/edition.yaml", resources, OversetPolicy::Refuse);
  INFO(to_text(composed.diagnostics, composed.sources));
  REQUIRE_FALSE(composed.has_errors());
  CHECK_FALSE(composed.is_overset());
  PreflightOptions options;
  options.print.many_ink_type = press.limits.type_in_inks.pt();
  const PdfReport report = preflight_pdf(render_for_press(composed, resources).value(), options);
  std::string text = report.unreadable;
  for (const PdfFinding& finding : report.findings) text += fmt::format("{}: {}\n", finding.rule, finding.message);
  return text;
}

const std::vector<PrinterMark> all_marks = {PrinterMark::Crop, PrinterMark::Registration, PrinterMark::ColorBars,
                                            PrinterMark::Slug};

}  // namespace

TEST_CASE("the sample and the special pass preflight as PDF/X-4 and as PDF/X-1a, with marks and without") {
  for (const PdfStandard standard : {PdfStandard::X4, PdfStandard::X1a}) {
    for (const auto& marks : {std::vector<PrinterMark>{}, all_marks}) {
      const PressProfile press = newsprint(standard, marks);
      CHECK(findings_in("jiangbei-2020", press).empty());
      CHECK(findings_in("linjiang-special", press).empty());
    }
  }
}

TEST_CASE("so does the sample on the other layouts") {
  for (const std::string layout : {"results-modern", "results-tabloid"}) {
    CHECK(findings_in("jiangbei-2020", newsprint(PdfStandard::X4, {}), layout).empty());
  }
}
