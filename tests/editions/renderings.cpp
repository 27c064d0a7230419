#include "renderings.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "outside_program.h"
#include "pictures/jpeg_codec.h"
#include "pictures/read_picture.h"
#include "scratch_folder.h"

namespace broadsheet::test {

namespace {

constexpr int plates = 4;
const std::string resolution = " -r " + std::to_string(rendering_resolution) + " ";

}  // namespace

Rendering draw_with_mupdf(const std::string& pdf, int page) {
  const ScratchFolder folder;
  const Output output = run("mutool draw -q -N -c cmyk -F pam" + resolution + "-o '" + folder.path("page.pam") + "' '" +
                            folder.write("file.pdf", pdf) + "' " + std::to_string(page));
  INFO(output.text);
  REQUIRE(output.status == 0);
  const std::string pam = folder.read("page.pam"), end = "ENDHDR\n";
  Rendering drawn;
  REQUIRE(std::sscanf(pam.c_str(), "P7 WIDTH %d HEIGHT %d DEPTH 4 MAXVAL 255 TUPLTYPE CMYK", &drawn.width,
                      &drawn.height) == 2);
  drawn.inks = pam.substr(pam.find(end) + end.size());
  return drawn;
}

// All that poppler writes in CMYK is JPEG.
Rendering draw_with_poppler(const std::string& pdf, int page) {
  const ScratchFolder folder;
  const Output output = run("pdftoppm -jpegcmyk -singlefile" + resolution + "-f " + std::to_string(page) + " '" +
                            folder.write("file.pdf", pdf) + "' '" + folder.path("page") + "'");
  INFO(output.text);
  REQUIRE(output.status == 0);
  const std::string jpeg = folder.read("page.jpg");
  const PictureReading reading = read_picture(jpeg);
  REQUIRE(reading.data);
  Rendering drawn{reading.data->width, reading.data->height, {}};
  const std::size_t row_bytes = static_cast<std::size_t>(drawn.width) * plates;
  decode_jpeg(jpeg,
              [&](const unsigned char* row) { drawn.inks.append(reinterpret_cast<const char*>(row), row_bytes); });
  return drawn;
}

double greatest_difference(const Rendering& a, const Rendering& b) {
  REQUIRE(a.width == b.width);
  REQUIRE(a.height == b.height);
  REQUIRE(a.inks.size() == static_cast<std::size_t>(a.width) * static_cast<std::size_t>(a.height) * plates);
  REQUIRE(a.inks.size() == b.inks.size());
  const int side = static_cast<int>(std::lround(5 / 25.4 * rendering_resolution)), across = a.width / side + 1;
  std::vector<int> sums(static_cast<std::size_t>(across) * static_cast<std::size_t>(a.height / side + 1) * plates);
  for (std::size_t i = 0; i < a.inks.size(); ++i) {
    const int pixel = static_cast<int>(i / plates), x = pixel % a.width, y = pixel / a.width;
    const int square = y / side * across + x / side;
    sums[static_cast<std::size_t>(square) * plates + i % plates] +=
        static_cast<unsigned char>(a.inks[i]) - static_cast<unsigned char>(b.inks[i]);
  }
  int greatest = 0;
  for (const int sum : sums) greatest = std::max(greatest, std::abs(sum));
  return greatest / (255.0 * side * side) * 100;
}

}  // namespace broadsheet::test
