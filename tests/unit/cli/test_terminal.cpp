#include <algorithm>
#include <catch2/catch.hpp>
#include <csignal>
#include <sstream>

#include "cli/interruption.h"
#include "cli/progress_line.h"

using namespace broadsheet;

TEST_CASE("a progress line is drawn on a terminal, not faster than the eye, and cleared at the end") {
  std::ostringstream out, err;
  const Console console{out, err, true};
  {
    ProgressLine line(console);
    for (int done = 1; done <= 1000; ++done)
      line.show({.done = done, .total = 1000, .failed = 0, .pages = done, .seconds = 1});
  }
  const std::string drawn = err.str();
  CHECK(drawn.rfind("\r\x1b[K1 of 1000 editions, ", 0) == 0);
  CHECK(drawn.substr(drawn.size() - 4) == "\r\x1b[K");
  CHECK(std::count(drawn.begin(), drawn.end(), '\r') < 100);
  CHECK(out.str().empty());
}

TEST_CASE("without a terminal there is no progress line") {
  std::ostringstream out, err;
  const Console console{out, err, false};
  { ProgressLine(console).show({.done = 1, .total = 2, .failed = 0, .pages = 1, .seconds = 1}); }
  CHECK(err.str().empty());
}

TEST_CASE("an interruption is remembered, and forgotten by the next") {
  {
    const Interruption interruption;
    CHECK_FALSE(interruption.arrived());
    std::raise(SIGTERM);
    CHECK(interruption.arrived());
    CHECK(interruption.signal() == SIGTERM);
  }
  CHECK_FALSE(Interruption().arrived());
}
