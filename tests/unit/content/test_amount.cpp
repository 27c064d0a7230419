#include <catch2/catch.hpp>

#include "content/amount.h"

using namespace broadsheet;

namespace {

std::int64_t thousandths(const std::string& text) {
  const auto amount = read_amount(text);
  return amount ? amount->thousandths : -1;
}

std::string unit(const std::string& text) {
  const auto amount = read_amount(text);
  return amount ? amount->unit : "none";
}

}  // namespace

TEST_CASE("a figure is read to the thousandth, and what stands behind it is its unit") {
  CHECK(thousandths("1300亿元") == 1'300'000);
  CHECK(unit("1300亿元") == "亿元");
  CHECK(thousandths("1,300") == 1'300'000);
  CHECK(unit("1,300").empty());
  CHECK(thousandths("221.3") == 221'300);
  CHECK(thousandths("0.0005%") == 0);
  CHECK(unit("0.0005%") == "%");
  CHECK(thousandths("3.5％") == 3'500);
}

TEST_CASE("marks that belong to no figure are left to the unit") {
  CHECK(unit("3.") == ".");
  CHECK(unit("3, 4") == ", 4");
  CHECK(unit("1.2.3") == ".3");
  CHECK(unit("1.2,3") == ",3");
}

TEST_CASE("what begins with no figure, or is beyond all measure, is no amount") {
  CHECK_FALSE(read_amount(""));
  CHECK_FALSE(read_amount("约80%"));
  CHECK_FALSE(read_amount(".5"));
  CHECK_FALSE(read_amount("-3"));
  CHECK_FALSE(read_amount("99999999999999999999999999"));
}
