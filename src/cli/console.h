#pragma once

#include <ostream>

namespace broadsheet {

// Where a command speaks: results to `out`, what is wrong to `err`.
struct Console {
  std::ostream& out;
  std::ostream& err;
  bool err_is_terminal = false;  // then a progress line may be drawn there
};

}  // namespace broadsheet
