#include "cli/print_reports.h"

#include <catch2/catch.hpp>

#include "cli/exit_code.h"

using namespace broadsheet;

namespace {

EditionReport report(EditionStatus status) {
  EditionReport report;
  report.edition = "e.yaml";
  report.status = status;
  return report;
}

}  // namespace

TEST_CASE("what became of an edition is told in one line") {
  EditionReport fine = report(EditionStatus::Ok);
  fine.pages = 1;
  fine.page_size = {Length::points(390 / 25.4 * 72), Length::points(540 / 25.4 * 72)};
  fine.frames = 31;
  fine.lines = 412;
  fine.characters = 2712;
  CHECK(outcome_text(fine) == "e.yaml: fine: 1 page, 31 frames, 412 lines of text, 2712 characters");
  fine.output = "out/e.pdf";
  fine.bytes = 412345;
  fine.milliseconds = 17.6;
  CHECK(outcome_text(fine) == "out/e.pdf: 1 page, 390.0 × 540.0 mm, 412 KB, 18 ms");

  EditionReport overset = report(EditionStatus::Overset);
  overset.overset_lines = 1;
  overset.overset_characters = 12;
  CHECK(outcome_text(overset) == "e.yaml: does not fit: 1 line, 12 characters too many");
  CHECK(outcome_text(report(EditionStatus::Overset)) == "e.yaml: is not as its layout or its press asks");
  CHECK(outcome_text(report(EditionStatus::Error)) == "e.yaml: has errors");
}

TEST_CASE("sizes of files are told in the unit that is read best") {
  CHECK(byte_text(830) == "830 B");
  CHECK(byte_text(412'345) == "412 KB");
  CHECK(byte_text(3'140'000) == "3.1 MB");
}

TEST_CASE("the exit code is that of the worst edition") {
  const EditionReport ok = report(EditionStatus::Ok), overset = report(EditionStatus::Overset),
                      error = report(EditionStatus::Error);
  CHECK(worst_exit_code({}) == 0);
  CHECK(worst_exit_code({ok, ok}) == 0);
  CHECK(worst_exit_code({ok, overset, ok}) == 3);
  CHECK(worst_exit_code({overset, error, ok}) == 1);
}
