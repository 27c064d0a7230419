#include "display/path_data.h"

#include "display/decimal.h"

namespace broadsheet {

namespace {

struct Operator {
  char letter;
  int points;
};

Operator operator_of(Path::Segment::Kind kind);

}  // namespace

std::string path_data(const Path& path, int places) {
  std::string data;
  for (const Path::Segment& segment : path.segments) {
    const Operator drawn = operator_of(segment.kind);
    data += drawn.letter;
    for (int i = 0; i < drawn.points; ++i) {
      if (i > 0) data += ' ';
      append_points(data, segment.points[i].x, places);
      data += ' ';
      append_points(data, segment.points[i].y, places);
    }
  }
  return data;
}

namespace {

Operator operator_of(Path::Segment::Kind kind) {
  switch (kind) {
    case Path::Segment::Kind::Move:
      return {'M', 1};
    case Path::Segment::Kind::Line:
      return {'L', 1};
    case Path::Segment::Kind::Curve:
      return {'C', 3};
    case Path::Segment::Kind::Close:
      break;
  }
  return {'Z', 0};
}

}  // namespace

}  // namespace broadsheet
