#include <catch2/catch.hpp>

#include "layout_fixture.h"

namespace broadsheet {
namespace {

// The report on a layout whose first frame is on line 19, with these keys after the kind and the story.
std::string report_on(const std::string& keys, const std::string& other_frames = {}) {
  const std::string frame = "  it: {kind: text, story: main, style: body, " + keys + "}\n";
  return read_frames_of(frame + other_frames).report();
}

bool goes_across(const std::string& keys) {
  const Reading reading =
      read_frames_of("  it: {kind: text, story: main, style: body, columns: 1-4, rows: 1-20, " + keys + "}\n");
  CHECK(reading.report().empty());
  return std::get<TextFrame>(reading.layout.value().frames.at(0).content).subheads_across.has_value();
}

const std::string place = "columns: 1-4, rows: 1-20, ";

}  // namespace

TEST_CASE("subheads stand in a column, or go over all of them") {
  CHECK(goes_across("subhead: big, text-columns: 4, text-gutter: 1字, subhead-span: all"));
  CHECK(goes_across("subhead: big, text-columns: 2, text-gutter: 1字, part: sections, subhead-span: all"));
  CHECK_FALSE(goes_across("subhead: big, text-columns: 4, text-gutter: 1字, subhead-span: column"));
  CHECK_FALSE(goes_across("subhead: big, text-columns: 4, text-gutter: 1字"));
}

TEST_CASE("a frame that has no subhead to go over its columns is warned of") {
  CHECK(
      report_on(place + "subhead: big, subhead-span: all") ==
      "a.yaml:19:100: warning: the frame has one column: the key has no effect\n"
      "   19 | …t: {kind: text, story: main, style: body, columns: 1-4, rows: 1-20, subhead: big, subhead-span: all}\n"
      "      |                                                                                                  ^~~\n"
      "      = hint: take the key out, or give the frame more `text-columns`\n");
  const std::string unstyled = report_on(place + "text-columns: 4, text-gutter: 1字, subhead-span: all");
  CHECK(unstyled.find("warning: subheads are set as the text is, and none goes over the columns") != std::string::npos);
  const std::string lead = report_on(place + "part: lead, subhead: big, text-columns: 4, subhead-span: all");
  CHECK(lead.find("warning: this `part` of the story has no subhead over its text") != std::string::npos);
}

TEST_CASE("subheads that cannot go over all columns are reported") {
  CHECK(
      report_on(place + "subhead: big, text-columns: 4, subhead-span: all",
                "  more: {kind: text, story: main, style: body, columns: 1-4, rows: 21-40}\n") ==
      "a.yaml:19:117: error: the text of `it` runs through `more` too: its subheads cannot go over all columns\n"
      "   19 | …tory: main, style: body, columns: 1-4, rows: 1-20, subhead: big, text-columns: 4, subhead-span: all}\n"
      "      |                                                                                                  ^~~\n"
      "      = hint: let one frame take all of the text, or take the key out\n");
  const std::string vertical = report_on(place + "subhead: big, direction: vertical, subhead-span: all");
  CHECK(vertical.find("error: subheads go over the columns of horizontal lines only") != std::string::npos);
  const std::string marked =
      report_on(place + "subhead: big, text-columns: 4, sections: {rule: thin}, subhead-span: all");
  CHECK(marked.find("error: `sections` marks subheads at the heads of columns") != std::string::npos);
  const std::string word = report_on(place + "subhead: big, text-columns: 4, subhead-span: both");
  CHECK(word.find("`both` is not a known word for `subhead-span`") != std::string::npos);
}

}  // namespace broadsheet
