#include "preflight/picture_ink.h"

#include <algorithm>

#include "preflight/color_space.h"
#include "preflight/jpeg_rows.h"

namespace broadsheet {

namespace {

// A broadsheet page at 400 ppi. A progressive JPEG of so many pixels takes half a gigabyte to undo.
constexpr std::int64_t most_pixels = 64'000'000;

bool is_cmyk_of_8_bits(const CosObject& image) {
  const ColorSpace space = read_color_space(image["ColorSpace"], {});
  const bool is_cmyk =
      space.family == ColorFamily::DeviceCmyk || (space.family == ColorFamily::IccBased && space.components == 4);
  return is_cmyk && image["BitsPerComponent"].integer() == 8;
}

constexpr std::size_t inks = 4, full = 255;

void count_ink(PictureInk& ink, std::string_view pixels, bool is_inverted) {
  for (std::size_t at = 0; at + inks <= pixels.size(); at += inks) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < inks; ++i) sum += static_cast<unsigned char>(pixels[at + i]);
    if (is_inverted) sum = full * inks - sum;
    ++ink.pixels[(sum * 100 + full / 2) / full];
  }
}

}  // namespace

std::optional<JpegFrame> read_jpeg_frame(std::string_view data) {
  const auto byte = [&](std::size_t at) {
    return at < data.size() ? static_cast<int>(static_cast<unsigned char>(data[at])) : 0;
  };
  std::size_t at = 2;  // past the mark of the beginning
  while (at + 9 < data.size() && byte(at) == 0xFF) {
    const int mark = byte(at + 1);
    // The frames SOF0 to SOF15; between them lie DHT, JPG and DAC.
    if (mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC)
      return JpegFrame{byte(at + 7) << 8 | byte(at + 8), byte(at + 5) << 8 | byte(at + 6), byte(at + 9)};
    const int length = mark == 0xFF ? -1 : byte(at + 2) << 8 | byte(at + 3);  // a mark may be filled up with FF
    at = length < 0 ? at + 1 : at + 2 + static_cast<std::size_t>(length);
  }
  return std::nullopt;
}

long PictureInk::count() const {
  return count_above(-1);
}

long PictureInk::count_above(double percent) const {
  long count = 0;
  for (std::size_t ink = 0; ink < pixels.size(); ++ink) count += static_cast<double>(ink) > percent ? pixels[ink] : 0;
  return count;
}

int PictureInk::most() const {
  for (int ink = static_cast<int>(pixels.size()) - 1; ink > 0; --ink) {
    if (pixels[static_cast<std::size_t>(ink)] > 0) return ink;
  }
  return 0;
}

std::optional<PictureInk> measure_picture_ink(const PdfFile& file, const CosObject& image) {
  const std::int64_t across = image["Width"].integer(), down = image["Height"].integer();
  if (!is_cmyk_of_8_bits(image) || across <= 0 || down <= 0 || across * down > most_pixels) return std::nullopt;
  const std::vector<double> decode = image["Decode"].numbers();
  const bool is_inverted = !decode.empty() && decode.front() > 0.5;
  PictureInk ink;
  const auto count = [&](std::string_view pixels) { count_ink(ink, pixels, is_inverted); };
  const std::vector<CosObject> filters = image["Filter"].items();
  if (filters.size() == 1 && filters.front().is_name("DCTDecode")) {
    const std::string data = file.raw(image);
    const auto frame = read_jpeg_frame(data);
    // A JPEG of another size than the file says may be of any size.
    if (!frame || frame->width != across || frame->height != down) return std::nullopt;
    ink.problem = read_jpeg_rows(data, count);
  } else if (const auto pixels = file.decoded(image)) {
    count(*pixels);
  }
  if (ink.count() == 0 && ink.problem.empty()) return std::nullopt;
  return ink;
}

}  // namespace broadsheet
