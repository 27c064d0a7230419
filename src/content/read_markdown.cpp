#include "content/read_markdown.h"

#include "content/check_quotations.h"
#include "content/markdown_reader.h"
#include "source/bad_characters.h"

#include <md4c.h>

#include <algorithm>

namespace broadsheet {

namespace {

using Places = MarkdownReader::Places;

Places places_of(std::string_view text, Span where, const SourceMap& sources);
bool report_bad_character(std::string_view text, Span where, Places places, Diagnostics& diagnostics);
void report_link_definitions(std::string_view text, Span where, Places places, Diagnostics& diagnostics);
int parse(std::string_view text, MarkdownReader& reader);

}  // namespace

std::vector<Paragraph> read_markdown(std::string_view text, Span where, const SourceMap& sources,
                                     Diagnostics& diagnostics) {
  const Places places = places_of(text, where, sources);
  if (report_bad_character(text, where, places, diagnostics)) return {};
  const std::size_t mark = length_of_byte_order_mark(text);
  text.remove_prefix(mark);
  if (places == Places::Exact) where.begin += static_cast<std::uint32_t>(mark);
  report_link_definitions(text, where, places, diagnostics);
  MarkdownReader reader(text, where, places, sources, diagnostics);
  if (parse(text, reader) != 0) diagnostics.error(where, "this text is too tangled to be read as Markdown");
  std::vector<Paragraph> paragraphs = reader.take_paragraphs();
  for (std::size_t i = 0; i < paragraphs.size(); ++i) paragraphs[i].number = i;
  check_quotations(paragraphs, where, sources, diagnostics);
  return paragraphs;
}

namespace {

Places places_of(std::string_view text, Span where, const SourceMap& sources) {
  if (!where.known()) return Places::Whole;
  const std::string_view source = sources.text(where.file);
  const bool same = where.end <= source.size() && source.substr(where.begin, where.end - where.begin) == text;
  return same ? Places::Exact : Places::Whole;
}

bool report_bad_character(std::string_view text, Span where, Places places, Diagnostics& diagnostics) {
  std::optional<Diagnostic> bad = find_bad_character(text, where.file);
  if (!bad) return false;
  if (places == Places::Exact) {
    bad->span.begin += where.begin;
    bad->span.end += where.begin;
  } else {
    bad->span = where;
  }
  diagnostics.add(std::move(*bad));
  return true;
}

// md4c takes lines such as `[note]: text` for the targets of links, and nothing of them would be printed.
void report_link_definitions(std::string_view text, Span where, Places places, Diagnostics& diagnostics) {
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    const std::size_t bracket = line.find_first_not_of(" \t");
    if (bracket != std::string_view::npos && line[bracket] == '[' && line.find("]:") != std::string_view::npos) {
      Span span = where;
      if (places == Places::Exact) {
        span.begin = where.begin + static_cast<std::uint32_t>(start + bracket);
        span.end = where.begin + static_cast<std::uint32_t>(end);
      }
      diagnostics.error(span, "the target of a link, which would not be printed", "write `\\[` if it is text");
    }
    start = end + 1;
  }
}

MarkdownReader& reader_of(void* data) {
  return *static_cast<MarkdownReader*>(data);
}

// Tables, words between `_` and raw HTML are switched on so that they are met and refused, not printed as they are.
// Text indented by four spaces is text here, since code is refused anyway.
int parse(std::string_view text, MarkdownReader& reader) {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_UNDERLINE | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
    reader_of(data).enter_block(type, detail);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
    reader_of(data).leave_block(type);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* data) {
    reader_of(data).enter_span(type);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
    reader_of(data).leave_span(type);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* begin, MD_SIZE size, void* data) {
    reader_of(data).read_text(type, begin, size);
    return 0;
  };
  return md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &reader);
}

}  // namespace

}  // namespace broadsheet
