#include "archive/archive_identifier.h"

#include <fmt/format.h>

#include "source/sha256.h"

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
  Sha256::Digest digest = hash.digest();
  digest[6] = static_cast<std::uint8_t>((digest[6] & 0x0F) | 0x80);  // version 8
  digest[8] = static_cast<std::uint8_t>((digest[8] & 0x3F) | 0x80);  // the variant of RFC 9562
  std::string urn = "urn:uuid:";
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) urn += '-';
    urn += fmt::format("{:02x}", digest[i]);
  }
  return urn;
}

std::string iso_date(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string iso_midnight(Date date) {
  return iso_date(date) + "T00:00:00Z";
}

}  // namespace broadsheet
