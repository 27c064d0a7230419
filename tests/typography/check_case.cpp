#include "check_case.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "source/utf8.h"

namespace broadsheet::typography {

namespace {

constexpr double width_tolerance = 0.01, edge_tolerance = 0.02;

bool is_han(const SeenGlyph& glyph);
std::optional<std::size_t> find_glyph(const SeenLine& line, const std::string& token);
std::string trimmed(std::string text);
std::vector<double> gaps_of(const SeenLine& line);
double mean_gap(const SeenLine& line);
double right_edge(const SeenLine& line);
void add(Failures& failures, const Sight& sight, const std::string& what);

}  // namespace

void check_lines(const Case& c, const Sight& sight, Failures& failures) {
  std::vector<std::string> lines;
  for (const SeenLine& line : sight.lines) lines.push_back(trimmed(line.text()));
  if (!c.lines.empty() && lines != c.lines)
    add(failures, sight, fmt::format("lines are {}, not {}", fmt::join(lines, "‖"), fmt::join(c.lines, "‖")));

  for (const auto& [number, places] : c.places) {
    for (const auto& [token, expected] : places) {
      const bool is_there = number <= static_cast<int>(sight.lines.size());
      const SeenLine line = is_there ? sight.lines[number - 1] : SeenLine{};
      const auto at = find_glyph(line, token);
      if (!at) {
        add(failures, sight, fmt::format("no `{}` in line {}", token, number));
      } else if (std::abs(line.glyphs[*at].x - expected) > edge_tolerance) {
        add(failures, sight,
            fmt::format("`{}` of line {} at {:.3f}, not {:.3f}", token, number, line.glyphs[*at].x, expected));
      }
    }
  }
  for (const auto& [text, expected] : c.pitch) {
    const auto holds = [&text = text](const SeenLine& line) { return line.text().find(text) != std::string::npos; };
    const auto line = std::find_if(sight.lines.begin(), sight.lines.end(), holds);
    if (line == sight.lines.end()) {
      add(failures, sight, fmt::format("no line has `{}`", text));
      continue;
    }
    // The last character's own bytes: back over the continuation bytes of UTF-8.
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    const std::size_t begin = line->text().find(text);
    std::size_t offset = 0;
    double from = 0, to = 0;
    for (const SeenGlyph& glyph : line->glyphs) {
      if (offset <= begin) from = glyph.x;
      if (offset <= begin + last) to = glyph.x;
      offset += glyph.text.size();
    }
    if (std::abs(to - from - expected) > width_tolerance)
      add(failures, sight, fmt::format("pitch of `{}` is {:.3f}, not {:.3f}", text, to - from, expected));
  }
  for (const auto& [number, expected] : c.gap) {
    const bool is_there = number <= static_cast<int>(sight.lines.size());
    const std::vector<double> gaps = is_there ? gaps_of(sight.lines[number - 1]) : std::vector<double>{};
    if (gaps.empty()) add(failures, sight, fmt::format("no gap between ideographs in line {}", number));
    for (const double gap : gaps) {
      if (std::abs(gap - expected) <= width_tolerance) continue;
      add(failures, sight, fmt::format("a gap of {:.3f} in line {}, not {:.3f}", gap, number, expected));
      break;
    }
  }
}

void check_never(const Case& c, const Sight& sight, Failures& failures) {
  std::vector<std::string> lines;
  for (const SeenLine& line : sight.lines) lines.push_back(trimmed(line.text()));
  const auto begins_with_one_of = [](const std::string& line, const std::string& set) {
    std::size_t at = 0;
    const char32_t first = line.empty() ? 0 : next_character(line, at);
    return to_characters(set).find(first) != std::u32string::npos;
  };
  const auto ends_with_one_of = [](const std::string& line, const std::string& set) {
    const std::u32string characters = to_characters(line);
    return !characters.empty() && to_characters(set).find(characters.back()) != std::u32string::npos;
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && begins_with_one_of(lines[i], c.never.start))
      add(failures, sight, fmt::format("line {} begins `{}`", i + 1, lines[i]));
    if (i + 1 < lines.size() && ends_with_one_of(lines[i], c.never.end))
      add(failures, sight, fmt::format("line {} ends `{}`", i + 1, lines[i]));
  }
  const std::string whole = fmt::format("{}", fmt::join(lines, "\n"));
  for (const std::string& word : c.never.split) {
    for (std::size_t at = 1; at < word.size(); ++at) {
      const std::string divided = trimmed(word.substr(0, at)) + "\n" + trimmed(word.substr(at));
      if (whole.find(divided) != std::string::npos) add(failures, sight, fmt::format("divides {}", word));
    }
  }
  if (!c.never.runt || sight.lines.size() < 2) return;
  const auto& last = sight.lines.back().glyphs;
  if (std::count_if(last.begin(), last.end(), is_han) < 2)
    add(failures, sight, fmt::format("the last line is `{}`", lines.back()));
}

void check_gaps(const Case& c, const Sight& sight, Failures& failures) {
  if (!c.gaps || sight.lines.size() < 2) return;
  int loose = 0;
  double before = 0;
  for (std::size_t i = 0; i + 1 < sight.lines.size(); ++i) {
    const double gap = mean_gap(sight.lines[i]);
    if (gap > c.gaps->over) ++loose;
    if (c.gaps->jump && i > 0 && std::abs(gap - before) > *c.gaps->jump)
      add(failures, sight, fmt::format("gaps of {:.3f} in line {} after {:.3f}", gap, i + 1, before));
    before = gap;
  }
  const double share = static_cast<double>(loose) / static_cast<double>(sight.lines.size() - 1);
  if (share > c.gaps->most)
    add(failures, sight, fmt::format("{} of {} lines open more than {} em", loose, sight.lines.size(), c.gaps->over));
}

void check_alike(const Sight& one, const Sight& other, Failures& failures) {
  const auto marks = [](const Sight& sight) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < sight.lines.size(); ++i) {
      for (const SeenGlyph& glyph : sight.lines[i].glyphs) {
        if (glyph.text != " ") all.push_back(fmt::format("{} {} {:.3f}", i, glyph.text, glyph.x));
      }
    }
    return all;
  };
  const auto ours = marks(one), theirs = marks(other);
  const auto [at, there] = std::mismatch(ours.begin(), ours.end(), theirs.begin(), theirs.end());
  if (at == ours.end() && there == theirs.end()) return;
  add(failures, one,
      fmt::format("not alike: {} and {}", at == ours.end() ? "the end" : *at,
                  there == theirs.end() ? "the end" : *there));
}

void check_fits(const Sight& sight, Failures& failures) {
  for (const SeenLine& line : sight.lines) {
    if (right_edge(line) > sight.measure + edge_tolerance)
      add(failures, sight, fmt::format("`{}` is {:.3f} em wide", line.text(), right_edge(line)));
  }
}

void check_flush(const Sight& sight, Failures& failures) {
  for (std::size_t i = 0; i + 1 < sight.lines.size(); ++i) {
    const double right = right_edge(sight.lines[i]);
    if (std::abs(right - sight.measure) > edge_tolerance)
      add(failures, sight, fmt::format("line {} ends at {:.3f}: `{}`", i + 1, right, sight.lines[i].text()));
  }
}

namespace {

bool is_han(const SeenGlyph& glyph) {
  std::size_t at = 0;
  const char32_t c = glyph.text.empty() ? 0 : next_character(glyph.text, at);
  return (c >= 0x3400 && c <= 0x9FFF) || c == 0x3007 || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

// `天@2` is the second 天 of the line; a longer string is found at its first character.
std::optional<std::size_t> find_glyph(const SeenLine& line, const std::string& token) {
  const std::size_t mark = token.rfind('@');
  const bool counted = mark != std::string::npos && mark > 0;
  const std::string wanted = counted ? token.substr(0, mark) : token;
  int rest = counted ? std::stoi(token.substr(mark + 1)) : 1;
  const std::string text = line.text();
  std::size_t offset = 0;
  for (std::size_t i = 0; i < line.glyphs.size(); ++i) {
    if (text.compare(offset, wanted.size(), wanted) == 0 && --rest == 0) return i;
    offset += line.glyphs[i].text.size();
  }
  return std::nullopt;
}

// Without the spaces that end a line or begin one, be they Western or full.
std::string trimmed(std::string text) {
  for (const std::string space : {" ", "　"}) {
    while (text.size() >= space.size() && text.compare(text.size() - space.size(), space.size(), space) == 0)
      text.resize(text.size() - space.size());
  }
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

std::vector<double> gaps_of(const SeenLine& line) {
  std::vector<double> gaps;
  for (std::size_t i = 0; i + 1 < line.glyphs.size(); ++i) {
    if (is_han(line.glyphs[i]) && is_han(line.glyphs[i + 1]))
      gaps.push_back(line.glyphs[i + 1].x - line.glyphs[i].x - 1);
  }
  return gaps;
}

double mean_gap(const SeenLine& line) {
  const std::vector<double> gaps = gaps_of(line);
  double sum = 0;
  for (const double gap : gaps) sum += gap;
  return gaps.empty() ? 0 : sum / static_cast<double>(gaps.size());
}

// Marks that end a line are half as wide as they are drawn.
double right_edge(const SeenLine& line) {
  static const std::u32string half = U"”’）》〉」』】〗〕］｝，、；：。．？！";
  auto last = line.glyphs.rbegin();
  while (last != line.glyphs.rend() && trimmed(last->text).empty()) ++last;
  if (last == line.glyphs.rend()) return 0;
  const char32_t character = to_characters(last->text).back();
  // In the middle of half an em, whatever the font gives them.
  if (std::u32string_view(U"·–/／").find(character) != std::u32string_view::npos)
    return last->x + (last->advance + 0.5) / 2;
  const bool is_half = half.find(character) != std::u32string::npos;
  return last->x + (is_half ? 0.5 : last->advance);
}

void add(Failures& failures, const Sight& sight, const std::string& what) {
  failures.push_back(fmt::format("{}, {} em: {}", sight.eye, sight.measure, what));
}

}  // namespace

}  // namespace broadsheet::typography
