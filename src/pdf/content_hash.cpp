#include "pdf/content_hash.h"

#include <fmt/format.h>
#include <zlib.h>

#include <cstddef>

namespace broadsheet {

namespace {

// More than the text of a page, less than most pictures.
constexpr std::size_t longest_hashed_stream = 65536;
constexpr std::size_t identifier_length = 16;  // ISO 32000-1, 14.4 recommends the length of an MD5 sum

}  // namespace

void ContentHash::add(std::string_view bytes) {
  hash_.add(bytes);
}

void ContentHash::add_stream(std::string_view bytes) {
  if (bytes.size() <= longest_hashed_stream) return add(bytes);
  const auto crc = crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
  add(fmt::format("{} {}", bytes.size(), crc));
}

std::string ContentHash::identifier() const {
  const Sha256::Digest digest = Sha256(hash_).digest();
  return {digest.begin(), digest.begin() + identifier_length};
}

}  // namespace broadsheet
