#include "compose/page_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "compose/resolve_pattern.h"

namespace broadsheet {

namespace {

using Type = StructureType;

// What a document consists of, in the order of reading.
enum class Group { Title, Words, Stories, Pictures, Indicators, Tables, Charts, Indexes };
// What a story consists of.
enum class StoryPiece { Kicker, Headline, Deck, WritersAbove, EditorsNote, Text, Writers, PullQuote };
enum class PicturePiece { Figure, Caption };
enum class IndicatorsPiece { Title, Period, Scales, List };

// First by kind, then by what comes first among those.
template <typename Kind>
std::int64_t order_of(Kind kind, std::size_t place = 0) {
  return (static_cast<std::int64_t>(kind) << 32) + static_cast<std::int64_t>(place);
}

// A frame among those of all pages.
std::size_t place_of(const Composition& composition, int frame);
template <typename Items>
std::size_t place_among(const Items& items, const std::string& name);
PagePart story_part(const Composition& composition, const Story& story, StoryPiece piece, std::size_t place = 0);
StoryPiece piece_of(const TextFrame& spec, const ThreadParagraph& paragraph);
StoryPiece piece_named(std::string_view name);
PagePart indicators_words(const Composition& composition, const Indicators& list, std::string_view field);
StructureStep indicators_step(const Composition& composition, const Indicators& list);
StructureStep table_step(const Composition& composition, const Table& table);
StructureStep chart_step(const Composition& composition, const Chart& chart);
std::string figures_of(const Chart& chart);

}  // namespace

PartScope::PartScope(Page& page, PagePart part)
    : page_(page), part_(std::move(part)), first_item_(page.items.size()), first_line_(page.lines.size()) {}

// Readings (注音) are drawn last: who copies words in the order of painting has sentences without them.
PartScope::~PartScope() {
  const auto first = page_.items.begin() + static_cast<std::ptrdiff_t>(first_item_);
  std::stable_partition(first, page_.items.end(), [](const DisplayItem& item) {
    const auto* run = std::get_if<GlyphRun>(&item.content);
    return run == nullptr || !run->is_gloss;
  });
  const auto number = static_cast<int>(page_.parts.size());
  bool is_drawn = false;
  for (std::size_t i = first_item_; i < page_.items.size(); ++i) {
    if (page_.items[i].part >= 0) continue;
    page_.items[i].part = number;
    is_drawn = true;
  }
  for (std::size_t i = first_line_; i < page_.lines.size(); ++i) {
    if (page_.lines[i].part < 0) page_.lines[i].part = number;
  }
  if (is_drawn) page_.parts.push_back(std::move(part_));
}

PagePart headline_part(const Composition& composition, const Story& story, const Headline& headline) {
  PagePart part = story_part(composition, story, StoryPiece::Headline);
  part.title = headline.text;
  return part;
}

PagePart paragraph_part(const Composition& composition, const TextFrame& spec, const ThreadParagraph& paragraph) {
  const Story& story = *composition.edition.story(spec.story);
  PagePart part = story_part(composition, story, piece_of(spec, paragraph), paragraph.number);
  part.goes_on = true;
  if (paragraph.kind == ThreadParagraph::Kind::Subhead) part.path.back().type = Type::Heading2;
  return part;
}

PagePart words_part(const Composition& composition, int frame, const Pattern& words) {
  const Edition& edition = composition.edition;
  const PagePart own{{{order_of(Group::Words, place_of(composition, frame)), Type::Paragraph}}};
  const auto fields =
      std::count_if(words.pieces.begin(), words.pieces.end(), [](const auto& one) { return one.is_field; });
  const bool is_one_field = words.pieces.size() == 1;
  bool is_of_page = false;
  for (const Pattern::Piece& piece : words.pieces) {
    if (!piece.is_field) continue;
    const std::vector<std::string> path = split_path(piece.text);
    const std::string& group = path.front();
    is_of_page |= group == "folio" || group == "date";
    if (group == "title" && is_one_field) return {{{order_of(Group::Title), Type::Heading1}}, {}, edition.title.text};
    if (const Story* story = group == "stories" ? edition.story(path[1]) : nullptr) {
      const bool is_writers = fields == 1 && path.back() == "byline";  // 本报记者 and their names
      return is_one_field || is_writers ? story_part(composition, *story, piece_named(path.back())) : own;
    }
    if (const Indicators* list = group == "indicators" ? edition.indicators_named(path[1]) : nullptr) {
      return indicators_words(composition, *list, path.back());
    }
  }
  return is_of_page ? PagePart{} : own;
}

PagePart picture_part(const Composition& composition, int frame, const Picture& picture, const Rect& area) {
  PagePart part = caption_part(composition, picture);
  part.path.back() = {order_of(PicturePiece::Figure, place_of(composition, frame)), Type::Figure};
  const Text& words = picture.alt.empty() ? picture.caption : picture.alt;
  part.alt = words.empty() ? picture.slug.text : words.text;
  part.box = area;
  return part;
}

PagePart caption_part(const Composition& composition, const Picture& picture) {
  const std::size_t place = place_among(composition.edition.pictures, picture.name);
  return {{{order_of(Group::Pictures, place), Type::Section}, {order_of(PicturePiece::Caption), Type::Caption}},
          picture.name};
}

PagePart indicator_part(const Composition& composition, const Indicators& list, const Indicator& item,
                        IndicatorPiece piece, std::size_t place) {
  const auto number = static_cast<std::int64_t>(&item - list.items.data());
  PagePart part{{indicators_step(composition, list), {order_of(IndicatorsPiece::List), Type::List}}, list.name};
  part.path.push_back({number, Type::ListItem});
  if (piece == IndicatorPiece::Label) {
    part.path.push_back({0, Type::Label});
    return part;
  }
  part.path.push_back({1, Type::ListBody});
  part.path.push_back({order_of(piece, place), piece == IndicatorPiece::Note ? Type::Paragraph : Type::Span});
  return part;
}

PagePart table_part(const Composition& composition, const Table& table, Surrounding piece) {
  PagePart part{{table_step(composition, table)}, table.name};
  if (piece == Surrounding::Note) {
    part.path.push_back({1, Type::Paragraph});
  } else {
    part.path.insert(part.path.end(), {{0, Type::Table}, {-1, Type::Caption}});
  }
  return part;
}

PagePart table_cell_part(const Composition& composition, const Table& table, std::size_t row, std::size_t column,
                         bool is_head) {
  return {{table_step(composition, table),
           {0, Type::Table},
           {static_cast<std::int64_t>(row), Type::TableRow},
           {static_cast<std::int64_t>(column), is_head ? Type::TableHeader : Type::TableCell}},
          table.name};
}

PagePart chart_part(const Composition& composition, const Chart& chart, Surrounding piece) {
  const bool is_title = piece == Surrounding::Title;
  return {{chart_step(composition, chart), {is_title ? 0 : 2, is_title ? Type::Caption : Type::Paragraph}}, chart.name};
}

PagePart chart_figure_part(const Composition& composition, const Chart& chart, const Rect& area) {
  return {{chart_step(composition, chart), {1, Type::Figure}}, chart.name, {}, figures_of(chart), area};
}

PagePart index_entry_part(const Composition& composition, int frame, std::size_t entry, EntryPiece piece) {
  return {{{order_of(Group::Indexes, place_of(composition, frame)), Type::Contents},
           {static_cast<std::int64_t>(entry), Type::ContentsItem},
           {order_of(piece), piece == EntryPiece::Page ? Type::Label : Type::Paragraph}}};
}

namespace {

std::size_t place_of(const Composition& composition, int frame) {
  constexpr std::size_t most_frames = 100'000;  // of a page
  return composition.number * most_frames + static_cast<std::size_t>(frame);
}

template <typename Items>
std::size_t place_among(const Items& items, const std::string& name) {
  std::size_t place = 0;
  while (place < items.size() && items[place].name != name) ++place;
  return place;
}

PagePart story_part(const Composition& composition, const Story& story, StoryPiece piece, std::size_t place) {
  const std::size_t number = place_among(composition.edition.stories, story.name);
  PagePart part{{{order_of(Group::Stories, number), Type::Article}}, story.name};
  part.path.push_back({order_of(piece, place), Type::Paragraph});
  if (piece == StoryPiece::PullQuote) part.path.back().type = Type::BlockQuote;
  if (piece == StoryPiece::Headline) {
    part.path.back().type = Type::Heading1;
    part.title = story.headline.text;
  }
  return part;
}

StoryPiece piece_of(const TextFrame& spec, const ThreadParagraph& paragraph) {
  if (paragraph.kind == ThreadParagraph::Kind::Byline) return StoryPiece::Writers;
  switch (spec.part) {
    case StoryPart::Deck:
      return StoryPiece::Deck;
    case StoryPart::EditorsNote:
      return StoryPiece::EditorsNote;
    case StoryPart::PullQuote:
      return StoryPiece::PullQuote;
    default:
      return StoryPiece::Text;
  }
}

StoryPiece piece_named(std::string_view name) {
  if (name == "kicker") return StoryPiece::Kicker;
  if (name == "headline") return StoryPiece::Headline;
  return name == "deck" ? StoryPiece::Deck : StoryPiece::WritersAbove;
}

PagePart indicators_words(const Composition& composition, const Indicators& list, std::string_view field) {
  PagePart part{{indicators_step(composition, list)}, list.name};
  if (field == "title") {
    part.path.push_back({order_of(IndicatorsPiece::Title), Type::Heading1});
    part.title = list.title.text;
  } else if (field == "period") {
    part.path.push_back({order_of(IndicatorsPiece::Period), Type::Paragraph});
  } else {
    part.path.push_back({order_of(IndicatorsPiece::Scales, field == "full-amount" ? 0 : 1), Type::Paragraph});
  }
  return part;
}

StructureStep indicators_step(const Composition& composition, const Indicators& list) {
  return {order_of(Group::Indicators, place_among(composition.edition.indicators, list.name)), Type::Section};
}

StructureStep table_step(const Composition& composition, const Table& table) {
  return {order_of(Group::Tables, place_among(composition.edition.tables, table.name)), Type::Section};
}

StructureStep chart_step(const Composition& composition, const Chart& chart) {
  return {order_of(Group::Charts, place_among(composition.edition.charts, chart.name)), Type::Section};
}

// 粮食产量（万吨）：2016年 58.1；2017年 60.3
std::string figures_of(const Chart& chart) {
  std::string words = chart.title.text;
  if (!chart.unit.empty()) words += fmt::format("（{}）", chart.unit.text);
  for (const ChartItem& item : chart.items) {
    words += &item == chart.items.data() ? "：" : "；";
    words += item.label.text;
    for (std::size_t i = 0; i < item.values.size(); ++i) {
      words += i < chart.periods.size() ? fmt::format(" {}", chart.periods[i].text) : "";
      words += " " + item.values[i].text.text;
    }
  }
  return words;
}

}  // namespace

}  // namespace broadsheet
