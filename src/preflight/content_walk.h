#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "preflight/pdf_file.h"
#include "preflight/plane.h"

namespace broadsheet {

// A colour as content sets it.
struct SetColor {
  CosObject space;  // a name or an array, resources looked up
  std::vector<double> components = {0};
  CosObject pattern;  // of the space Pattern
};

struct TextState {
  CosObject font;
  double size = 0;
  int rendering = 0;  // ISO 32000-1, 9.3.6
  PlaneMatrix matrix, line;
};

// What of the graphics state the rules ask about.
struct GraphicsState {
  PlaneMatrix ctm;
  double line_width = 1;
  SetColor fill, stroke;
  TextState text;
  bool overprints_fills = false, overprints_strokes = false;
  int overprint_mode = 0;
  double fill_alpha = 1, stroke_alpha = 1;
  std::string blend_mode = "Normal";
  bool has_soft_mask = false;
};

// What content does. Lengths and places are those on paper, in points.
struct ShownText {
  std::string codes;
  double height = 0;  // of the em
  PlanePoint origin;
  bool fills() const { return rendering % 4 == 0 || rendering % 4 == 2; }
  bool strokes() const { return rendering % 4 == 1 || rendering % 4 == 2; }
  bool is_seen() const { return rendering != 3 && rendering != 7; }
  int rendering = 0;
};
struct PaintedPath {
  bool fills = false, strokes = false;
  PlaneBox bounds;
  std::optional<double> thinnest_rectangle;  // when it is made of rectangles only
};
struct PaintedPicture {
  CosObject image;  // a stream, or the dictionary of an inline picture
  bool is_inline = false;
  double width = 0, height = 0;
};
struct PaintedShading {
  CosObject shading;
};
struct SetState {
  CosObject state;  // a dictionary ExtGState
};
struct DrawnForm {
  CosObject form;  // its content follows, if it was not walked too often
};
struct MarkedBegin {
  std::string tag;
  CosObject properties;
};
struct MarkedEnd {};
// The end of one content stream: how many sequences of marked content it left open, or closed without having opened.
struct StreamEnd {
  int left_open = 0, closed_too_often = 0;
  int deepest_save = 0;  // of q, with those around it
};
struct SetIntent {
  std::string name;  // a rendering intent
};
struct Misread {
  std::string what;
};
using ContentEvent = std::variant<ShownText, PaintedPath, PaintedPicture, PaintedShading, SetState, DrawnForm,
                                  MarkedBegin, MarkedEnd, StreamEnd, SetIntent, Misread>;

// Where an event is.
struct ContentPlace {
  const GraphicsState& state;
  const CosObject& resources;
  int stream = 0;                   // the number of the object whose content it is
  const CosObject* form = nullptr;  // null: the page
  bool is_glyph = false;            // inside a glyph of a Type 3 font
};

using ContentVisitor = std::function<void(const ContentEvent&, const ContentPlace&)>;

// Walks the content of pages: theirs, that of the forms, patterns and Type 3 glyphs which they draw, and the
// appearances of nothing. Keeps account of the limits over all pages.
class ContentWalk {
public:
  ContentWalk(const PdfFile& file, const ReadLimits& limits) : file_(file), limits_(limits) {}
  void walk(const CosPage& page, const ContentVisitor& visitor);
  bool went_past_limits() const { return went_past_limits_; }

private:
  friend class ContentReader;
  const PdfFile& file_;
  const ReadLimits& limits_;
  std::int64_t operators_ = 0, objects_ = 0;
  bool went_past_limits_ = false;
};

// How many points a unit of the page's space is on paper: UserUnit (ISO 32000-1, 14.11.2), as a rule 1.
double user_unit(const CosPage& page);

// A colour space by its name, device spaces as they are: the entry of the resources, or the name itself.
CosObject find_color_space(const CosObject& name, const CosObject& resources);

}  // namespace broadsheet
