#pragma once

#include <string>
#include <vector>

#include "display/display_list.h"
#include "fonts/font_book.h"
#include "press/press_profile.h"

namespace broadsheet {

// What a slug line says of a file, and the language that its words are set in (BCP 47).
struct SlugWords {
  std::string edition, date;
  std::string language;
};

// Puts each page on a sheet large enough for the bleed and the marks that the press wants, and draws the marks there:
// crop marks at the corners of the trim and registration crosses in the middle of the sides, on all plates; at the foot
// the slug line, left of the cross, and patches of each ink, right of it. None of them meets another, however narrow
// the page, and none comes nearer to the trim than the bleed.
void put_on_sheets(std::vector<Page>& pages, const PressProfile& press, const SlugWords& words, const FontBook& fonts);

}  // namespace broadsheet
