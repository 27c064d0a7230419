#include "archive/glyph_extent.h"

#include <algorithm>

namespace broadsheet {

namespace {

// From the glyph's origin, x to the right and y up, at the run's size.
struct GlyphBody {
  Length advance;
  Length ink_left, ink_right, ink_foot, ink_top;
  Length foot, top;
  bool is_blank = false;
};

GlyphBody body_of(const GlyphRun& run, const PlacedGlyph& glyph);

}  // namespace

GlyphExtent glyph_extent(const GlyphRun& run, const PlacedGlyph& glyph) {
  const GlyphBody body = body_of(run, glyph);
  GlyphExtent extent;
  switch (run.stance) {
    case Stance::Horizontal: {
      const Length x = run.origin.x + glyph.x, y = run.origin.y - glyph.y;
      extent = {x, x + body.advance, x + body.ink_left, x + body.ink_right, y - body.top, y - body.foot};
      break;
    }
    case Stance::Turned: {
      const Length x = run.origin.x + glyph.y, y = run.origin.y + glyph.x;
      extent = {y, y + body.advance, y + body.ink_left, y + body.ink_right, x + body.foot, x + body.top};
      break;
    }
    case Stance::Upright:
    case Stance::Combined: {
      const Length x = run.origin.x + glyph.x.scaled(run.x_scale, 1000), y = run.origin.y - glyph.y;
      extent = {y - body.top, y - body.foot, y - body.ink_top, y - body.ink_foot, x, x + body.advance};
      break;
    }
  }
  if (body.is_blank) {
    extent.ink_begin = extent.end;
    extent.ink_end = extent.begin;
  }
  return extent;
}

namespace {

GlyphBody body_of(const GlyphRun& run, const PlacedGlyph& glyph) {
  const Face& face = *run.face;
  const auto sized = [&](int units) { return run.size.scaled(units, face.units_per_em()); };
  const Face::Box ink = face.ink(glyph.id);
  GlyphBody body;
  body.advance = sized(face.advance(glyph.id)).scaled(run.x_scale, 1000);
  body.ink_left = sized(ink.x_min).scaled(run.x_scale, 1000);
  body.ink_right = sized(ink.x_max).scaled(run.x_scale, 1000);
  body.ink_foot = sized(ink.y_min);
  body.ink_top = sized(ink.y_max);
  body.foot = sized(std::min(face.descent(), ink.y_min));
  body.top = sized(std::max(face.ascent(), ink.y_max));
  body.is_blank = ink.x_min == ink.x_max;
  return body;
}

}  // namespace

}  // namespace broadsheet
