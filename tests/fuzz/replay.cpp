// Runs a target over every file of a folder, and over every beginning of it up to a length: what a torn download is.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "target.h"

namespace fs = std::filesystem;

int main(int count, char** arguments) {
  if (count != 2) return 2;
  int files = 0;
  for (const auto& entry : fs::directory_iterator(arguments[1])) {
    std::ifstream in(entry.path(), std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    const std::string input = bytes.str();
    try_input(input);
    for (std::size_t length = 0; length < input.size() && length < 2000; length += 7)
      try_input(input.substr(0, length));
    ++files;
  }
  std::printf("%d files\n", files);
  return files > 0 ? 0 : 1;
}
