#include "content/markdown_reader.h"

#include "content/check_punctuation.h"
#include "content/join_lines.h"
#include "content/markdown_entity.h"
#include "source/lines.h"
#include "source/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace broadsheet {

namespace {

constexpr std::string_view full_space = "\u3000";

}  // namespace

MarkdownReader::MarkdownReader(std::string_view text, Span where, Places places, const SourceMap& sources,
                               Diagnostics& diagnostics)
    : text_(text), where_(where), places_(places), sources_(sources), diagnostics_(diagnostics) {}

void MarkdownReader::enter_block(MD_BLOCKTYPE type, const void* detail) {
  const char* escape = "put `\\` before its mark if it is text";
  if (refused_depth_ > 0) {
    ++refused_depth_;
    return;
  }
  switch (type) {
    case MD_BLOCK_DOC:
      return;
    case MD_BLOCK_P:
      return open_paragraph(ParagraphKind::Body);
    case MD_BLOCK_H:
      return open_heading(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
    case MD_BLOCK_QUOTE:
      return refuse({"a quotation (`>`) in a story, expected paragraphs", escape});
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      return refuse({"a list in a story, expected paragraphs", escape});
    case MD_BLOCK_HR:
      return refuse({"a rule in a story, expected paragraphs", "rules belong to the layout"});
    case MD_BLOCK_CODE:
      // Before the text of the block is met, which begins a line too late.
      refuse({"a block of code in a story, expected paragraphs", {}});
      return report_refusal(start_of_next_text(), 0);
    case MD_BLOCK_HTML:
      return refuse({"raw HTML in a story, expected Markdown", "put `\\` before `<` if it is text"});
    case MD_BLOCK_TABLE:
      return refuse({"a table in a story, expected paragraphs", "figures stand under `indicators`"});
    default:
      return refuse({"this cannot stand in a story, expected paragraphs", {}});
  }
}

void MarkdownReader::leave_block(MD_BLOCKTYPE type) {
  if (refused_depth_ > 0) return leave_refused();
  if (type == MD_BLOCK_P || type == MD_BLOCK_H) close_paragraph();
}

void MarkdownReader::enter_span(MD_SPANTYPE type) {
  if (refused_depth_ > 0) {
    ++refused_depth_;
    return;
  }
  switch (type) {
    case MD_SPAN_STRONG:
      ++strong_;
      return;
    case MD_SPAN_EM:
      ++emphasis_;
      return;
    case MD_SPAN_A:
      return refuse(
          {"a link in a story, which paper cannot follow", "keep its words, or put `\\` before `[` or `<`", false});
    case MD_SPAN_IMG:
      return refuse({"a picture in a story", "pictures stand under `pictures`", false});
    case MD_SPAN_CODE:
      return refuse({"code in a story", "put `\\` before each backtick if it is text", false});
    case MD_SPAN_U:
      return refuse({"words between `_` in a story",
                     "write `*` for emphasis, `{_孔子}` for a line under a name, or `\\_` for the mark", false});
    default:
      return refuse({"this cannot stand in a story", {}, false});
  }
}

void MarkdownReader::leave_span(MD_SPANTYPE type) {
  if (refused_depth_ > 0) return leave_refused();
  if (type == MD_SPAN_STRONG) --strong_;
  if (type == MD_SPAN_EM) --emphasis_;
}

void MarkdownReader::read_text(MD_TEXTTYPE type, const char* begin, std::size_t size) {
  // Line ends come as texts of md4c's own.
  const bool is_ours = !std::less<>()(begin, text_.data()) && !std::less<>()(text_.data() + text_.size(), begin + size);
  if (!is_ours) {
    if (refused_depth_ == 0) read_line_end(type);
    return;
  }
  const auto from = static_cast<std::size_t>(begin - text_.data());
  const std::size_t to = from + size;
  if (refused_depth_ > 0) {
    report_refusal(from, to);
  } else if (type == MD_TEXT_ENTITY) {
    read_entity(from, to);
  } else if (type == MD_TEXT_HTML) {
    report(from, to, "raw HTML in a story, expected Markdown", "put `\\` before `<` if it is text");
  } else {
    read_words(from, to);
  }
  last_end_ = std::max(last_end_, to);
}

void MarkdownReader::open_paragraph(ParagraphKind kind) {
  paragraph_ = {};
  paragraph_.kind = kind;
  presence_ = Presence::Always;
  presences_.clear();
  strong_ = emphasis_ = 0;
}

void MarkdownReader::close_paragraph() {
  heading_unchecked_ = false;
  part_variants(std::exchange(paragraph_.runs, {}));
  if (!paragraph_.runs.empty()) {
    paragraph_.span = paragraph_.runs.front().span;
    paragraph_.span.end = std::max(paragraph_.span.end, paragraph_.runs.back().span.end);
    paragraphs_.push_back(std::move(paragraph_));
  } else if (paragraph_.kind == ParagraphKind::Subhead) {
    const std::size_t at = start_of_next_text();
    report_line(at, "an empty subhead", "write its words after `## `");
    last_end_ = end_of_line(text_, at);
  }
  paragraph_ = {};
}

// From all runs of the paragraph, which those are that stand in it as a rule, and in its other lengths.
void MarkdownReader::part_variants(std::vector<Run> runs) {
  if (const auto open = optional_.finish()) {
    report(*open, std::min(text_.find('\n', *open), text_.size()), "words that may go or come, without `}` behind them",
           "write `{-words}` or `{+words}` within a paragraph, or `\\{` for the brace itself");
  }
  const auto present = [&](Variant variant) {
    std::vector<Run> kept;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      if (is_present(presences_[i], variant)) kept.push_back(runs[i]);
    }
    return join_lines(kept);
  };
  const auto has = [&](Presence presence) {
    return std::find(presences_.begin(), presences_.end(), presence) != presences_.end();
  };
  paragraph_.runs = present(Variant::Usual);
  if (has(Presence::NotShort)) paragraph_.others.push_back({Variant::Short, present(Variant::Short)});
  if (has(Presence::OnlyLong)) paragraph_.others.push_back({Variant::Long, present(Variant::Long)});
  presences_.clear();
  const auto is_empty = [](const OtherRuns& other) { return other.runs.empty(); };
  const bool vanishes = paragraph_.runs.empty()
                            ? has(Presence::OnlyLong)
                            : std::any_of(paragraph_.others.begin(), paragraph_.others.end(), is_empty);
  if (!vanishes) return;
  const Span whole = runs.front().span;
  diagnostics_.error({whole.file, whole.begin, runs.back().span.end}, "a paragraph that may be left out as a whole",
                     "keep some words outside `{-…}` and `{+…}`, or give the story a `text-short` or `text-long`");
}

void MarkdownReader::open_heading(unsigned level) {
  if (level == 1)
    return refuse(
        {"a heading of level 1 in a story", "the headline stands beside the text; write `## ` for a subhead"});
  if (level > 2)
    return refuse(
        {fmt::format("a heading of level {} in a story, expected level 2", level), "write `## ` for a subhead"});
  open_paragraph(ParagraphKind::Subhead);
  heading_unchecked_ = true;
}

void MarkdownReader::read_words(std::size_t begin, std::size_t end) {
  check_line_start(begin);
  check_stray_marks(begin, end);
  check_punctuation(text_.substr(begin, end - begin), last_character(), span(begin, end), sources_, diagnostics_);
  for (const OptionalStretch& stretch : optional_.read(text_, begin, end)) {
    presence_ = stretch.presence;
    const InlineText words = read_inline_marks(text_, stretch.begin, stretch.end);
    for (const InlineFault& fault : words.faults) report(fault.begin, fault.end, fault.message, fault.hint);
    for (const InlinePiece& piece : words.pieces) put(piece);
  }
  presence_ = optional_.presence();
}

void MarkdownReader::put(std::string_view text, std::size_t begin, std::size_t end) {
  Run run{std::string(text), strong_ > 0, emphasis_ > 0, span(begin, end)};
  paragraph_.runs.push_back(std::move(run));
  presences_.push_back(presence_);
}

void MarkdownReader::put(const InlinePiece& piece) {
  put(text_.substr(piece.begin, piece.end - piece.begin), piece.begin, piece.end);
  paragraph_.runs.back().superscript = piece.kind == InlinePiece::Kind::Note;
  paragraph_.runs.back().reading = piece.reading;
  paragraph_.runs.back().name = piece.name;
}

// Of the paragraph so far; 0 at its start.
char32_t MarkdownReader::last_character() const {
  if (paragraph_.runs.empty()) return 0;
  const std::u32string characters = to_characters(paragraph_.runs.back().text);
  return characters.empty() ? 0 : characters.back();
}

void MarkdownReader::read_line_end(MD_TEXTTYPE type) {
  if (type == MD_TEXT_BR && paragraph_.runs.empty()) {
    paragraph_.continues = true;
    return;
  }
  if (type == MD_TEXT_BR) {
    report(last_end_, std::max(last_end_ + 1, std::min(text_.find('\n', last_end_), text_.size())),
           "a forced line break inside a paragraph",
           "begin a new paragraph with an empty line, or take the spaces or `\\` at the end of the line out");
  }
  put("\n", last_end_, last_end_);
}

void MarkdownReader::read_entity(std::size_t begin, std::size_t end) {
  const std::string_view entity = text_.substr(begin, end - begin);
  const std::string text = decode_entity(entity);
  if (text.empty()) report(begin, end, fmt::format("`{}` is no known character", entity), "write the character itself");
  put(text, begin, end);
}

// What an eye takes for Markdown and md4c does not, and what md4c takes for it and nobody meant.
void MarkdownReader::check_line_start(std::size_t begin) {
  const std::size_t first = std::min(text_.find_first_not_of(" \t", start_of_line(text_, begin)), begin);
  const char mark = first < text_.size() ? text_[first] : ' ';
  if (std::exchange(heading_unchecked_, false) && mark != '#') {
    report_line(begin, "a line of `-` or `=` that makes a heading of the text above it",
                "put an empty line between them, or write `## ` for a subhead");
  }
  if (first != begin) return;
  if (mark == '#')
    report_line(begin, "`#` without a space behind it", "write `## ` for a subhead, or `\\#` for the mark");
  if (mark == '|')
    report_line(begin, "a line that begins with `|`", "tables cannot stand in a story; write `\\|` for the mark");
  const bool continues = !paragraph_.runs.empty();
  if (continues && text_.substr(begin, full_space.size()) == full_space) {
    report_line(begin, "an indented line inside a paragraph", "put an empty line between paragraphs");
  }
}

// Next to Chinese quotation marks CommonMark does not take `**` for the end of strong text, and prints it. To md4c `~`
// in the names of two works would be struck-out text, so it does not look for that.
void MarkdownReader::check_stray_marks(std::size_t begin, std::size_t end) {
  const std::size_t struck = text_.find("~~", begin);
  if (struck < end && !is_escaped(text_, struck)) {
    const std::size_t close = text_.find("~~", struck + 2);
    report(struck, close < end ? close + 2 : struck + 2, "struck-out text in a story",
           "take it out, or put `\\` before each `~`");
  }
  const std::size_t star = text_.find('*', begin);
  if (star >= end || is_escaped(text_, star)) return;
  const std::size_t behind = std::min(text_.find_first_not_of('*', star), end);
  report(star, behind, fmt::format("`{}` neither begins nor ends emphasis here", text_.substr(star, behind - star)),
         "keep quotation marks, spaces, readings and names outside the asterisks, or write `\\*` for the mark");
}

void MarkdownReader::refuse(Refusal refusal) {
  refusal_ = std::move(refusal);
  refused_depth_ = 1;
  refusal_reported_ = false;
}

void MarkdownReader::leave_refused() {
  if (--refused_depth_ > 0 || refusal_reported_) return;
  const std::size_t at = refusal_.whole_line ? start_of_next_text() : last_end_;
  report_refusal(at, end_of_line(text_, at));
  if (refusal_.whole_line) last_end_ = end_of_line(text_, at);
}

void MarkdownReader::report_refusal(std::size_t begin, std::size_t end) {
  if (std::exchange(refusal_reported_, true)) return;
  if (refusal_.whole_line) {
    report_line(begin, refusal_.message, refusal_.hint);
  } else {
    report(begin, end, refusal_.message, refusal_.hint);
  }
}

void MarkdownReader::report_line(std::size_t at, std::string message, std::string hint) {
  const std::size_t start = text_.find_first_not_of(" \t", start_of_line(text_, at));
  report(std::min(start, text_.size()), end_of_line(text_, at), std::move(message), std::move(hint));
}

void MarkdownReader::report(std::size_t begin, std::size_t end, std::string message, std::string hint) {
  diagnostics_.error(span(begin, end), std::move(message), std::move(hint));
}

// Where a block or a part without any text of its own is likely to stand.
std::size_t MarkdownReader::start_of_next_text() const {
  const std::size_t from = last_end_ == 0 ? 0 : end_of_line(text_, last_end_);
  return std::min(text_.find_first_not_of(" \t\r\n", from), text_.size());
}

Span MarkdownReader::span(std::size_t begin, std::size_t end) const {
  if (places_ == Places::Whole) return where_;
  return {where_.file, static_cast<std::uint32_t>(where_.begin + begin),
          static_cast<std::uint32_t>(where_.begin + end)};
}

}  // namespace broadsheet
