#include "pictures/picture_cache.h"

#include <cstddef>
#include <cstdio>
// jpeglib.h uses FILE and size_t without including their headers.
#include <jpeglib.h>
#include <lcms2.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "pictures/picture_record.h"
#include "source/sha256.h"

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

// To be raised with every change of what a conversion makes.
constexpr int converter_version = 1;
constexpr std::string_view suffix = ".picture";

bool is_ours(const std::string& name);

}  // namespace

std::string conversion_key(const PictureData& picture, const PictureCut& cut, const PictureConversion& conversion) {
  std::string values;
  for (const int value :
       {converter_version, static_cast<int>(cmsGetEncodedCMMversion()), LIBJPEG_TURBO_VERSION_NUMBER, picture.width,
        picture.height, static_cast<int>(picture.format), static_cast<int>(picture.encoding),
        static_cast<int>(picture.file), picture.bits, picture.inverted ? 1 : 0, static_cast<int>(conversion.colors),
        static_cast<int>(conversion.intent), conversion.most_ink, conversion.ppi, conversion.line_art_ppi,
        conversion.quality, static_cast<int>(conversion.transparency)}) {
    append_number(values, static_cast<std::uint64_t>(value));
  }
  for (const double value : {cut.x, cut.y, cut.width, cut.height, cut.printed.width.pt(), cut.printed.height.pt()}) {
    append_fraction(values, value);
  }
  append_text(values, conversion.press ? conversion.press->hash() : "");
  append_text(values, picture.profile ? sha256_hex(*picture.profile) : "");
  append_text(values, picture.alpha ? sha256_hex(*picture.alpha) : "");
  append_text(values, sha256_hex(picture.bytes));
  return sha256_hex(values);
}

PictureCache::PictureCache(Files& files, fs::path folder, std::uintmax_t most_bytes)
    : files_(files), folder_(std::move(folder)), most_bytes_(most_bytes) {}

std::optional<ConvertedPicture> PictureCache::find(const std::string& key) {
  const std::optional<std::string> bytes = files_.read(path_of(key));
  if (!bytes) return std::nullopt;
  std::optional<ConvertedPicture> picture = read_record(*bytes);
  if (picture) files_.touch(path_of(key));
  return picture;
}

void PictureCache::keep(const std::string& key, const ConvertedPicture& picture) {
  const std::string record = write_record(picture);
  if (record.size() <= most_bytes_) files_.write(path_of(key), record);
}

// Down to nine tenths, so that not every run has to remove something.
void PictureCache::trim() {
  std::vector<StoredFile> stored = files_.stored(folder_);
  stored.erase(std::remove_if(stored.begin(), stored.end(), [](const StoredFile& file) { return !is_ours(file.name); }),
               stored.end());
  std::uintmax_t total = 0;
  for (const StoredFile& file : stored) total += file.size;
  if (total <= most_bytes_) return;
  std::sort(stored.begin(), stored.end(), [](const StoredFile& a, const StoredFile& b) {
    return std::tie(a.touched, a.name) < std::tie(b.touched, b.name);
  });
  for (const StoredFile& file : stored) {
    if (total <= most_bytes_ / 10 * 9) return;
    files_.remove(folder_ / file.name);
    total -= file.size;
  }
}

fs::path PictureCache::path_of(const std::string& key) const {
  return folder_ / (key + std::string(suffix));
}

std::optional<fs::path> picture_cache_folder(const char* xdg_cache_home, const char* home) {
  const fs::path own = fs::path("broadsheet") / "pictures";
  if (xdg_cache_home != nullptr && fs::path(xdg_cache_home).is_absolute()) return xdg_cache_home / own;
  if (home != nullptr && *home != '\0') return fs::path(home) / ".cache" / own;
  return std::nullopt;
}

namespace {

// A picture, or the part of one that a process which was ended left.
bool is_ours(const std::string& name) {
  const std::string_view view = name;
  return view.ends_with(suffix) || (view.starts_with(".broadsheet-") && view.ends_with(".part"));
}

}  // namespace

}  // namespace broadsheet
