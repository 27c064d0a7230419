// What holds on every page, on pages that nobody drew: layouts and texts made up at random, the same in every run.

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <random>

#include "composed_page.h"
#include "display/dump.h"
#include "invariants.h"

using namespace broadsheet;

namespace {

class Maker {
public:
  explicit Maker(unsigned seed) : random_(seed) {}

  std::string edition();
  std::string layout();

private:
  int between(int least, int most) {
    return least + static_cast<int>(random_() % static_cast<unsigned>(most - least + 1));
  }
  bool one_in(int count) { return between(1, count) == 1; }
  std::string sentence();
  std::string paragraph();
  std::string obstacle(const std::string& name, int columns, int rows);
  std::string text_frame(const std::string& name, const std::string& story, int first, int last, int top, int foot,
                         const std::string& more = {});

  std::mt19937 random_;
};

std::string Maker::sentence() {
  static const std::vector<std::string> openings = {
      "全年", "入秋以后", "“开工！”他说，", "据统计，", "——", "《江北日报》报道，", ""};
  static const std::vector<std::string> middles = {"区里新开工项目207个",
                                                   "完成投资324.5亿元",
                                                   "同比增长3.5个百分点",
                                                   "街坊们都说好",
                                                   "GDP过了1300亿元",
                                                   "用上了AI质检和5G专网",
                                                   "办事只跑一趟（不见面也行）",
                                                   "首贷中心接待企业1193户次",
                                                   "2020年3月20日上午9:30动工",
                                                   "https://example.org/2020已上线",
                                                   "先难后易……越走越宽",
                                                   "Jiangbei这个名字走了出去"};
  static const std::vector<std::string> ends = {"。", "。", "！", "？！", "；", "。”"};
  const auto one_of = [&](const std::vector<std::string>& words) {
    return words[static_cast<std::size_t>(between(0, static_cast<int>(words.size()) - 1))];
  };
  std::string text = one_of(openings) + one_of(middles);
  for (int more = between(0, 3); more > 0; --more) text += "，" + one_of(middles);
  return text + one_of(ends);
}

std::string Maker::paragraph() {
  std::string text;
  for (int sentences = between(1, 5); sentences > 0; --sentences) text += sentence();
  return text;
}

std::string Maker::edition() {
  std::string yaml = "layout: layout.yaml\ntitle: 生成\ndate: 2021-01-08\nstories:\n";
  for (const char* story : {"one", "two"}) {
    yaml += fmt::format("  {}:\n    headline: 江水东流 一年好景\n    byline: [王小明, 李红]\n    text: |\n", story);
    for (int paragraphs = between(1, 9); paragraphs > 0; --paragraphs) {
      if (one_in(4)) yaml += "      ## 小标题在这里 说两句\n\n";
      yaml += "      " + paragraph() + "\n\n";
    }
  }
  return yaml;
}

std::string Maker::text_frame(const std::string& name, const std::string& story, int first, int last, int top, int foot,
                              const std::string& more) {
  return fmt::format(
      "  {}: {{kind: text, story: {}, columns: {}-{}, rows: {}-{}, text-columns: {}, text-gutter: 1字, style: body, "
      "subhead: subhead{}{}{}}}\n",
      name, story, first, last, top, foot, between(1, last - first + 1),
      one_in(2) ? ", byline: {style: byline, text: \"记者　{names}\"}" : "", one_in(3) ? ", column-rule: hair" : "",
      more);
}

std::string Maker::layout() {
  const int columns = between(2, 6), width = between(8, 16), rows = between(20, 60), split = between(1, columns - 1);
  const int break_row = between(8, rows - 6);
  std::string yaml = fmt::format(
      "page: {{size: 1500pt x 900pt, margins: 20pt}}\n"
      "grid: {{columns: {}, column: {}字, gutter: 1字, rows: {}, body: 10pt, leading: 12pt, baseline: 10pt}}\n"
      "fonts: {{serif: Noto Serif CJK SC}}\ncolors: {{ink: {{k: 100}}}}\nrules: {{hair: {{weight: 0.4pt, color: "
      "ink}}}}\n"
      "styles:\n"
      "  body: {{font: serif, size: 10pt, leading: 12pt, align: justify, indent: 2em}}\n"
      "  subhead: {{font: serif, weight: 900, size: {}pt, leading: {}行, before: {}, after: {}, keep-lines: {}}}\n"
      "  byline: {{extends: body, align: right, indent: 0}}\n"
      "frames:\n",
      columns, width, rows, between(10, 20), between(1, 2) + 1, between(0, 2), between(0, 1), between(0, 3));
  // Two threads side by side, the first of two frames one below the other, the second in unlike frames at times.
  yaml += text_frame("a", "one", 1, split, 1, break_row);
  yaml += text_frame("b", "one", 1, split, break_row + 2, rows);
  const std::string across = one_in(2) ? ", subhead-span: all" : "";
  yaml += text_frame("c", "two", split + 1, columns, 1, one_in(2) ? rows : break_row, across);
  std::string fit;
  if (one_in(2)) {
    fit = fmt::format(
        "fit:\n  paragraphs: {}\n  subheads: {}\n  bands:\n    middle: {{columns: 1-{}, rows: {}, up: {}, down: {}}}\n",
        between(0, 2), between(0, 2), split, break_row + 1, between(0, 4), between(0, 4));
  }
  for (int i = between(0, 3); i > 0; --i) yaml += obstacle(fmt::format("obstacle-{}", i), columns, rows);
  return yaml + fit;
}

// Somewhere on the page, on the grid or off it.
std::string Maker::obstacle(const std::string& name, int columns, int rows) {
  static const std::vector<std::string> shapes = {"true", "{offset: 9pt}", "{shape: ellipse}",
                                                  "{shape: ellipse, offset: {left: 3pt, top: 12pt}}",
                                                  "{shape: polygon, points: [[50, 0], [100, 40], [30, 100], [0, 70]]}"};
  const int column = between(1, columns), last = between(column, std::min(columns, column + 1));
  const int top = between(1, rows), foot = std::min(rows, top + between(0, 14));
  return fmt::format(
      "  {}: {{kind: box, fill: ink, columns: {}-{}, rows: {}-{}, inset: {{left: {}pt, bottom: {}pt}}, "
      "offset: {{right: {}pt}}, wrap: {}}}\n",
      name, column, last, top, foot, between(0, 60), between(0, 8), between(-20, 20),
      shapes[static_cast<std::size_t>(between(0, static_cast<int>(shapes.size()) - 1))]);
}

// No line stands on another.
void check_lines_are_apart(const Page& page) {
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    for (std::size_t j = i + 1; j < page.lines.size(); ++j) {
      const Rect &a = page.lines[i].measure, &b = page.lines[j].measure;
      const bool beside = a.right() <= b.x || b.right() <= a.x;
      const bool above = a.bottom() <= b.y || b.bottom() <= a.y;
      if (beside || above) continue;
      INFO(page.lines[i].text << " / " << page.lines[j].text);
      FAIL_CHECK("two lines stand on each other");
    }
  }
}

void check_lines_stand_in_their_frames(const Page& page) {
  const Length rounding = Length::points(0.01);  // of columns that do not divide their frame evenly
  for (const PlacedLine& line : page.lines) {
    const Rect& area = page.frames[static_cast<std::size_t>(line.frame)].area;
    const bool inside = line.measure.x >= area.x && line.measure.right() <= area.right() + rounding &&
                        line.measure.y >= area.y && line.measure.bottom() <= area.bottom();
    INFO(line.text);
    if (!inside) FAIL_CHECK("stands outside of its frame");
  }
}

// As many as there is time for in every run; BROADSHEET_SEEDS asks for more.
unsigned seeds() {
  const char* asked = std::getenv("BROADSHEET_SEEDS");
  return asked == nullptr ? 200 : static_cast<unsigned>(std::atoi(asked));
}

}  // namespace

TEST_CASE("made-up pages keep every invariant, and come out the same twice") {
  for (unsigned seed = 1; seed <= seeds(); ++seed) {
    Maker maker(seed);
    const std::string edition = maker.edition(), layout = maker.layout();
    INFO("seed " << seed << "\n" << layout << edition);
    const Composed composed = test::compose_in_memory(edition, layout);
    REQUIRE_FALSE(composed.has_errors());
    check_invariants(composed);
    const Page& page = composed.pages.front();
    check_lines_stand_in_their_frames(page);
    check_lines_are_apart(page);
    if (seed % 10 == 0) CHECK(dump(test::compose_in_memory(edition, layout).pages.front()) == dump(page));
  }
}
