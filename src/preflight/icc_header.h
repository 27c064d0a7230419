#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace broadsheet {

// The first 128 bytes of an ICC profile (ICC.1:2010, 7.2).
struct IccHeader {
  std::uint32_t size = 0;
  int major_version = 0;
  std::string device_class;  // "prtr", "mntr", "scnr", "spac"
  std::string color_space;   // "CMYK", "RGB ", "GRAY", "Lab "
  std::string signature;     // "acsp"
};

// Nothing when there are not so many bytes.
std::optional<IccHeader> read_icc_header(std::string_view profile);

// Of a colour space of ICC; 0 when it is none that can be printed.
int icc_components(const std::string& color_space);

}  // namespace broadsheet
