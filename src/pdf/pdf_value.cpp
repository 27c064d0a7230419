#include "pdf/pdf_value.h"

#include <fmt/format.h>

#include <cstddef>
#include <stdexcept>

#include "display/decimal.h"
#include "source/utf8.h"

namespace broadsheet {

namespace {

// ISO 32000-1, annex C, table C.1.
constexpr std::size_t longest_name = 127;
constexpr std::string_view hexadecimal_digits = "0123456789ABCDEF";
constexpr int point_decimals = 4;

bool is_regular(unsigned char byte);
void append_byte(std::string& out, unsigned value);

}  // namespace

std::string pdf_name(std::string_view name) {
  if (name.empty()) throw std::runtime_error("a name in the PDF is empty");
  if (name.size() > longest_name) {
    throw std::runtime_error(
        fmt::format("the name `{}` is {} bytes long, PDF allows {}", name, name.size(), longest_name));
  }
  std::string out = "/";
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0) throw std::runtime_error("a name in the PDF has a NUL byte, which PDF does not allow");
    if (is_regular(byte)) {
      out += c;
    } else {
      out += '#';
      append_byte(out, byte);
    }
  }
  return out;
}

std::string pdf_text(std::string_view utf8) {
  std::string out = "<FEFF";
  append_utf16_hexadecimal(out, utf8);
  return out += '>';
}

std::string pdf_bytes(std::string_view bytes) {
  std::string out = "<";
  for (const char byte : bytes) append_byte(out, static_cast<unsigned char>(byte));
  return out += '>';
}

std::string pdf_number(std::int64_t value) {
  std::string out;
  append_decimal(out, value, 0);
  return out;
}

std::string pdf_points(Length length) {
  std::string out;
  append_points(out, length, point_decimals);
  return out;
}

std::string pdf_box(const Rect& rect) {
  return fmt::format("[{} {} {} {}]", pdf_points(rect.x), pdf_points(rect.y), pdf_points(rect.right()),
                     pdf_points(rect.bottom()));
}

std::string pdf_ref(PdfRef ref) {
  return fmt::format("{} 0 R", ref.number);
}

std::string pdf_inks(const Color& color) {
  constexpr int decimals = 4;  // of hundredths of a per cent, as parts of one
  std::string inks;
  if (!color.spot.empty()) {
    append_decimal(inks, color.tint, decimals);
    return inks;
  }
  for (const int ink : {color.cyan, color.magenta, color.yellow, color.black}) {
    if (!inks.empty()) inks += ' ';
    append_decimal(inks, ink, decimals);
  }
  return inks;
}

void append_hexadecimal(std::string& out, std::uint16_t value) {
  append_byte(out, value >> 8U);
  append_byte(out, value & 0xFFU);
}

void append_utf16_hexadecimal(std::string& out, std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t character = next_character(utf8, at);
    if (character < 0x10000) {
      append_hexadecimal(out, static_cast<std::uint16_t>(character));
    } else {
      const char32_t offset = character - 0x10000;
      append_hexadecimal(out, static_cast<std::uint16_t>(0xD800 + (offset >> 10U)));
      append_hexadecimal(out, static_cast<std::uint16_t>(0xDC00 + (offset & 0x3FFU)));
    }
  }
}

PdfDict& PdfDict::set(std::string_view key, std::string_view value) {
  entries_.append(pdf_name(key)).append(" ").append(value).append("\n");
  return *this;
}

namespace {

// ISO 32000-1, 7.2.2 and 7.3.5: neither white space nor a delimiter nor the number sign, and printable.
bool is_regular(unsigned char byte) {
  constexpr std::string_view delimiters = "()<>[]{}/%#";
  return byte > 0x20 && byte < 0x7F && delimiters.find(static_cast<char>(byte)) == std::string_view::npos;
}

void append_byte(std::string& out, unsigned value) {
  out += hexadecimal_digits[value >> 4U];
  out += hexadecimal_digits[value & 0xFU];
}

}  // namespace

}  // namespace broadsheet
