#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "display/display_list.h"
#include "press/press_profile.h"
#include "source/diagnostics.h"

namespace broadsheet {

// One breach of one rule, as someone is to act on it.
struct PressFinding {
  std::string rule;                       // "NP-10": docs/presses.md has it
  Severity severity = Severity::Warning;  // Error: no file is made
  std::string message, hint;              // observed, then expected; how to mend it
  std::string measured, limit;            // "68 ppi", "100 ppi at least"; empty where nothing is measured
  int page = 0;                           // of the edition, from 1; 0: not of one page
  std::vector<Rect> parts;     // each thing in this frame that breaks the rule by this measure; empty: of no place
  std::string frame, place;    // its name, and its line: "layouts/results-classical.yaml:41"
  Span layout, edition;        // the frame's key, and that of what it shows; either may be unknown
  bool is_of_content = false;  // to be mended in the edition, not in the layout
  bool operator==(const PressFinding&) const = default;

  Rect rect() const;  // around all of them
  // Where it is to be mended.
  Span span() const { return is_of_content && edition.known() ? edition : layout; }
};

// As every report tells it, with the rule's ID and what else is to be known of it in brackets behind the message:
// "press `newsprint`". An error is Overset: the input is right, and the page is not.
Diagnostic to_diagnostic(const PressFinding& finding, const std::string& about);

// "page 1, 50.0 × 0.1 mm at 20.0, 33.1 mm": from the top left corner of the trimmed page. Empty: nowhere.
std::string place_text(const PressFinding& finding);

// The first characters of long words, as a message quotes them.
std::string beginning_of(const std::string& text);

// What a rule found at one place.
struct Breach {
  std::string message, hint;
  std::string measured, limit;
  bool is_of_content = false;
  RuleForce most = RuleForce::Error;  // however strict the press is
};

// Collects the findings of one page, as strictly as the press says. What breaks the same rule by the same measure in
// the same frame is one finding.
class PressFindings {
public:
  PressFindings(const Page& page, const PressProfile& press) : page_(page), press_(press) {}

  void report(PressRule rule, int frame, const Rect& rect, Breach breach);
  std::vector<PressFinding> take() { return std::move(found_); }

private:
  struct Key {
    int frame;
    std::string rule, measured;
    std::string hint;  // parts what one rule measures on different things
    auto operator<=>(const Key&) const = default;
  };
  const Page& page_;
  const PressProfile& press_;
  std::vector<PressFinding> found_;
  std::map<Key, std::size_t> known_;  // their places in `found_`
};

}  // namespace broadsheet
