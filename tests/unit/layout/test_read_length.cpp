#include "layout/read_length.h"

#include <catch2/catch.hpp>
#include <utility>
#include <vector>

namespace broadsheet {
namespace {

constexpr LengthUnits all_units = {Length::points(9), Length::points(12), Length::points(20)};

struct Written {
  SourceMap sources;
  Diagnostics diagnostics;
  std::optional<YamlNode> node;

  explicit Written(const std::string& text) {
    const int file = sources.add("a.yaml", text + "\n");
    node = parse_yaml(sources, file, diagnostics);
    REQUIRE(node);
  }
};

std::optional<Length> length_of(const std::string& text, const LengthUnits& units = all_units) {
  Written written(text);
  const auto length = read_length(*written.node, units, written.diagnostics);
  CHECK(length.has_value() == written.diagnostics.items().empty());
  return length;
}

// The message and hint of a length that is refused.
std::string refusal(const std::string& text, const LengthUnits& units = all_units) {
  Written written(text);
  CHECK_FALSE(read_length(*written.node, units, written.diagnostics));
  REQUIRE(written.diagnostics.items().size() == 1);
  return written.diagnostics.items()[0].message + " | " + written.diagnostics.items()[0].hint;
}

}  // namespace

TEST_CASE("a length has a unit") {
  const std::vector<std::pair<std::string, double>> table = {
      {"9pt", 9},  {"25.4mm", 72}, {"2.54cm", 72},   {"1in", 72},       {"13字", 117}, {"1.5行", 18},
      {"2em", 40}, {"0.5pt", 0.5}, {".5pt", 0.5},    {"12 pt", 12},     {"-6pt", -6},  {"0", 0},
      {"0.0", 0},  {"+3pt", 3},    {"\"12pt\"", 12}, {"14400pt", 14400}};
  for (const auto& [text, points] : table) {
    CAPTURE(text);
    const auto length = length_of(text);
    REQUIRE(length);
    CHECK(length->pt() == Approx(points).margin(1.0 / 65536));
  }
}

TEST_CASE("a 字号 name is a length") {
  const std::vector<std::pair<std::string, double>> table = {{"初号", 42},  {"小初", 36},  {"一号", 26},   {"小一", 24},
                                                             {"二号", 22},  {"小二", 18},  {"三号", 16},   {"小三", 15},
                                                             {"四号", 14},  {"小四", 12},  {"五号", 10.5}, {"小五", 9},
                                                             {"六号", 7.5}, {"小六", 6.5}, {"七号", 5.5},  {"八号", 5}};
  for (const auto& [text, points] : table) {
    CAPTURE(text);
    CHECK(length_of(text) == Length::points(points));
  }
}

TEST_CASE("lengths are added and taken away") {
  CHECK(length_of("2行 + 3pt") == Length::points(27));
  CHECK(length_of("1字 - 0.5pt") == Length::points(8.5));
  CHECK(length_of("1字-0.5pt+1行") == Length::points(20.5));
  CHECK(length_of("-1行 + 五号") == Length::points(-1.5));
}

TEST_CASE("what is no length is refused with a hint") {
  const std::string how = "write a number and a unit, as `12pt`, `20mm` or `13字`";
  CHECK(refusal("12px") == "`12px` is not a length: px is a screen unit | write mm or pt");
  CHECK(refusal("12") == "`12` has no unit | write `12pt` or `12mm`");
  CHECK(refusal("2行 + 3") == "`2行 + 3` has no unit | " + how);
  CHECK(refusal("12ptt") == "`12ptt` is not a length: there is no unit `ptt` | did you mean `pt`?");
  CHECK(refusal("3furlong") ==
        "`3furlong` is not a length: there is no unit `furlong` | the units are mm, cm, in, pt, 字, "
        "行, em and 字号 names such as 五号");
  CHECK(refusal("wide") == "`wide` is not a length | " + how);
  CHECK(refusal("\"\"") == "`` is not a length | " + how);
  CHECK(refusal("2行 +") == "`2行 +` is not a length | " + how);
  CHECK(refusal("2行 3pt") == "`2行 3pt` is not a length | join lengths with `+` or `-`, as `2行 + 3pt`");
  CHECK(refusal("1.2.3pt") == "`1.2.3pt` is not a length: `1.2.3` is no number | " + how);
  CHECK(refusal(".pt") == "`.pt` is not a length: `.` is no number | " + how);
  CHECK(refusal("1,5pt") ==
        "`1,5pt` is not a length: there is no unit `,5pt` | the units are mm, cm, in, pt, 字, 行, em and 字号 names "
        "such as 五号");
  CHECK(refusal("inf") == "`inf` is not a length | " + how);
}

TEST_CASE("a length is never longer than the largest page of a PDF") {
  const std::string hint = "no length may be more than 14400pt, the largest page of a PDF";
  CHECK(refusal("14401pt") == "`14401pt` is too long | " + hint);
  const std::string huge(400, '9');
  CHECK(refusal(huge + "mm - " + huge + "mm") == "`" + huge + "mm - " + huge + "mm` is too long | " + hint);
}

TEST_CASE("a relative unit is refused where it has no meaning") {
  CHECK(refusal("1字", {}) == "`1字` cannot stand here: 字 has no meaning yet | write it in pt or mm");
  CHECK(refusal("1行", {}) == "`1行` cannot stand here: 行 has no meaning yet | write it in pt or mm");
  CHECK(refusal("1em", {Length::points(9), Length::points(12), {}}) ==
        "`1em` cannot stand here: em has no meaning yet | em is the size of a style; write it in pt or 字");
}

TEST_CASE("a size is two lengths") {
  for (const std::string text : {"390mm x 540mm", "390mm × 540mm", "390mmx540mm"}) {
    CAPTURE(text);
    Written written(text);
    const auto size = read_size(*written.node, all_units, written.diagnostics);
    REQUIRE(size);
    CHECK(size->width.pt() == Approx(1105.5118).margin(0.0001));
    CHECK(size->height.pt() == Approx(1530.7087).margin(0.0001));
  }
}

TEST_CASE("a newspaper sheet has a name (NP-01)") {
  const auto size_of = [](const std::string& name) {
    Written written(name);
    return read_size(*written.node, all_units, written.diagnostics);
  };
  Written half("390mm x 550mm"), quarter("275mm x 390mm");
  CHECK(size_of("对开") == read_size(*half.node, all_units, half.diagnostics));
  CHECK(size_of("四开") == read_size(*quarter.node, all_units, quarter.diagnostics));
  CHECK_FALSE(size_of("八开"));
}

TEST_CASE("what is no size is refused") {
  const auto report = [](const std::string& text) {
    Written written(text);
    CHECK_FALSE(read_size(*written.node, all_units, written.diagnostics));
    return to_text(written.diagnostics, written.sources);
  };
  CHECK(report("390mm") ==
        "a.yaml:1:1: error: `390mm` is not a size: a width and a height were expected\n"
        "    1 | 390mm\n"
        "      | ^~~~~\n"
        "      = hint: write it as `390mm x 540mm`\n");
  CHECK(report("0 x 3mm") ==
        "a.yaml:1:1: error: `0 x 3mm` is not a size: both lengths must be more than 0\n"
        "    1 | 0 x 3mm\n"
        "      | ^~~~~~~\n");
  CHECK(report("390px x 540mm") ==
        "a.yaml:1:1: error: `390px` is not a length: px is a screen unit\n"
        "    1 | 390px x 540mm\n"
        "      | ^~~~~~~~~~~~~\n"
        "      = hint: write mm or pt\n");
}

TEST_CASE("a length is shown in points") {
  CHECK(length_text(Length::points(12)) == "12pt");
  CHECK(length_text(Length::points(12.5)) == "12.5pt");
  CHECK(length_text(Length::points(1.0 / 3)) == "0.33pt");
  CHECK(length_text(Length::from_raw(-1)) == "0pt");
  CHECK(length_text(Length::points(100)) == "100pt");
}

}  // namespace broadsheet
