#include "content/check_quotations.h"

#include <optional>
#include <string_view>

namespace broadsheet {

namespace {

constexpr std::string_view opening = "“", closing = "”";

struct QuotationMark {
  bool opens = false;
  bool begins_paragraph = false;
  int paragraph = 0;
  Span span;
};

std::vector<QuotationMark> find_marks(const std::vector<Paragraph>& paragraphs);
void point_at_marks(std::vector<QuotationMark>& marks, bool opens, Span where, const SourceMap& sources);
void report_unrepeated(const std::vector<Paragraph>& paragraphs, const QuotationMark& open, const QuotationMark& close,
                       Diagnostics& diagnostics);
void report_unclosed(const QuotationMark& mark, Diagnostics& diagnostics);

}  // namespace

void check_quotations(const std::vector<Paragraph>& paragraphs, Span where, const SourceMap& sources,
                      Diagnostics& diagnostics) {
  std::vector<QuotationMark> marks = find_marks(paragraphs);
  point_at_marks(marks, true, where, sources);
  point_at_marks(marks, false, where, sources);
  std::vector<const QuotationMark*> open;
  for (const QuotationMark& mark : marks) {
    if (mark.opens && mark.begins_paragraph && !open.empty()) {
      open.back() = &mark;  // repeated, as it should be
    } else if (mark.opens) {
      open.push_back(&mark);
    } else if (open.empty()) {
      diagnostics.warning(mark.span, "a `”` without a `“` before it", "write the `“`, or take the mark out");
    } else {
      if (open.back()->paragraph != mark.paragraph) {
        report_unrepeated(paragraphs, *open.back(), mark, diagnostics);
      }
      open.pop_back();
    }
  }
  for (const QuotationMark* mark : open) report_unclosed(*mark, diagnostics);
}

namespace {

std::vector<QuotationMark> find_marks(const std::vector<Paragraph>& paragraphs) {
  std::vector<QuotationMark> marks;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    std::string text;
    for (const Run& run : paragraphs[i].runs) text += run.text;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool opens = text.compare(at, opening.size(), opening) == 0;
      if (!opens && text.compare(at, closing.size(), closing) != 0) continue;
      marks.push_back({opens, opens && at == 0, static_cast<int>(i), paragraphs[i].span});
    }
  }
  return marks;
}

// The marks stand in the source in the same order; where their number differs, as with `&ldquo;`, each is shown by its
// paragraph.
void point_at_marks(std::vector<QuotationMark>& marks, bool opens, Span where, const SourceMap& sources) {
  if (!where.known()) return;
  const std::string_view mark = opens ? opening : closing;
  const std::string_view source =
      std::string_view(sources.text(where.file)).substr(where.begin, where.end - where.begin);
  std::vector<std::uint32_t> places;
  for (std::size_t at = source.find(mark); at != source.npos; at = source.find(mark, at + mark.size())) {
    places.push_back(where.begin + static_cast<std::uint32_t>(at));
  }
  std::vector<QuotationMark*> same;
  for (QuotationMark& candidate : marks) {
    if (candidate.opens == opens) same.push_back(&candidate);
  }
  if (same.size() != places.size()) return;
  for (std::size_t i = 0; i < same.size(); ++i) {
    same[i]->span = {where.file, places[i], places[i] + static_cast<std::uint32_t>(mark.size())};
  }
}

// At the first paragraph that should have repeated it; a subhead between them need not.
void report_unrepeated(const std::vector<Paragraph>& paragraphs, const QuotationMark& open, const QuotationMark& close,
                       Diagnostics& diagnostics) {
  int next = open.paragraph + 1;
  while (next < close.paragraph && paragraphs[next].kind == ParagraphKind::Subhead) ++next;
  diagnostics.warning(paragraphs[next].span,
                      "this paragraph goes on with a quotation of the one before, and does not begin with `“`",
                      "begin each paragraph of a quotation with `“`, or end it with `”` in its own");
}

void report_unclosed(const QuotationMark& mark, Diagnostics& diagnostics) {
  diagnostics.warning(mark.span, "a `“` without a `”` behind it", "write the `”`, or take the mark out");
}

}  // namespace

}  // namespace broadsheet
