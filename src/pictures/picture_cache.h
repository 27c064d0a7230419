#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "pictures/convert_picture.h"
#include "source/files.h"

namespace broadsheet {

// What a conversion depends on, as a SHA-256 in hexadecimal: the picture, the cut, what the press wants, its profile,
// and the versions of the converter and of the libraries behind it.
std::string conversion_key(const PictureData& picture, const PictureCut& cut, const PictureConversion& conversion);

// Converted pictures on disk, a file each, named for their key. Many processes may use one folder: files are whole or
// not there, and one that is damaged counts as not there. What cannot be written is not kept, and no error.
class PictureCache {
public:
  // `files` must be safe to use from as many threads as the cache is.
  PictureCache(Files& files, std::filesystem::path folder, std::uintmax_t most_bytes = 2'000'000'000);

  std::optional<ConvertedPicture> find(const std::string& key);
  void keep(const std::string& key, const ConvertedPicture& picture);
  // Removes the files that were not used for the longest time until the others are within the limit.
  void trim();

private:
  std::filesystem::path path_of(const std::string& key) const;

  Files& files_;
  std::filesystem::path folder_;
  std::uintmax_t most_bytes_;
};

// broadsheet/pictures in the folder for caches: $XDG_CACHE_HOME if it is an absolute path, else .cache in $HOME. Null
// or empty: not set. Nothing when neither says.
std::optional<std::filesystem::path> picture_cache_folder(const char* xdg_cache_home, const char* home);

}  // namespace broadsheet
