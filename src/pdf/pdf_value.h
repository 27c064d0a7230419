#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graphics/color.h"
#include "graphics/geometry.h"

namespace broadsheet {

// The number of an indirect object.
struct PdfRef {
  int number = 0;
  bool operator==(const PdfRef&) const = default;
};

// Values of PDF syntax as text. We write them ourselves since libharu 2.3.0 breaks names with spaces, writes names of
// more than 127 bytes from uninitialised memory, and reals above 32767 as 0.

// "/PANTONE#20185#20C". Throws std::runtime_error when the name is longer than the 127 bytes that PDF readers must
// take (ISO 32000-1, annex C), or empty.
std::string pdf_name(std::string_view name);
// A text string: UTF-16BE with its byte order mark, in hexadecimal.
std::string pdf_text(std::string_view utf8);
// Bytes in hexadecimal: <4E2D>.
std::string pdf_bytes(std::string_view bytes);
std::string pdf_number(std::int64_t value);
// Points with at most 4 decimals: a third of a ten-thousandth of a millimetre.
std::string pdf_points(Length length);
// [left bottom right top], of page space, whose y runs up: `rect.y` is the lower edge. Boxes that nest do so as
// written.
std::string pdf_box(const Rect& rect);
std::string pdf_ref(PdfRef ref);
// The amounts of a colour's inks, from 0 to 1: the four of a process colour, or the tint of a spot. `0 0.95 0.85 0.05`
std::string pdf_inks(const Color& color);

void append_hexadecimal(std::string& out, std::uint16_t value);
// UTF-8 as UTF-16BE code units, four hexadecimal digits each.
void append_utf16_hexadecimal(std::string& out, std::string_view utf8);

// The entries of a dictionary in the order set. The caller sets each key once.
class PdfDict {
public:
  // `value` is PDF syntax.
  PdfDict& set(std::string_view key, std::string_view value);
  PdfDict& name(std::string_view key, std::string_view value) { return set(key, pdf_name(value)); }
  PdfDict& number(std::string_view key, std::int64_t value) { return set(key, pdf_number(value)); }
  PdfDict& ref(std::string_view key, PdfRef value) { return set(key, pdf_ref(value)); }

  bool empty() const { return entries_.empty(); }
  const std::string& entries() const { return entries_; }  // without << >>
  std::string str() const { return "<< " + entries_ + ">>"; }

private:
  std::string entries_;
};

}  // namespace broadsheet
