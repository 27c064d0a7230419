#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graphics/length.h"
#include "layout/page_rules.h"

namespace broadsheet {

// What a printing plant would send a page back for, judged on the composed page.
enum class PressRule {
  Placeholders,  // a picture is still to come
  AltTexts,      // a picture without words for those who do not see it
  TotalInk,      // more ink than the paper takes: a colour, a picture, or black that overprints one
  RichBlack,     // black type out of several inks
  TypeInInks,    // small type in several inks, which print beside each other
  ReversedType,  // small type left out of a ground, which fills with ink
  Contrast,      // type that hardly stands out from its ground
  Hairlines,     // a rule too thin to hold on the plate
  Resolution,    // a picture with too few pixels for its size
  LineArt,       // the same of one bit, whose edges show every pixel
  Tints,         // a tint whose dots vanish on the plate, or fill in
  SpotInks,      // a plate that the press does not have
  Bleed,         // what touches the trim and does not go on past it
  Flattening,    // what would cover the things it falls on, where the standard knows no transparency
};
inline constexpr std::size_t press_rule_count = static_cast<std::size_t>(PressRule::Flattening) + 1;

// How a report names a rule: an ID of docs/presses.md ("NP-10"), and what a page that keeps it is like.
struct PressRuleName {
  std::string_view id, title;
};
PressRuleName name_of(PressRule rule);

// How strictly a page is held to them. Error: no file is made.
class PressRules {
public:
  // A tint is still there, though lighter or darker than it was meant; faint type may be meant to be faint.
  PressRules() {
    forces_.fill(RuleForce::Error);
    set(PressRule::AltTexts, RuleForce::Warning);
    set(PressRule::Contrast, RuleForce::Warning);
    set(PressRule::Tints, RuleForce::Warning);
  }
  RuleForce of(PressRule rule) const { return forces_[static_cast<std::size_t>(rule)]; }
  void set(PressRule rule, RuleForce force) { forces_[static_cast<std::size_t>(rule)] = force; }

private:
  std::array<RuleForce, press_rule_count> forces_;
};

// Between what a limit may be set.
inline constexpr int least_total_ink = 100, most_total_ink = 400;  // per cent
inline constexpr int most_ppi = 4800;                              // more than any plate resolves

// What paper and plate can hold. The numbers are those of newsprint (docs/presses.md has where they come from).
struct PressLimits {
  int total_ink = 24000;  // hundredths of a per cent, of all inks together
  Length type_in_inks = Length::points(8), reversed_type = Length::points(10);
  double least_contrast = 30;  // of lightness (L*), between type and its ground
  Length hairline = Length::points(0.25);
  int least_ppi = 100;                 // of a picture at its size on the page
  int wanted_ppi = 150;                // below it a warning, whatever the rule's force
  int least_line_art_ppi = 600;        // of pictures of one bit
  int least_tint = 500;                // hundredths of a per cent
  int most_tint = 8500;                // the same, of a tint of one ink that is not solid
  std::vector<std::string> spot_inks;  // plates of the press besides the four
};

}  // namespace broadsheet
