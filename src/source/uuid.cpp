#include "source/uuid.h"

#include <fmt/format.h>

#include <cassert>

namespace broadsheet {

std::string uuid_text(std::string_view bytes, int version) {
  assert(bytes.size() >= 16);
  std::string text;
  for (std::size_t i = 0; i < 16; ++i) {
    auto byte = static_cast<unsigned char>(bytes[i]);
    if (i == 6) byte = static_cast<unsigned char>((byte & 0x0F) | (version << 4));
    if (i == 8) byte = static_cast<unsigned char>((byte & 0x3F) | 0x80);  // the variant of the RFC
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += fmt::format("{:02x}", byte);
  }
  return text;
}

}  // namespace broadsheet
