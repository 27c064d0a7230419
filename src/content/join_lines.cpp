#include "content/join_lines.h"

#include "source/utf8.h"

#include <algorithm>
#include <cstddef>

namespace broadsheet {

namespace {

struct Placed {
  char32_t character = 0;
  std::size_t run = 0;
};

std::vector<Placed> trimmed_characters(const std::vector<Run>& runs);
bool is_white(const Placed& placed);
bool line_end_vanishes(const Placed& before, const Placed& after, const std::vector<Run>& runs);
bool are_alike(const Run& a, const Run& b);

}  // namespace

std::vector<Run> join_lines(const std::vector<Run>& runs) {
  const std::vector<Placed> characters = trimmed_characters(runs);
  std::vector<Run> joined;
  std::size_t last = 0;  // the run that the last character was of
  const auto put = [&](char32_t character, std::size_t run) {
    const Run& voice = runs[run];
    if (joined.empty() || (run != last && !are_alike(voice, runs[last]))) {
      joined.push_back(voice);
      joined.back().text.clear();
    }
    last = run;
    joined.back().span.end = std::max(joined.back().span.end, voice.span.end);
    append_character(joined.back().text, character);
  };
  for (auto at = characters.begin(); at != characters.end();) {
    if (!is_white(*at)) {
      put(at->character, at->run);
      ++at;
      continue;
    }
    const auto next = std::find_if_not(at, characters.end(), is_white);
    const bool line_end = std::any_of(at, next, [](const Placed& placed) { return placed.character == U'\n'; });
    const bool vanishes = line_end && line_end_vanishes(*(at - 1), *next, runs);
    if (!vanishes) put(U' ', at->run);
    at = next;
  }
  return joined;
}

std::string join_lines(std::string_view text) {
  Run run;
  run.text = text;
  const std::vector<Run> joined = join_lines(std::vector<Run>{run});
  return joined.empty() ? std::string() : joined.front().text;
}

namespace {

// Without white space at the edges, so that there is a character on both sides of all that is left.
std::vector<Placed> trimmed_characters(const std::vector<Run>& runs) {
  std::vector<Placed> characters;
  for (std::size_t run = 0; run < runs.size(); ++run) {
    for (const char32_t character : to_characters(runs[run].text)) characters.push_back({character, run});
  }
  const auto is_ink = [](const Placed& placed) { return !is_white(placed) && placed.character != U'\u3000'; };
  characters.erase(std::find_if(characters.rbegin(), characters.rend(), is_ink).base(), characters.end());
  characters.erase(characters.begin(), std::find_if(characters.begin(), characters.end(), is_ink));
  return characters;
}

bool is_white(const Placed& placed) {
  const char32_t character = placed.character;
  return character == U' ' || character == U'\t' || character == U'\n' || character == U'\r';
}

// Marks that Chinese and Latin text share take the side of their neighbour, and so do note numbers.
bool line_end_vanishes(const Placed& before, const Placed& after, const std::vector<Run>& runs) {
  const auto is_shared = [&runs](const Placed& placed) {
    return runs[placed.run].superscript ||
           std::u32string_view(U"“”‘’—…·").find(placed.character) != std::u32string_view::npos;
  };
  const auto is_wide = [](const Placed& placed) { return cell_width(placed.character) == 2; };
  return (is_wide(before) || is_shared(before)) && (is_wide(after) || is_shared(after));
}

// Two words with readings stay two, even where the readings are the same, and so do two names.
bool are_alike(const Run& a, const Run& b) {
  return a.strong == b.strong && a.emphasis == b.emphasis && a.superscript == b.superscript && a.reading.empty() &&
         b.reading.empty() && a.name == NameMark::None && b.name == NameMark::None;
}

}  // namespace

}  // namespace broadsheet
