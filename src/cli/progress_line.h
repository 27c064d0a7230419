#pragma once

#include <chrono>

#include "batch/progress.h"
#include "cli/console.h"

namespace broadsheet {

// One line on the terminal that is drawn over again as a batch goes on; nothing when there is no terminal.
class ProgressLine {
public:
  explicit ProgressLine(const Console& console) : console_(console) {}
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(const BatchProgress& progress);

private:
  using Clock = std::chrono::steady_clock;
  const Console& console_;
  Clock::time_point drawn_at_ = {};
  bool is_drawn_ = false;
};

}  // namespace broadsheet
