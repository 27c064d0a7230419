#include "outside_program.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>

namespace broadsheet::test {

Output run(const std::string& command, Streams streams) {
  const std::string errors = streams == Streams::Both ? " 2>&1" : " 2>/dev/null";
  Output output;
  FILE* pipe = popen(("export TZ=UTC LC_ALL=C; " + command + errors).c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 65536> buffer;
  while (const std::size_t count = fread(buffer.data(), 1, buffer.size(), pipe))
    output.text.append(buffer.data(), count);
  output.status = pclose(pipe);
  return output;
}

}  // namespace broadsheet::test
