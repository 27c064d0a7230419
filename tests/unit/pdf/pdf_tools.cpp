#include "pdf_tools.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "../fonts/font_files.h"
#include "display/append_cluster.h"
#include "outside_program.h"
#include "scratch_folder.h"
#include "text/shape.h"

namespace broadsheet::test {

std::string ask(const std::string& command, const std::string& pdf) {
  const ScratchFolder folder;
  const Output answer = run(fmt::format(fmt::runtime(command), folder.write("file.pdf", pdf)));
  INFO(answer.text);
  CHECK(answer.status == 0);
  return answer.text;
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
  page.frames.push_back({"text", "text", {{}, {}, page.size.width, page.size.height}, {}, {}});
  page.items = std::move(items);
  return page;
}

std::string pdf_of(const Page& page) {
  return write_pdf({page}, {"二〇二〇年度成绩单", {"zh-Hans"}, 2021, 1, 20});
}

}  // namespace broadsheet::test
