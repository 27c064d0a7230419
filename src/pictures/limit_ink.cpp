#include "pictures/limit_ink.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <vector>

#include "pictures/jpeg_codec.h"

namespace broadsheet {

namespace {

constexpr int inks = 4;
constexpr int side = 8;  // of a JPEG block
constexpr std::size_t block_bytes = std::size_t{side} * side * inks;
// What is taken off everywhere at first: few blocks are then still over the limit.
constexpr int first_margin = ink_limit(3);

int total_ink(const char* pixel);
void limit_pixel(char* pixel, int limit);

// A block of the picture that JPEG may bring over the limit.
struct Suspect {
  int column = 0, row = 0;
  int limit = 0;
};

std::vector<Suspect> find_suspects(const std::string& cmyk, int width, int height, int limit, int quality);
std::vector<int> inks_after_jpeg(const std::string& cmyk, int width, int height, const std::vector<Suspect>& suspects,
                                 int quality);
void limit_block(std::string& cmyk, int width, int height, const Suspect& block);

}  // namespace

int most_ink(const std::string& cmyk) {
  int most = 0;
  for (std::size_t at = 0; at + inks <= cmyk.size(); at += inks) most = std::max(most, total_ink(&cmyk[at]));
  return most;
}

void limit_ink(std::string& cmyk, int limit) {
  for (std::size_t at = 0; at + inks <= cmyk.size(); at += inks) limit_pixel(&cmyk[at], limit);
}

std::string pack_limited(std::string& cmyk, int width, int height, int quality, int limit) {
  const int first_limit = std::max(limit - first_margin, 0);
  limit_ink(cmyk, first_limit);
  std::vector<Suspect> suspects = find_suspects(cmyk, width, height, limit, quality);
  for (Suspect& suspect : suspects) suspect.limit = first_limit;
  while (!suspects.empty()) {
    const std::vector<int> found = inks_after_jpeg(cmyk, width, height, suspects, quality);
    std::vector<Suspect> still;
    for (std::size_t i = 0; i < suspects.size(); ++i) {
      if (found[i] <= limit) continue;
      Suspect suspect = suspects[i];
      // Less each time, down to bare paper if it must be: the loop ends.
      suspect.limit = std::max(0, suspect.limit - (found[i] - limit) - 1);
      limit_block(cmyk, width, height, suspect);
      if (suspect.limit > 0) still.push_back(suspect);
    }
    suspects = std::move(still);
  }
  return encode_jpeg(cmyk, width, height, PixelFormat::Cmyk, quality);
}

namespace {

int total_ink(const char* pixel) {
  int total = 0;
  for (int i = 0; i < inks; ++i) total += static_cast<unsigned char>(pixel[i]);
  return total;
}

void limit_pixel(char* pixel, int limit) {
  const int total = total_ink(pixel);
  if (total <= limit) return;
  const int black = static_cast<unsigned char>(pixel[3]);
  const int room = std::max(limit - black, 0), colors = total - black;
  for (int i = 0; i < 3; ++i) {
    if (colors > 0) pixel[i] = static_cast<char>(static_cast<unsigned char>(pixel[i]) * room / colors);
  }
  pixel[3] = static_cast<char>(std::min(black, limit));
}

// At fair qualities no pixel gets two thirds more ink from JPEG than the block's darkest had. At poor ones all blocks
// are looked at.
std::vector<Suspect> find_suspects(const std::string& cmyk, int width, int height, int limit, int quality) {
  constexpr int fair_quality = 75;
  const int least = quality >= fair_quality ? limit * 3 / 5 : 0;
  const int columns = (width + side - 1) / side, rows = (height + side - 1) / side;
  std::vector<Suspect> suspects;
  std::vector<char> is_dark(static_cast<std::size_t>(columns));
  for (int row = 0; row < rows; ++row) {
    std::fill(is_dark.begin(), is_dark.end(), 0);
    for (int y = row * side; y < std::min(height, (row + 1) * side); ++y) {
      const char* pixel = &cmyk[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) * inks];
      for (int x = 0; x < width; ++x, pixel += inks) {
        if (total_ink(pixel) > least) is_dark[static_cast<std::size_t>(x / side)] = 1;
      }
    }
    for (int column = 0; column < columns; ++column) {
      if (is_dark[static_cast<std::size_t>(column)] != 0) suspects.push_back({column, row, 0});
    }
  }
  return suspects;
}

// The block as libjpeg sees it: what lies beyond the edges repeats the last pixels.
void copy_block(const std::string& cmyk, int width, int height, const Suspect& block, char* target,
                std::size_t target_row) {
  for (int y = 0; y < side; ++y) {
    const int from_y = std::min(block.row * side + y, height - 1);
    for (int x = 0; x < side; ++x) {
      const int from_x = std::min(block.column * side + x, width - 1);
      const std::size_t from =
          (static_cast<std::size_t>(from_y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(from_x)) *
          inks;
      std::memcpy(target + static_cast<std::size_t>(y) * target_row + static_cast<std::size_t>(x) * inks, &cmyk[from],
                  inks);
    }
  }
}

// The most ink of each block after JPEG. Blocks do not touch one another in a JPEG of one sample a pixel, so that they
// may be packed by themselves, side by side.
std::vector<int> inks_after_jpeg(const std::string& cmyk, int width, int height, const std::vector<Suspect>& suspects,
                                 int quality) {
  constexpr std::size_t blocks_a_row = 64;
  constexpr std::size_t row_size = blocks_a_row * side * inks;
  constexpr std::size_t rows_at_once = 512;  // so that memory stays small beside the picture's
  std::vector<int> most(suspects.size());
  for (std::size_t begin = 0; begin < suspects.size(); begin += blocks_a_row * rows_at_once) {
    const std::size_t end = std::min(suspects.size(), begin + blocks_a_row * rows_at_once);
    const std::size_t block_rows = (end - begin + blocks_a_row - 1) / blocks_a_row;
    std::string sheet(block_rows * blocks_a_row * block_bytes, '\0');
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t row = (i - begin) / blocks_a_row, column = (i - begin) % blocks_a_row;
      copy_block(cmyk, width, height, suspects[i], &sheet[row * side * row_size + column * side * inks], row_size);
    }
    const std::string jpeg = encode_jpeg(sheet, blocks_a_row * side, static_cast<int>(block_rows) * side,
                                         PixelFormat::Cmyk, quality, JpegCoding::Fast);
    std::size_t y = 0;
    decode_jpeg(jpeg, [&](const unsigned char* row) {
      const std::size_t first = begin + y++ / side * blocks_a_row;
      const auto* pixel = reinterpret_cast<const char*>(row);
      for (std::size_t x = 0; x < blocks_a_row * side; ++x, pixel += inks) {
        const std::size_t block = first + x / side;
        if (block < end) most[block] = std::max(most[block], total_ink(pixel));
      }
    });
  }
  return most;
}

void limit_block(std::string& cmyk, int width, int height, const Suspect& block) {
  for (int y = block.row * side; y < std::min(height, (block.row + 1) * side); ++y) {
    for (int x = block.column * side; x < std::min(width, (block.column + 1) * side); ++x) {
      limit_pixel(
          &cmyk[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * inks],
          block.limit);
    }
  }
}

}  // namespace

}  // namespace broadsheet
