#include "archive/archive_identifier.h"

#include "source/sha256.h"
#include "source/uuid.h"

namespace broadsheet {

namespace {

// The name space of these identifiers, drawn by lot once.
constexpr std::string_view name_space = "2f0d7c1e-6b1b-4c52-9a86-d8f1d2a4c6e3";

}  // namespace

std::string archive_identifier(std::string_view edition, std::string_view kind, std::string_view name) {
  Sha256 hash;
  for (const std::string_view part : {name_space, edition, kind, name}) {
    hash.add(part);
    hash.add(std::string_view("\0", 1));  // so that no two sets of names run together to the same bytes
  }
  const Sha256::Digest digest = hash.digest();
  return "urn:uuid:" + uuid_text({reinterpret_cast<const char*>(digest.data()), digest.size()}, 8);
}

std::string iso_midnight(Date date) {
  return iso_date(date) + "T00:00:00Z";
}

}  // namespace broadsheet
