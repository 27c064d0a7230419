// Threads that run over several pages, on pages that nobody drew: nothing is lost, nothing stands twice, all pages but
// the last are full, and no line stands alone where the page turns.

#include <fmt/format.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <random>
#include <set>

#include "composed_page.h"
#include "display/dump.h"
#include "invariants.h"

using namespace broadsheet;

namespace {

constexpr Length row = Length::points(12);

class Maker {
public:
  explicit Maker(unsigned seed) : random_(seed), pages_(between(2, 4)) {}

  void write(MemoryFiles& files);
  bool has_subheads() const { return has_subheads_; }

private:
  int between(int least, int most) {
    return least + static_cast<int>(random_() % static_cast<unsigned>(most - least + 1));
  }
  bool one_in(int count) { return between(1, count) == 1; }
  std::string paragraph();
  std::string story(int most_paragraphs);
  std::string text_frame(const std::string& story, int first, int last, int rows);
  std::string layout(bool has_second);

  std::mt19937 random_;
  int pages_;
  int paragraphs_ = 0;
  bool has_subheads_ = one_in(2), are_across_ = one_in(2);
};

void Maker::write(MemoryFiles& files) {
  std::string edition = "pages:\n";
  for (int page = 1; page <= pages_; ++page) {
    edition += fmt::format("  - {{layout: page-{}.yaml}}\n", page);
    files.write(fmt::format("page-{}.yaml", page), layout(page == 1 || one_in(2)));
  }
  edition += "title: 生成\ndate: 2021-01-08\nstories:\n";
  edition += "  one:\n    headline: 一\n    byline: 王小明\n    text: |\n" + story(16 * pages_);
  edition += "  two:\n    headline: 二\n    text: |\n" + story(12);
  files.write("edition.yaml", edition);
}

// The number at its end tells it from all others.
std::string Maker::paragraph() {
  static const std::vector<std::string> sentences = {"全年新开工项目207个，完成投资324.5亿元",
                                                     "“开工！”他说，声音不大",
                                                     "办事只跑一趟（不见面也行）",
                                                     "用上了AI质检和5G专网",
                                                     "街坊们都说好",
                                                     "2020年3月20日上午9:30动工",
                                                     "Jiangbei Daily这个名字走了出去",
                                                     "三头{犇|bēn}立在江边，{_孔子}也这么说",
                                                     "**要紧的话**写在{~论语}里^1^",
                                                     "街角的{旮旯|gālá}也*亮了灯*"};
  std::string text;
  for (int more = between(1, 8); more > 0; --more) {
    text += sentences[static_cast<std::size_t>(between(0, static_cast<int>(sentences.size()) - 1))] + "，";
  }
  return text + fmt::format("编号是第{}号。", 1000 + paragraphs_++);
}

std::string Maker::story(int most_paragraphs) {
  std::string text;
  for (int paragraphs = between(1, most_paragraphs); paragraphs > 0; --paragraphs) {
    if (has_subheads_ && one_in(4)) text += "      ## 小标题在这里\n\n";
    text += "      " + paragraph() + "\n\n";
  }
  return text;
}

std::string Maker::text_frame(const std::string& story, int first, int last, int rows) {
  return fmt::format(
      "  {0}: {{kind: text, story: {0}, columns: {1}-{2}, rows: 1-{3}, text-columns: {4}, text-gutter: 1字, style: "
      "body, "
      "subhead: subhead, byline: {{style: byline, text: \"记者　{{names}}\"}}, jump: {{style: jump{5}{6}}}{7}{8}}}\n",
      story, first, last, rows, last - first + 1, one_in(4) ? "" : ", to: \"（下转第{page}版）\"",
      ", from: \"（上接第{page}版）\"", one_in(3) ? ", drop-cap: {lines: 2}" : "",
      are_across_ ? ", subhead-span: all" : "");
}

std::string Maker::layout(bool has_second) {
  const int columns = between(2, 5), width = between(9, 16), rows = between(14, 30);
  const int split = has_second ? between(1, columns - 1) : columns;
  std::string yaml = fmt::format(
      "page: {{size: 1500pt x 900pt, margins: 20pt}}\n"
      "grid: {{columns: {}, column: {}字, gutter: 1字, rows: {}, body: 10pt, leading: 12pt, baseline: 10pt}}\n"
      "fonts: {{serif: Noto Serif CJK SC}}\ncolors: {{ink: {{k: 100}}}}\n"
      "styles:\n"
      "  body: {{font: serif, size: 10pt, leading: 12pt, align: justify, indent: 2em}}\n"
      "  subhead: {{font: serif, weight: 900, size: 12pt, leading: 1行, before: 1, keep-lines: 2}}\n"
      "  byline: {{extends: body, align: right, indent: 0}}\n"
      "  jump: {{font: serif, size: 8pt}}\n"
      "page-rules: {{all: off}}\n"
      "frames:\n",
      columns, width, rows);
  yaml += text_frame("one", 1, split, rows);
  if (has_second) yaml += text_frame("two", split + 1, columns, rows);
  if (one_in(3)) yaml += "fit: {paragraphs: 1, subheads: 1}\n";
  return yaml;
}

// What a story has on a page, column by column.
struct PagePart {
  std::map<Length, std::vector<const PlacedLine*>> columns;  // by their left edge
  std::string from, to;                                      // its jump lines
  Length foot;                                               // of its frame
};

PagePart part_of(const Page& page, const std::string& story) {
  PagePart part;
  for (const PlacedLine& line : page.lines) {
    const PlacedFrame& frame = page.frames[static_cast<std::size_t>(line.frame)];
    if (frame.name != story) continue;
    part.foot = frame.area.bottom();
    if (line.role != TextRole::Jump) {
      part.columns[line.measure.x].push_back(&line);
    } else {
      (line.text.starts_with("（下转") ? part.to : part.from) = line.text;
    }
  }
  return part;
}

std::string text_of(const Paragraph& paragraph) {
  std::string text;
  for (const Run& run : paragraph.runs) text += run.text;
  return text;
}

// A paragraph's last line that begins a column.
bool is_lone_last_line(const std::string& line, const Story& story) {
  return std::any_of(story.body.begin(), story.body.end(), [&](const Paragraph& paragraph) {
    const std::string text = text_of(paragraph);
    return text.ends_with(line) && text != line;
  });
}

bool is_subhead(const std::string& line, const Story& story) {
  return std::any_of(story.body.begin(), story.body.end(), [&](const Paragraph& paragraph) {
    return paragraph.kind == ParagraphKind::Subhead && text_of(paragraph) == line;
  });
}

// What a last line takes along to the next page leaves up to three rows white, with a subhead before it up to seven.
// Few lines between subheads that go over all columns do not reach the others.
void check_is_full(const PagePart& part, const TextFrame& text, int most_white) {
  if (!text.subheads_across) CHECK(part.columns.size() == static_cast<std::size_t>(text.columns));
  for (const auto& [x, lines] : part.columns) {
    const bool has_jump = !part.to.empty() && x == part.columns.rbegin()->first;
    const Length foot = part.foot - (has_jump ? row : Length());
    const Length white = foot - lines.back()->measure.bottom() - Length::points(1);
    CHECK(white <= most_white * row);
    CHECK(lines.back()->measure.bottom() <= foot);
    if (text.subheads_across) return;
  }
}

unsigned seeds() {
  const char* asked = std::getenv("BROADSHEET_SEEDS");
  return asked == nullptr ? 100 : static_cast<unsigned>(std::atoi(asked));
}

const TextFrame* frame_of(const Layout& layout, const std::string& story) {
  for (const Frame& frame : layout.frames) {
    if (frame.name == story) return std::get_if<TextFrame>(&frame.content);
  }
  return nullptr;
}

void check_story(const Composed& composed, const Story& story, int most_white) {
  std::vector<std::size_t> pages;
  for (std::size_t page = 0; page < composed.pages.size(); ++page) {
    if (frame_of(composed.layouts[page], story.name) != nullptr) pages.push_back(page);
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const PagePart part = part_of(composed.pages[pages[i]], story.name);
    INFO("story " << story.name << ", page " << pages[i] + 1);
    if (!part.from.empty()) CHECK_FALSE(is_lone_last_line(part.columns.begin()->second.front()->text, story));
    const PagePart next = i + 1 < pages.size() ? part_of(composed.pages[pages[i + 1]], story.name) : PagePart();
    if (next.columns.empty()) {
      CHECK(part.to.empty());
      continue;
    }
    for (const auto& [x, lines] : part.columns) CHECK_FALSE(is_subhead(lines.back()->text, story));
    check_is_full(part, *frame_of(composed.layouts[pages[i]], story.name), most_white);
    CHECK((part.to.empty() || part.to == fmt::format("（下转第{}版）", pages[i + 1] + 1)));
    CHECK(next.from == fmt::format("（上接第{}版）", pages[i] + 1));
  }
}

}  // namespace

TEST_CASE("made-up stories over several pages are whole, and turn the page without a lone line") {
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  for (unsigned seed = 1; seed <= seeds(); ++seed) {
    INFO("seed " << seed);
    MemoryFiles files;
    Maker maker(seed);
    maker.write(files);
    PictureBook pictures(files);
    LayoutBook layouts(files, {});
    const Composed composed = compose_edition("edition.yaml", {files, fonts, pictures, layouts}, OversetPolicy::Refuse);
    INFO(to_text(composed.diagnostics, composed.sources));
    REQUIRE_FALSE(composed.has_errors());
    check_invariants(composed);
    for (const Story& story : composed.edition.stories) check_story(composed, story, maker.has_subheads() ? 7 : 3);
  }
}

TEST_CASE("a text that just fits its page goes on nowhere, and keeps the row of the jump line") {
  const auto lines_on_pages = [](int paragraphs) {
    MemoryFiles files;
    std::string edition =
        "pages: [{layout: a.yaml}, {layout: a.yaml}]\ntitle: 题\ndate: 2021-01-08\nstories:\n"
        "  main:\n    headline: 题\n    text: |\n";
    for (int i = 0; i < paragraphs; ++i) edition += "      这一段正好一行字。\n\n";
    files.write("edition.yaml", edition);
    files.write("a.yaml",
                "page: {size: 300pt x 300pt, margins: 10pt}\n"
                "grid: {columns: 1, column: 12字, gutter: 1字, rows: 10, body: 10pt, leading: 12pt, baseline: 10pt}\n"
                "fonts: {serif: Noto Serif CJK SC}\nstyles:\n  body: {font: serif, size: 10pt, leading: 12pt}\n"
                "page-rules: {all: off}\nframes:\n"
                "  text: {kind: text, story: main, columns: 1, rows: 1-10, style: body,\n"
                "    jump: {to: \"（下转第{page}版）\", from: \"（上接第{page}版）\", style: body}}\n");
    static const FontBook fonts({PROJECT_DIR "/fonts"});
    PictureBook pictures(files);
    LayoutBook layouts(files, {});
    const Composed composed = compose_edition("edition.yaml", {files, fonts, pictures, layouts}, OversetPolicy::Refuse);
    check_invariants(composed);
    std::vector<std::size_t> lines;
    for (const Page& page : composed.pages) lines.push_back(page.lines.size());
    const std::string report = to_text(composed.diagnostics, composed.sources);
    lines.push_back(report.find("page 2: the text of `main` ends before this page") != std::string::npos ? 1 : 0);
    return lines;
  };
  CHECK(lines_on_pages(10) == std::vector<std::size_t>{10, 0, 1});
  // Nine and the line that says where they go on; the line that says where they come from, and two.
  CHECK(lines_on_pages(11) == std::vector<std::size_t>{10, 3, 0});
}

TEST_CASE("a deck and a pull quote are named where they have too little room, or none is left of them") {
  MemoryFiles files;
  files.write("a.yaml",
              "page: {size: 300pt x 300pt, margins: 10pt}\n"
              "grid: {columns: 1, column: 10字, gutter: 1字, rows: 10, body: 10pt, leading: 12pt, baseline: 10pt}\n"
              "fonts: {serif: Noto Serif CJK SC}\nstyles:\n  body: {font: serif, size: 10pt, leading: 12pt}\n"
              "page-rules: {all: off}\nframes:\n"
              "  deck: {kind: text, story: main, part: deck, columns: 1, rows: 1, style: body}\n"
              "  quote: {kind: text, story: main, part: pull-quote, columns: 1, rows: 3, style: body}\n"
              "  text: {kind: text, story: main, columns: 1, rows: 5, style: body}\n");
  static const FontBook fonts({PROJECT_DIR "/fonts"});
  PictureBook pictures(files);
  LayoutBook layouts(files, {});
  const auto report = [&](const std::string& pages) {
    files.write(
        "edition.yaml",
        pages +
            "title: 题\ndate: 2021-01-08\nstories:\n"
            "  main: {headline: 题, deck: 这个副题比一行要多两三字, pull-quote: 引语, text: 这一段正好一行字。}\n");
    const Composed composed = compose_edition("edition.yaml", {files, fonts, pictures, layouts}, OversetPolicy::Refuse);
    UNSCOPED_INFO(to_text(composed.diagnostics, composed.sources));
    return to_text(composed.diagnostics, composed.sources);
  };
  CHECK(report("layout: a.yaml\n").find("the deck of `main` does not fit: 1 line with 5 characters is left over") !=
        std::string::npos);
  CHECK(report("pages: [{layout: a.yaml}, {layout: a.yaml}]\n")
            .find("page 2: the pull quote of `main` ends before this page: nothing is left for `quote`") !=
        std::string::npos);
}
