#pragma once

#include <string>

namespace broadsheet::test {

struct Output {
  int status = 0;
  std::string text;
};

// Which of a program's outputs are read; the other is dropped.
enum class Streams { Both, Out };

// What a program that is not ours says and how it ends, in UTC and without translations.
Output run(const std::string& command, Streams streams = Streams::Both);

}  // namespace broadsheet::test
