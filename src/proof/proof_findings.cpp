#include "proof/proof_findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "pdf/write_pdf.h"
#include "proof/findings_list.h"
#include "proof/proof_pen.h"

namespace broadsheet {

namespace {

const Color paper = process_color(0, 0, 0, 0);
const Length outline_weight = Length::points(1);
const Length outline_distance = Length::points(2);  // a hairline is still seen between the two sides
const Length number_size = Length::points(9);
const Point summary_place{Length::points(18), Length::points(24)};  // from the page's right edge and its head
const Color summary_ink = process_color(0, 0, 0, 100);

std::vector<NumberedFinding> findings_on(const PressReport& report, int page);
std::vector<Rect> small_rects(const std::vector<NumberedFinding>& findings);
void draw_outlines(const std::vector<NumberedFinding>& findings, ProofPen& pen);

}  // namespace

std::vector<Page> proof_findings(const Composed& composed, const PressReport& report, const FontBook& fonts) {
  const std::string summary =
      fmt::format("{}, press {}: errors {}, warnings {}", composed.id, report.press,
                  count_findings(report, Severity::Error), count_findings(report, Severity::Warning));
  std::vector<Page> proof;
  for (std::size_t i = 0; i < composed.pages.size(); ++i) {
    Page page = composed.pages[i];
    const std::vector<NumberedFinding> findings = findings_on(report, static_cast<int>(i) + 1);
    ProofPen pen(page, composed.edition.language, fonts, small_rects(findings));
    draw_outlines(findings, pen);
    FindingsList list(findings, composed.sources, page.size.height);
    list.draw(page.size.width, pen);
    if (!findings.empty())
      pen.write(summary, {page.size.width + summary_place.x, summary_place.y}, number_size, summary_ink);
    page.size.width += list.width();
    std::vector<DisplayItem> drawn = pen.take_items();
    std::move(drawn.begin(), drawn.end(), std::back_inserter(page.items));
    proof.push_back(std::move(page));
  }
  return proof;
}

std::string findings_proof_pdf(const Composed& composed, const PressReport& report, const FontBook& fonts) {
  const Date date = composed.edition.date;
  const std::string title = fmt::format("{}: findings for the press {}", composed.id, report.press);
  return write_pdf(proof_findings(composed, report, fonts),
                   {title, composed.edition.language, date.year, date.month, date.day});
}

namespace {

std::vector<NumberedFinding> findings_on(const PressReport& report, int page) {
  std::vector<NumberedFinding> findings;
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const int of_page = std::max(1, report.findings[i].page);
    if (of_page == page) findings.push_back({static_cast<int>(i) + 1, &report.findings[i]});
  }
  return findings;
}

// Each thing for itself, but not each word of a whole column.
std::vector<Rect> outlines_of(const PressFinding& finding) {
  constexpr std::size_t most = 24;
  const Length by = outline_distance + outline_weight;
  std::vector<Rect> outlines = finding.parts.size() > most ? std::vector<Rect>{finding.rect()} : finding.parts;
  for (Rect& outline : outlines) outline = outline.inset({-by, -by, -by, -by});
  return outlines;
}

// A number hides no line and no word that it is about. What is larger is seen beside it.
std::vector<Rect> small_rects(const std::vector<NumberedFinding>& findings) {
  std::vector<Rect> rects;
  for (const auto& [number, finding] : findings) {
    for (const Rect& outline : outlines_of(*finding)) {
      if (std::min(outline.width, outline.height) < 3 * number_size) rects.push_back(outline);
    }
  }
  return rects;
}

// All numbers over all outlines, each at the first of its own.
void draw_outlines(const std::vector<NumberedFinding>& findings, ProofPen& pen) {
  for (const auto& [number, finding] : findings) {
    for (const Rect& outline : outlines_of(*finding)) pen.outline(outline, outline_weight, ink_of(*finding));
  }
  for (const auto& [number, finding] : findings) {
    const std::vector<Rect> outlines = outlines_of(*finding);
    if (outlines.empty()) continue;
    const Color& ink = ink_of(*finding);
    pen.label(std::to_string(number), outlines.front(), LabelSide::Around, {number_size, paper, ink, paper, true});
  }
}

}  // namespace

}  // namespace broadsheet
