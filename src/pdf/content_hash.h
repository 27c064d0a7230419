#pragma once

#include "source/sha256.h"

#include <string>
#include <string_view>

namespace broadsheet {

// What the /ID of a file is made of, so that the same content has the same one.
class ContentHash {
public:
  void add(std::string_view bytes);
  // Long streams, which are fonts and pictures, by length and CRC: SHA-256 of them would take longer than writing them.
  void add_stream(std::string_view bytes);
  std::string identifier() const;  // 16 bytes, of what was added so far

private:
  Sha256 hash_;
};

}  // namespace broadsheet
