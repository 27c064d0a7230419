#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graphics/color.h"
#include "graphics/geometry.h"
#include "layout/fit.h"
#include "layout/frame.h"
#include "layout/grid.h"
#include "layout/page_rules.h"
#include "layout/text_style.h"

namespace broadsheet {

// How a rule runs along its length: unbroken, in dashes (虚线), in round dots (点线), or in waves (波纹线).
enum class RulePattern { Solid, Dashed, Dotted, Wavy };

// Strokes side by side, from the top or left: stroke, gap, stroke, ... (文武线 is [2.4pt, 1.8pt, 0.6pt]). Dashes, dots
// and waves have one.
struct RuleStyle {
  std::string name;
  std::vector<Length> strokes;
  Color color;
  RulePattern pattern = RulePattern::Solid;
  Length dash, gap;  // of dashes; dots have no dash and a gap from middle to middle. Both give to fit the rule's length
  Length wave;       // the height that a wavy rule takes

  Length thickness() const {
    if (pattern == RulePattern::Wavy) return wave;
    Length sum;
    for (const Length stroke : strokes) sum += stroke;
    return sum;
  }
};

// Where the words of a placeholder stand: in the middle, or at the left of its foot.
enum class PlaceholderWords { Center, LowerLeft };

// From here down the box has another color.
struct Horizon {
  double at = 0.5;  // the part of the height that is above, rounded to whole rows
  Color color;
};

// The box that stands for a picture still to come: a ground, a thin mount line, the slug, a short rule, and the
// size and pixels wanted. Heights are from the middle of the box, or from its foot, downwards.
struct PlaceholderStyle {
  std::string name;
  Color ground;
  std::optional<Horizon> horizon;
  PlaceholderWords words = PlaceholderWords::Center;
  Length mount_inset, mount_weight;
  Color mount_color;
  int title_style = 0, data_style = 0;
  Length title_baseline, data_baseline;
  Length title_left, data_left;              // of words at the left
  Length rule_top, rule_width, rule_weight;  // without a rule its weight is 0
  Color rule_color;
  Pattern data;        // with the fields {width} and {height} in mm, {pixels-across} and {pixels-down}
  int decimals = 1;    // of millimetres
  int pixel_step = 1;  // pixels are rounded up to multiples of it
};

// The description of a page: places, sizes and voices, and no word of any edition. Names are resolved: styles,
// rules and placeholders are indices into the tables here.
struct Layout {
  std::string name;
  Size page;
  Grid grid;
  Rect type_area;         // 版心
  Span column_span;       // of the width of a base column
  int picture_ppi = 200;  // wanted of pictures
  std::vector<TextStyle> styles;
  std::vector<RuleStyle> rules;
  std::vector<PlaceholderStyle> placeholders;
  std::vector<Frame> frames;  // in the order of painting
  std::optional<FitRules> fit;
  PageRules page_rules;
};

}  // namespace broadsheet
