#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "display/structure.h"
#include "fonts/face.h"
#include "graphics/color.h"
#include "graphics/geometry.h"
#include "graphics/path.h"
#include "pictures/picture_book.h"
#include "source/source_map.h"
#include "text/stance.h"
#include "text/text_rules.h"

namespace broadsheet {

// A glyph of a run: where its origin stands, and the characters that it shows.
struct PlacedGlyph {
  std::uint32_t id = 0;
  Length x, y;  // from the run's origin, x to the right, y up, before any turn
  // Bytes of GlyphRun::text. What a cluster shows whose glyphs are not one a character is all at the first.
  std::uint32_t text_begin = 0, text_end = 0;
};

// Glyphs of one face, size, ink and stance on one line.
struct GlyphRun {
  const Face* face = nullptr;
  Length size;
  Color color;
  Point origin;  // on the page: on the baseline, which a turned run turns round; of an upright or combined run, on the
                 // middle of its vertical line
  std::vector<PlacedGlyph> glyphs;
  std::string text;  // UTF-8, as typed
  Stance stance = Stance::Horizontal;
  int x_scale = 1000;  // thousandths, of the glyphs and their x
  // The word with a reading that it shows, or whose reading it is, among those of the line's text; -1: neither.
  int ruby = -1;
  bool is_gloss = false;  // the reading: it stands beside the text and is no part of it
};

struct FilledRect {
  Rect rect;
  Color color;
};

// A line drawn inside the edges of a rectangle.
struct StrokedRect {
  Rect rect;
  Length weight;
  Color color;
};

// A wavy line through the middle of a rectangle, along its longer side, from edge to edge of the other.
struct WavyLine {
  Rect rect;
  Length weight;
  Color color;
};

// How the ends of a stroke and of its dashes look, and its corners: cut off and pointed, or both round.
enum class StrokeEnds { Cut, Round };

// The line along a path, half of its weight at either side.
struct Stroke {
  Length weight;
  Color color;
  StrokeEnds ends = StrokeEnds::Cut;
  // A dash, a gap, …, repeated from the path's beginning; round dashes of no length are dots. Empty: unbroken.
  std::vector<Length> dashes = {};
};

// A path whose inside is filled, or which is stroked, or both: then the stroke lies over the ground.
struct DrawnPath {
  Path path;
  std::optional<Color> fill;
  std::optional<Stroke> stroke;
};

// A path whose inside goes over from one colour into another, along the line from `begin` to `end`; both are of process
// inks, or of the same spot ink.
struct ShadedPath {
  Path path;
  Color from, to;
  Point begin, end;
};

// The shadow of a rectangle with rounded corners, where the rectangle does not hide it. From its full colour to nothing
// it takes `blur` at either side of its edge.
struct SoftShadow {
  Rect rect;
  Point offset;  // of its rectangle from the one that casts it
  Length radius, blur;
  Color color;
};

// The part of a picture that fills a rectangle. `crop` is in parts of the picture's width and height.
struct PlacedPicture {
  Rect rect;
  double crop_x = 0, crop_y = 0, crop_width = 1, crop_height = 1;
  std::shared_ptr<const PictureData> data;
  std::string name;
  std::string alt;
  bool alt_is_caption = false;  // which stands in for words of its own
};

struct DisplayItem {
  int frame = -1;  // index into Page::frames
  std::variant<GlyphRun, FilledRect, StrokedRect, WavyLine, DrawnPath, ShadedPath, SoftShadow, PlacedPicture> content;
  int part = -1;  // index into Page::parts; -1: it says nothing, such as a rule
  int line = -1;  // index into Page::lines: of what is drawn of a line of type, and of what stands beside its words
};

// Body stands on the baseline grid; a jump line says where a text goes on, and is no part of it.
enum class TextRole { Body, Other, Jump };

// One line of type of the page, over the items that draw it; what a dump lists and what proofs and tests read.
struct PlacedLine {
  int frame = -1;
  TextRole role = TextRole::Other;
  Rect measure;     // along the line the measure, across it the em box
  Length baseline;  // on the page; of a vertical line, the x of its middle
  std::string text;
  Direction direction = Direction::Horizontal;
  int part = -1;               // index into Page::parts
  bool is_hyphenated = false;  // its last glyph is a hyphen that shows no character of the text
  bool continues = false;      // goes on with the text of the line before it
};

struct PlacedFrame {
  std::string name, kind;
  Rect area;
  Span span;          // its key in the layout
  std::string place;  // "layouts/results-classical.yaml:41", for proofs
  bool overset = false;
  Span content = {};  // what it shows: the key in the edition of a story, picture, chart, table or list of figures
};

// Text that found no room.
struct Overset {
  std::string story, frame;
  int lines = 0, characters = 0;
  std::string text;
  Span span;  // of the words
};

// A finished page: what to draw, in the order of painting, and nothing about why it is there.
struct Page {
  Size size;            // trimmed
  Length bleed;         // past the trim, where what touches the edge goes on
  Length sheet_margin;  // around the trim, for bleed and printer's marks, which have negative coordinates there
  std::vector<PlacedFrame> frames;
  std::vector<PlacedLine> lines;
  std::vector<DisplayItem> items;
  std::vector<PagePart> parts;  // what items and lines are part of; where one has none, it is there and empty
  std::vector<Overset> overset;
};

}  // namespace broadsheet
