#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "graphics/color.h"
#include "graphics/geometry.h"
#include "source/source_map.h"

namespace broadsheet {

// Vertical lines (竖排) run down and follow one another from right to left.
enum class LineDirection { Horizontal, Vertical };

// Words with fields of the edition in braces: "{date.year}年", "{stories.main.kicker}". The fields, paths of the
// edition's own keys: title, folio.newspaper|section|page, date.year|month|day|weekday, stories.NAME.kicker|
// headline|deck|byline, indicators.NAME.title|period. A doubled brace is a brace.
struct Pattern {
  struct Piece {
    std::string text;  // literal words, or the path of a field
    bool is_field = false;
    bool operator==(const Piece&) const = default;
  };
  std::vector<Piece> pieces;
  Span span;
  bool operator==(const Pattern&) const = default;
};

// One stretch of a line. It stands `gap` after the part before it (the first: after the edge), or, at the left, with
// its start `at` this distance from the frame's left edge, whatever is before it.
struct LinePart {
  Pattern text;
  int style = 0;  // index into Layout::styles
  Length gap;
  std::optional<Length> at;
};

// One line of type: parts that start at the left edge, parts centred as one, parts that end at the right edge. A
// vertical one stands in the middle of its frame, what is left and right along a horizontal line is head and foot.
struct LineFrame {
  std::vector<LinePart> left, center, right;
  Length baseline;  // below the frame's top; not of a vertical line
  std::optional<Color> fill;
  Length padding;  // the frame grows along the line until its text has this much room at both ends
  LineDirection direction = LineDirection::Horizontal;
};

// A story's headline at the largest size that fills the frame. A vertical one takes as many lines as it needs.
struct HeadlineFrame {
  std::string story;
  int style = 0;      // its size is the largest allowed
  int lines = 1;      // fewer only where the headline's sense forbids so many
  Length step;        // sizes tried are multiples of this
  Length least;       // the smallest size allowed
  Length clause_gap;  // kept between two clauses on a single line, at the style's size
  // Of the first line at the style's size, below the frame's top; not of vertical lines, which stand in the middle.
  Length baseline;
  LineDirection direction = LineDirection::Horizontal;
};

// Sections begin with their subheads. Section: one of them, SectionText: without its subhead.
enum class StoryPart { All, Lead, Sections, Section, Subhead, SectionText, Deck, EditorsNote, PullQuote };

// What is drawn over the columns of a section, each of which begins with a subhead at a column's head.
struct SectionMarks {
  int rule = -1;  // over the section's columns, its top on the frame's head less `rise`
  Length rise;
  Length bar_width, bar_height;
  Color bar_color;
  int divider = -1;     // upright, in the gutter before the section's first column
  Length divider_foot;  // how far above the frame's foot the divider ends
};

// An initial as high as a paragraph's first lines (首字下沉).
struct DropCap {
  int lines = 2;
  int style = 0;  // of its face and colour
};

// The lines that say where a text goes on on another page, and where it comes from (转版), with the field {page}: the
// last row of the thread's last column on the one page, the first row of its first column on the other.
struct JumpLines {
  int style = 0;
  std::optional<Pattern> to, from;
};

// Text in columns, of vertical lines in tiers, one below the other. Frames with the same story, part
// and section are one thread, filled in the order of the layout; it goes on on later pages that have such frames.
struct TextFrame {
  std::string story;
  StoryPart part = StoryPart::All;
  int section = 0;  // from 1, of Section, Subhead and SectionText
  int columns = 1;
  Length gutter;
  int style = 0;           // of body paragraphs
  int subhead_style = -1;  // -1: no subheads can stand here
  // Where the layout says that they go over all columns; none: each stands in a column.
  std::optional<Span> subheads_across;
  int byline_style = -1;  // -1: no byline after the text
  Pattern byline;         // with the field {names}
  int column_rule = -1;   // rules in the gutters, along their whole length
  std::optional<SectionMarks> sections;
  Length head;  // from the frame's top to the first row of the text, or the heads of vertical lines
  LineDirection direction = LineDirection::Horizontal;
  std::optional<DropCap> drop_cap;  // of the thread's first paragraph
  bool full = true;                 // on a page that gives (Layout::fit) its columns are to be filled
  std::optional<JumpLines> jump;    // of a thread that runs over several pages
};

inline bool is_same_thread(const TextFrame& a, const TextFrame& b) {
  return a.story == b.story && a.part == b.part && a.section == b.section;
}

// The size of an initial: from the head of the em box of its first line to the foot of that of its last.
constexpr Length initial_size(const DropCap& drop_cap, Length leading, Length size) {
  return (drop_cap.lines - 1) * leading + size;
}

// Beside what narrows them, lines need four characters at least: fewer stand apart in every line that a word or a mark
// leaves short.
inline constexpr int least_line_characters = 4;

// What a column needs for an initial, which may begin with half a mark, half an em, and the lines beside it.
constexpr Length least_initial_measure(const DropCap& drop_cap, Length leading, Length size) {
  return initial_size(drop_cap, leading, size).scaled(3, 2) + size / 2 + least_line_characters * size;
}

// What a picture's top and foot stand on: the frame's edges, or the type of the rows it takes, the head of the first
// one's characters and the last one's baseline.
enum class PictureAlign { Frame, Type };

struct PictureFrame {
  std::string picture;
  PictureAlign align = PictureAlign::Frame;
  int placeholder = -1;                           // index into Layout::placeholders, for pictures without a file
  std::optional<double> least_ratio, most_ratio;  // of its width to its height, wherever bands move its edges
  int caption_rows = 0;                           // at the foot of the frame; 0: no caption
  int caption_style = -1;
  Length caption_baseline;  // first one, below the picture's foot
  Length caption_gap;       // kept free at the right of the caption
  Pattern caption;          // with the fields {caption} and {credit}
  Pattern caption_without_credit;
};

// The caption of a picture that stands elsewhere, its last line at the foot of the frame. `**` in the patterns are the
// ends of strong words, here and under pictures.
struct CaptionFrame {
  std::string picture;
  int style = 0;
  Pattern text;  // with the fields {caption} and {credit}
  Pattern without_credit;
};

struct IndicatorPart {
  int style = -1;   // -1: there is no such part
  Length baseline;  // below the cell's top
  Length gap;       // from what stands before it on the line
  bool is_there() const { return style >= 0; }
};

// How the figures of a list stand: each at the left edge, or with their decimal points under each other.
enum class FigureAlign { Left, Decimal };

// Small squares in a row, one for each thing counted.
struct CountSquares {
  std::vector<std::string> units;  // that things are counted in: 家, 个
  int most = 0;                    // larger numbers have none
  Length size;                     // less where there are too many of them for that
};

// The end of a bar whose figure is only the least: 80%以上.
struct BarTip {
  std::string unit;  // that says so
  std::string sign;
  IndicatorPart part;
};

// Bars as long as figures are large, on the scales of the edition, across the cell.
struct IndicatorBars {
  Length top;      // of the first, below the cell's top
  Length pitch;    // from one to the next
  Length weight;   // how thick one is
  Length least;    // how long it is at least
  int track = -1;  // a rule along the feet of bars, across the cell
  Color amount_color, change_color;
  std::optional<BarTip> tip;
  std::optional<CountSquares> squares;
};

// What a figure that is itself a change looks like.
struct ChangeFigure {
  std::optional<Color> color;
  IndicatorPart sign;  // before it; `gap` parts the two
};

struct IndicatorCell {
  int rows = 0;
  int rule = -1;  // at its top
  IndicatorPart label, tag, sign, value, percent, unit, note;
  IndicatorPart word;  // a tag that is a word, where it looks unlike a change
  Length step;         // by which the figures of all cells shrink until the widest fits
  FigureAlign figure_align = FigureAlign::Left;
  std::optional<ChangeFigure> change_figure;
  std::optional<std::string> note_joint;  // between the lines of a note, which then are one
  std::string rise_sign, fall_sign, rise_word, fall_word;
  Color fall_color;
  std::optional<IndicatorBars> bars;
};

struct IndicatorsFrame {
  std::string indicators;
  IndicatorCell cell;
  std::optional<IndicatorCell> first_cell;  // of the first figure, where it looks unlike the others
};

// A table of the edition: its heads, its rows, rules between them. Styles are indices; -1: none of its own.
struct TableFrame {
  std::string table;
  int title_style = -1, note_style = -1;  // -1: not set
  int cell_style = 0, head_style = 0;
  int first_style = -1, total_style = -1;                            // of the first column, and of the total
  int top_rule = -1, head_rule = -1, row_rule = -1, foot_rule = -1;  // the row's between two rows
  Length gutter;                                                     // between two columns, at least
  Length padding;                                                    // above and below the lines of a row
  std::optional<Color> tint;                                         // of every second row
};

// 条形图, 折线图, 哑铃图: bars from zero, a line over the years, two dots of two periods.
enum class ChartForm { Bars, Line, Dumbbell };

struct ChartFrame {
  std::string chart;
  ChartForm form = ChartForm::Bars;
  int title_style = -1, note_style = -1;  // -1: not set
  int label_style = 0, value_style = 0;
  Color color;
  Color earlier;       // of the first period's dots
  Length weight;       // the height of a bar, the weight of a line
  Length dot;          // across; not of bars
  int axis_rule = -1;  // of bars the line at zero, else that of the scale's beginning
};

// 导读: an entry for each later page, or for those of them that it asks for, down the columns: its number and section
// on a line, below them the headline of its main story.
struct IndexFrame {
  int number_style = 0;
  Pattern number;          // with the field {page}
  int section_style = -1;  // -1: not set
  Length gap;              // between number and section
  int headline_style = 0;
  int columns = 1;
  Length gutter;
  int column_rule = -1;  // in the gutters
  int first_page = 1;    // of the edition's pages, counted from 1
  std::optional<int> last_page;
  Length between;  // two entries of a column
  int rule = -1;   // in the middle of that
};

enum class RuleDirection { Horizontal, Vertical };
enum class RuleAlign { Start, Center, End };

struct RuleFrame {
  int rule = 0;  // index into Layout::rules; -1: left out, with what it belongs to
  RuleDirection direction = RuleDirection::Horizontal;
  RuleAlign align = RuleAlign::Start;  // across the frame: at its top (left), middle, or bottom (right)
};

enum class TitleAlign { Left, Center, Right };

// Words set into the upper side of a box's border, which is interrupted for them (标题嵌入边框).
struct BoxTitle {
  Pattern text;
  int style = 0;
  TitleAlign align = TitleAlign::Center;
  Length padding;  // between the words and the border, at both sides
  Length indent;   // of words at the left or right: from the box's edge
};

enum class GradientDirection { Down, Right };

// A ground that goes over from one colour into another (渐变).
struct Gradient {
  Color from, to;
  GradientDirection direction = GradientDirection::Down;
};

// What a box seems to cast on the paper (投影).
struct Shadow {
  Color color;
  Length right, down;  // from under the box
  Length blur;         // of its edge, to either side
};

struct BoxFrame {
  std::optional<Color> fill;
  std::optional<Gradient> gradient;  // in place of `fill`
  std::optional<Shadow> shadow;      // of a box with a ground
  int rule = -1;                     // drawn inside the four edges; a rule of one stroke
  Length radius;                     // of its corners
  std::optional<BoxTitle> title;
};

using FrameContent = std::variant<LineFrame, HeadlineFrame, TextFrame, PictureFrame, CaptionFrame, IndicatorsFrame,
                                  TableFrame, ChartFrame, IndexFrame, RuleFrame, BoxFrame>;

enum class WrapShape { Rectangle, Ellipse, Polygon };

// The outline of a frame that text runs round (绕排), and how far from it: its rectangle, the ellipse in it, or a
// polygon.
struct Wrap {
  struct Corner {
    double x = 0, y = 0;  // in parts of the frame's width and height
    bool operator==(const Corner&) const = default;
  };
  WrapShape shape = WrapShape::Rectangle;
  std::vector<Corner> corners;  // of a polygon
  Insets offset;                // kept free at each side
  Span span;                    // its key in the layout
};

// A named rectangle of the grid that something flows into (文本框).
struct Frame {
  std::string name;
  Span span;  // its key in the layout
  Rect area;  // on the page, insets and offsets applied
  FrameContent content;
  std::optional<Wrap> wrap;  // of frames that stand over text
  Length least_height = {};  // that bands have to leave it
};

}  // namespace broadsheet
