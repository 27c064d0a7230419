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
bool line_end_vanishes(char32_t before, char32_t after);
void put(std::vector<Run>& joined, char32_t character, const Run& voice);

}  // namespace

std::vector<Run> join_lines(const std::vector<Run>& runs) {
  const std::vector<Placed> characters = trimmed_characters(runs);
  std::vector<Run> joined;
  for (auto at = characters.begin(); at != characters.end();) {
    if (!is_white(*at)) {
      put(joined, at->character, runs[at->run]);
      ++at;
      continue;
    }
    const auto next = std::find_if_not(at, characters.end(), is_white);
    const bool line_end = std::any_of(at, next, [](const Placed& placed) { return placed.character == U'\n'; });
    const bool vanishes = line_end && line_end_vanishes((at - 1)->character, next->character);
    if (!vanishes) put(joined, U' ', runs[at->run]);
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

// Marks that Chinese and Latin text share take the side of their neighbour.
bool line_end_vanishes(char32_t before, char32_t after) {
  const auto is_shared = [](char32_t character) {
    return std::u32string_view(U"“”‘’—…·").find(character) != std::u32string_view::npos;
  };
  const auto is_wide = [](char32_t character) { return cell_width(character) == 2; };
  return (is_wide(before) || is_shared(before)) && (is_wide(after) || is_shared(after));
}

void put(std::vector<Run>& joined, char32_t character, const Run& voice) {
  const bool same_voice =
      !joined.empty() && joined.back().strong == voice.strong && joined.back().emphasis == voice.emphasis;
  if (!same_voice) {
    joined.push_back(voice);
    joined.back().text.clear();
  }
  joined.back().span.end = std::max(joined.back().span.end, voice.span.end);
  append_character(joined.back().text, character);
}

}  // namespace

}  // namespace broadsheet
