#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

#include "compose/row_rooms.h"

namespace broadsheet {

// A paragraph on its way into columns: so many lines, one leading apart.
struct FlowParagraph {
  Length leading;
  Length foot;              // from a line's top to the foot of its em box: a line fits when that does
  Length head_blank;        // what the first line of a column leaves out of its top (vertical lines)
  Length before, after;     // left empty; the first is dropped at a column's head
  int more_before = 0;      // rows that may be left empty besides, to fill a column
  int together = 1;         // first lines that are not parted: those beside an initial
  Length together_measure;  // what they and it need
  int keep_lines = 0;       // lines of the next paragraph that must stand in the same column (背题)
  bool ends_text = false;   // a byline: it does not stand alone at a column's head
  bool is_heading = false;  // its lines are not parted, nor made more by an obstacle beside it
  bool is_across = false;   // a heading that goes over all columns (compose/spanning_flow.h)
  Length least_measure;     // that a heading across needs beside an obstacle
};

struct FlowColumn {
  Length depth;
  Length measure;
  int frame = 0;
  Length top = {};      // below the head of the frame's column that it is part of
  RowRooms rooms = {};  // where the measure is not free in all of its rows
  bool is_endless =
      false;  // stands for the pages that the text goes on on: what is there costs nothing, nor is it white
  auto operator<=>(const FlowColumn&) const = default;
};

// Columns, and for headings that go over all of them their whole width.
struct FlowSpace {
  std::vector<FlowColumn> columns;
  std::optional<FlowColumn> across;
  auto operator<=>(const FlowSpace&) const = default;
};

// Rows of a frame, below the head of its columns, that hold text in columns, or a heading across them.
struct FlowZone {
  Length top, depth;
  bool is_across = false;
  int white_rows = 0;  // at the feet of its columns, where these are to be full
  bool operator==(const FlowZone&) const = default;
};

// Lines one after another that have the same room.
struct LineRun {
  int lines = 0;
  LineRoom room;
  auto operator<=>(const LineRun&) const = default;
};

// Where a paragraph may stand, from its first line on; the room of the last run is that of all lines after it too.
struct FlowRoom {
  std::vector<LineRun> runs;
  auto operator<=>(const FlowRoom&) const = default;
};

// The lines of a paragraph that stand in one column, the first of them `top` below the column's head.
struct FlowPart {
  int column = 0;
  Length top;
  int lines = 0;
  bool operator==(const FlowPart&) const = default;
};

struct FlowedParagraph {
  int lines = 0;                // in which it is set
  int more_before = 0;          // rows left empty before it besides its own
  FlowRoom room;                // that it had
  std::vector<FlowPart> parts;  // lines that are in none of them found no room
  bool operator==(const FlowedParagraph&) const = default;
};

enum class MenuSize { Best, All };

// The numbers of lines that a paragraph can be set in, with what each costs more than the best, ascending. Best: only
// that. Valid until the next call.
using LineMenu = std::function<const std::vector<LineCount>&(int paragraph, const FlowRoom& room, MenuSize size)>;

int lines_placed(const FlowedParagraph& paragraph);

inline constexpr std::int64_t no_bound = std::numeric_limits<std::int64_t>::max();

// What a row costs that is left white, beside which all that fills it is cheap.
inline constexpr std::int64_t white_row_cost = 1'000'000;

struct FilledColumns {
  std::vector<FlowedParagraph> paragraphs;
  std::vector<Length> depths;  // of the columns; those of the last frame are cut where the text ends (JU-14)
  std::int64_t cost = 0;       // 0: as one would wish
  int white_rows = 0;          // at the feet of columns, with goal Full also after the text's end
  int lines_over = 0;          // without room
  int columns_here = 0;        // that stand on this page: all but an endless one
  // Headings across part the columns into zones, one below the other; columns are counted zone by zone. Empty: nothing
  // goes across.
  std::vector<FlowZone> zones = {};
};

// Level: the columns of the frame that the text ends in are as short as they can be. Full: all columns are to be filled
// to their feet.
enum class FillGoal { Level, AsDeepAsFrames, Full };

// Flows paragraphs through columns: of all ways the one of least cost, which is found exactly. What costs, the most
// first: subheads parted from their text (JU-13), lines without room, last lines alone at a column's head (JU-12), rows
// left white at a column's foot, first lines alone there, and paragraphs set in another number of lines than is best
// for them, or with more space before a subhead. At the text's end white rows cost only where columns are to be full.
// What costs `bound` or more is not looked for: nothing is returned if all ways do. `kept` lines of the first paragraph
// stand in the first column for the sake of a subhead above it.
std::optional<FilledColumns> fill_columns(const std::vector<FlowParagraph>& paragraphs,
                                          const std::vector<FlowColumn>& columns, Length row, const LineMenu& menu,
                                          FillGoal goal, std::int64_t bound = no_bound, int kept = 0);

}  // namespace broadsheet
