#include "layout/grid_range.h"

#include <fmt/format.h>

#include <charconv>
#include <string_view>

namespace broadsheet {

namespace {

std::optional<int> parse_count(std::string_view text);

}  // namespace

GridRange read_range(PartReader& reader, const std::string& key, int size) {
  const YamlNode* node = reader.require(key);
  const std::optional<std::string> text = node ? read_text(*node, "`" + key + "`", reader.diagnostics()) : std::nullopt;
  if (!text) return {};
  const size_t dash = text->find('-');
  const std::string_view whole = *text;
  const std::optional<int> first = parse_count(whole.substr(0, dash));
  const std::optional<int> last = dash == std::string::npos ? first : parse_count(whole.substr(dash + 1));
  const auto fail = [&](const std::string& what, const std::string& hint) {
    reader.diagnostics().error(node->span, fmt::format("`{}` {}", *text, what), hint);
    return GridRange{};
  };
  if (!first || !last) {
    return fail(fmt::format("is not a range of {}", key), "write `3`, or `1-8` for a range");
  }
  if (*first < 1) return fail(fmt::format("begins too early: {} count from 1", key), {});
  if (*last < *first) return fail("runs backwards", fmt::format("write `{}-{}`", *last, *first));
  if (size > 0 && *last > size) {
    return fail(fmt::format("goes past the grid, which has {} {}", size, key), fmt::format("{} is the last", size));
  }
  return {*first, *last};
}

namespace {

std::optional<int> parse_count(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  int count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return count;
}

}  // namespace

}  // namespace broadsheet
