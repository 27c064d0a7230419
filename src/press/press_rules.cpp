#include "press/press_rules.h"

namespace broadsheet {

PressRuleName name_of(PressRule rule) {
  // In the order of the enumerators. NP are rules of newsprint, as docs/preflight.md names them too.
  static constexpr std::array<PressRuleName, press_rule_count> names = {{
      {"ED-01", "every picture is there"},
      {"ED-02", "every picture has words for those who do not see it"},
      {"NP-01", "not more ink than the paper takes"},
      {"NP-05", "black type is one ink"},
      {"NP-06", "small type is one ink"},
      {"NP-07", "reversed type is large enough"},
      {"NP-09", "type stands out from its ground"},
      {"NP-08", "rules are thick enough"},
      {"NP-10", "pictures have enough pixels"},
      {"NP-11", "line art has enough pixels"},
      {"NP-15", "tints neither vanish nor fill in"},
      {"NP-13", "no plate but those of the press"},
      {"ED-03", "what touches the trim goes on past it"},
      {"X1-04", "nothing transparent falls on anything"},
  }};
  return names[static_cast<std::size_t>(rule)];
}

}  // namespace broadsheet
