#include <catch2/catch.hpp>

#include "typeset/voice.h"

using namespace broadsheet;

TEST_CASE("headings and notes keep numbers to their units, and notes keep the marks of text") {
  const TextStyle style;
  const SettingRules text = setting_rules(style, "zh-Hans", TextUse::Text);
  const SettingRules note = setting_rules(style, "zh-Hans", TextUse::Note);
  const SettingRules heading = setting_rules(style, "zh-Hans", TextUse::Heading);
  CHECK(text.text.units == UnitBreak::Discouraged);
  CHECK(note.text.units == UnitBreak::Forbidden);
  CHECK(heading.text.units == UnitBreak::Forbidden);
  CHECK(note.marks.style == text.marks.style);
  CHECK(heading.marks.style != text.marks.style);
}
