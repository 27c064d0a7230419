#include "read_pdf.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <sstream>

#include "outside_program.h"
#include "source/utf8.h"

namespace broadsheet::typography {

namespace {

std::string output_of(const std::string& command);
std::string attribute(const std::string& line, const std::string& name);
std::string unescaped(const std::string& text);

// Ink is what is darker than three quarters of white: the fringe of a smoothed edge is not.
constexpr unsigned char darkest_paper = 192;

}  // namespace

PdfFile::PdfFile(const std::string& bytes) : path_(folder_.write("cases.pdf", bytes)) {}

std::vector<std::vector<PdfGlyph>> PdfFile::glyphs() const {
  std::istringstream trace(output_of(fmt::format("mutool trace '{}'", path_)));
  std::vector<std::vector<PdfGlyph>> pages;
  double size = 0;
  for (std::string line; std::getline(trace, line);) {
    if (line.find("<page ") != std::string::npos) pages.emplace_back();
    if (line.find("<span ") != std::string::npos) size = std::stod(attribute(line, "trm"));
    if (line.find("<g ") == std::string::npos) continue;
    REQUIRE_FALSE(pages.empty());
    PdfGlyph glyph{unescaped(attribute(line, "unicode")), std::stod(attribute(line, "x")),
                   std::stod(attribute(line, "y")), size, std::stod(attribute(line, "adv"))};
    // The further characters of a glyph that shows several have no glyph of their own.
    const bool continues = line.find(" glyph=") == std::string::npos && !pages.back().empty();
    if (continues) {
      pages.back().back().text += glyph.text;
    } else {
      pages.back().push_back(std::move(glyph));
    }
  }
  return pages;
}

std::vector<std::string> PdfFile::texts() const {
  const std::string all = output_of(fmt::format("pdftotext -raw '{}' -", path_));
  std::vector<std::string> pages;
  std::istringstream stream(all);
  for (std::string page; std::getline(stream, page, '\f');) pages.push_back(page);
  return pages;
}

PdfFile::Picture PdfFile::picture(int page) const {
  return {test::draw_gray(path_, 72 * pixels_per_point, page + 1)};
}

bool PdfFile::Picture::is_inked(int x, int y) const {
  if (x < 0 || y < 0 || x >= width || y >= height) return false;
  return static_cast<unsigned char>(pixels[static_cast<std::size_t>(y) * width + x]) < darkest_paper;
}

// Glyphs of nearly full size make the lines; smaller ones that reach into a line's height belong to it, but for the
// dots of emphasis, which show no character.
PdfLines gather_lines(const std::vector<PdfGlyph>& glyphs, double left, double em) {
  PdfLines found;
  for (const PdfGlyph& glyph : glyphs) {
    const bool is_new = std::none_of(found.baselines.begin(), found.baselines.end(),
                                     [&](double baseline) { return std::abs(baseline - glyph.y) < em / 2; });
    if (glyph.size > 0.8 * em && is_new) found.baselines.push_back(glyph.y);
  }
  std::sort(found.baselines.begin(), found.baselines.end(), std::greater<>());
  found.lines.resize(found.baselines.size());
  for (const PdfGlyph& glyph : glyphs) {
    if (glyph.size < 0.3 * em) continue;
    for (std::size_t i = 0; i < found.lines.size(); ++i) {
      const double rise = glyph.y - found.baselines[i];
      if (rise < -0.3 * em || rise > 0.5 * em) continue;
      found.lines[i].glyphs.push_back({glyph.text, (glyph.x - left) / em, glyph.advance * glyph.size / em});
      break;
    }
  }
  return found;
}

std::string SeenLine::text() const {
  std::string text;
  for (const SeenGlyph& glyph : glyphs) text += glyph.text;
  return text;
}

namespace {

std::string output_of(const std::string& command) {
  test::Output output = test::run(command, test::Streams::Out);
  INFO(command);
  REQUIRE(output.status == 0);
  return std::move(output.text);
}

// The value of ` name="…"`.
std::string attribute(const std::string& line, const std::string& name) {
  const std::size_t at = line.find(" " + name + "=\"");
  REQUIRE(at != std::string::npos);
  const std::size_t begin = at + name.size() + 3;
  return line.substr(begin, line.find('"', begin) - begin);
}

std::string unescaped(const std::string& text) {
  if (text == "&amp;") return "&";
  if (text == "&lt;") return "<";
  if (text == "&gt;") return ">";
  if (text == "&quot;") return "\"";
  if (text == "&apos;") return "'";
  if (text.rfind("&#x", 0) != 0) return text;
  std::string character;
  append_character(character, static_cast<char32_t>(std::stoul(text.substr(3), nullptr, 16)));
  return character;
}

}  // namespace

}  // namespace broadsheet::typography
