#pragma once

namespace broadsheet {

// While it lives, the first SIGINT or SIGTERM is only remembered, so that work under way can be finished; a second
// one ends the program as usual. One at a time.
class Interruption {
public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  bool arrived() const { return signal() != 0; }
  int signal() const;  // its number; 0: none came
};

}  // namespace broadsheet
