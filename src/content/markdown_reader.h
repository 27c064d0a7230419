#pragma once

#include "content/edition.h"
#include "content/inline_marks.h"
#include "content/optional_words.h"
#include "source/diagnostics.h"

#include <md4c.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace broadsheet {

// Gathers paragraphs from md4c's events, and reports what a story cannot hold.
class MarkdownReader {
public:
  enum class Places { Exact, Whole };

  // Events come from `text`. With `Places::Exact` it is the bytes of `where`, else all is reported at `where`.
  MarkdownReader(std::string_view text, Span where, Places places, const SourceMap& sources, Diagnostics& diagnostics);

  void enter_block(MD_BLOCKTYPE type, const void* detail);
  void leave_block(MD_BLOCKTYPE type);
  void enter_span(MD_SPANTYPE type);
  void leave_span(MD_SPANTYPE type);
  void read_text(MD_TEXTTYPE type, const char* begin, std::size_t size);

  std::vector<Paragraph> take_paragraphs() { return std::move(paragraphs_); }

private:
  struct Refusal {
    std::string message, hint;
    bool whole_line = true;  // a block is shown by its line, a part of a line by its words
  };

  void open_paragraph(ParagraphKind kind);
  void close_paragraph();
  void open_heading(unsigned level);
  void read_words(std::size_t begin, std::size_t end);
  void put(std::string_view text, std::size_t begin, std::size_t end);
  void put(const InlinePiece& piece);
  void part_variants(std::vector<Run> runs);
  char32_t last_character() const;
  void read_line_end(MD_TEXTTYPE type);
  void read_entity(std::size_t begin, std::size_t end);
  void check_line_start(std::size_t begin);
  void check_stray_marks(std::size_t begin, std::size_t end);
  void refuse(Refusal refusal);
  void leave_refused();
  void report_refusal(std::size_t begin, std::size_t end);
  void report_line(std::size_t at, std::string message, std::string hint);
  void report(std::size_t begin, std::size_t end, std::string message, std::string hint);
  std::size_t start_of_next_text() const;
  Span span(std::size_t begin, std::size_t end) const;

  std::string_view text_;
  Span where_;
  Places places_;
  const SourceMap& sources_;
  Diagnostics& diagnostics_;

  std::vector<Paragraph> paragraphs_;
  Paragraph paragraph_;
  OptionalWords optional_;
  Presence presence_ = Presence::Always;
  std::vector<Presence> presences_;  // of the paragraph's runs
  bool heading_unchecked_ = false;
  int strong_ = 0, emphasis_ = 0;
  std::size_t last_end_ = 0;  // of the last text seen
  int refused_depth_ = 0;     // blocks and spans open since the first that was refused
  bool refusal_reported_ = false;
  Refusal refusal_;
};

}  // namespace broadsheet
