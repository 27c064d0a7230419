#pragma once

#include <cstddef>
#include <string>

#include "compose/composition.h"
#include "compose/thread.h"

namespace broadsheet {

// Makes all that is drawn while it lives one part of the page, but for what a scope inside it has made part of
// something else.
class PartScope {
public:
  PartScope(Page& page, PagePart part);
  ~PartScope();
  PartScope(const PartScope&) = delete;
  PartScope& operator=(const PartScope&) = delete;

private:
  Page& page_;
  PagePart part_;
  const std::size_t first_item_, first_line_;
};

// The parts of a page, in the order in which they are to be read: the edition's title, words of the layout, the
// stories, pictures, indicators, tables and charts in the order of the edition, indexes. A story begins with its titles
// and ends with its writers and its pull quote.
// `headline`: the one of the story's that is printed.
PagePart headline_part(const Composition& composition, const Story& story, const Headline& headline);
// A paragraph, a subhead or the writers of a thread.
PagePart paragraph_part(const Composition& composition, const TextFrame& spec, const ThreadParagraph& paragraph);
// Words of a line or a box. Nothing but a field of a story, or the title, are that, and its writers with 本报记者
// before them; a field of indicators with whatever explains it is theirs. Others, such as a line that points to
// stories, are words of the layout; those of a folio or a date are furniture.
PagePart words_part(const Composition& composition, int frame, const Pattern& words);

// A figure in each frame that shows it.
PagePart picture_part(const Composition& composition, int frame, const Picture& picture, const Rect& area);
PagePart caption_part(const Composition& composition, const Picture& picture);

enum class IndicatorPiece { Label, Figure, Change, Note };
// `place`: of a note's line among those that the editor wrote.
PagePart indicator_part(const Composition& composition, const Indicators& list, const Indicator& item,
                        IndicatorPiece piece, std::size_t place = 0);

enum class Surrounding { Title, Note };
PagePart table_part(const Composition& composition, const Table& table, Surrounding piece);
// `is_head`: of the rows that name the columns.
PagePart table_cell_part(const Composition& composition, const Table& table, std::size_t row, std::size_t column,
                         bool is_head);
PagePart chart_part(const Composition& composition, const Chart& chart, Surrounding piece);
PagePart chart_figure_part(const Composition& composition, const Chart& chart, const Rect& area);

enum class EntryPiece { Page, Section, Headline };
PagePart index_entry_part(const Composition& composition, int frame, std::size_t entry, EntryPiece piece);

}  // namespace broadsheet
