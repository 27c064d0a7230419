#include "source/diagnostics.h"
#include "source/utf8.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace broadsheet {

namespace {

// What a source line may fill of a terminal, and how much of that may stand before the span when the line is cut.
constexpr int widest_line = 100;
constexpr int widest_before = 40;
// Room for the line numbers of any file a person wrote; for more the gutter grows.
constexpr int line_number_width = 5;

// One character of a source line as it is shown.
struct Cell {
  std::size_t begin = 0;  // its first byte in the file
  std::string shown;
  int width = 1;
  bool marked = false;  // lies in the span
};

std::vector<Diagnostic> in_order(const Diagnostics& diagnostics);
const char* severity_word(Severity severity);
std::string told(const Diagnostic& diagnostic);
std::string one_line(const std::string& text);
std::string excerpt(Span span, const SourceMap& sources);
std::vector<Cell> cells_of_line(Span span, const SourceMap& sources);
bool moves_cursor(char32_t character);
std::vector<Cell> cut(const std::vector<Cell>& cells);
std::string caret_line(const std::vector<Cell>& cells);

}  // namespace

std::string to_text(const Diagnostics& diagnostics, const SourceMap& sources) {
  std::string text;
  for (const Diagnostic& item : in_order(diagnostics)) {
    if (item.span.known()) {
      const SourceMap::Position place = sources.position(item.span);
      text += fmt::format("{}:{}:{}: ", sources.path(item.span.file), place.line, place.column);
    }
    text += fmt::format("{}: {}\n", severity_word(item.severity), one_line(told(item)));
    if (item.span.known()) text += excerpt(item.span, sources);
    if (!item.hint.empty()) text += fmt::format("{:{}} = hint: {}\n", "", line_number_width, one_line(item.hint));
  }
  return text;
}

std::string to_json(const Diagnostics& diagnostics, const SourceMap& sources) {
  nlohmann::ordered_json array = nlohmann::ordered_json::array();
  for (const Diagnostic& item : in_order(diagnostics)) {
    nlohmann::ordered_json object = {
        {"severity", item.severity == Severity::Overset ? "overset" : severity_word(item.severity)},
        {"message", told(item)},
        {"hint", item.hint},
        {"path", nullptr},
        {"line", nullptr},
        {"column", nullptr}};
    if (item.span.known()) {
      const SourceMap::Position place = sources.position(item.span);
      object["path"] = sources.path(item.span.file);
      object["line"] = place.line;
      object["column"] = place.column;
    }
    array.push_back(std::move(object));
  }
  return array.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

namespace {

std::vector<Diagnostic> in_order(const Diagnostics& diagnostics) {
  std::vector<Diagnostic> items = diagnostics.items();
  std::stable_sort(items.begin(), items.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::pair(a.span.file, a.span.begin) < std::pair(b.span.file, b.span.begin);
  });
  return items;
}

const char* severity_word(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "note";
    case Severity::Warning:
      return "warning";
    case Severity::Overset:
    case Severity::Error:
      return "error";
  }
  return "error";
}

std::string told(const Diagnostic& diagnostic) {
  return diagnostic.folio.empty() ? diagnostic.message
                                  : fmt::format("page {}: {}", diagnostic.folio, diagnostic.message);
}

// Messages quote what a user wrote, which may hold line ends and worse.
std::string one_line(const std::string& text) {
  std::string line = text;
  for (char& byte : line) {
    if (static_cast<unsigned char>(byte) < 0x20) byte = ' ';
  }
  return line;
}

std::string excerpt(Span span, const SourceMap& sources) {
  const std::vector<Cell> cells = cut(cells_of_line(span, sources));
  std::string line;
  for (const Cell& cell : cells) line += cell.shown;
  return fmt::format("{:>{}} |{}{}\n{:{}} | {}\n", sources.position(span).line, line_number_width,
                     line.empty() ? "" : " ", line, "", line_number_width, caret_line(cells));
}

std::vector<Cell> cells_of_line(Span span, const SourceMap& sources) {
  const std::string_view line = sources.line_text(span);
  const auto line_start = static_cast<std::size_t>(line.data() - sources.text(span.file).data());
  std::vector<Cell> cells;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = line_start + at;
    const char32_t character = next_character(line, at);
    const int width = cell_width(character);
    // A mark on a letter stays with its letter, so that every cell has a width.
    if (width == 0 && cells.empty()) continue;
    if (width > 0) cells.push_back({begin, {}, width, begin >= span.begin && begin < span.end});
    append_character(cells.back().shown, moves_cursor(character) ? U'\uFFFD' : character);
  }
  const bool any_marked = std::any_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.marked; });
  if (any_marked) return cells;
  // An empty span, or one past the end of the line: the caret stands where it begins.
  const auto place =
      std::find_if(cells.begin(), cells.end(), [span](const Cell& cell) { return cell.begin >= span.begin; });
  if (place == cells.end()) {
    cells.push_back({span.begin, {}, 1, true});
  } else {
    place->marked = true;
  }
  return cells;
}

bool moves_cursor(char32_t character) {
  return (character < 0x20 && character != U'\t') || (character >= 0x7F && character < 0xA0);
}

std::vector<Cell> cut(const std::vector<Cell>& cells) {
  int total = 0, before = 0;
  bool seen = false;
  for (const Cell& cell : cells) {
    seen = seen || cell.marked;
    total += cell.width;
    if (!seen) before += cell.width;
  }
  if (total <= widest_line) return cells;
  // Keeps `widest_before` cells before the span, and more where the line ends soon after it.
  const int skip = std::max(0, std::min(before - widest_before, total - widest_line));
  std::vector<Cell> kept;
  int at = 0, shown = 0;
  for (const Cell& cell : cells) {
    const bool left_out = at < skip;
    at += cell.width;
    if (left_out) continue;
    if (kept.empty() && skip > 0) kept.push_back({0, "…", 1, false});
    if (shown + cell.width > widest_line) {
      kept.push_back({0, "…", 1, false});
      break;
    }
    shown += cell.width;
    kept.push_back(cell);
  }
  return kept;
}

std::string caret_line(const std::vector<Cell>& cells) {
  std::string line;
  bool first = true;
  for (const Cell& cell : cells) {
    if (cell.marked) {
      line += first ? "^" : "~";
      if (cell.width == 2) line += "~";
      first = false;
    } else if (first) {
      line += cell.width == 2 ? "\u3000" : cell.shown == "\t" ? "\t" : " ";
    }
  }
  return line;
}

}  // namespace

}  // namespace broadsheet
