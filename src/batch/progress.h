#pragma once

#include <string>

namespace broadsheet {

// How far a batch is.
struct BatchProgress {
  int done = 0, total = 0;  // editions
  int failed = 0;           // of those done
  int pages = 0;            // of the others
  double seconds = 0;       // since the batch began
};

// "120 of 200 editions, 2 failed, 43.1 pages a second, 0:02 left"
std::string progress_text(const BatchProgress& progress);

// The pages made in each second so far.
double pages_a_second(const BatchProgress& progress);

}  // namespace broadsheet
