#pragma once

#include <tiffio.h>

#include <cstdint>
#include <string>

namespace broadsheet {

// A TIFF in memory, at its first page.
class TiffFile {
public:
  // `bytes` outlive the file.
  explicit TiffFile(const std::string& bytes);
  ~TiffFile();
  TiffFile(const TiffFile&) = delete;
  TiffFile& operator=(const TiffFile&) = delete;

  TIFF* tiff() const { return tiff_; }  // null when it cannot be opened
  // The first thing that libtiff complained of.
  const std::string& complaint() const { return complaint_; }

  // The number of a tag, or `otherwise` where there is none.
  std::uint16_t small(std::uint32_t tag, std::uint16_t otherwise) const;
  std::uint32_t large(std::uint32_t tag) const;

private:
  static int keep_first_error(TIFF* tiff, void* file, const char* module, const char* format, va_list values);

  const std::string& bytes_;
  std::uint64_t position_ = 0;
  std::string complaint_;
  TIFF* tiff_ = nullptr;

  friend struct TiffAccess;
};

}  // namespace broadsheet
