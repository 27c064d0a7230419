#include "pdf_tools.h"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "../fonts/font_files.h"
#include "display/append_cluster.h"
#include "text/shape.h"

namespace broadsheet::test {

std::string ask(const std::string& command, const std::string& pdf) {
  std::string path = (std::filesystem::temp_directory_path() / "broadsheet-test-XXXXXX").string();
  const int descriptor = mkstemp(path.data());
  REQUIRE(descriptor >= 0);
  ::close(descriptor);
  std::ofstream(path, std::ios::binary) << pdf;
  // In UTC and without translations, whatever the machine is set to.
  FILE* pipe = popen(("TZ=UTC LC_ALL=C " + fmt::format(fmt::runtime(command), path) + " 2>&1").c_str(), "r");
  REQUIRE(pipe);
  std::string answer;
  std::array<char, 4096> block{};
  while (const std::size_t count = fread(block.data(), 1, block.size(), pipe)) answer.append(block.data(), count);
  const int status = pclose(pipe);
  std::filesystem::remove(path);
  INFO(answer);
  CHECK(status == 0);
  return answer;
}

std::string unpacked(const std::string& pdf) {
  return ask("qpdf --qdf --object-streams=disable {} -", pdf);
}

GlyphRun set_run(const std::string& text, const Face& face, Length size, Point origin) {
  Diagnostics diagnostics;
  const ShapedText shaped = shape_text({{text, &face, size, {}}}, {"zh-Hans"}, shipped_book(), diagnostics);
  GlyphRun run;
  run.face = &face;
  run.size = size;
  run.color = black();
  run.origin = origin;
  Length pen;
  for (const Cluster& cluster : shaped.clusters) {
    append_cluster(run, shaped, cluster, pen);
    for (std::uint32_t i = cluster.glyph_begin; i < cluster.glyph_end; ++i) pen += shaped.glyphs[i].advance;
  }
  return run;
}

const Face& serif() {
  return *shipped_book().find("Noto Serif CJK SC", 400);
}

Color black() {
  Color color;
  color.black = 10000;
  return color;
}

Length pt(double points) {
  return Length::points(points);
}

Page page_of(std::vector<DisplayItem> items) {
  Page page;
  page.size = {pt(1105.5118), pt(1530.7087)};
  page.items = std::move(items);
  return page;
}

std::string pdf_of(const Page& page) {
  return write_pdf({page}, {"二〇二〇年度成绩单", {"zh-Hans"}, 2021, 1, 20});
}

}  // namespace broadsheet::test
