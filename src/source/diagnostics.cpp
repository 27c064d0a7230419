#include "source/diagnostics.h"

#include <fmt/format.h>

#include "source/utf8.h"

#include <algorithm>
#include <utility>

namespace broadsheet {

namespace {

// No key or name that a hand slips on is longer; keeps the distance, which costs length times length, cheap.
constexpr std::size_t longest_word = 64;

std::u32string fold_case(std::u32string word);
std::size_t edit_distance(const std::u32string& from, const std::u32string& to);

}  // namespace

void Diagnostics::error(Span span, std::string message, std::string hint) {
  add({Severity::Error, std::move(message), std::move(hint), span});
}

void Diagnostics::overset(Span span, std::string message, std::string hint) {
  add({Severity::Overset, std::move(message), std::move(hint), span});
}

void Diagnostics::warning(Span span, std::string message, std::string hint) {
  add({Severity::Warning, std::move(message), std::move(hint), span});
}

void Diagnostics::note(Span span, std::string message, std::string hint) {
  add({Severity::Note, std::move(message), std::move(hint), span});
}

void Diagnostics::warning_once(Span span, std::string message, std::string hint) {
  if (!says(message)) warning(span, std::move(message), std::move(hint));
}

void Diagnostics::note_once(Span span, std::string message, std::string hint) {
  if (!says(message)) note(span, std::move(message), std::move(hint));
}

void Diagnostics::add(Diagnostic diagnostic) {
  const bool known = std::any_of(items_.begin(), items_.end(), [&diagnostic](const Diagnostic& item) {
    return item.span == diagnostic.span && item == diagnostic;
  });
  if (!known) items_.push_back(std::move(diagnostic));
}

bool Diagnostics::says(const std::string& message) const {
  return std::any_of(items_.begin(), items_.end(),
                     [&message](const Diagnostic& item) { return item.message == message; });
}

bool Diagnostics::has(Severity severity) const {
  return std::any_of(items_.begin(), items_.end(),
                     [severity](const Diagnostic& item) { return item.severity == severity; });
}

std::string counted(int count, const std::string& one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

std::string nearest_word(const std::string& word, const std::vector<std::string>& candidates) {
  const std::u32string typed = to_characters(word);
  if (typed.empty() || typed.size() > longest_word) return {};
  const std::u32string folded = fold_case(typed);
  std::string nearest;
  std::size_t least = longest_word;
  for (const std::string& candidate : candidates) {
    const std::u32string known = to_characters(candidate);
    if (known.size() > longest_word) continue;
    const std::size_t length = std::max(typed.size(), known.size());
    const std::size_t distance = fold_case(known) == folded ? 0 : edit_distance(typed, known);
    // A third of the letters may be wrong, but never all of them.
    if (distance > std::max<std::size_t>(1, length / 3) || distance >= length || distance >= least) continue;
    least = distance;
    nearest = candidate;
  }
  return nearest;
}

namespace {

std::u32string fold_case(std::u32string word) {
  for (char32_t& character : word) {
    if (character >= U'A' && character <= U'Z') character += U'a' - U'A';
  }
  return word;
}

// Damerau and Levenshtein: letters put in, left out, changed, or swapped with a neighbour.
std::size_t edit_distance(const std::u32string& from, const std::u32string& to) {
  std::vector<std::vector<std::size_t>> cost(from.size() + 1, std::vector<std::size_t>(to.size() + 1));
  for (std::size_t i = 0; i <= from.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= to.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t changed = cost[i - 1][j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, changed});
      const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[from.size()][to.size()];
}

}  // namespace

}  // namespace broadsheet
