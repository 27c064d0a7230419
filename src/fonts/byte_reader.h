#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace broadsheet {

// Big-endian reading out of a font's bytes. Past the end everything is zero and `ok` turns false for good, so a
// sequence of reads is checked once.
class ByteReader {
public:
  explicit ByteReader(std::string_view bytes, std::size_t position = 0) : bytes_(bytes), position_(position) {}

  bool ok() const { return ok_; }
  std::size_t position() const { return position_; }
  bool at_end() const { return position_ >= bytes_.size(); }

  // An unsigned number of one to four bytes.
  std::uint32_t number(int size) {
    std::uint32_t value = 0;
    for (const char byte : bytes(static_cast<std::size_t>(size))) value = value << 8 | static_cast<unsigned char>(byte);
    return value;
  }
  std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
  std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
  std::int16_t i16() { return static_cast<std::int16_t>(number(2)); }

  std::string_view bytes(std::size_t count) {
    if (position_ > bytes_.size() || count > bytes_.size() - position_) {
      ok_ = false;
      return {};
    }
    const std::string_view part = bytes_.substr(position_, count);
    position_ += count;
    return part;
  }

private:
  std::string_view bytes_;
  std::size_t position_;
  bool ok_ = true;
};

}  // namespace broadsheet
