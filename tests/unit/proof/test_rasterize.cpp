#include "proof/rasterize.h"

#include <catch2/catch.hpp>
#include <cstdlib>

using namespace broadsheet;

namespace {

// The smallest PDF that poppler draws without complaint: one empty page of 72 by 144 points.
const std::string empty_page =
    "%PDF-1.4\n"
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 144]>>endobj\n"
    "trailer<</Root 1 0 R>>\n";

// While it lives, the environment has another PATH.
class OtherPath {
public:
  explicit OtherPath(const std::string& path) {
    if (const char* before = std::getenv("PATH")) before_ = before;
    setenv("PATH", path.c_str(), 1);
  }
  ~OtherPath() { setenv("PATH", before_.c_str(), 1); }

private:
  std::string before_;
};

}  // namespace

TEST_CASE("a page becomes a PNG of as many pixels as its size says") {
  Diagnostics diagnostics;
  const auto pictures = rasterize(empty_page, 1, 100, diagnostics);
  INFO(to_text(diagnostics, SourceMap{}));
  REQUIRE(pictures);
  REQUIRE(pictures->size() == 1);
  const std::string& png = pictures->front();
  REQUIRE(png.size() > 24);
  CHECK(png.substr(0, 8) == "\x89PNG\r\n\x1a\n");
  CHECK(png.substr(16, 8) == std::string("\0\0\0\x64\0\0\0\xc8", 8));  // 100 by 200
}

TEST_CASE("a file that cannot be drawn is reported with the reason") {
  Diagnostics diagnostics;
  CHECK_FALSE(rasterize("no PDF at all", 1, 100, diagnostics));
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].message.find("`pdftoppm` could not draw page 1: Syntax") == 0);
}

TEST_CASE("a missing pdftoppm is reported with the package that brings it") {
  const OtherPath nowhere("/nowhere");
  Diagnostics diagnostics;
  CHECK_FALSE(rasterize(empty_page, 1, 100, diagnostics));
  CHECK(to_text(diagnostics, SourceMap{}) ==
        "error: `pdftoppm` is not installed; it draws the PNG of a proof\n"
        "      = hint: install the package poppler-utils\n");
}
