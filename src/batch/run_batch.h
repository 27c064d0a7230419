#pragma once

#include <functional>
#include <vector>

#include "batch/edition_report.h"
#include "batch/progress.h"

namespace broadsheet {

struct BatchOptions {
  int threads = 1;
  // Called after each edition, by one thread at a time.
  std::function<void(const EditionReport&, const BatchProgress&)> on_done;
  // Asked before each edition; once it says yes, what is under way is finished and nothing new is begun.
  std::function<bool()> is_interrupted;
};

// Makes the editions with as many threads as asked. The reports are in the order of the editions, and without those
// that were not begun. What `make` throws becomes that edition's report and stops no other. `make` is called from many
// threads; the milliseconds of its report are filled in here.
std::vector<EditionReport> run_batch(const std::vector<EditionFile>& editions,
                                     const std::function<EditionReport(const EditionFile&)>& make,
                                     const BatchOptions& options);

}  // namespace broadsheet
