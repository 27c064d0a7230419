#pragma once

#include <hb.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/character_class.h"
#include "text/vertical_stances.h"

namespace broadsheet {

// A stretch of a paragraph's characters that is shaped in one go: one run, one script, one stance, one face.
struct Item {
  std::size_t begin = 0, end = 0;
  int run = 0;
  hb_script_t script = HB_SCRIPT_HAN;
  Stance stance = Stance::Horizontal;
  bool is_latin = false;  // in its run's Latin face
};

// Divides a paragraph; `runs` holds the run of each character. In Chinese, Latin, Greek and Cyrillic words, digits,
// marks and signs belong to the Han text around them: one script, so that —— and “ ” take their Chinese forms whatever
// stands beside them.
std::vector<Item> itemise(std::u32string_view text, const std::vector<int>& runs, const std::string& language);

// Divides the items of a paragraph where the stance of its characters changes.
std::vector<Item> divide(const std::vector<Item>& items, const std::vector<StanceStretch>& stretches);

}  // namespace broadsheet
