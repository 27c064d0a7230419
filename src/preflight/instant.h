#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace broadsheet {

// A date and time with its zone, as seconds since 1970 in UTC; nothing when it is not written as it should be.
// XMP: ISO 8601 as 2021-01-20T08:30:00+08:00, the zone not left out. Fractions of seconds are dropped.
std::optional<std::int64_t> xmp_instant(std::string_view text);
// Info: D:20210120083000+08'00'; what is left out at the end is the least it can be, and UTC (ISO 32000-1, 7.9.4).
std::optional<std::int64_t> info_instant(std::string_view text);

}  // namespace broadsheet
