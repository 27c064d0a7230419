#include "batch/progress.h"

#include <fmt/format.h>

#include <cmath>

namespace broadsheet {

namespace {

std::string clock_text(double seconds);

}  // namespace

std::string progress_text(const BatchProgress& progress) {
  std::string text = fmt::format("{} of {} editions", progress.done, progress.total);
  if (progress.failed > 0) text += fmt::format(", {} failed", progress.failed);
  if (progress.done == 0) return text;
  const double seconds_left = progress.seconds / progress.done * (progress.total - progress.done);
  return text + fmt::format(", {:.1f} pages a second, {} left", pages_a_second(progress), clock_text(seconds_left));
}

double pages_a_second(const BatchProgress& progress) {
  return progress.seconds > 0 ? progress.pages / progress.seconds : 0;
}

namespace {

std::string clock_text(double seconds) {
  const long long total = std::llround(std::ceil(seconds));
  const long long hours = total / 3600, minutes = total / 60 % 60, rest = total % 60;
  return hours > 0 ? fmt::format("{}:{:02}:{:02}", hours, minutes, rest) : fmt::format("{}:{:02}", minutes, rest);
}

}  // namespace

}  // namespace broadsheet
