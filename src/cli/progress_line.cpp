#include "cli/progress_line.h"

namespace broadsheet {

namespace {

// Faster than this the eye reads nothing, and the terminal costs more than the work.
constexpr std::chrono::milliseconds least_interval{100};

constexpr const char* clear_line = "\r\x1b[K";

}  // namespace

void ProgressLine::show(const BatchProgress& progress) {
  const Clock::time_point now = Clock::now();
  if (!console_.err_is_terminal || now - drawn_at_ < least_interval) return;
  console_.err << clear_line << progress_text(progress) << std::flush;
  drawn_at_ = now;
  is_drawn_ = true;
}

ProgressLine::~ProgressLine() {
  if (is_drawn_) console_.err << clear_line << std::flush;
}

}  // namespace broadsheet
