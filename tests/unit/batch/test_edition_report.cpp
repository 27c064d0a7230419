#include <catch2/catch.hpp>

#include "batch/edition_report.h"

using namespace broadsheet;

namespace {

const EditionFile jiangbei{"content/jiangbei/edition.yaml", "jiangbei"};

PlacedLine line(TextRole role, const std::string& text) {
  PlacedLine line;
  line.role = role;
  line.text = text;
  return line;
}

}  // namespace

TEST_CASE("a report counts the frames, the lines and the characters of the text") {
  Composed composed;
  Page page;
  page.frames.resize(2);
  page.lines = {line(TextRole::Body, "江北区去年，"), line(TextRole::Body, "GDP增3.5%"),
                line(TextRole::Other, "不算正文")};
  composed.pages = {page};
  const EditionReport report = report_on(composed, jiangbei);
  CHECK(report.status == EditionStatus::Ok);
  CHECK(report.pages == 1);
  CHECK(report.frames == 2);
  CHECK(report.lines == 2);
  CHECK(report.characters == 14);
}

TEST_CASE("an error is worse than text that does not fit, and a warning is no failure") {
  Composed composed;
  composed.diagnostics.warning({}, "a warning");
  CHECK(report_on(composed, jiangbei).status == EditionStatus::Ok);
  composed.diagnostics.overset({}, "too long");
  CHECK(report_on(composed, jiangbei).status == EditionStatus::Overset);
  composed.diagnostics.error({}, "wrong");
  CHECK(report_on(composed, jiangbei).status == EditionStatus::Error);
}

TEST_CASE("a line of the report says what was written") {
  EditionReport report = report_on(Composed{}, jiangbei);
  report.pages = 1;
  report.milliseconds = 12.3456;
  report.output = "out/jiangbei.pdf";
  report.bytes = 1234;
  report.sha256 = "ab12";
  CHECK(
      to_json(report) ==
      R"({"id":"jiangbei","edition":"content/jiangbei/edition.yaml","status":"ok","pages":1,"lines":0,"characters":0,)"
      R"("overset":{"lines":0,"characters":0},"white":{"rows":0,"characters":0},"milliseconds":12.3,)"
      R"("output":"out/jiangbei.pdf","bytes":1234,"sha256":"ab12","ledger":[],"diagnostics":[]})");
}

TEST_CASE("a line of the report says what is wrong and where, on one line") {
  Composed composed;
  const int file = composed.sources.add("e.yaml", "title: 江北\ndate: 今天\n");
  composed.diagnostics.error({file, 20, 26}, "`今天` is not a date", "write 2021-01-20");
  Page page;
  page.overset.push_back({"lead", "body", 12, 187, "……", {}});
  composed.pages = {page};
  const std::string json = to_json(report_on(composed, jiangbei));
  CHECK(
      json ==
      R"({"id":"jiangbei","edition":"content/jiangbei/edition.yaml","status":"error","pages":1,"lines":0,)"
      R"("characters":0,"overset":{"lines":12,"characters":187},"white":{"rows":0,"characters":0},)"
      R"("milliseconds":0.0,"output":null,"bytes":0,"sha256":null,"ledger":[],"diagnostics":[{"severity":"error","message":"`今天` is not a date",)"
      R"("hint":"write 2021-01-20","path":"e.yaml","line":2,"column":7}]})");
}

TEST_CASE("a line of the report says what gave so that the page closes") {
  Composed composed;
  PageLedger ledger;
  ledger.is_fitted = true;
  ledger.bands = {{"picture", -2, 6, 5}};
  ledger.threads = {{"main", "爬坡", "body", 30, 2, 1, 1, 0, 0, Variant::Usual, 0, 0, 3, 40}};
  ledger.remedies = {{"picture", 7}};
  composed.ledgers = {ledger};
  const EditionReport report = report_on(composed, jiangbei);
  CHECK(report.white_rows == 3);
  CHECK(report.characters_short == 40);
  CHECK(
      to_json(report).find(
          R"("ledger":[{"closed":false,"bands":[{"name":"picture","rows":-2,"up":6,"down":5}],)"
          R"("threads":[{"story":"main","frame":"body","paragraphs":30,"longer":2,"shorter":1,"subhead-rows":1,"characters-cut":0,"characters-added":0,"text":"usual",)"
          R"("lines-over":0,"characters-over":0,"white-rows":3,"characters-short":40}],)"
          R"("remedies":[{"band":"picture","rows":7}]}])") != std::string::npos);
}

TEST_CASE("a path that is no UTF-8 does not break the report") {
  EditionReport report;
  report.edition = "content/\xff.yaml";
  CHECK(to_json(report).find("content/\xEF\xBF\xBD.yaml") != std::string::npos);
}
