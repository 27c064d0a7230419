#include "proof/proof_findings.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace broadsheet;

namespace {

Rect rect(int x, int y, int width, int height) {
  return {Length::points(x), Length::points(y), Length::points(width), Length::points(height)};
}

const FontBook& fonts() {
  static const FontBook book({PROJECT_DIR "/fonts"});
  return book;
}

PressFinding finding(int page, const Rect& area, Severity severity) {
  PressFinding finding;
  finding.rule = "NP-08";
  finding.severity = severity;
  finding.message = "a line is 0.1pt thin; 0.25pt is the least";
  finding.hint = "make the rule heavier";
  finding.page = page;
  if (area != Rect{}) finding.parts = {area};
  return finding;
}

Composed two_pages() {
  Composed composed;
  composed.id = "bridge";
  Page page;
  page.size = {Length::points(300), Length::points(400)};
  composed.pages = {page, page};
  return composed;
}

int outlines(const Page& page, const Rect& area) {
  return static_cast<int>(std::count_if(page.items.begin(), page.items.end(), [&](const DisplayItem& item) {
    const auto* border = std::get_if<StrokedRect>(&item.content);
    return border != nullptr && border->rect == area;
  }));
}

std::vector<const GlyphRun*> runs_of(const Page& page, const std::string& words) {
  std::vector<const GlyphRun*> runs;
  for (const DisplayItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.content);
    if (run != nullptr && run->text == words) runs.push_back(run);
  }
  return runs;
}

}  // namespace

TEST_CASE("each finding is outlined at its place and told in the list beside its page") {
  const PressReport report{
      "plant",
      2,
      {finding(1, rect(50, 60, 100, 1), Severity::Error), finding(2, rect(50, 60, 100, 1), Severity::Warning)}};
  const std::vector<Page> proof = proof_findings(two_pages(), report, fonts());
  REQUIRE(proof.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string number = std::to_string(i + 1), other = std::to_string(2 - i);
    CHECK(outlines(proof[i], rect(47, 57, 106, 7)) == 1);  // clear of the line itself
    CHECK(proof[i].size.width > Length::points(450));
    CHECK(proof[i].size.height == Length::points(400));
    const auto runs = runs_of(proof[i], number);
    REQUIRE(runs.size() == 2);  // at its place, and in the list
    CHECK(runs[0]->origin.x < Length::points(300));
    CHECK(runs[1]->origin.x > Length::points(300));
    CHECK(runs_of(proof[i], other).empty());
  }
  CHECK(runs_of(proof[0], "NP-08 error").size() == 1);
  CHECK(runs_of(proof[1], "NP-08 warning").size() == 1);
  CHECK(runs_of(proof[0], "make the rule heavier").size() == 1);
}

TEST_CASE("of a finding with several things each is outlined, but of very many the whole") {
  PressFinding of_two = finding(1, rect(50, 60, 100, 1), Severity::Error), of_many = of_two;
  of_two.parts.push_back(rect(50, 160, 100, 1));
  const Page two = proof_findings(two_pages(), {"plant", 2, {of_two}}, fonts()).front();
  CHECK(outlines(two, rect(47, 57, 106, 7)) == 1);
  CHECK(outlines(two, rect(47, 157, 106, 7)) == 1);
  CHECK(runs_of(two, "1").size() == 2);
  for (int i = 1; i < 30; ++i) of_many.parts.push_back(rect(50, 60 + 10 * i, 100, 1));
  const Page many = proof_findings(two_pages(), {"plant", 2, {of_many}}, fonts()).front();
  CHECK(outlines(many, rect(47, 57, 106, 7)) == 0);
  CHECK(outlines(many, rect(47, 57, 106, 297)) == 1);
}

TEST_CASE("a finding without a place is in the list alone, and one without a page in that of the first") {
  const PressReport report{"plant", 2, {finding(2, {}, Severity::Error), finding(0, {}, Severity::Error)}};
  const std::vector<Page> proof = proof_findings(two_pages(), report, fonts());
  CHECK(runs_of(proof[1], "1").size() == 1);
  CHECK(runs_of(proof[0], "2").size() == 1);
  CHECK(runs_of(proof[0], "1").empty());
}

TEST_CASE("a page without findings is as wide as it is") {
  const std::vector<Page> proof = proof_findings(two_pages(), {"plant", 2, {}}, fonts());
  CHECK(proof[0].size == two_pages().pages[0].size);
}

TEST_CASE("numbers hide neither one another nor what they stand for, though findings crowd") {
  PressReport report{"plant", 2, {}};
  std::vector<Rect> areas;
  for (int i = 0; i < 12; ++i) areas.push_back(rect(20 + 30 * (i % 4), 40 + 24 * (i / 4), 24, 1));
  for (int i = 0; i < 3; ++i) areas.push_back(rect(20, 150, 120, 100));
  for (const Rect& area : areas) report.findings.push_back(finding(1, area, Severity::Error));
  const Page page = proof_findings(two_pages(), report, fonts()).front();
  std::vector<Rect> numbers;
  for (const DisplayItem& item : page.items) {
    const auto* fill = std::get_if<FilledRect>(&item.content);
    if (fill != nullptr && fill->rect.x < Length::points(300)) numbers.push_back(fill->rect);
  }
  REQUIRE(numbers.size() == areas.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(common_part(numbers[i], numbers[j]));
    for (int j = 0; j < 12; ++j) CHECK_FALSE(common_part(numbers[i], areas[static_cast<std::size_t>(j)]));
  }
}

TEST_CASE("a long list goes on in columns, and stays on the sheet") {
  PressReport report{"plant", 2, {}};
  for (int i = 0; i < 30; ++i) report.findings.push_back(finding(1, rect(20, 10 * i, 24, 1), Severity::Error));
  const Page page = proof_findings(two_pages(), report, fonts()).front();
  int listed = 0;
  for (const DisplayItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.content);
    if (run == nullptr || run->text != "make the rule heavier") continue;
    ++listed;
    CHECK(run->origin.y < page.size.height);
    CHECK(run->origin.x < page.size.width);
  }
  CHECK(listed == 30);
}
