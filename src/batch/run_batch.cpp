#include "batch/run_batch.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace broadsheet {

namespace {

using Clock = std::chrono::steady_clock;
using Make = std::function<EditionReport(const EditionFile&)>;

// What the workers of a batch share.
class Batch {
public:
  Batch(const std::vector<EditionFile>& editions, const Make& make, const BatchOptions& options)
      : editions_(editions), make_(make), options_(options), reports_(editions.size()) {
    progress_.total = static_cast<int>(editions.size());
  }

  void work();
  std::vector<EditionReport> take_reports();

private:
  bool is_interrupted() const { return options_.is_interrupted && options_.is_interrupted(); }
  void finish(std::size_t index, EditionReport report);

  const std::vector<EditionFile>& editions_;
  const Make& make_;
  const BatchOptions& options_;
  const Clock::time_point start_ = Clock::now();
  std::atomic<std::size_t> next_ = 0;
  std::mutex mutex_;  // of what follows
  std::vector<std::optional<EditionReport>> reports_;
  BatchProgress progress_;
};

EditionReport make_timed(const Make& make, const EditionFile& edition);
EditionReport make_guarded(const Make& make, const EditionFile& edition);

}  // namespace

std::vector<EditionReport> run_batch(const std::vector<EditionFile>& editions, const Make& make,
                                     const BatchOptions& options) {
  Batch batch(editions, make, options);
  {
    std::vector<std::jthread> helpers;
    const int helper_count = std::min(options.threads, static_cast<int>(editions.size())) - 1;
    for (int i = 0; i < helper_count; ++i) helpers.emplace_back([&batch] { batch.work(); });
    batch.work();
  }
  return batch.take_reports();
}

namespace {

void Batch::work() {
  while (!is_interrupted()) {
    const std::size_t index = next_++;
    if (index >= editions_.size()) return;
    finish(index, make_timed(make_, editions_[index]));
  }
}

void Batch::finish(std::size_t index, EditionReport report) {
  const std::lock_guard lock(mutex_);
  progress_.done += 1;
  if (report.status == EditionStatus::Ok) {
    progress_.pages += report.pages;
  } else {
    progress_.failed += 1;
  }
  progress_.seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  if (options_.on_done) options_.on_done(report, progress_);
  reports_[index] = std::move(report);
}

std::vector<EditionReport> Batch::take_reports() {
  std::vector<EditionReport> done;
  for (std::optional<EditionReport>& report : reports_)
    if (report) done.push_back(std::move(*report));
  return done;
}

EditionReport make_timed(const Make& make, const EditionFile& edition) {
  const Clock::time_point start = Clock::now();
  EditionReport report = make_guarded(make, edition);
  report.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
  return report;
}

EditionReport make_guarded(const Make& make, const EditionFile& edition) {
  try {
    return make(edition);
  } catch (const std::exception& failure) {
    return report_failure(edition, failure.what());
  }
}

}  // namespace

}  // namespace broadsheet
