#include "preflight/icc_header.h"

namespace broadsheet {

std::optional<IccHeader> read_icc_header(std::string_view profile) {
  constexpr std::size_t header_size = 128;
  if (profile.size() < header_size) return std::nullopt;
  const auto byte = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(profile[at])); };
  const auto word = [&](std::size_t at) { return std::string(profile.substr(at, 4)); };
  IccHeader header;
  header.size = byte(0) << 24U | byte(1) << 16U | byte(2) << 8U | byte(3);
  header.major_version = static_cast<int>(byte(8));
  header.device_class = word(12);
  header.color_space = word(16);
  header.signature = word(36);
  return header;
}

int icc_components(const std::string& color_space) {
  if (color_space == "GRAY") return 1;
  if (color_space == "RGB " || color_space == "Lab ") return 3;
  if (color_space == "CMYK") return 4;
  // "2CLR" to "FCLR": so many inks.
  if (color_space.size() != 4 || color_space.substr(1) != "CLR") return 0;
  const char digit = color_space[0];
  if (digit >= '2' && digit <= '9') return digit - '0';
  return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : 0;
}

}  // namespace broadsheet
