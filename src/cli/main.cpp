#include <unistd.h>

#include <iostream>

#include "cli/program.h"

int main(int argument_count, char** arguments) {
  const broadsheet::Console console{std::cout, std::cerr, isatty(STDERR_FILENO) != 0};
  return broadsheet::run_program({arguments + 1, arguments + argument_count}, console);
}
