#include <catch2/catch.hpp>

#include "text/addresses.h"

using namespace broadsheet;

namespace {

std::string divided(const std::u32string& text) {
  std::vector<BreakKind> breaks(text.size(), BreakKind::Allowed);
  mark_addresses(text, breaks);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += static_cast<char>(text[i]);
    if (breaks[i] == BreakKind::InAddress) out += '|';
  }
  return out;
}

}  // namespace

TEST_CASE("an address is divided after slashes and before points") {
  CHECK(divided(U"https://data.example.cn/open-day/a_b?x=1&y=2") ==
        "https://|data|.example|.cn/|open|-day/|a|_b?|x=|1&|y=|2");
  CHECK(divided(U"see www.example.com.") == "see www|.example|.com.");
}

TEST_CASE("what is no address is left alone") {
  CHECK(divided(U"either/or, 3.5 and so-called") == "either/or, 3.5 and so-called");
}
