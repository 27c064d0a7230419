#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "text/sense_breaks.h"
#include "typeset/galley.h"

namespace broadsheet {

// A line of a heading: clusters [begin, end), without the space that it ends at.
struct LineSpan {
  int begin = 0, end = 0;
};

struct Division {
  std::vector<LineSpan> lines;
  std::int64_t cost = 0;  // to the sense and the balance of the lines; a word parted from the next is 100
};

// Divides a heading, clusters [begin, end of text), into lines by its sense (NP-07): of all divisions that keep words
// whole and leave no character alone, the one of least cost, with lines of about one width and rather a long last
// line than a short one. `width` says how wide clusters [begin, end) are as a line; lines wider than `widest` are not
// asked for.
class HeadingDivider {
public:
  using LineWidth = std::function<Length(int begin, int end)>;
  HeadingDivider(const TypesetText& text, int begin, const std::vector<SenseCost>& breaks, const LineWidth& width,
                 Length widest);

  // Nothing if there is no such division with lines of `measure` at most; or into a dozen, which is no heading.
  std::optional<Division> into(int lines, Length measure) const;
  std::optional<Division> into_fewest(Length measure) const;

  Length whole_width() const { return whole_; }

private:
  struct Place {
    int begin = 0;            // where a line may begin
    int end_before = 0;       // where the line before it ends
    SenseCost cost = 0;       // of a line's end here
    std::int64_t passed = 0;  // what all better ends up to here cost a line that goes past them
    int letters = 0;          // up to here
  };
  // The best way to reach a place in a number of lines.
  struct Way {
    std::int64_t cost = 0;
    int from = -1;  // place; -1: there is none
  };
  using Ways = std::vector<Way>;  // by place

  Ways add_line(const Ways& before, int lines, Length measure) const;
  std::int64_t line_cost(std::size_t from, std::size_t to, int lines) const;
  bool leaves_one_alone(std::size_t from, std::size_t to) const;
  Division division(const std::vector<Ways>& ways) const;

  std::vector<Place> places_;                // the first is the heading's beginning, the last its end
  std::vector<std::vector<Length>> widths_;  // of the line from a place to each that follows, as far as it may go
  Length whole_;
};

}  // namespace broadsheet
