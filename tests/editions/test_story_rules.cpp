// Text, its headline, its way through the page, and captions: a page that breaks each rule, and one that just does not.

#include "page_rules/page_check.h"
#include "ruled_page.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

std::string part(const std::string& name, const std::string& story, const std::string& place) {
  return "  " + name + ": {kind: text, story: " + story + ", style: body, " + place + "}\n";
}

const std::string order = "reading-order: warning";

std::string picture(const std::string& place, const std::string& caption) {
  return "  field: {kind: picture, picture: field, placeholder: plain, " + place + ", caption: {" + caption +
         ", text: \"{caption}\", without-credit: \"{caption}\"}}\n";
}

}  // namespace

TEST_CASE("text is not wider than the headline over it (NP-11)") {
  const std::string rule = "headline-width: warning";
  CHECK(report_on(rule, head("spring", at("1-3", "1-4")) + text("spring", at("1-4", "5-9"))) ==
        "layout.yaml:24:3: warning: the text of `spring` in `spring-text` is wider than its headline, by 126pt at the "
        "right (题文)\n"
        "   24 |   spring-text: {kind: text, story: spring, style: body, columns: 1-4, rows: 5-9}\n"
        "      |   ^~~~~~~~~~~\n"
        "      = hint: let the headline span its text, or the text keep to the columns of its headline\n");
  CHECK(report_on(rule, head("spring", at("1-4", "1-4")) + text("spring", at("1-4", "5-9"))).empty());
  CHECK(report_on(rule, head("spring", at("1-4", "1-4")) + text("spring", at("2-3", "5-9"))).empty());
  CHECK(says(report_on(rule, head("spring", at("2-4", "1-4")) + text("spring", at("1-4", "5-9"))), "at the left"));
  // Beside the headline text stands in columns of its own.
  CHECK(report_on(rule, head("spring", at("1-3", "1-4")) + text("spring", at("4", "1-9"))).empty());
  CHECK(report_on(rule,
                  "  it: {kind: headline, story: spring, style: head, direction: vertical, step: 1pt, least: "
                  "12pt, columns: 1, rows: 1-30}\n" +
                      text("spring", at("1-2", "31-40")))
            .empty());
}

TEST_CASE("text does not run on across another story (NP-14)") {
  const std::string first = part("one", "spring", at("1", "10-10"));
  const std::string beside = first + part("two", "spring", at("3", "10-11"));
  const std::string between = part("other", "trade", at("2", "10-20"));
  CHECK(report_on(order, beside + between) ==
        "layout.yaml:24:3: warning: the text of `spring` runs from `one` to `two` across `新来的企业一家接着一家。` of "
        "another story (阅读顺序)\n"
        "   24 |   two: {kind: text, story: spring, style: body, columns: 3, rows: 10-11}\n"
        "      |   ^~~\n"
        "      = hint: fill frames from left to right and from top to bottom, side by side, or say 下转 and 上接\n");
  CHECK(report_on(order, beside + part("other", "trade", at("2", "12-20"))).empty());
  CHECK(report_on(order, first + part("two", "spring", at("2", "10-11")) + part("other", "trade", at("3", "10-20")))
            .empty());
  // A story that lies under the first frame is passed over when the text goes on below it.
  CHECK(says(report_on(order, first + part("two", "spring", at("1", "20-21")) + head("trade", at("1-2", "13-16"))),
             "across `招商引资再上台阶` of another story"));
}

TEST_CASE("text does not run backwards, or on under another headline (NP-14)") {
  const std::string first = part("one", "spring", at("3", "10-10"));
  CHECK(says(report_on(order, first + part("two", "spring", at("2", "10-11"))),
             "the text of `spring` runs back from `one` to `two` (阅读顺序)"));
  CHECK(says(report_on(order, first + part("two", "spring", at("3", "5-6"))), "runs back"));
  CHECK(report_on(order, first + part("two", "spring", at("2", "11-12"))).empty());
  CHECK(report_on(order, first + part("two", "spring", at("4", "5-6"))).empty());
  const std::string second = part("two", "spring", at("4", "10-11"));
  CHECK(says(report_on(order, first + second + head("trade", at("4-5", "5-8"))),
             "goes on in `two` under `招商引资再上台阶`, the headline of another story"));
  CHECK(report_on(order, first + second + head("trade", at("4-5", "4-7"))).empty());
  CHECK(report_on(order, first + second + head("spring", at("4-5", "5-8"))).empty());
}

TEST_CASE("text may run anywhere when it says where (NP-14)") {
  const std::string frames = part("one", "spring", at("1", "10-10")) + part("two", "spring", at("3", "10-11")) +
                             part("other", "trade", at("2", "10-20"));
  const auto note = [](const std::string& words, const std::string& place) {
    return "  note: {kind: line, baseline: 9pt, " + place + ", left: [{text: " + words + ", style: body}]}\n";
  };
  CHECK(report_on(order, frames + note("（下转右栏）", at("1", "11"))).empty());
  CHECK(report_on(order, frames + note("（上接左栏）", at("3", "9"))).empty());
  CHECK(says(report_on(order, frames + note("（下转右栏）", at("1", "60"))), "across"));
  CHECK(says(report_on(order, frames + note("（见右栏）", at("1", "11"))), "across"));
}

TEST_CASE("vertical text runs from right to left (NP-14)") {
  const auto upright = [](const std::string& name, const std::string& columns) {
    return part(name, "spring", "direction: vertical, columns: " + columns + ", rows: 1-9, width: 12pt");
  };
  CHECK(says(report_on(order, upright("one", "1") + upright("two", "2")), "runs back"));
  CHECK(report_on(order, upright("one", "2") + upright("two", "1")).empty());
}

TEST_CASE("a caption is as wide as its picture at most, no larger than the text, and right by it (NP-15)") {
  const std::string rule = "captions: warning";
  const std::string place = at("1-2", "1-20");
  CHECK(report_on(rule, picture(place, "rows: 2, style: body, baseline: 14pt")).empty());
  CHECK(
      report_on(rule, picture(place, "rows: 4, style: less, baseline: 22pt")) ==
      "layout.yaml:23:3: warning: the caption of `field` is set larger than the text: 23pt to 9pt (图说)\n"
      "   23 |   field: {kind: picture, picture: field, placeholder: plain, columns: 1-2, rows: 1-20, caption: {row…\n"
      "      |   ^~~~~\n"
      "      = hint: set it in the size of the text or a smaller one\n");
  CHECK(
      report_on(rule, picture(place, "rows: 4, style: body, baseline: 30pt")) ==
      "layout.yaml:23:3: warning: the caption of `field` stands apart from its picture, by 22.08pt (图说)\n"
      "   23 |   field: {kind: picture, picture: field, placeholder: plain, columns: 1-2, rows: 1-20, caption: {row…\n"
      "      |   ^~~~~\n"
      "      = hint: let it begin within a row of the picture\n");
  CHECK(report_on(rule, picture(place, "rows: 4, style: body, baseline: 19pt")).empty());
}

TEST_CASE("a caption that is wider than its picture is told, unless it is no wider than a base column (NP-15)") {
  const Composed composed =
      compose_ruled("captions: warning", picture(at("2", "1-20"), "rows: 2, style: body, baseline: 14pt"));
  std::vector<PageBlock> blocks = find_page_blocks(composed.pages.front(), composed.layouts.front());
  REQUIRE(blocks.size() == 2);
  REQUIRE(blocks[1].kind == BlockKind::Caption);
  const auto report = [&](int picture_width, int caption_width) {
    blocks[0].area.width = Length::points(picture_width);
    blocks[1].ink.width = Length::points(caption_width);
    Diagnostics found;
    check_captions({composed.pages.front(), composed.layouts.front(), blocks, found});
    return to_text(found, composed.sources);
  };
  CHECK(report(60, 117).empty());
  CHECK(report(200, 204).empty());
  CHECK(says(report(200, 205), "the caption of `field` is wider than its picture: 205pt to 200pt (图说)"));
  CHECK(says(report(60, 130), "the caption of `field` is wider than its picture: 130pt to 60pt (图说)"));
}

TEST_CASE("a caption in a frame of its own stands by its picture (NP-15)") {
  const std::string alone = "  field: {kind: picture, picture: field, placeholder: plain, columns: 2-3, rows: 1-20}\n";
  const auto with = [&](const std::string& place) {
    return report_on("captions: warning",
                     alone +
                         "  words: {kind: caption, picture: field, style: body, text: \"{caption}\", "
                         "without-credit: \"{caption}\", " +
                         place + "}\n");
  };
  CHECK(with(at("1", "18-20")).empty());
  CHECK(with(at("2-3", "22-23")).empty());
  CHECK(says(with(at("5", "18-20")), "the caption of `field` stands apart from its picture, by 135pt"));
  CHECK(says(with(at("2-3", "23-24")), "stands apart from its picture"));
}
