#include "compose/resolve_pattern.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string_view>
#include <vector>

namespace broadsheet {

namespace {

Text field(const std::string& path, const Edition& edition, const Folio& folio);
Text date_field(const std::string& name, Date date);

constexpr std::string_view strong_mark = "**";
Text story_field(const Story& story, const std::string& name);

}  // namespace

Text resolve_pattern(const Pattern& pattern, const Edition& edition, const Folio& folio) {
  Text words{{}, pattern.span};
  bool has_words_of_edition = false;
  for (const Pattern::Piece& piece : pattern.pieces) {
    if (!piece.is_field) {
      words.text += piece.text;
      continue;
    }
    const Text value = field(piece.text, edition, folio);
    if (!has_words_of_edition && value.span.known()) {
      words.span = value.span;
      has_words_of_edition = true;
    }
    words.text += value.text;
  }
  return words;
}

std::string resolve_pattern(const Pattern& pattern, const FieldValues& values) {
  std::string words;
  for (const Pattern::Piece& piece : pattern.pieces) {
    if (!piece.is_field) {
      words += piece.text;
    } else if (const auto value = values.find(piece.text); value != values.end()) {
      words += value->second;
    }
  }
  return words;
}

std::vector<Run> resolve_runs(const Pattern& pattern, const FieldValues& values, Span span) {
  std::vector<Run> runs;
  bool is_strong = false;
  const auto add = [&](std::string_view words) {
    if (words.empty()) return;
    if (runs.empty() || runs.back().strong != is_strong) runs.push_back({{}, is_strong, false, span});
    runs.back().text += words;
  };
  for (const Pattern::Piece& piece : pattern.pieces) {
    if (piece.is_field) {
      if (const auto value = values.find(piece.text); value != values.end()) add(value->second);
      continue;
    }
    for (std::string_view rest = piece.text; !rest.empty();) {
      const std::size_t mark = std::min(rest.find(strong_mark), rest.size());
      add(rest.substr(0, mark));
      rest.remove_prefix(mark);
      if (rest.empty()) break;
      is_strong = !is_strong;
      rest.remove_prefix(strong_mark.size());
    }
  }
  return runs;
}

std::vector<std::string> split_path(const std::string& path) {
  std::vector<std::string> parts(1);
  for (const char c : path) {
    if (c == '.') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

bool has_field(const std::string& path, const Edition& edition) {
  const std::vector<std::string> parts = split_path(path);
  if (parts[0] == "stories") return parts.size() == 3 && edition.story(parts[1]) != nullptr;
  if (parts[0] == "indicators") return parts.size() == 3 && edition.indicators_named(parts[1]) != nullptr;
  return true;
}

namespace {

Text field(const std::string& path, const Edition& edition, const Folio& folio) {
  const std::vector<std::string> parts = split_path(path);
  if (path == "title") return edition.title;
  if (path == "folio.newspaper") return folio.newspaper;
  if (path == "folio.section") return folio.section;
  if (path == "folio.page") return folio.page;
  if (parts[0] == "date" && parts.size() == 2) return date_field(parts[1], edition.date);
  if (!has_field(path, edition) || parts.size() != 3) return {};
  if (parts[0] == "stories") return story_field(*edition.story(parts[1]), parts[2]);
  const Indicators& indicators = *edition.indicators_named(parts[1]);
  if (parts[2] == "title") return indicators.title;
  if (parts[2] == "period") return indicators.period;
  const std::optional<Scale>& scale = parts[2] == "full-amount" ? indicators.full_amount : indicators.full_change;
  return scale ? scale->words : Text{};
}

Text date_field(const std::string& name, Date date) {
  static constexpr std::array<const char*, 7> weekdays = {"星期日", "星期一", "星期二", "星期三",
                                                          "星期四", "星期五", "星期六"};
  if (name == "year") return {std::to_string(date.year), {}};
  if (name == "month") return {std::to_string(date.month), {}};
  if (name == "day") return {std::to_string(date.day), {}};
  return {weekdays[weekday(date)], {}};
}

Text story_field(const Story& story, const std::string& name) {
  if (name == "kicker") return story.kicker;
  if (name == "headline") return story.headline;
  if (name == "deck") return story.deck;
  Text names;
  for (const Text& writer : story.byline) {
    if (names.text.empty()) {
      names = writer;
    } else {
      names.text += "　" + writer.text;
    }
  }
  return names;
}

}  // namespace

}  // namespace broadsheet
