#include <malloc.h>
#include <unistd.h>

#include <iostream>

#include "cli/program.h"

int main(int argument_count, char** arguments) {
  // What an edition gives back, the next one takes: returning it to the system between the two costs a fifth of a
  // batch.
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  const broadsheet::Console console{std::cout, std::cerr, isatty(STDERR_FILENO) != 0};
  return broadsheet::run_program({arguments + 1, arguments + argument_count}, console);
}
