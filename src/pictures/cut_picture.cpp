#include "pictures/cut_picture.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "pictures/jpeg_codec.h"
#include "pictures/shrink_rows.h"
#include "pictures/split_alpha.h"

namespace broadsheet {

namespace {

PixelWindow window_of(const PictureData& picture, const PictureCut& cut);
double pixels_to_spare(const PixelWindow& window, const PictureCut& cut, int ppi);
int shrunk(double length, double factor);

// Whole pixels that cover a window.
struct PixelRange {
  int left, top, right, bottom;
};
PixelRange range_of(const PixelWindow& window, const PictureData& picture);

std::string walk_rows(const PictureData& picture, const TakeRow& take, std::string& warning);

}  // namespace

PicturePixels cut_picture(const PictureData& picture, const PictureCut& cut, int ppi) {
  const PixelWindow window = window_of(picture, cut);
  const double factor = pixels_to_spare(window, cut, ppi);
  PicturePixels pixels;
  pixels.format = picture.format;
  pixels.is_shrunk = factor > 1;
  int components = components_of(picture.format) + (picture.alpha ? 1 : 0);
  if (pixels.is_shrunk) {
    pixels.width = shrunk(window.width, factor);
    pixels.height = shrunk(window.height, factor);
    ShrinkShape shape;
    shape.source_width = picture.width;
    shape.source_height = picture.height;
    shape.window = window;
    shape.width = pixels.width;
    shape.height = pixels.height;
    shape.components = components;
    shape.has_alpha = picture.alpha != nullptr;
    shape.averaging = picture.format == PixelFormat::Cmyk ? Averaging::Samples : Averaging::Light;
    RowShrinker shrinker(shape);
    pixels.problem = walk_rows(
        picture, [&](const unsigned char* row) { shrinker.push(row); }, pixels.warning);
    pixels.rows = shrinker.take();
  } else {
    const PixelRange range = range_of(window, picture);
    pixels.width = range.right - range.left;
    pixels.height = range.bottom - range.top;
    pixels.x = (window.x - range.left) / pixels.width;
    pixels.y = (window.y - range.top) / pixels.height;
    pixels.part_width = window.width / pixels.width;
    pixels.part_height = window.height / pixels.height;
    const std::size_t row_size = static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(components);
    pixels.rows.reserve(row_size * static_cast<std::size_t>(pixels.height));
    int y = 0;
    const auto take = [&](const unsigned char* row) {
      const bool is_inside = y >= range.top && y < range.bottom;
      ++y;
      if (is_inside) pixels.rows.append(reinterpret_cast<const char*>(row) + range.left * components, row_size);
    };
    pixels.problem = walk_rows(picture, take, pixels.warning);
  }
  if (picture.alpha) {
    std::shared_ptr<const std::string> alpha;
    split_alpha(pixels.rows, components, alpha);
    if (alpha) pixels.alpha = *alpha;
  }
  return pixels;
}

PictureData cut_line_art(const PictureData& picture, const PictureCut& cut, int ppi, ConvertedPicture& converted) {
  const PixelWindow window = window_of(picture, cut);
  const double factor = pixels_to_spare(window, cut, ppi);
  const PixelRange range = range_of(window, picture);
  const auto stored_row = row_bytes(PixelFormat::Gray, 1, picture.width);
  const auto bit = [&](int x, int y) {
    const char byte = picture.bytes[static_cast<std::size_t>(y) * stored_row + static_cast<std::size_t>(x / 8)];
    return static_cast<unsigned char>(byte >> (7 - x % 8) & 1);
  };
  PictureData art;
  art.file = picture.file;
  art.format = PixelFormat::Gray;
  art.bits = 1;
  art.width = factor > 1 ? shrunk(window.width, factor) : range.right - range.left;
  art.height = factor > 1 ? shrunk(window.height, factor) : range.bottom - range.top;
  const std::size_t row_size = row_bytes(PixelFormat::Gray, 1, art.width);
  art.bytes.assign(row_size * static_cast<std::size_t>(art.height), '\0');
  const auto whiten = [&](int x, int y) {
    char& byte = art.bytes[static_cast<std::size_t>(y) * row_size + static_cast<std::size_t>(x / 8)];
    byte = static_cast<char>(byte | 0x80 >> x % 8);
  };
  if (factor > 1) {
    // By area: each pixel of the smaller picture takes all that lie in its square.
    for (int y = 0; y < art.height; ++y) {
      const int top = static_cast<int>(window.y + y * window.height / art.height);
      const int bottom = std::max(top + 1, static_cast<int>(window.y + (y + 1) * window.height / art.height));
      for (int x = 0; x < art.width; ++x) {
        const int left = static_cast<int>(window.x + x * window.width / art.width);
        const int right = std::max(left + 1, static_cast<int>(window.x + (x + 1) * window.width / art.width));
        int white = 0;
        for (int from_y = top; from_y < std::min(bottom, picture.height); ++from_y) {
          for (int from_x = left; from_x < std::min(right, picture.width); ++from_x) white += bit(from_x, from_y);
        }
        if (white * 2 > (right - left) * (bottom - top)) whiten(x, y);
      }
    }
    return art;
  }
  // Whole bytes, each out of two.
  const std::size_t first = static_cast<std::size_t>(range.left) / 8;
  const int shift = range.left % 8;
  for (int y = 0; y < art.height; ++y) {
    const std::size_t from = static_cast<std::size_t>(range.top + y) * stored_row;
    char* to = &art.bytes[static_cast<std::size_t>(y) * row_size];
    for (std::size_t i = 0; i < row_size; ++i) {
      const auto byte = [&](std::size_t at) {
        return at < stored_row ? static_cast<unsigned char>(picture.bytes[from + at]) : 0;
      };
      to[i] = static_cast<char>((byte(first + i) << 8 | byte(first + i + 1)) >> (8 - shift));
    }
  }
  converted.x = (window.x - range.left) / art.width;
  converted.y = (window.y - range.top) / art.height;
  converted.width = window.width / art.width;
  converted.height = window.height / art.height;
  return art;
}

namespace {

// Within the picture, and at least a pixel.
PixelWindow window_of(const PictureData& picture, const PictureCut& cut) {
  const auto clamped = [](double from, double part, int length, double& start, double& size) {
    size = std::clamp(part * length, 1.0, static_cast<double>(length));
    start = std::clamp(from * length, 0.0, length - size);
  };
  PixelWindow window;
  clamped(cut.x, cut.width, picture.width, window.x, window.width);
  clamped(cut.y, cut.height, picture.height, window.y, window.height);
  return window;
}

// How many times more pixels each way there are than are of use; 1 where none are to be taken out.
double pixels_to_spare(const PixelWindow& window, const PictureCut& cut, int ppi) {
  constexpr double slack = 9.0 / 8;
  const double across = cut.printed.width.pt() / 72 * ppi, down = cut.printed.height.pt() / 72 * ppi;
  if (ppi <= 0 || across <= 0 || down <= 0) return 1;
  const double factor = std::min(window.width / across, window.height / down);
  return factor > slack ? factor : 1;
}

int shrunk(double length, double factor) {
  return std::max(1, static_cast<int>(std::lround(length / factor)));
}

// A window that ends at a pixel's edge but for rounding ends there.
PixelRange range_of(const PixelWindow& window, const PictureData& picture) {
  constexpr double rounding = 1e-6;
  PixelRange range{};
  range.left = std::clamp(static_cast<int>(std::floor(window.x + rounding)), 0, picture.width - 1);
  range.top = std::clamp(static_cast<int>(std::floor(window.y + rounding)), 0, picture.height - 1);
  range.right =
      std::clamp(static_cast<int>(std::ceil(window.x + window.width - rounding)), range.left + 1, picture.width);
  range.bottom =
      std::clamp(static_cast<int>(std::ceil(window.y + window.height - rounding)), range.top + 1, picture.height);
  return range;
}

// All rows, with alpha as the last component of each pixel if there is any. Returns the problem, if any.
std::string walk_rows(const PictureData& picture, const TakeRow& take, std::string& warning) {
  if (picture.encoding == Encoding::Jpeg) {
    const JpegOutcome outcome = decode_jpeg(picture.bytes, take);
    if (!outcome.error.empty()) return "is a damaged JPEG (" + outcome.error + ")";
    if (!outcome.warning.empty()) warning = "is damaged in places (" + outcome.warning + ")";
    return {};
  }
  const auto width = static_cast<std::size_t>(picture.width);
  const auto colors = static_cast<std::size_t>(components_of(picture.format));
  std::vector<unsigned char> row(picture.alpha ? width * (colors + 1) : 0);
  for (int y = 0; y < picture.height; ++y) {
    const auto* from =
        reinterpret_cast<const unsigned char*>(picture.bytes.data()) + static_cast<std::size_t>(y) * width * colors;
    if (!picture.alpha) {
      take(from);
      continue;
    }
    const char* alpha = picture.alpha->data() + static_cast<std::size_t>(y) * width;
    unsigned char* to = row.data();
    for (std::size_t x = 0; x < width; ++x) {
      to = std::copy_n(from, colors, to);
      from += colors;
      *to++ = static_cast<unsigned char>(alpha[x]);
    }
    take(row.data());
  }
  return {};
}

}  // namespace

}  // namespace broadsheet
