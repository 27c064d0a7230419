#pragma once

namespace broadsheet {

// Lets a std::unique_ptr own an object of a C library, which `destroy` frees.
template <auto destroy>
struct Destroy {
  template <class T>
  void operator()(T* object) const {
    destroy(object);
  }
};

}  // namespace broadsheet
