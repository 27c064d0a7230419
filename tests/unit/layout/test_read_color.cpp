#include "layout/read_color.h"

#include <catch2/catch.hpp>

namespace broadsheet {
namespace {

struct Colors {
  SourceMap sources;
  Diagnostics diagnostics;
  ColorTable table;

  explicit Colors(const std::string& text) {
    const int file = sources.add("a.yaml", text);
    const std::optional<YamlNode> node = parse_yaml(sources, file, diagnostics);
    REQUIRE(node);
    table = read_colors(&*node, diagnostics);
  }
  Color operator[](const std::string& name) const {
    REQUIRE(table.find(name));
    return *table.find(name);
  }
  std::string report() const { return to_text(diagnostics, sources); }
};

}  // namespace

TEST_CASE("colors are inks in per cent") {
  const Colors colors(
      "ink: {k: 100}\n"
      "rice: {m: 5, y: 10.25}\n"
      "paper: {k: 0}\n"
      "red: {spot: PANTONE 485 C, m: 95, y: 100}\n"
      "pale: {spot: PANTONE 485 C, tint: 50, m: 95, y: 100}\n");
  CHECK(colors.report().empty());
  CHECK(colors["ink"] == Color{0, 0, 0, 10000, {}, 10000});
  CHECK(colors["ink"].is_black_only());
  CHECK(colors["rice"] == Color{0, 500, 1025, 0, {}, 10000});
  CHECK(colors["paper"] == Color{});
  CHECK(colors["red"] == Color{0, 9500, 10000, 0, "PANTONE 485 C", 10000});
  CHECK(colors["pale"].tint == 5000);
}

TEST_CASE("a tint may stand before its color") {
  const Colors colors(
      "paler: {tint: 50, of: pale}\n"
      "pale: {tint: 30, of: ink}\n"
      "ink: {k: 100}\n"
      "plate: {spot: gold, tint: 80, y: 50}\n"
      "glint: {tint: 25, of: plate}\n");
  CHECK(colors.report().empty());
  CHECK(colors["pale"].black == 3000);
  CHECK(colors["paler"].black == 1500);
  CHECK(colors["glint"] == Color{0, 0, 5000, 0, "gold", 2000});
}

TEST_CASE("colors that are wrong are reported") {
  CHECK(Colors("none: {}\n").report() ==
        "a.yaml:1:7: error: the color `none` has no inks\n"
        "    1 | none: {}\n"
        "      |       ^~\n"
        "      = hint: write c, m, y and k in per cent; paper is `{k: 0}`\n");
  CHECK(Colors("gold: {spot: gold}\n").report() ==
        "a.yaml:1:7: error: the spot ink `gold` has no c, m, y or k\n"
        "    1 | gold: {spot: gold}\n"
        "      |       ^~~~~~~~~~~~\n"
        "      = hint: give what proofs and screens show for it, as `{spot: PANTONE 485 C, m: 95, y: 100}`\n");
  CHECK(Colors("ink: {k: 100}\npale: {tint: 30, of: inc}\n").report() ==
        "a.yaml:2:22: error: `inc` is not a known color\n"
        "    2 | pale: {tint: 30, of: inc}\n"
        "      |                      ^~~\n"
        "      = hint: did you mean `ink`?\n");
  CHECK(Colors("- ink\n").report() ==
        "a.yaml:1:1: error: the colors are not a mapping of names to inks\n"
        "    1 | - ink\n"
        "      | ^~~~~\n"
        "      = hint: write `ink: {k: 100}`\n");
}

TEST_CASE("a circle of tints is reported once") {
  const Colors colors(
      "a: {tint: 30, of: b}\n"
      "b: {tint: 30, of: a}\n"
      "c: {tint: 30, of: a}\n");
  CHECK(colors.report() ==
        "a.yaml:1:4: error: the color `a` is a tint of itself\n"
        "    1 | a: {tint: 30, of: b}\n"
        "      |    ^~~~~~~~~~~~~~~~~\n"
        "      = hint: give one of the colors in the circle in c, m, y and k\n");
  CHECK(colors.table.names().size() == 3);
}

TEST_CASE("a color is used by name or written where it is used") {
  Colors colors("ink: {k: 100}\n");
  const auto use = [&colors](const std::string& text) {
    const int file = colors.sources.add("b.yaml", text + "\n");
    return read_color(*parse_yaml(colors.sources, file, colors.diagnostics), colors.table, colors.diagnostics);
  };
  CHECK(use("ink") == colors["ink"]);
  CHECK(use("{c: 20}") == Color{2000, 0, 0, 0, {}, 10000});
  CHECK(use("{tint: 10, of: ink}") == Color{0, 0, 0, 1000, {}, 10000});
  CHECK(colors.report().empty());
  CHECK_FALSE(use("inc"));
  CHECK(colors.report() ==
        "b.yaml:1:1: error: `inc` is not a known color\n"
        "    1 | inc\n"
        "      | ^~~\n"
        "      = hint: did you mean `ink`?\n");
}

}  // namespace broadsheet
