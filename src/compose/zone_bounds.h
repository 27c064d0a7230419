#pragma once

#include <cstdint>
#include <vector>

#include "compose/zone_fills.h"

namespace broadsheet {

// What zones cost at least in rows of a frame, found without filling them: so that most ways to share out the rows need
// not be looked at.
class ZoneBounds {
public:
  ZoneBounds(const ZoneFills& fills, const std::vector<FlowParagraph>& paragraphs, const FlowSpace& space,
             FillGoal goal);

  // Rows of the frame, the last of which may have something more below it.
  int rows() const { return static_cast<int>(heights_.size()) - 2; }
  Length foot() const { return foot_; }
  // Of a zone in rows [top, foot), with a heading below it.
  bool has_room(int zone, int top, int foot) const;
  std::int64_t least_cost(int zone, int top, int foot) const;
  // Of a zone and all that follows it, in all rows from `top` on.
  std::int64_t least_cost_of_rest(int zone, int top) const;
  // In how many rows from `top` on a zone might stand.
  int usual_rows(int zone, int top) const;

private:
  // Of a zone, or of all from one on.
  struct Heights {
    Length least, usual, most;
    std::int64_t slack = 0;  // lines that may find room, or rows that may be left, beyond these
  };
  Length height(int top, int foot) const;
  std::int64_t rows_white(const Heights& text, Length space) const;
  Heights heights_of(const ZoneFills& fills, const FlowSpace& space, int zone) const;

  const Length row_;
  const bool is_filled_;  // white after the text's end costs
  bool goes_on_ = false;
  Length foot_;  // of the frame, below the head of its columns
  Length highest_;
  std::vector<Length> heights_;  // of all columns together, from their heads down to each row, and to the foot
  std::vector<Heights> zones_, rests_;
};

}  // namespace broadsheet
