#include "batch/progress.h"

#include <catch2/catch.hpp>

using namespace broadsheet;

TEST_CASE("the progress of a batch is told in one line") {
  CHECK(progress_text({.done = 0, .total = 200}) == "0 of 200 editions");
  CHECK(progress_text({.done = 50, .total = 200, .failed = 0, .pages = 50, .seconds = 2}) ==
        "50 of 200 editions, 25.0 pages a second, 0:06 left");
  CHECK(progress_text({.done = 100, .total = 200, .failed = 2, .pages = 98, .seconds = 4000}) ==
        "100 of 200 editions, 2 failed, 0.0 pages a second, 1:06:40 left");
  CHECK(progress_text({.done = 3, .total = 4, .failed = 3, .pages = 0, .seconds = 0.1}) ==
        "3 of 4 editions, 3 failed, 0.0 pages a second, 0:01 left");
}

TEST_CASE("no time yet is no division by zero") {
  CHECK(pages_a_second({.done = 1, .total = 1, .failed = 0, .pages = 1, .seconds = 0}) == 0);
}
