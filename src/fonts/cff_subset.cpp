#include "fonts/cff_subset.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>

namespace broadsheet {

namespace {

using Bytes = std::string;

// The glyphs of the new table, .notdef first, and the font dictionaries they need, renumbered.
struct Selection {
  std::vector<std::string_view> char_strings;
  std::vector<std::uint16_t> cids;
  std::vector<std::uint8_t> dict_of;  // by glyph, into `dicts`
  std::vector<const CffFont::FontDict*> dicts;
};

// Where the parts of the new table begin, from its start.
struct Places {
  std::size_t charset = 0, fd_select = 0, char_strings = 0, fd_array = 0, private_dicts = 0;
};

std::optional<Selection> select(const CffFont& font, const std::vector<std::uint32_t>& glyphs);
Bytes make_top(const CffFont& font, const Places& places);
Bytes make_fd_array(const Selection& selection, const std::vector<Bytes>& private_dicts, std::size_t begin);
Bytes make_charset(const std::vector<std::uint16_t>& cids);
Bytes make_fd_select(const std::vector<std::uint8_t>& dict_of);
Bytes make_index(const std::vector<std::string_view>& items);
void append_index(Bytes& out, const std::vector<std::string_view>& items);
std::size_t index_size(const std::vector<std::string_view>& items);
std::size_t data_size(const std::vector<std::string_view>& items);
Bytes dict_without(const std::vector<CffEntry>& entries, std::initializer_list<CffOperator> dropped);

const std::string_view header("\1\0\4\4", 4);  // version 1.0, its own size, the size of offsets (that nobody reads)
const std::string_view no_subroutines("\0\0", 2);

}  // namespace

std::optional<SubsetFont> subset_cff(const CffFont& font, const std::vector<std::uint32_t>& glyphs) {
  if (!font.cid_keyed || font.has_subroutines) return {};
  const auto selection = select(font, glyphs);
  if (!selection) return {};

  const Bytes charset = make_charset(selection->cids);
  const Bytes fd_select = make_fd_select(selection->dict_of);
  std::vector<Bytes> private_dicts;
  for (const auto* dict : selection->dicts) private_dicts.push_back(dict_without(dict->private_entries, {}));

  // Numbers in the dictionaries have a fixed size, so the places can be found with dictionaries full of zeros.
  Places places;
  places.charset =
      header.size() + font.names.size() + make_top(font, {}).size() + font.strings.size() + no_subroutines.size();
  places.fd_select = places.charset + charset.size();
  places.char_strings = places.fd_select + fd_select.size();
  places.fd_array = places.char_strings + index_size(selection->char_strings);
  places.private_dicts = places.fd_array + make_fd_array(*selection, private_dicts, 0).size();

  SubsetFont subset;
  subset.codes.assign(selection->cids.begin() + 1, selection->cids.end());
  subset.data.reserve(places.private_dicts + data_size({private_dicts.begin(), private_dicts.end()}));
  const Bytes top = make_top(font, places);
  for (const std::string_view part : {header, font.names, std::string_view(top), font.strings, no_subroutines,
                                      std::string_view(charset), std::string_view(fd_select)})
    subset.data += part;
  append_index(subset.data, selection->char_strings);  // nearly all of the table: written once, in its place
  subset.data += make_fd_array(*selection, private_dicts, places.private_dicts);
  for (const Bytes& dict : private_dicts) subset.data += dict;
  return subset;
}

namespace {

std::optional<Selection> select(const CffFont& font, const std::vector<std::uint32_t>& glyphs) {
  Selection selection;
  std::array<int, 256> new_dict{};
  new_dict.fill(-1);
  const auto add = [&](std::uint32_t glyph) {
    const std::string_view outline = font.char_strings.at(glyph);
    if (outline.empty()) return false;  // even a space has an endchar
    int& dict = new_dict[font.fd_select[glyph]];
    if (dict < 0) {
      dict = static_cast<int>(selection.dicts.size());
      selection.dicts.push_back(&font.font_dicts[font.fd_select[glyph]]);
    }
    selection.char_strings.push_back(outline);
    selection.cids.push_back(font.cids[glyph]);
    selection.dict_of.push_back(static_cast<std::uint8_t>(dict));
    return true;
  };
  if (!add(0) || !std::all_of(glyphs.begin(), glyphs.end(), add)) return {};
  return selection;
}

void append_number(Bytes& out, std::size_t value, int size) {
  for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xff);
}

// Operands are written in five bytes whatever they are.
void append_entry(Bytes& out, std::initializer_list<std::size_t> operands, CffOperator op) {
  for (const std::size_t operand : operands) {
    out += '\x1d';
    append_number(out, operand, 4);
  }
  const auto code = static_cast<std::uint16_t>(op);
  append_number(out, code, code > 0xff ? 2 : 1);
}

Bytes make_top(const CffFont& font, const Places& places) {
  // A subset is another font than the one that the unique numbers stand for.
  Bytes top = dict_without(font.top, {CffOperator::UniqueId, CffOperator::Xuid, CffOperator::Charset,
                                      CffOperator::CharStrings, CffOperator::FdArray, CffOperator::FdSelect});
  append_entry(top, {places.charset}, CffOperator::Charset);
  append_entry(top, {places.char_strings}, CffOperator::CharStrings);
  append_entry(top, {places.fd_array}, CffOperator::FdArray);
  append_entry(top, {places.fd_select}, CffOperator::FdSelect);
  return make_index({top});
}

Bytes make_fd_array(const Selection& selection, const std::vector<Bytes>& private_dicts, std::size_t begin) {
  std::vector<Bytes> dicts;
  for (std::size_t i = 0; i < selection.dicts.size(); ++i) {
    dicts.push_back(dict_without(selection.dicts[i]->entries, {CffOperator::Private}));
    append_entry(dicts.back(), {private_dicts[i].size(), begin}, CffOperator::Private);
    begin += private_dicts[i].size();
  }
  return make_index({dicts.begin(), dicts.end()});
}

// Format 0: a code for every glyph but .notdef.
Bytes make_charset(const std::vector<std::uint16_t>& cids) {
  Bytes out(1, '\0');
  for (std::size_t i = 1; i < cids.size(); ++i) append_number(out, cids[i], 2);
  return out;
}

// Format 3: ranges, since neighbours mostly share a dictionary.
Bytes make_fd_select(const std::vector<std::uint8_t>& dict_of) {
  Bytes ranges;
  std::size_t count = 0;
  for (std::size_t glyph = 0; glyph < dict_of.size(); ++glyph) {
    if (glyph > 0 && dict_of[glyph] == dict_of[glyph - 1]) continue;
    append_number(ranges, glyph, 2);
    append_number(ranges, dict_of[glyph], 1);
    ++count;
  }
  Bytes out(1, '\3');
  append_number(out, count, 2);
  out += ranges;
  append_number(out, dict_of.size(), 2);
  return out;
}

Bytes make_index(const std::vector<std::string_view>& items) {
  Bytes out;
  append_index(out, items);
  return out;
}

std::size_t data_size(const std::vector<std::string_view>& items) {
  return std::accumulate(items.begin(), items.end(), std::size_t{0},
                         [](std::size_t sum, std::string_view item) { return sum + item.size(); });
}

// Offsets count from the byte before the data, so the last is the size plus one.
int offset_size_for(std::size_t size) {
  return size < 0xff ? 1 : size < 0xffff ? 2 : size < 0xffffff ? 3 : 4;
}

std::size_t index_size(const std::vector<std::string_view>& items) {
  const std::size_t size = data_size(items);
  return 3 + (items.size() + 1) * static_cast<std::size_t>(offset_size_for(size)) + size;
}

void append_index(Bytes& out, const std::vector<std::string_view>& items) {
  const int size = offset_size_for(data_size(items));
  append_number(out, items.size(), 2);
  append_number(out, static_cast<std::size_t>(size), 1);
  std::size_t offset = 1;
  append_number(out, offset, size);
  for (const auto item : items) append_number(out, offset += item.size(), size);
  for (const auto item : items) out += item;
}

Bytes dict_without(const std::vector<CffEntry>& entries, std::initializer_list<CffOperator> dropped) {
  Bytes out;
  for (const CffEntry& entry : entries)
    if (std::find(dropped.begin(), dropped.end(), entry.op) == dropped.end()) out += entry.bytes;
  return out;
}

}  // namespace

}  // namespace broadsheet
