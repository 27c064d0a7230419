#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace broadsheet {

// The CMap (ISO 32000-1, 9.10.3) that tells which characters, UTF-8, each two-byte code stands for. Sorted by code.
std::string to_unicode_cmap(const std::vector<std::pair<std::uint16_t, std::string_view>>& texts);

}  // namespace broadsheet
