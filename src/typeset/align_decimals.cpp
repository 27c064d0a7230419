#include "typeset/align_decimals.h"

#include <algorithm>

namespace broadsheet {

namespace {

Length whole_part(const SetNumber& number);
char character(const ShapedText& shaped, int cluster);

}  // namespace

std::vector<Length> align_decimals(const std::vector<SetNumber>& column) {
  std::vector<Length> shifts;
  for (const SetNumber& number : column) shifts.push_back(whole_part(number));
  if (shifts.empty()) return shifts;
  const Length widest = *std::max_element(shifts.begin(), shifts.end());
  for (Length& shift : shifts) shift = widest - shift;
  return shifts;
}

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Up to the point after the first digits, in which commas part thousands, or to their end. A text without digits is all
// whole part.
Length whole_part(const SetNumber& number) {
  const ShapedText& shaped = number.text->shaped;
  const Line& line = *number.line;
  int end = line.begin;
  while (end < line.end && !is_digit(character(shaped, end))) ++end;
  while (end < line.end && (is_digit(character(shaped, end)) || character(shaped, end) == ',')) ++end;
  return end < line.end ? line.pens[end - line.begin] : line.width;
}

char character(const ShapedText& shaped, int cluster) {
  return shaped.text[shaped.clusters[cluster].text_begin];
}

}  // namespace

}  // namespace broadsheet
