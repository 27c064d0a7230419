#pragma once

#include "content/amount.h"
#include "source/source_map.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace broadsheet {

// Words of an editor, and where they stand in the content.
struct Text {
  std::string text;
  Span span;
  bool empty() const { return text.empty(); }
  bool operator==(const Text&) const = default;
};

// What a name carries in Chinese text: 专名号, a line under it; 书名号甲, a wavy one under that of a work; 示亡号, a
// box round that of one who died.
enum class NameMark { None, Proper, Work, Deceased };

// A stretch of a paragraph in one voice. The text has no line ends and no spaces at its paragraph's edges.
struct Run {
  std::string text;
  bool strong = false;
  bool emphasis = false;
  Span span;
  bool superscript = false;  // a note number, above the line
  std::string reading = {};  // 注音, for those who cannot read the word: bēn for 犇
  NameMark name = NameMark::None;
  bool operator==(const Run&) const = default;
};

enum class ParagraphKind { Body, Subhead };

// How long words are beside the usual ones, in whose place they may stand.
enum class Variant { Usual, Short, Long };

// The words of a paragraph in another length.
struct OtherRuns {
  Variant variant = Variant::Short;
  std::vector<Run> runs;
  bool operator==(const OtherRuns&) const = default;
};

struct Paragraph {
  ParagraphKind kind = ParagraphKind::Body;
  std::vector<Run> runs;
  std::vector<OtherRuns> others;  // that the writer marked, at most one of each
  Span span;
  std::size_t number = 0;  // in its text, counted from 0
  bool continues = false;  // goes on with what a picture or a subhead interrupted: no indent
  bool operator==(const Paragraph&) const = default;
};

// Bytes [begin, end) of a text.
struct ByteRange {
  std::uint32_t begin = 0, end = 0;
  bool operator==(const ByteRange&) const = default;
};

struct Headline : Text {
  Variant variant = Variant::Usual;
  std::vector<std::uint32_t> breaks;  // the bytes of its text, spaces, where the editor ends a line
  std::vector<ByteRange> strong;      // its strong words, from left to right

  // Its words, or some of its bytes, in their voices.
  std::vector<Run> runs() const;
  std::vector<Run> runs(ByteRange part) const;
};

// A story in another length, for pages that do not close with the usual one.
struct OtherText {
  Variant variant = Variant::Short;
  std::vector<Paragraph> body;
};

struct Story {
  std::string name;
  Span span;
  Text kicker, deck, editors_note, pull_quote;
  Headline headline;
  std::vector<Headline> other_headlines;  // shorter and longer ones
  std::vector<Text> byline;               // the writers' names
  std::vector<Paragraph> body;
  std::vector<OtherText> other_texts;
};

// What the whole length of a bar stands for.
struct Scale {
  Amount amount;
  Text words;  // as written
};

enum class Change { None, Rise, Fall };

// One figure of the sidebar. With a change and no value, the change itself is the figure.
struct Indicator {
  Text label;
  Text value;  // "1300", "3.8%"
  Text unit;   // "亿元"
  Text also;   // another amount of the same unit, shown by its bar alone
  Change change = Change::None;
  Text change_amount;      // "3.5%", without its sign; may be empty
  Text tag;                // a word in place of the change: 全市首位
  std::vector<Text> note;  // its lines, as the editor broke them
  Span span;
};

struct Indicators {
  std::string name;
  Text title;
  Text period;                                    // "2020"
  std::optional<Scale> full_amount, full_change;  // the scales of bars
  std::vector<Indicator> items;
  Span span;
};

// How the cells of a column stand: figures with their decimal points under each other.
enum class ColumnAlign { Left, Center, Right, Decimal };

struct TableColumn {
  Text label;  // over the column; a table without labels has no head
  Text unit;   // of its figures, behind the label in brackets
  ColumnAlign align = ColumnAlign::Left;
};

// Every row, the total too, has a cell for each column; a cell may be empty.
struct Table {
  std::string name;
  Text title, note;
  std::vector<TableColumn> columns;
  std::vector<std::vector<Text>> rows;
  std::vector<Text> total;  // empty: none
  Span span;
};

// A figure as typed, and what it is worth.
struct Figure {
  Text text;
  double value = 0;
};

struct ChartItem {
  Text label;
  std::vector<Figure> values;  // one, or one for each of the chart's two periods
  Span span;
};

// Figures to be drawn. All items have as many values, at least one item is there.
struct Chart {
  std::string name;
  Text title, unit, note;
  std::vector<Text> periods;  // two, or none
  std::vector<ChartItem> items;
  std::vector<Figure> scale;  // from the first to the second; empty: as the figures want
  Span scale_span, span;
};

// A picture, or, without a file, a placeholder for one.
struct Picture {
  std::string name;
  std::optional<Text> file;  // the path is already relative to the working directory
  Text slug;                 // what it shows, in a few words
  Text caption, credit, alt;
  double focus_x = 0.5, focus_y = 0.5;  // the point a crop keeps, as parts of the width and height
  Span span;
};

struct Folio {
  Text newspaper, section, page;
};

// A day of the Gregorian calendar.
struct Date {
  int year = 1970, month = 1, day = 1;
  bool operator==(const Date&) const = default;
};

// 0 is Sunday.
int weekday(Date date);

// 2022-01-14 (ISO 8601).
std::string iso_date(Date date);

// What a layout calls `slot` is here the edition's `name`.
struct Renaming {
  Text slot, name;
};

// A page of the edition: its layout, and what stands in the layout's slots where it has another name.
struct EditionPage {
  std::string layout;  // as written: a name, or a path ending in .yaml
  Span layout_span;
  Folio folio;  // the edition's, but for what the page says itself; pages count on from the first
  std::vector<Renaming> stories, indicators, tables, charts, pictures;
};

// The content of one issue's pages: words, figures and pictures, and nothing about places or sizes.
struct Edition {
  std::string id;                  // names the output: the folder of an edition.yaml, or the file's stem
  std::vector<EditionPage> pages;  // in their order, at least one
  std::string language = "zh-Hans";
  Text title;  // of the edition: 二〇二〇年度成绩单
  Date date;
  Folio folio;
  std::vector<Story> stories;
  std::vector<Indicators> indicators;
  std::vector<Table> tables;
  std::vector<Chart> charts;
  std::vector<Picture> pictures;

  const Story* story(const std::string& name) const;
  const Indicators* indicators_named(const std::string& name) const;
  const Table* table(const std::string& name) const;
  const Chart* chart(const std::string& name) const;
  const Picture* picture(const std::string& name) const;
};

}  // namespace broadsheet
