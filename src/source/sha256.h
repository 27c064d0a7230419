#pragma once

#include <nettle/sha2.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace broadsheet {

// The SHA-256 of bytes (FIPS 180-4), added one after another.
class Sha256 {
public:
  using Digest = std::array<std::uint8_t, SHA256_DIGEST_SIZE>;

  Sha256() { sha256_init(&context_); }
  void add(std::string_view bytes);
  Digest digest();  // once

private:
  sha256_ctx context_{};
};

// As 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace broadsheet
