// Runs a command once to warm the caches and then COUNT times, and prints the medians of its wall and processor time
// in milliseconds and its greatest resident memory in KiB, of the process alone: "WALL CPU PEAK".
//
// usage: measure COUNT COMMAND [ARGUMENT…]

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

struct Run {
  double wall = 0, cpu = 0;  // milliseconds
  long peak = 0;             // KiB
};

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

[[noreturn]] void become(char** command) {
  dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
  execvp(command[0], command);
  std::perror(command[0]);
  _exit(127);
}

Run run(char** command) {
  const auto started = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) become(command);
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - started;
  if (status != 0) {
    std::fprintf(stderr, "measure: %s failed\n", command[0]);
    std::exit(1);
  }
  return {wall.count(), milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), usage.ru_maxrss};
}

template <typename Member>
auto median(std::vector<Run> runs, Member member) {
  const auto middle = runs.begin() + static_cast<std::ptrdiff_t>(runs.size() / 2);
  std::nth_element(runs.begin(), middle, runs.end(), [&](const Run& a, const Run& b) { return a.*member < b.*member; });
  return *middle.*member;
}

}  // namespace

int main(int count, char** arguments) {
  const int times = count > 2 ? std::atoi(arguments[1]) : 0;
  if (times < 1) {
    std::fprintf(stderr, "usage: measure COUNT COMMAND [ARGUMENT...]\n");
    return 2;
  }
  run(arguments + 2);
  std::vector<Run> runs;
  for (int number = 0; number < times; ++number) runs.push_back(run(arguments + 2));
  std::printf("%.2f %.2f %ld\n", median(runs, &Run::wall), median(runs, &Run::cpu), median(runs, &Run::peak));
}
