#include "source/source_map.h"

#include "source/bad_characters.h"
#include "source/utf8.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace broadsheet {

namespace {

std::size_t line_index(const std::vector<std::uint32_t>& line_starts, std::uint32_t offset) {
  const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), offset);
  return static_cast<std::size_t>(after - line_starts.begin()) - 1;
}

}  // namespace

int SourceMap::add(std::string path, std::string text) {
  File file{std::move(path), std::move(text), {0}};
  for (std::size_t at = 0; at < file.text.size(); ++at) {
    if (file.text[at] == '\n') file.line_starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
  files_.push_back(std::move(file));
  return first_ + static_cast<int>(files_.size()) - 1;
}

void SourceMap::share(std::shared_ptr<const SourceMap> files) {
  shared_.push_back(std::move(files));
}

const SourceMap::File& SourceMap::file(int number) const {
  const auto has = [number](const SourceMap& map) {
    return number >= map.first_ && number - map.first_ < static_cast<int>(map.files_.size());
  };
  if (has(*this)) return files_[static_cast<std::size_t>(number - first_)];
  const auto owner = std::find_if(shared_.begin(), shared_.end(), [&](const auto& map) { return has(*map); });
  assert(owner != shared_.end());
  return (*owner)->file(number);
}

const std::string& SourceMap::path(int file) const {
  return this->file(file).path;
}

const std::string& SourceMap::text(int file) const {
  return this->file(file).text;
}

SourceMap::Position SourceMap::position(Span span) const {
  if (!span.known()) return {};
  const std::string_view text = this->text(span.file);
  const std::vector<std::uint32_t>& starts = file(span.file).line_starts;
  const std::uint32_t offset = std::min(span.begin, static_cast<std::uint32_t>(text.size()));
  const std::size_t line = line_index(starts, offset);
  std::string_view before = text.substr(starts[line], offset - starts[line]);
  if (line == 0) before.remove_prefix(length_of_byte_order_mark(before));
  return {static_cast<int>(line) + 1, static_cast<int>(to_characters(before).size()) + 1};
}

std::string_view SourceMap::line_text(Span span) const {
  if (!span.known()) return {};
  const std::string_view text = this->text(span.file);
  const std::vector<std::uint32_t>& starts = file(span.file).line_starts;
  const std::size_t line = line_index(starts, std::min(span.begin, static_cast<std::uint32_t>(text.size())));
  const std::size_t end = line + 1 < starts.size() ? starts[line + 1] - 1 : text.size();
  std::string_view result = text.substr(starts[line], end - starts[line]);
  if (!result.empty() && result.back() == '\r') result.remove_suffix(1);
  return result;
}

}  // namespace broadsheet
