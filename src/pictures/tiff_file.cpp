#include "pictures/tiff_file.h"

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <cstring>

namespace broadsheet {

// What libtiff calls in place of a disk.
struct TiffAccess {
  static TiffFile& of(thandle_t handle) { return *static_cast<TiffFile*>(handle); }

  static tmsize_t read(thandle_t handle, void* target, tmsize_t count) {
    TiffFile& file = of(handle);
    if (count <= 0 || file.position_ >= file.bytes_.size()) return 0;
    const std::size_t available = std::min<std::size_t>(static_cast<std::size_t>(count),
                                                        file.bytes_.size() - static_cast<std::size_t>(file.position_));
    std::memcpy(target, file.bytes_.data() + file.position_, available);
    file.position_ += available;
    return static_cast<tmsize_t>(available);
  }
  static tmsize_t write(thandle_t, void*, tmsize_t) { return -1; }
  static toff_t seek(thandle_t handle, toff_t offset, int from) {
    TiffFile& file = of(handle);
    const std::uint64_t base = from == SEEK_CUR ? file.position_ : from == SEEK_END ? file.bytes_.size() : 0;
    file.position_ = base + offset;
    return file.position_;
  }
  static int close(thandle_t) { return 0; }
  static toff_t size(thandle_t handle) { return of(handle).bytes_.size(); }
};

TiffFile::TiffFile(const std::string& bytes) : bytes_(bytes) {
  // A damaged file may ask for more than there is in the machine.
  constexpr tmsize_t most_memory_at_once = 1'000'000'000;
  TIFFOpenOptions* options = TIFFOpenOptionsAlloc();
  if (options == nullptr) return;
  TIFFOpenOptionsSetMaxSingleMemAlloc(options, most_memory_at_once);
  TIFFOpenOptionsSetErrorHandlerExtR(options, keep_first_error, this);
  TIFFOpenOptionsSetWarningHandlerExtR(
      options, [](TIFF*, void*, const char*, const char*, va_list) { return 1; }, nullptr);
  // m: no mapping, since the bytes are in memory already.
  tiff_ = TIFFClientOpenExt("picture", "rm", this, TiffAccess::read, TiffAccess::write, TiffAccess::seek,
                            TiffAccess::close, TiffAccess::size, nullptr, nullptr, options);
  TIFFOpenOptionsFree(options);
}

TiffFile::~TiffFile() {
  if (tiff_ != nullptr) TIFFClose(tiff_);
}

std::uint16_t TiffFile::small(std::uint32_t tag, std::uint16_t otherwise) const {
  std::uint16_t value = 0;
  return TIFFGetFieldDefaulted(tiff_, tag, &value) == 1 ? value : otherwise;
}

std::uint32_t TiffFile::large(std::uint32_t tag) const {
  std::uint32_t value = 0;
  return TIFFGetField(tiff_, tag, &value) == 1 ? value : 0;
}

int TiffFile::keep_first_error(TIFF*, void* file, const char*, const char* format, va_list values) {
  std::string& complaint = static_cast<TiffFile*>(file)->complaint_;
  if (!complaint.empty()) return 1;
  std::array<char, 200> text{};
  std::vsnprintf(text.data(), text.size(), format, values);
  complaint = text.data();
  while (!complaint.empty() && (complaint.back() == '.' || complaint.back() == '\n')) complaint.pop_back();
  return 1;
}

}  // namespace broadsheet
