#include "pictures/picture_record.h"

#include <bit>
#include <cstdint>
#include <utility>

#include "source/sha256.h"

namespace broadsheet {

namespace {

constexpr std::string_view beginning = "broadsheet picture 1\n";
constexpr std::size_t digest_digits = 64;

void append_shared(std::string& out, const std::shared_ptr<const std::string>& text);

// Takes values off the front of bytes; once they are too few, all is 0 and empty.
class Reading {
public:
  explicit Reading(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number() {
    const std::string_view bytes = take(8);
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
  }
  int small() { return static_cast<int>(number()); }
  double fraction() { return std::bit_cast<double>(number()); }
  std::string text() { return std::string(take(number())); }
  std::shared_ptr<const std::string> shared() {
    if (number() == 0) return nullptr;
    return std::make_shared<const std::string>(text());
  }
  bool is_complete() const { return !failed_ && rest_.empty(); }

private:
  std::string_view take(std::uint64_t count) {
    if (failed_ || count > rest_.size()) {
      failed_ = true;
      return {};
    }
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  std::string_view rest_;
  bool failed_ = false;
};

bool is_sound(const PictureData& data);

}  // namespace

std::string write_record(const ConvertedPicture& picture) {
  const PictureData& data = *picture.data;
  std::string values;
  for (const int value : {data.width, data.height, static_cast<int>(data.format), static_cast<int>(data.encoding),
                          static_cast<int>(data.file), data.bits, data.inverted ? 1 : 0}) {
    append_number(values, static_cast<std::uint64_t>(value));
  }
  for (const double value : {picture.x, picture.y, picture.width, picture.height}) append_fraction(values, value);
  append_number(values, picture.is_untouched ? 1 : 0);
  append_text(values, picture.warning);
  append_text(values, data.bytes);
  append_shared(values, data.profile);
  append_shared(values, data.alpha);
  return std::string(beginning) + sha256_hex(values) + values;
}

std::optional<ConvertedPicture> read_record(std::string_view bytes) {
  if (!bytes.starts_with(beginning)) return std::nullopt;
  bytes.remove_prefix(beginning.size());
  if (bytes.size() < digest_digits) return std::nullopt;
  const std::string_view digest = bytes.substr(0, digest_digits);
  bytes.remove_prefix(digest_digits);
  if (sha256_hex(bytes) != digest) return std::nullopt;

  Reading reading(bytes);
  auto data = std::make_shared<PictureData>();
  data->width = reading.small();
  data->height = reading.small();
  data->format = static_cast<PixelFormat>(reading.small());
  data->encoding = static_cast<Encoding>(reading.small());
  data->file = static_cast<PictureFile>(reading.small());
  data->bits = reading.small();
  data->inverted = reading.small() != 0;
  ConvertedPicture picture;
  picture.x = reading.fraction();
  picture.y = reading.fraction();
  picture.width = reading.fraction();
  picture.height = reading.fraction();
  picture.is_untouched = reading.small() != 0;
  picture.warning = reading.text();
  data->bytes = reading.text();
  data->profile = reading.shared();
  data->alpha = reading.shared();
  if (!reading.is_complete() || !is_sound(*data)) return std::nullopt;
  picture.data = std::move(data);
  return picture;
}

void append_number(std::string& out, std::uint64_t value) {
  for (int i = 0; i < 8; ++i, value >>= 8) out += static_cast<char>(value & 0xFF);
}

void append_fraction(std::string& out, double value) {
  append_number(out, std::bit_cast<std::uint64_t>(value));
}

void append_text(std::string& out, std::string_view text) {
  append_number(out, text.size());
  out += text;
}

namespace {

void append_shared(std::string& out, const std::shared_ptr<const std::string>& text) {
  append_number(out, text ? 1 : 0);
  if (text) append_text(out, *text);
}

// Rows have the length that the size says.
bool is_sound(const PictureData& data) {
  if (data.width <= 0 || data.height <= 0 || data.bytes.empty()) return false;
  const std::size_t pixels = static_cast<std::size_t>(data.width) * static_cast<std::size_t>(data.height);
  if (data.alpha && data.alpha->size() != pixels) return false;
  return data.encoding == Encoding::Jpeg ||
         data.bytes.size() == row_bytes(data.format, data.bits, data.width) * static_cast<std::size_t>(data.height);
}

}  // namespace

}  // namespace broadsheet
