#pragma once

#include <string>
#include <string_view>

namespace broadsheet {

// The UUID of a version that is made of the first 16 of these bytes, as "2f0d7c1e-…" (RFC 9562, 4).
std::string uuid_text(std::string_view bytes, int version);

}  // namespace broadsheet
