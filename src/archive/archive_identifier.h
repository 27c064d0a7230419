#pragma once

#include <string>
#include <string_view>

#include "content/edition.h"

namespace broadsheet {

// Names an edition, a story or another thing of it for good, as a `urn:uuid:`: a UUID of version 8 made from the
// SHA-256 of the edition's id, what it is and its name (RFC 9562, 5.8 and appendix B.2). The same names give the same
// one.
std::string archive_identifier(std::string_view edition, std::string_view kind = {}, std::string_view name = {});

// 2022-01-14T00:00:00Z: the midnight, in UTC, that begins a day.
std::string iso_midnight(Date date);

}  // namespace broadsheet
