#include "gray_page.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "outside_program.h"

namespace broadsheet::test {

GrayPage draw_gray(const std::string& pdf_path, int pixels_per_inch, int page) {
  const std::string number = std::to_string(page);
  const Output drawn = run("pdftoppm -gray -f " + number + " -l " + number + " -r " + std::to_string(pixels_per_inch) +
                               " '" + pdf_path + "'",
                           Streams::Out);
  REQUIRE(drawn.status == 0);
  std::istringstream picture(drawn.text);
  GrayPage gray;
  std::string magic;
  int most = 0;
  picture >> magic >> gray.width >> gray.height >> most;
  picture.get();
  gray.pixels.assign(static_cast<std::size_t>(gray.width) * static_cast<std::size_t>(gray.height), '\xFF');
  picture.read(gray.pixels.data(), static_cast<std::streamsize>(gray.pixels.size()));
  REQUIRE(picture);
  return gray;
}

}  // namespace broadsheet::test
