#pragma once

#include <optional>
#include <string>

#include "content/edition.h"
#include "layout/frame.h"

namespace broadsheet {

// A figure as it is set: the digits large, a per cent sign smaller, the unit smaller still. One that is itself a change
// may have a sign before it, and a color.
struct IndicatorFigure {
  std::string sign, digits, percent, unit;
  Span span;
  std::optional<Color> color;
};

// The value, or, without one, the change itself.
IndicatorFigure figure_of(const Indicator& item, const IndicatorCell& cell);

// What stands beside the figure: its change, or a word in place of that. Empty: nothing.
std::string tag_of(const Indicator& item, const IndicatorCell& cell);

}  // namespace broadsheet
