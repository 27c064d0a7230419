#include "text/sense_breaks.h"

#include "source/utf8.h"
#include "text/break_opportunities.h"
#include "text/contextual_classes.h"
#include "text/word_roles.h"
#include "text/words.h"

#include <algorithm>

namespace broadsheet {

namespace {

using enum CharacterClass;

constexpr SenseCost clause_end = 0;        // at a space between clauses, after a full stop, before ——
constexpr SenseCost comma_end = 10;        // after ， ； ：
constexpr SenseCost item_end = 80;         // after 、
constexpr SenseCost after_attribute = 85;  // after 的
constexpr SenseCost before_phrase = 90;    // before a preposition, conjunction or adverb
constexpr SenseCost after_particle = 110;  // after 了 着 过
constexpr SenseCost beside_pieced_word = 130;
constexpr SenseCost after_measure = 220;
constexpr SenseCost beside_single_character = 250;
// On top, inside what is better whole.
constexpr SenseCost in_quotation = 250;
constexpr SenseCost in_title = 600;
// Of so many characters or fewer they are one word.
constexpr std::size_t short_quotation = 5;

struct Heading {
  std::u32string_view text;
  std::vector<CharacterClass> classes;
  std::vector<Word> words;

  std::u32string_view characters(const Word& word) const { return text.substr(word.begin, word.end - word.begin); }
};

SenseCost cost_after(const Heading& heading, std::size_t word);
std::vector<SenseCost> enclosure_costs(std::u32string_view text);

}  // namespace

std::vector<SenseCost> sense_breaks(std::u32string_view text, const TextRules& rules) {
  const Heading heading{text, contextual_classes(text), find_words(text, rules.language)};
  TextRules strict = rules;
  strict.units = UnitBreak::Forbidden;
  const std::vector<BreakKind> legal = break_opportunities(text, heading.classes, strict);
  const std::vector<SenseCost> enclosed = enclosure_costs(text);
  std::vector<SenseCost> costs(text.size(), no_break);
  for (std::size_t word = 0; word + 1 < heading.words.size(); ++word) {
    const std::size_t last = heading.words[word].end - 1;
    if (legal[last] != BreakKind::Allowed && legal[last] != BreakKind::Mandatory) continue;
    const SenseCost cost = cost_after(heading, word);
    if (cost != no_break && enclosed[last] != no_break) costs[last] = cost + enclosed[last];
  }
  return costs;
}

std::vector<SenseCost> sense_breaks(const ShapedText& shaped, const TextRules& rules) {
  const std::vector<SenseCost> of_characters = sense_breaks(to_characters(shaped.text), rules);
  std::vector<SenseCost> of_clusters;
  std::size_t at = 0, character = 0;
  for (const Cluster& cluster : shaped.clusters) {
    for (; at < cluster.text_end; ++character) next_character(shaped.text, at);
    of_clusters.push_back(of_characters[character - 1]);
  }
  return of_clusters;
}

bool is_clause_gap(const ShapedText& shaped, int cluster) {
  const auto class_of = [&](int i) { return shaped.clusters[i].character_class; };
  if (class_of(cluster) == FullSpace) return true;
  if (class_of(cluster) != Space) return false;
  const bool inside = cluster > 0 && cluster + 1 < static_cast<int>(shaped.clusters.size());
  return !inside || class_of(cluster - 1) != Western || class_of(cluster + 1) != Western;
}

namespace {

SenseCost cost_between_words(const Heading& heading, std::size_t left);

SenseCost cost_after(const Heading& heading, std::size_t word) {
  const std::size_t last = heading.words[word].end - 1;
  const CharacterClass left = heading.classes[last], right = heading.classes[last + 1];
  if (is_space(left)) {
    const bool western = last > 0 && heading.classes[last - 1] == Western && right == Western;
    return western ? word_break : clause_end;
  }
  if (is_space(right)) return no_break;
  switch (left) {
    case Stop:
      return clause_end;
    case Comma:
      return heading.text[last] == U'、' ? item_end : comma_end;
    case TwoEm:
      return heading.text[last] == 0x2014 || heading.text[last] == 0x2E3A ? no_break : clause_end;
    case Connector:
    case MiddleDot:
    case Solidus:
      return no_break;
    default:
      return right == TwoEm ? clause_end : cost_between_words(heading, word);
  }
}

// Whether two neighbours are one in sense.
bool are_bound(const Heading& heading, std::size_t left) {
  const Word& word = heading.words[left];
  const auto before = heading.characters(word), after = heading.characters(heading.words[left + 1]);
  if (is_particle(after) || is_connective(before)) return true;
  if (word.kind == WordKind::Single && is_prefix(before.front())) return true;
  if (after.back() == U'号' && heading.words[left + 1].kind == WordKind::Amount) return word.kind != WordKind::Other;
  if (word.kind == WordKind::Number) return before.size() == 1 || after.size() == 1 || is_digit(before.back());
  return before == U"的" && left > 0 && heading.words[left - 1].kind == WordKind::Counted;
}

SenseCost cost_between_words(const Heading& heading, std::size_t left) {
  if (are_bound(heading, left)) return no_break;
  const Word &before = heading.words[left], &after = heading.words[left + 1];
  if (heading.characters(before) == U"的") return after_attribute;
  if (is_particle(heading.characters(before))) return after_particle;
  if (before.kind == WordKind::Counted || before.kind == WordKind::Number) return after_measure;
  if (is_connective(heading.characters(after))) return before_phrase;
  if (after.kind == WordKind::Single && is_prefix(heading.text[after.begin])) return word_break;
  if (before.kind == WordKind::Single || after.kind == WordKind::Single) return beside_single_character;
  const bool pieced = before.kind == WordKind::Pieced || after.kind == WordKind::Pieced;
  return pieced ? beside_pieced_word : word_break;
}

// What ending a line inside quotation marks, brackets and titles costs, for each character.
std::vector<SenseCost> enclosure_costs(std::u32string_view text) {
  std::vector<SenseCost> costs(text.size());
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const CharacterClass c = character_class(text[i]);
    if (c == Opening) open.push_back(i);
    if (c != Closing || open.empty()) continue;
    const std::size_t begin = open.back();
    open.pop_back();
    const bool is_title = text[begin] == U'《' || text[begin] == U'〈';
    const bool is_short = i - begin - 1 <= short_quotation;
    const SenseCost cost = is_short ? no_break : is_title ? in_title : in_quotation;
    for (std::size_t inside = begin; inside < i; ++inside) costs[inside] = std::max(costs[inside], cost);
  }
  return costs;
}

}  // namespace

}  // namespace broadsheet
