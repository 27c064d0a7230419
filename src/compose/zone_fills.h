#pragma once

#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "compose/fill_columns.h"

namespace broadsheet {

// Paragraphs between two headings that go across all columns: [begin, end), the heading below them is `end`.
struct TextZone {
  int begin = 0, end = 0;
  std::vector<FlowParagraph> paragraphs;
  bool is_empty() const { return paragraphs.empty(); }
};

// Fills the zones of a text, each once for all columns that are alike.
class ZoneFills {
public:
  ZoneFills(const std::vector<FlowParagraph>& paragraphs, Length row, LineMenu menu);

  const std::vector<TextZone>& zones() const { return zones_; }
  Length row() const { return row_; }
  const FlowParagraph& heading_below(int zone) const { return paragraphs_[static_cast<std::size_t>(zone_end(zone))]; }
  const std::vector<LineCount>& menu(int paragraph, const LineRoom& room, MenuSize size) const;

  // A zone in its columns, if that costs less than `bound`; it may be there if it costs more.
  const std::optional<FilledColumns>& fill(int zone, const std::vector<FlowColumn>& columns, FillGoal goal, int kept,
                                           std::int64_t bound);

  // What the lines of a zone take of its columns, one below the other: at the least, in the fewest lines that the menu
  // has where they have the whole measure; at the most, where they have the room given.
  Length least_height(int zone, Length measure, MenuSize size) const;
  Length most_height(int zone, const LineRoom& room) const;
  // All its lines are as high as a row.
  bool is_even(int zone) const;

private:
  struct Known {
    std::optional<FilledColumns> filled;
    std::int64_t bound = 0;  // that it was looked for below
  };
  int zone_end(int zone) const { return zones_[static_cast<std::size_t>(zone)].end; }

  const std::vector<FlowParagraph>& paragraphs_;
  const Length row_;
  const LineMenu menu_;
  std::vector<TextZone> zones_;
  std::map<std::tuple<int, FillGoal, int, std::vector<FlowColumn>>, Known> known_;
};

}  // namespace broadsheet
