#pragma once

namespace broadsheet {

// One visitor of a variant from several functions.
template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace broadsheet
