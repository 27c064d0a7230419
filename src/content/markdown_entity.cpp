#include "content/markdown_entity.h"

#include "source/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace broadsheet {

namespace {

struct Named {
  std::string_view name;
  char32_t character;
};

// Those that text from word processors and web pages brings along. All others can be typed as themselves.
constexpr std::array<Named, 21> named_entities = {
    {{"amp", U'&'},       {"lt", U'<'},        {"gt", U'>'},        {"quot", U'"'},        {"apos", U'\''},
     {"nbsp", U'\u00A0'}, {"emsp", U'\u2003'}, {"ensp", U'\u2002'}, {"thinsp", U'\u2009'}, {"mdash", U'—'},
     {"ndash", U'–'},     {"hellip", U'…'},    {"ldquo", U'“'},     {"rdquo", U'”'},       {"lsquo", U'‘'},
     {"rsquo", U'’'},     {"middot", U'·'},    {"times", U'×'},     {"deg", U'°'},         {"permil", U'‰'},
     {"bull", U'•'}}};

char32_t numbered(std::string_view digits);

}  // namespace

std::string decode_entity(std::string_view entity) {
  if (entity.size() < 3) return {};
  const std::string_view body = entity.substr(1, entity.size() - 2);
  char32_t character = 0;
  if (body.front() == '#') {
    character = numbered(body.substr(1));
  } else {
    const auto found = std::find_if(named_entities.begin(), named_entities.end(),
                                    [body](const Named& named) { return named.name == body; });
    if (found != named_entities.end()) character = found->character;
  }
  std::string text;
  if (character != 0) append_character(text, character);
  return text;
}

namespace {

// 0 for what is no character of a text.
char32_t numbered(std::string_view digits) {
  const bool hexadecimal = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t number = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, hexadecimal ? 16 : 10);
  const bool is_number = error == std::errc() && end == digits.data() + digits.size();
  const bool is_character =
      number >= 0x20 && (number < 0x7F || number > 0x9F) && (number < 0xD800 || number > 0xDFFF) && number <= 0x10FFFF;
  return is_number && is_character ? number : 0;
}

}  // namespace

}  // namespace broadsheet
