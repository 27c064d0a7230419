// Sets one paragraph of a thousand to a million characters on one core, and prints the milliseconds a thousand
// characters of shaping, of atoms, and of breaking and fitting lines at 13 characters: columns that stay level are
// linear work.
//
// usage: growth TEXT… [LARGEST]     files of plain text, put one after another as often as is needed; default 1000000

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "source/diagnostics.h"
#include "typeset/galley.h"

namespace {

using namespace broadsheet;
using Clock = std::chrono::steady_clock;

bool is_ideograph(const std::string& character) {
  return character.size() == 3 && character >= "\u4e00" && character < "\u9fa0";
}

// The text over and over: each time round, every seventh ideograph is another one of it, so that no paragraph has the
// same line twice, and as many different characters as a newspaper.
std::string lengthen(const std::vector<std::string>& characters, std::size_t count) {
  std::string text;
  std::size_t ideographs = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t place = i % characters.size();
    const std::size_t round = i / characters.size();
    const bool is_other = round > 0 && is_ideograph(characters[place]) && ++ideographs % 7 == 0;
    const std::string& other = characters[(place * 31 + round * 101) % characters.size()];
    text += is_other && is_ideograph(other) ? other : characters[place];
  }
  return text;
}

std::vector<std::string> characters_of(const std::string& text) {
  std::vector<std::string> characters;
  for (const char byte : text) {
    if (byte == '\n') continue;
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) characters.emplace_back();
    characters.back() += byte;
  }
  return characters;
}

double milliseconds(Clock::time_point from, Clock::time_point to) {
  return std::chrono::duration<double, std::milli>(to - from).count();
}

void measure(const std::string& words, std::size_t count, const Face& face, const FontBook& fonts) {
  const Length size = Length::points(9);
  const SettingRules rules;
  Diagnostics diagnostics;
  TypesetText text;
  text.runs = {{words, &face, size, {}}};
  const auto start = Clock::now();
  text.shaped = shape_text(text.runs, rules.text, fonts, diagnostics);
  const auto shaped = Clock::now();
  text.atoms = make_atoms(text.shaped, rules.marks);
  const auto measured = Clock::now();
  const std::vector<Line> lines = set_lines(text, 0, {size * 13, size * 2, size, Align::Justify});
  const auto broken = Clock::now();
  const double thousands = static_cast<double>(count) / 1000;
  std::printf("%10zu %9zu %9.3f %9.3f %9.3f %9.3f\n", count, lines.size(), milliseconds(start, shaped) / thousands,
              milliseconds(shaped, measured) / thousands, milliseconds(measured, broken) / thousands,
              milliseconds(start, broken) / thousands);
}

}  // namespace

int main(int count, char** arguments) {
  std::string text;
  std::size_t largest = 1'000'000;
  for (int i = 1; i < count; ++i) {
    if (const auto number = std::strtoull(arguments[i], nullptr, 10)) {
      largest = number;
      continue;
    }
    std::ifstream file(arguments[i], std::ios::binary);
    text.append(std::istreambuf_iterator<char>(file), {});
  }
  const std::vector<std::string> characters = characters_of(text);
  if (characters.empty()) {
    std::fprintf(stderr, "usage: growth TEXT… [LARGEST]\n");
    return 2;
  }
  const FontBook fonts({PROJECT_DIR "/fonts"});
  const Face* face = fonts.find("Noto Serif CJK SC", 400);
  if (!face) {
    std::fprintf(stderr, "growth: the face is not in fonts/\n");
    return 1;
  }

  std::printf("%10s %9s %9s %9s %9s %9s\n", "characters", "lines", "shaping", "atoms", "lines", "all");
  for (std::size_t length = 1000; length <= largest; length *= 10) {
    // The first of each length opens the font and touches the memory; the second counts.
    const std::string words = lengthen(characters, length);
    measure(words, length, *face, fonts);
    measure(words, length, *face, fonts);
  }
}
