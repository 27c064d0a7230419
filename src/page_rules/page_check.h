#pragma once

#include <string>
#include <vector>

#include "page_rules/page_blocks.h"
#include "source/diagnostics.h"

namespace broadsheet {

// A page, what stands on it, and where breaches of the rules go. Each check_… function looks at one rule.
struct PageCheck {
  const Page& page;
  const Layout& layout;
  const std::vector<PageBlock>& blocks;
  Diagnostics& diagnostics;

  // At the place of a frame of the layout.
  void report(PageRule rule, int frame, std::string message, std::string hint) const;
  void report_at(PageRule rule, Span span, std::string message, std::string hint) const;
  const std::string& name(const PageBlock& block) const { return page.frames[block.frame].name; }
  // "12.5pt"
  static std::string points(Length length);
  std::string words(const PageBlock& block) const { return words_of_frame(page, block.frame); }
};

// Sheet, columns and body text.
void check_type_area(const PageCheck& check);
void check_base_columns(const PageCheck& check);
void check_broken_columns(const PageCheck& check);
void check_body_leading(const PageCheck& check);

// Titles: their blocks, their neighbours, their ranks.
void check_headline_rows(const PageCheck& check);
void check_butting_headlines(const PageCheck& check);
void check_stacked_headlines(const PageCheck& check);
void check_main_headline(const PageCheck& check);
void check_headline_tiers(const PageCheck& check);

// Text and its headline, text and its next frame.
void check_headline_width(const PageCheck& check);
void check_reading_order(const PageCheck& check);

// The page as a whole; its pictures.
void check_cut_page(const PageCheck& check);
void check_captions(const PageCheck& check);
void check_overlaps(const PageCheck& check);

}  // namespace broadsheet
