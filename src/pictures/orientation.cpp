#include "pictures/orientation.h"

#include <cstdint>
#include <cstring>

namespace broadsheet {

namespace {

// The numbers of a TIFF structure in its order of bytes; 0 beyond its end.
class ExifBytes {
public:
  explicit ExifBytes(std::string_view bytes) : bytes_(bytes), is_big_endian_(bytes.starts_with("MM")) {}

  std::uint32_t number(std::size_t at, std::size_t count) const {
    if (at > bytes_.size() || bytes_.size() - at < count) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t from = is_big_endian_ ? at + i : at + count - 1 - i;
      value = value << 8 | static_cast<unsigned char>(bytes_[from]);
    }
    return value;
  }

private:
  std::string_view bytes_;
  bool is_big_endian_;
};

}  // namespace

int exif_orientation(std::string_view exif) {
  constexpr std::uint32_t tag_orientation = 0x0112;
  constexpr std::size_t entry_size = 12;
  if (!exif.starts_with("II") && !exif.starts_with("MM")) return 1;
  const ExifBytes bytes(exif);
  const std::size_t directory = bytes.number(4, 4);
  const std::uint32_t count = bytes.number(directory, 2);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + i * entry_size;
    if (entry + entry_size > exif.size()) return 1;
    if (bytes.number(entry, 2) != tag_orientation) continue;
    const std::uint32_t value = bytes.number(entry + 8, 2);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

Turn::Turn(int orientation, int stored_width, int stored_height)
    : stored_width_(stored_width),
      width_(orientation >= 5 && orientation <= 8 ? stored_height : stored_width),
      height_(orientation >= 5 && orientation <= 8 ? stored_width : stored_height) {
  const std::ptrdiff_t right = width_ - 1;
  const std::ptrdiff_t row = width_;
  const std::ptrdiff_t bottom = (height_ - 1) * row;
  struct Way {
    std::ptrdiff_t start, across, down;
  };
  const Way ways[] = {{0, 1, row}, {right, -1, row}, {bottom + right, -1, -row}, {bottom, 1, -row},
                      {0, row, 1}, {right, row, -1}, {bottom + right, -row, -1}, {bottom, -row, 1}};
  const Way& way = ways[orientation >= 1 && orientation <= 8 ? orientation - 1 : 0];
  start_ = way.start;
  step_across_ = way.across;
  step_down_ = way.down;
}

void Turn::place_row(const unsigned char* row, int y, int components, unsigned char* upright) const {
  const auto size = static_cast<std::size_t>(components);
  unsigned char* to = upright + at(0, y) * components;
  if (step_across_ == 1) {
    std::memcpy(to, row, static_cast<std::size_t>(stored_width_) * size);
    return;
  }
  const std::ptrdiff_t step = step_across_ * components;
  for (int x = 0; x < stored_width_; ++x, row += components) {
    std::memcpy(to + x * step, row, size);
  }
}

}  // namespace broadsheet
