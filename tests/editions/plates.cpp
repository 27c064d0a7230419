#include "plates.h"

#include <tiffio.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <memory>
#include <set>
#include <vector>

#include "outside_program.h"
#include "scratch_folder.h"

namespace broadsheet::test {

namespace {

// A grey picture in which ink is dark.
std::string read_plate(const std::string& path, int& width, int& height) {
  const std::unique_ptr<TIFF, decltype(&TIFFClose)> file(TIFFOpen(path.c_str(), "r"), &TIFFClose);
  REQUIRE(file);
  REQUIRE(TIFFGetField(file.get(), TIFFTAG_IMAGEWIDTH, &width) == 1);
  REQUIRE(TIFFGetField(file.get(), TIFFTAG_IMAGELENGTH, &height) == 1);
  REQUIRE(TIFFScanlineSize(file.get()) == width);
  std::string ink(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), '\0');
  int rows_read = 0;
  for (int row = 0; row < height; ++row) {
    char* begin = ink.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(width);
    rows_read += TIFFReadScanline(file.get(), begin, static_cast<std::uint32_t>(row));
  }
  REQUIRE(rows_read == height);
  for (char& value : ink) value = static_cast<char>(~value);
  return ink;
}

}  // namespace

// Ghostscript calls its files page.tif, which has the process inks together, and page(NAME).tif.
Plates separate(const std::string& pdf, int page) {
  const ScratchFolder folder;
  const std::string number = std::to_string(page), path = folder.write("file.pdf", pdf);
  const Output output = run("gs -q -dNOPAUSE -dBATCH -dSAFER -sDEVICE=tiffsep -dUseTrimBox -r" +
                            std::to_string(plate_resolution) + " -dFirstPage=" + number + " -dLastPage=" + number +
                            " -sOutputFile='" + folder.path("page.tif") + "' '" + path + "'");
  INFO(output.text);
  REQUIRE(output.status == 0);
  Plates plates;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path(""))) {
    const std::string name = entry.path().filename().string();
    const std::size_t begin = name.find('('), end = name.rfind(')');
    if (begin == std::string::npos) continue;
    plates.inks[name.substr(begin + 1, end - begin - 1)] =
        read_plate(entry.path().string(), plates.width, plates.height);
  }
  REQUIRE(plates.inks.size() >= 4);
  return plates;
}

double area_over(const Plates& plates, double most_ink) {
  const int most = static_cast<int>(std::floor(most_ink * 255 / 100));
  std::vector<int> sums(plates.inks.begin()->second.size());
  for (const auto& [name, ink] : plates.inks)
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += static_cast<unsigned char>(ink[i]);
  const auto over = std::count_if(sums.begin(), sums.end(), [&](int sum) { return sum > most; });
  const double side = 25.4 / plate_resolution;
  return static_cast<double>(over) * side * side;
}

std::string differing(const Plates& a, const Plates& b) {
  std::set<std::string> names;
  for (const Plates* plates : {&a, &b})
    for (const auto& [name, ink] : plates->inks) names.insert(name);
  std::string text;
  for (const std::string& name : names) {
    const auto of_a = a.inks.find(name), of_b = b.inks.find(name);
    const bool is_same = of_a != a.inks.end() && of_b != b.inks.end() && of_a->second == of_b->second;
    if (!is_same) text += name + " ";
  }
  return text;
}

}  // namespace broadsheet::test
