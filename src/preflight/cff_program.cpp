#include <algorithm>
#include <cmath>

#include "preflight/cff_width.h"
#include "preflight/font_program.h"

namespace broadsheet {

namespace {

// Operands by operator; those of two bytes are 1200 and more.
using Dict = std::map<int, std::vector<double>>;
constexpr int op_charset = 15, op_charstrings = 17, op_private = 18, op_subrs = 19, op_default_width = 20,
              op_nominal_width = 21, op_matrix = 1207, op_ros = 1230, op_fd_array = 1236, op_fd_select = 1237;

CffProgramIndex read_index(const FontBytes& font, std::size_t at);
Dict read_dict(std::string_view bytes);
std::size_t offset_of(const Dict& dict, int op, std::size_t which = 0);
CffPrivate read_private(const FontBytes& font, const Dict& dict, const Dict& top);
std::vector<int> read_charset(const FontBytes& font, std::size_t offset, std::size_t glyphs, bool is_cid_keyed);
std::vector<int> read_selection(const FontBytes& font, std::size_t at, std::size_t glyphs);

}  // namespace

std::optional<FontProgram> read_cff_program(std::string_view bytes) {
  const FontBytes font(bytes);
  const CffProgramIndex names = read_index(font, static_cast<std::size_t>(font.u8(2)));
  const CffProgramIndex tops = read_index(font, names.end);
  const CffProgramIndex strings = read_index(font, tops.end);
  const CffProgramIndex global = read_index(font, strings.end);
  if (tops.items.empty()) return std::nullopt;
  const Dict top = read_dict(tops.items.front());
  const CffProgramIndex charstrings = read_index(font, offset_of(top, op_charstrings));
  if (charstrings.items.empty() || font.went_past_end()) return std::nullopt;
  FontProgram program;
  program.is_cid_keyed = top.count(op_ros) > 0;
  std::vector<CffPrivate> privates;
  std::vector<int> selection(charstrings.items.size(), 0);
  if (program.is_cid_keyed) {
    for (const std::string_view dict : read_index(font, offset_of(top, op_fd_array)).items)
      privates.push_back(read_private(font, read_dict(dict), top));
    selection = read_selection(font, offset_of(top, op_fd_select), charstrings.items.size());
  } else {
    privates.push_back(read_private(font, top, {}));
  }
  for (std::size_t glyph = 0; glyph < charstrings.items.size(); ++glyph) {
    const auto dict = static_cast<std::size_t>(selection[glyph]);
    program.widths.push_back(dict < privates.size() ? read_cff_width(charstrings.items[glyph], global, privates[dict])
                                                    : std::nullopt);
  }
  const std::vector<int> charset =
      read_charset(font, offset_of(top, op_charset), charstrings.items.size(), program.is_cid_keyed);
  for (std::size_t glyph = 0; glyph < charset.size(); ++glyph)
    program.charset.emplace(charset[glyph], static_cast<int>(glyph));
  return program;
}

namespace {

CffProgramIndex read_index(const FontBytes& font, std::size_t at) {
  CffProgramIndex index;
  const auto count = static_cast<std::size_t>(font.u16(at));
  index.end = at + 2;
  if (count == 0) return index;
  const int size = font.u8(at + 2);
  if (size < 1 || size > 4) return index;
  const std::size_t offsets = at + 3, data = offsets + (count + 1) * static_cast<std::size_t>(size) - 1;
  if (data > font.size()) return index;
  std::size_t begin = font.number(offsets, size);
  for (std::size_t i = 1; i <= count; ++i) {
    const std::size_t end = font.number(offsets + i * static_cast<std::size_t>(size), size);
    index.items.push_back(end >= begin ? font.part(data + begin, end - begin) : std::string_view());
    begin = end;
  }
  index.end = data + begin;
  return index;
}

// A real number: half bytes that spell it.
double read_real(const FontBytes& bytes, std::size_t& at) {
  std::string text;
  for (bool ends = false; !ends && at < bytes.size();) {
    const int byte = bytes.u8(at++);
    for (const int nibble : {byte >> 4, byte & 15}) {
      static constexpr const char* spelling[] = {"0", "1", "2", "3", "4",  "5", "6", "7",
                                                 "8", "9", ".", "e", "e-", "",  "-", ""};
      ends = ends || nibble == 15;
      if (!ends) text += spelling[nibble];
    }
  }
  // strtod depends on the locale; a mantissa and an exponent of ten do not.
  double mantissa = 0, factor = 1;
  int exponent = 0;
  bool is_fraction = false;
  std::size_t i = 0;
  const bool is_negative = !text.empty() && text[0] == '-';
  for (i = is_negative ? 1 : 0; i < text.size() && text[i] != 'e'; ++i) {
    if (text[i] == '.') is_fraction = true;
    if (text[i] < '0' || text[i] > '9') continue;
    mantissa = mantissa * 10 + (text[i] - '0');
    if (is_fraction) factor /= 10;
  }
  const bool shrinks = i + 1 < text.size() && text[i + 1] == '-';
  for (; i < text.size(); ++i) {
    if (text[i] >= '0' && text[i] <= '9') exponent = std::min(exponent * 10 + (text[i] - '0'), 100);
  }
  return (is_negative ? -1 : 1) * mantissa * factor * std::pow(10.0, shrinks ? -exponent : exponent);
}

Dict read_dict(std::string_view data) {
  const FontBytes bytes(data);
  Dict dict;
  std::vector<double> operands;
  for (std::size_t at = 0; at < bytes.size();) {
    const int first = bytes.u8(at++);
    if (first <= 21) {
      const int op = first == 12 ? 1200 + bytes.u8(at++) : first;
      dict.emplace(op, std::move(operands));
      operands.clear();
    } else if (first == 28) {
      operands.push_back(bytes.s16(at));
      at += 2;
    } else if (first == 29) {
      operands.push_back(static_cast<std::int32_t>(bytes.u32(at)));
      at += 4;
    } else if (first == 30) {
      operands.push_back(read_real(bytes, at));
    } else if (first >= 32 && first <= 246) {
      operands.push_back(first - 139);
    } else if (first >= 247 && first <= 250) {
      operands.push_back((first - 247) * 256 + bytes.u8(at++) + 108);
    } else if (first >= 251 && first <= 254) {
      operands.push_back(-(first - 251) * 256 - bytes.u8(at++) - 108);
    }
  }
  return dict;
}

std::size_t offset_of(const Dict& dict, int op, std::size_t which) {
  const auto found = dict.find(op);
  if (found == dict.end() || which >= found->second.size() || found->second[which] < 0) return 0;
  return static_cast<std::size_t>(found->second[which]);
}

double first_of(const Dict& dict, int op, double otherwise) {
  const auto found = dict.find(op);
  return found == dict.end() || found->second.empty() ? otherwise : found->second.front();
}

CffPrivate read_private(const FontBytes& font, const Dict& dict, const Dict& top) {
  CffPrivate shared;
  const std::size_t size = offset_of(dict, op_private, 0), at = offset_of(dict, op_private, 1);
  const Dict entries = read_dict(font.part(at, size));
  shared.default_width = first_of(entries, op_default_width, 0);
  shared.nominal_width = first_of(entries, op_nominal_width, 0);
  if (entries.count(op_subrs) > 0) shared.subrs = read_index(font, at + offset_of(entries, op_subrs));
  // The matrices of a font and of one of its parts are multiplied; left out, there is one of a thousandth.
  constexpr double thousandth = 0.001;
  const bool has_both = dict.count(op_matrix) > 0 && top.count(op_matrix) > 0;
  const double inner = first_of(dict, op_matrix, thousandth);
  shared.scale = 1000 * (has_both ? inner * first_of(top, op_matrix, thousandth) : first_of(top, op_matrix, inner));
  return shared;
}

std::vector<int> read_charset(const FontBytes& font, std::size_t offset, std::size_t glyphs, bool is_cid_keyed) {
  std::vector<int> charset = {0};
  if (offset <= 2) {
    // The predefined sets are of standard strings: the first of them in their order, the expert ones not read.
    constexpr std::size_t iso_adobe = 229;
    const std::size_t count = is_cid_keyed ? glyphs : std::min(glyphs, iso_adobe);
    for (std::size_t glyph = 1; glyph < count && offset == 0; ++glyph) charset.push_back(static_cast<int>(glyph));
    return charset;
  }
  const int format = font.u8(offset);
  std::size_t at = offset + 1;
  while (charset.size() < glyphs && at < font.size() && format <= 2) {
    const int first = font.u16(at);
    at += 2;
    int left = 0;
    if (format == 1) left = font.u8(at++);
    if (format == 2) {
      left = font.u16(at);
      at += 2;
    }
    for (int i = 0; i <= left && charset.size() < glyphs; ++i) charset.push_back(first + i);
  }
  return charset;
}

std::vector<int> read_selection(const FontBytes& font, std::size_t at, std::size_t glyphs) {
  std::vector<int> selection(glyphs, 0);
  if (font.u8(at) == 0) {
    for (std::size_t glyph = 0; glyph < glyphs; ++glyph) selection[glyph] = font.u8(at + 1 + glyph);
  } else if (font.u8(at) == 3) {
    const int ranges = font.u16(at + 1);
    for (std::size_t i = 0; i < static_cast<std::size_t>(ranges); ++i) {
      const std::size_t entry = at + 3 + i * 3;
      const auto end = static_cast<std::size_t>(font.u16(entry + 3));
      for (auto glyph = static_cast<std::size_t>(font.u16(entry)); glyph < end && glyph < glyphs; ++glyph)
        selection[glyph] = font.u8(entry + 2);
    }
  }
  return selection;
}

}  // namespace

}  // namespace broadsheet
