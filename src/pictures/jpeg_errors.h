#pragma once

#include <csetjmp>
#include <cstddef>
#include <cstdio>
// jpeglib.h uses FILE and size_t without including their headers.
#include <jpeglib.h>

#include <array>

namespace broadsheet {

// libjpeg expects its error function not to return. Whoever calls libjpeg does so after setjmp(trap.escape), in a
// function without objects that have destructors.
struct JpegTrap {
  jpeg_error_mgr manager;  // first: libjpeg knows the trap by this address
  std::jmp_buf escape;
  std::array<char, JMSG_LENGTH_MAX> message;  // of the error, or of the first warning
};

// Makes `trap` the error handler of a codec that is about to be created.
void set_jpeg_trap(JpegTrap& trap, jpeg_error_mgr*& handler);

}  // namespace broadsheet
