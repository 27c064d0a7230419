#include "press/icc_header.h"

#include <fmt/format.h>

#include <cstddef>

namespace broadsheet {

namespace {

constexpr std::size_t header_size = 128;
constexpr unsigned newest_version = 4;

std::size_t big_endian(std::string_view bytes) {
  std::size_t value = 0;
  for (const char byte : bytes) value = value << 8 | static_cast<unsigned char>(byte);
  return value;
}

}  // namespace

std::string unfit_for_press(std::string_view icc) {
  if (icc.size() < header_size || icc.substr(36, 4) != "acsp") return "is no ICC profile";
  if (const std::size_t size = big_endian(icc.substr(0, 4)); size != icc.size()) {
    return fmt::format("says that it has {} bytes, but has {}", size, icc.size());
  }
  if (const auto version = static_cast<unsigned char>(icc[8]); version > newest_version) {
    return fmt::format("is of ICC version {}; {} is the newest that plants take", version, newest_version);
  }
  if (icc.substr(12, 4) != "prtr") return fmt::format("is of class `{}`, not of an output device", icc.substr(12, 4));
  if (icc.substr(16, 4) != "CMYK") return fmt::format("is of `{}`, not of CMYK", icc.substr(16, 4));
  return {};
}

}  // namespace broadsheet
