#include "text/character_class.h"

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

struct ClassRange {
  char32_t first, last;
  CharacterClass character_class;
};

using enum CharacterClass;

// Sorted; what lies between is Other. Signs that belong to numbers (% ° ℃ ¥ + −) are Western, since they stand at the
// number without a gap; their full-width forms are not.
constexpr auto ranges = std::to_array<ClassRange>({
    {0x0009, 0x000D, Space},     {0x0020, 0x0020, Space},     {0x0023, 0x0026, Western},   {0x002A, 0x002C, Western},
    {0x002D, 0x002D, Connector}, {0x002E, 0x002E, Western},   {0x002F, 0x002F, Solidus},   {0x0030, 0x003A, Western},
    {0x003C, 0x003E, Western},   {0x0040, 0x005A, Western},   {0x0061, 0x007A, Western},   {0x0085, 0x0085, Space},
    {0x00A0, 0x00A0, Space},     {0x00A2, 0x00A5, Western},   {0x00AA, 0x00AA, Western},   {0x00B0, 0x00B3, Western},
    {0x00B5, 0x00B5, Western},   {0x00B7, 0x00B7, MiddleDot}, {0x00B9, 0x00BA, Western},   {0x00BC, 0x00BE, Western},
    {0x00C0, 0x052F, Western},   {0x1E00, 0x1FFF, Western},   {0x2000, 0x200A, FullSpace}, {0x2010, 0x2011, Connector},
    {0x2013, 0x2014, Connector}, {0x2018, 0x2018, Opening},   {0x2019, 0x2019, Closing},   {0x201C, 0x201C, Opening},
    {0x201D, 0x201D, Closing},   {0x2022, 0x2022, MiddleDot}, {0x2026, 0x2026, TwoEm},     {0x2027, 0x2027, MiddleDot},
    {0x2028, 0x2029, Space},     {0x202F, 0x202F, Space},     {0x2030, 0x2033, Western},   {0x203C, 0x203C, Stop},
    {0x2044, 0x2044, Western},   {0x2047, 0x2049, Stop},      {0x205F, 0x205F, FullSpace}, {0x2070, 0x209F, Western},
    {0x20A0, 0x20CF, Western},   {0x2100, 0x215F, Western},   {0x2160, 0x2188, Han},       {0x2200, 0x22EE, Western},
    {0x22EF, 0x22EF, TwoEm},     {0x22F0, 0x22FF, Western},   {0x2460, 0x24FF, Han},       {0x2776, 0x2793, Han},
    {0x2E3A, 0x2E3B, TwoEm},     {0x2E80, 0x2FDF, Han},       {0x3000, 0x3000, FullSpace}, {0x3001, 0x3001, Comma},
    {0x3002, 0x3002, Stop},      {0x3003, 0x3007, Han},       {0x3008, 0x3008, Opening},   {0x3009, 0x3009, Closing},
    {0x300A, 0x300A, Opening},   {0x300B, 0x300B, Closing},   {0x300C, 0x300C, Opening},   {0x300D, 0x300D, Closing},
    {0x300E, 0x300E, Opening},   {0x300F, 0x300F, Closing},   {0x3010, 0x3010, Opening},   {0x3011, 0x3011, Closing},
    {0x3014, 0x3014, Opening},   {0x3015, 0x3015, Closing},   {0x3016, 0x3016, Opening},   {0x3017, 0x3017, Closing},
    {0x3018, 0x3018, Opening},   {0x3019, 0x3019, Closing},   {0x301A, 0x301A, Opening},   {0x301B, 0x301B, Closing},
    {0x301C, 0x301C, Connector}, {0x301D, 0x301D, Opening},   {0x301E, 0x301F, Closing},   {0x3021, 0x3029, Han},
    {0x3031, 0x303C, Han},       {0x3041, 0x30FA, Han},       {0x30FB, 0x30FB, MiddleDot}, {0x30FC, 0x4DBF, Han},
    {0x4E00, 0x9FFF, Han},       {0xA960, 0xA97F, Han},       {0xAC00, 0xD7FF, Han},       {0xF900, 0xFAFF, Han},
    {0xFF01, 0xFF01, Stop},      {0xFF08, 0xFF08, Opening},   {0xFF09, 0xFF09, Closing},   {0xFF0C, 0xFF0C, Comma},
    {0xFF0E, 0xFF0E, Stop},      {0xFF0F, 0xFF0F, Solidus},   {0xFF10, 0xFF19, Han},       {0xFF1A, 0xFF1B, Comma},
    {0xFF1F, 0xFF1F, Stop},      {0xFF21, 0xFF3A, Han},       {0xFF3B, 0xFF3B, Opening},   {0xFF3D, 0xFF3D, Closing},
    {0xFF41, 0xFF5A, Han},       {0xFF5B, 0xFF5B, Opening},   {0xFF5D, 0xFF5D, Closing},   {0xFF5E, 0xFF5E, Connector},
    {0xFF5F, 0xFF5F, Opening},   {0xFF60, 0xFF60, Closing},   {0x20000, 0x3FFFD, Han},
});

constexpr bool is_sorted_and_apart() {
  for (std::size_t i = 0; i < ranges.size(); ++i)
    if (ranges[i].first > ranges[i].last || (i > 0 && ranges[i].first <= ranges[i - 1].last)) return false;
  return true;
}
static_assert(is_sorted_and_apart());

}  // namespace

CharacterClass character_class(char32_t character) {
  if (character >= 0x4E00 && character <= 0x9FFF) return Han;  // nearly all of a page
  const auto found = std::upper_bound(ranges.begin(), ranges.end(), character,
                                      [](char32_t c, const ClassRange& range) { return c < range.first; });
  if (found == ranges.begin() || std::prev(found)->last < character) return Other;
  return std::prev(found)->character_class;
}

}  // namespace broadsheet
