#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "source/diagnostics.h"
#include "source/files.h"

namespace broadsheet {

enum class PixelFormat { Gray, Rgb, Cmyk };
enum class Encoding { Jpeg, Raw };

// A picture file, decoded no further than the PDF needs: a JPEG keeps its bytes, anything else is 8-bit rows.
struct PictureData {
  int width = 0, height = 0;  // pixels
  PixelFormat format = PixelFormat::Rgb;
  Encoding encoding = Encoding::Raw;
  bool inverted = false;  // an Adobe CMYK JPEG: 0 is full ink
  std::string bytes;      // the JPEG file, or width * components bytes a row
};

// The pictures of a run, each read once; shared by all threads.
class PictureBook {
public:
  explicit PictureBook(const Files& files);
  ~PictureBook();

  // The picture at `path`; a missing, damaged or unknown file is reported at `where`, and null is returned. Whoever
  // asks again gets the same picture, or the same report.
  std::shared_ptr<const PictureData> open(const std::filesystem::path& path, Span where, Diagnostics& diagnostics);

private:
  struct Entry;
  Entry& entry(const std::filesystem::path& path);

  const Files& files_;
  std::mutex mutex_;
  std::map<std::string, std::unique_ptr<Entry>> entries_;
};

}  // namespace broadsheet
