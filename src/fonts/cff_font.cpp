#include "fonts/cff_font.h"

#include <algorithm>

#include "fonts/byte_reader.h"

namespace broadsheet {

namespace {

std::optional<CffIndex> read_index(std::string_view table, std::size_t position);
std::optional<std::vector<CffEntry>> read_dict(std::string_view dict);
std::optional<std::vector<std::uint16_t>> read_cids(std::string_view table, std::size_t offset, std::uint32_t glyphs);
std::optional<std::vector<std::uint8_t>> read_fd_select(std::string_view table, std::size_t offset,
                                                        std::uint32_t glyphs, std::size_t dicts);
bool read_font_dicts(std::string_view table, std::size_t offset, CffFont& font);
const CffEntry* entry(const std::vector<CffEntry>& dict, CffOperator op);
std::size_t offset_of(const std::vector<CffEntry>& dict, CffOperator op);

}  // namespace

std::optional<CffFont> CffFont::parse(std::string_view table) {
  ByteReader header(table);
  header.bytes(2);
  const std::size_t header_size = header.u8();
  const auto names = read_index(table, header_size);
  if (!header.ok() || !names || names->count != 1) return {};
  std::size_t position = header_size + names->whole.size();
  const auto tops = read_index(table, position);
  if (!tops || tops->count != 1) return {};
  position += tops->whole.size();
  const auto strings = read_index(table, position);
  if (!strings) return {};
  const auto subroutines = read_index(table, position + strings->whole.size());
  auto top = read_dict(tops->at(0));
  if (!subroutines || !top) return {};

  CffFont font;
  font.names = names->whole;
  font.strings = strings->whole;
  font.top = std::move(*top);
  font.has_subroutines = subroutines->count > 0;
  const auto char_strings = read_index(table, offset_of(font.top, CffOperator::CharStrings));
  if (!char_strings || char_strings->count == 0 || char_strings->count > 0xffff) return {};
  font.char_strings = *char_strings;
  font.cid_keyed = entry(font.top, CffOperator::Ros) != nullptr;
  if (!font.cid_keyed) return font;

  if (!read_font_dicts(table, offset_of(font.top, CffOperator::FdArray), font)) return {};
  auto cids = read_cids(table, offset_of(font.top, CffOperator::Charset), char_strings->count);
  auto fd_select =
      read_fd_select(table, offset_of(font.top, CffOperator::FdSelect), char_strings->count, font.font_dicts.size());
  if (!cids || !fd_select) return {};
  font.cids = std::move(*cids);
  font.fd_select = std::move(*fd_select);
  return font;
}

std::string_view CffIndex::at(std::uint32_t item) const {
  if (item >= count) return {};
  ByteReader reader(offsets, std::size_t{item} * offset_size);
  const std::size_t begin = reader.number(offset_size), end = reader.number(offset_size);
  if (begin < 1 || end < begin || end - 1 > data.size()) return {};
  return data.substr(begin - 1, end - begin);
}

namespace {

std::optional<CffIndex> read_index(std::string_view table, std::size_t position) {
  ByteReader reader(table, position);
  CffIndex index;
  index.count = reader.u16();
  if (reader.ok() && index.count > 0) {
    index.offset_size = reader.u8();
    if (index.offset_size < 1 || index.offset_size > 4) return {};
    index.offsets = reader.bytes((std::size_t{index.count} + 1) * index.offset_size);
    ByteReader last(index.offsets, std::size_t{index.count} * index.offset_size);
    const std::size_t end = last.number(index.offset_size);
    if (end < 1) return {};
    index.data = reader.bytes(end - 1);
  }
  if (!reader.ok()) return {};
  index.whole = table.substr(position, reader.position() - position);
  return index;
}

// Skips a real number: nibbles up to one of 15.
void skip_real(ByteReader& reader) {
  for (std::uint8_t byte = 0; reader.ok() && (byte & 0x0f) != 0x0f;) {
    byte = reader.u8();
    if (byte >> 4 == 0x0f) return;
  }
}

std::int32_t read_operand(ByteReader& reader, int first) {
  if (first == 28) return reader.i16();
  if (first == 29) return static_cast<std::int32_t>(reader.number(4));
  if (first >= 32 && first <= 246) return first - 139;
  if (first >= 247 && first <= 250) return (first - 247) * 256 + reader.u8() + 108;
  if (first >= 251 && first <= 254) return -(first - 251) * 256 - reader.u8() - 108;
  if (first == 30) skip_real(reader);
  return 0;
}

std::optional<std::vector<CffEntry>> read_dict(std::string_view dict) {
  std::vector<CffEntry> entries;
  ByteReader reader(dict);
  std::size_t begin = 0;
  CffEntry next;
  while (!reader.at_end()) {
    const int first = reader.u8();
    if (first > 21) {
      next.operands.push_back(read_operand(reader, first));
    } else {
      next.op = static_cast<CffOperator>(first == 12 ? 0x0c00 + reader.u8() : first);
      next.bytes = dict.substr(begin, reader.position() - begin);
      begin = reader.position();
      entries.push_back(std::move(next));
      next = {};
    }
  }
  if (!reader.ok() || !next.operands.empty()) return {};
  return entries;
}

const CffEntry* entry(const std::vector<CffEntry>& dict, CffOperator op) {
  const auto found = std::find_if(dict.begin(), dict.end(), [op](const CffEntry& item) { return item.op == op; });
  return found == dict.end() ? nullptr : &*found;
}

// Out of every table when the operator is missing, so that reading there fails.
std::size_t offset_of(const std::vector<CffEntry>& dict, CffOperator op) {
  const CffEntry* found = entry(dict, op);
  if (!found || found->operands.size() != 1 || found->operands[0] <= 0) return SIZE_MAX;
  return static_cast<std::size_t>(found->operands[0]);
}

bool read_font_dicts(std::string_view table, std::size_t offset, CffFont& font) {
  const auto array = read_index(table, offset);
  if (!array || array->count == 0 || array->count > 256) return false;
  for (std::uint32_t i = 0; i < array->count; ++i) {
    auto entries = read_dict(array->at(i));
    const CffEntry* place = entries ? entry(*entries, CffOperator::Private) : nullptr;
    if (!place || place->operands.size() != 2 || place->operands[0] < 0 || place->operands[1] < 0) return false;
    ByteReader reader(table, static_cast<std::size_t>(place->operands[1]));
    auto private_entries = read_dict(reader.bytes(static_cast<std::size_t>(place->operands[0])));
    if (!reader.ok() || !private_entries) return false;
    font.has_subroutines |= entry(*private_entries, CffOperator::Subrs) != nullptr;
    font.font_dicts.push_back({std::move(*entries), std::move(*private_entries)});
  }
  return true;
}

std::optional<std::vector<std::uint16_t>> read_cids(std::string_view table, std::size_t offset, std::uint32_t glyphs) {
  ByteReader reader(table, offset);
  std::vector<std::uint16_t> cids = {0};
  cids.reserve(glyphs);
  const int format = reader.u8();
  if (format > 2) return {};
  while (reader.ok() && cids.size() < glyphs) {
    const std::uint32_t first = reader.u16();
    const std::uint32_t more = format == 0 ? 0 : reader.number(format);
    if (first + more > 0xffff) return {};
    for (std::uint32_t i = 0; i <= more && cids.size() < glyphs; ++i)
      cids.push_back(static_cast<std::uint16_t>(first + i));
  }
  if (!reader.ok()) return {};
  return cids;
}

std::optional<std::vector<std::uint8_t>> read_fd_select(std::string_view table, std::size_t offset,
                                                        std::uint32_t glyphs, std::size_t dicts) {
  ByteReader reader(table, offset);
  std::vector<std::uint8_t> dict_of(glyphs);
  const int format = reader.u8();
  if (format == 0) {
    for (auto& dict : dict_of) dict = reader.u8();
  } else if (format == 3) {
    const int ranges = reader.u16();
    std::uint32_t begin = reader.u16();
    if (begin != 0) return {};
    for (int i = 0; i < ranges && reader.ok(); ++i) {
      const std::uint8_t dict = reader.u8();
      const std::uint32_t end = reader.u16();
      if (end < begin || end > glyphs) return {};
      std::fill(dict_of.begin() + begin, dict_of.begin() + end, dict);
      begin = end;
    }
    if (begin != glyphs) return {};
  } else {
    return {};
  }
  if (!reader.ok() || std::any_of(dict_of.begin(), dict_of.end(), [=](auto dict) { return dict >= dicts; })) return {};
  return dict_of;
}

}  // namespace

}  // namespace broadsheet
