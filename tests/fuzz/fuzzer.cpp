#include <cstddef>
#include <cstdint>

#include "target.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try_input(std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}
