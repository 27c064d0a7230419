#include "cli/interruption.h"

#include <atomic>
#include <csignal>

namespace broadsheet {

namespace {

// A signal handler can reach nothing but a global.
std::atomic<int> remembered_signal = 0;
static_assert(std::atomic<int>::is_always_lock_free, "needed in a signal handler");

constexpr int handled_signals[] = {SIGINT, SIGTERM};

void remember(int signal) {
  remembered_signal = signal;
}

void set_handler(void (*handler)(int), int flags) {
  struct sigaction action = {};
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  for (const int signal : handled_signals) sigaction(signal, &action, nullptr);
}

}  // namespace

Interruption::Interruption() {
  remembered_signal = 0;
  set_handler(remember, static_cast<int>(SA_RESETHAND | SA_RESTART));
}

Interruption::~Interruption() {
  set_handler(SIG_DFL, 0);
}

int Interruption::signal() const {
  return remembered_signal;
}

}  // namespace broadsheet
