#include "pdf/flate.h"

#include <zlib.h>

#include <stdexcept>

namespace broadsheet {

std::string deflate(std::string_view bytes, FlateLevel level) {
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::string out(size, '\0');
  const int status =
      compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                static_cast<uLong>(bytes.size()), static_cast<int>(level));
  if (status != Z_OK) throw std::runtime_error("the PDF cannot be made: zlib is out of memory");
  out.resize(size);
  return out;
}

}  // namespace broadsheet
