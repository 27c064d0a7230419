#pragma once

#include <string>

// What a target does with one input. It may report, it may not crash, hang or run out of memory. Each program that
// defines it can be run two ways: under a fuzzer (clang, -DBROADSHEET_FUZZ=ON), and as an ordinary test that replays
// the files of a folder.
void try_input(const std::string& bytes);
