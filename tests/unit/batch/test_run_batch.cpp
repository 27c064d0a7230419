#include "batch/run_batch.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <set>
#include <stdexcept>
#include <thread>

using namespace broadsheet;

namespace {

std::vector<EditionFile> editions(int count) {
  std::vector<EditionFile> list;
  for (int i = 0; i < count; ++i) list.push_back({"content/e" + std::to_string(i) + ".yaml", "e" + std::to_string(i)});
  return list;
}

EditionReport fine(const EditionFile& edition) {
  EditionReport report;
  report.id = edition.id;
  report.edition = edition.path;
  report.status = EditionStatus::Ok;
  report.pages = 1;
  return report;
}

}  // namespace

TEST_CASE("reports keep the order of the editions, however long each takes") {
  const auto slow_first = [](const EditionFile& edition) {
    if (edition.id == "e0") std::this_thread::sleep_for(std::chrono::milliseconds(30));
    return fine(edition);
  };
  std::vector<std::string> finished;
  BatchOptions options{.threads = 3, .on_done = {}, .is_interrupted = {}};
  options.on_done = [&](const EditionReport& report, const BatchProgress&) { finished.push_back(report.id); };
  const auto reports = run_batch(editions(12), slow_first, options);
  REQUIRE(reports.size() == 12);
  for (int i = 0; i < 12; ++i) CHECK(reports[i].id == "e" + std::to_string(i));
  CHECK(finished.back() == "e0");
  CHECK(reports[0].milliseconds >= 30);
}

TEST_CASE("what one edition throws stops no other") {
  const auto sometimes_throws = [](const EditionFile& edition) -> EditionReport {
    if (edition.id == "e1") throw std::runtime_error("the font is broken");
    return fine(edition);
  };
  const auto reports = run_batch(editions(3), sometimes_throws, {.threads = 2, .on_done = {}, .is_interrupted = {}});
  REQUIRE(reports.size() == 3);
  CHECK(reports[0].status == EditionStatus::Ok);
  CHECK(reports[2].status == EditionStatus::Ok);
  CHECK(reports[1].status == EditionStatus::Error);
  CHECK(reports[1].id == "e1");
  CHECK(reports[1].diagnostics_text == "error: `content/e1.yaml` could not be made: the font is broken\n");
}

TEST_CASE("progress counts every edition once") {
  const auto every_third_fails = [](const EditionFile& edition) {
    EditionReport report = fine(edition);
    if (edition.id.back() % 3 == 0) report.status = EditionStatus::Overset;
    return report;
  };
  std::vector<BatchProgress> seen;
  BatchOptions options{.threads = 4, .on_done = {}, .is_interrupted = {}};
  options.on_done = [&](const EditionReport&, const BatchProgress& progress) { seen.push_back(progress); };
  run_batch(editions(9), every_third_fails, options);
  REQUIRE(seen.size() == 9);
  for (int i = 0; i < 9; ++i) CHECK(seen[i].done == i + 1);
  CHECK(seen.back().total == 9);
  CHECK(seen.back().failed == 3);
  CHECK(seen.back().pages == 6);
  CHECK(seen.back().seconds >= seen.front().seconds);
}

TEST_CASE("an interrupted batch finishes what is under way and begins nothing new") {
  std::atomic<int> begun = 0;
  const auto count = [&](const EditionFile& edition) {
    ++begun;
    return fine(edition);
  };
  const BatchOptions options{.threads = 1, .on_done = {}, .is_interrupted = [&] { return begun >= 2; }};
  const auto reports = run_batch(editions(50), count, options);
  CHECK(begun == 2);
  REQUIRE(reports.size() == 2);
  CHECK(reports[1].id == "e1");
}

TEST_CASE("as many editions are made at once as there are threads, and never more") {
  std::atomic<int> at_work = 0, most = 0;
  const auto watched = [&](const EditionFile& edition) {
    const int now = ++at_work;
    for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    --at_work;
    return fine(edition);
  };
  run_batch(editions(8), watched, {.threads = 2, .on_done = {}, .is_interrupted = {}});
  CHECK(most == 2);
}

TEST_CASE("no editions make no reports") {
  CHECK(run_batch({}, fine, {.threads = 4, .on_done = {}, .is_interrupted = {}}).empty());
}
