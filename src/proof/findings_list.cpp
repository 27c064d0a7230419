#include "proof/findings_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "source/utf8.h"

namespace broadsheet {

namespace {

constexpr int line_width = 46;  // half characters; letters are a little wider on the average
const Length size = Length::points(8);
const Length leading = Length::points(11);
const Length margin = Length::points(18);
const Length number_width = Length::points(22);
const Length column_width = number_width + Length::points(220) + margin;
const Color paper = process_color(0, 0, 0, 0);
const Color words_ink = process_color(0, 0, 0, 100), advice_ink = process_color(0, 0, 0, 65);

std::string line_of(Span span, const SourceMap& sources);
std::vector<std::string> parted(const std::string& text);

}  // namespace

const Color& ink_of(const PressFinding& finding) {
  static const Color red = process_color(0, 100, 100, 0), orange = process_color(0, 60, 100, 0);
  return finding.severity == Severity::Error ? red : orange;
}

FindingsList::FindingsList(const std::vector<NumberedFinding>& findings, const SourceMap& sources, Length height) {
  Length top = 2 * margin;
  columns_ = findings.empty() ? 0 : 1;
  for (const auto& [number, finding] : findings) {
    Entry entry;
    entry.number = number;
    entry.ink = ink_of(*finding);
    entry.head = fmt::format("{} {}", finding->rule, finding->severity == Severity::Error ? "error" : "warning");
    entry.lines = parted(finding->message);
    for (const std::string& line : parted(line_of(finding->span(), sources))) entry.lines.push_back(line);
    entry.advice = parted(finding->hint);
    const Length needed = (static_cast<int>(entry.lines.size() + entry.advice.size()) + 1) * leading;
    if (top + needed > height - margin && top > 2 * margin) {
      ++columns_;
      top = 2 * margin;
    }
    entry.column = columns_ - 1;
    entry.top = top;
    top += needed + leading / 2;
    entries_.push_back(std::move(entry));
  }
}

Length FindingsList::width() const {
  return columns_ == 0 ? Length() : columns_ * column_width + margin;
}

void FindingsList::draw(Length left, ProofPen& pen) const {
  const Length ascent = size.scaled(88, 100);  // of a Chinese em box
  for (const Entry& entry : entries_) {
    const Length x = left + margin + entry.column * column_width;
    const std::string number = std::to_string(entry.number);
    const Length across = static_cast<int>(number.size()) * size.scaled(6, 10) + Length::points(4);
    pen.fill({x, entry.top, across, size + Length::points(2)}, entry.ink);
    pen.write(number, {x + Length::points(2), entry.top + ascent}, size, paper);
    Point origin{x + number_width, entry.top + ascent};
    pen.write(entry.head, origin, size, entry.ink);
    const auto write = [&](const std::vector<std::string>& lines, const Color& ink) {
      for (const std::string& line : lines) pen.write(line, {origin.x, origin.y += leading}, size, ink);
    };
    write(entry.lines, words_ink);
    write(entry.advice, advice_ink);
  }
}

namespace {

// "small.yaml:12"
std::string line_of(Span span, const SourceMap& sources) {
  if (!span.known()) return {};
  const std::string file = std::filesystem::path(sources.path(span.file)).filename().string();
  return fmt::format("{}:{}", file, sources.position(span).line);
}

// At spaces, and between Chinese characters.
std::vector<std::string> parted(const std::string& text) {
  std::vector<std::string> lines;
  std::string line, word;
  int line_cells = 0, word_cells = 0;
  const auto end_word = [&] {
    if (line_cells + word_cells > line_width && !line.empty()) {
      lines.push_back(std::move(line));
      line.clear();
      line_cells = 0;
    }
    line += word;
    line_cells += word_cells;
    word.clear();
    word_cells = 0;
  };
  for (const char32_t character : to_characters(text)) {
    const int cells = cell_width(character);
    if (cells > 1) end_word();
    append_character(word, character);
    word_cells += cells;
    if (cells > 1 || character == U' ' || word_cells >= line_width) end_word();
  }
  end_word();
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

}  // namespace

}  // namespace broadsheet
