#include "page_rules/check_page_rules.h"

#include "display/decimal.h"
#include "page_rules/page_check.h"

namespace broadsheet {

void check_page_rules(const Page& page, const Layout& layout, Diagnostics& diagnostics) {
  const std::vector<PageBlock> blocks = find_page_blocks(page, layout);
  const PageCheck check{page, layout, blocks, diagnostics};
  check_type_area(check);
  check_base_columns(check);
  check_broken_columns(check);
  check_body_leading(check);
  check_headline_rows(check);
  check_butting_headlines(check);
  check_stacked_headlines(check);
  check_main_headline(check);
  check_headline_tiers(check);
  check_headline_width(check);
  check_reading_order(check);
  check_cut_page(check);
  check_captions(check);
  check_overlaps(check);
}

void PageCheck::report(PageRule rule, int frame, std::string message, std::string hint) const {
  report_at(rule, page.frames[frame].span, std::move(message), std::move(hint));
}

void PageCheck::report_at(PageRule rule, Span span, std::string message, std::string hint) const {
  switch (layout.page_rules.of(rule)) {
    case RuleForce::Off:
      return;
    case RuleForce::Note:
      return diagnostics.note(span, std::move(message), std::move(hint));
    case RuleForce::Warning:
      return diagnostics.warning(span, std::move(message), std::move(hint));
    case RuleForce::Error:
      return diagnostics.overset(span, std::move(message), std::move(hint));
  }
}

std::string PageCheck::points(Length length) {
  std::string text;
  append_points(text, length, 2);
  return text + "pt";
}

}  // namespace broadsheet
