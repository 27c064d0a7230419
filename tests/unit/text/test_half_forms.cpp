#include <catch2/catch.hpp>

#include "shaping_fixture.h"
#include "source/utf8.h"

using namespace broadsheet;
using namespace broadsheet::test;

TEST_CASE("every mark of every shipped face has a half form of half an em") {
  const std::string opening = "“‘（《〈「『【〖〔［｛", others = "”’）》〉」』】〗〕］｝，、；：。．？！";
  for (const FaceInfo& info : shipped_book().faces(false)) {
    INFO(info.postscript_name);
    for (const bool opens : {true, false}) {
      const ShapedText text = shaped(opens ? opening : others, info.family, info.weight);
      CHECK(text.clusters.size() == (opens ? 12 : 20));
      for (const Cluster& cluster : text.clusters) {
        INFO(text_of(text, cluster));
        CHECK(em(cluster.advance) == 1.0);
        CHECK(em(cluster.half_advance) == 0.5);
        CHECK(em(cluster.half_shift) == (opens ? -0.5 : 0.0));
      }
    }
  }
}

TEST_CASE("of a face without `halt` the marks whose ink lies in one half have a half form") {
  const FontBook small({small_fonts()});
  Diagnostics diagnostics;
  const ShapedText text =
      shape_text({{"“，！", small.find("Small Square", 400), Length::points(10), {}}}, {"zh-Hans"}, small, diagnostics);
  REQUIRE(text.clusters.size() == 3);
  CHECK(em(text.clusters[0].half_advance) == 0.5);
  CHECK(em(text.clusters[0].half_shift) == -0.5);
  CHECK(em(text.clusters[1].half_advance) == 0.5);
  CHECK(em(text.clusters[1].half_shift) == 0.0);
  CHECK(em(text.clusters[2].half_advance) == 1.0);
}

TEST_CASE("letters and Western quotes have no half form") {
  const ShapedText text = shaped("汉A1 don’t");
  for (const Cluster& cluster : text.clusters) CHECK(cluster.half_advance == cluster.advance);
}
