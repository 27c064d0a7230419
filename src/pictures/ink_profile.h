#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "graphics/color.h"
#include "pictures/picture_data.h"

namespace broadsheet {

// How colours that a press cannot print are brought to those it can. Perceptual: all move together, as the profile's
// maker saw fit; Relative: colours within reach stay as they are (relative colorimetric, with black point
// compensation).
enum class RenderingIntent { Perceptual, Relative };

// From RGB to the inks of a press. Safe to use from many threads.
class InkTransform {
public:
  InkTransform(void* lcms_transform);
  ~InkTransform();
  InkTransform(const InkTransform&) = delete;
  InkTransform& operator=(const InkTransform&) = delete;

  // 3 bytes a pixel become 4, of which 255 is full ink.
  void apply(const char* rgb, char* cmyk, std::size_t pixels) const;

private:
  void* transform_;
};

// A grey of DeviceGray for each of a source; 0 is full black.
using GrayCurve = std::array<unsigned char, 256>;

// The ICC profile of a press with four inks. Opened once, and shared by all threads.
class InkProfile {
public:
  // Throws std::runtime_error, worded to follow "the profile `x`", when the bytes are not the whole profile of an
  // output device with the inks CMYK, of ICC version 4 at most (ISO 15930-7, 6.2).
  explicit InkProfile(std::string bytes);
  ~InkProfile();

  const std::string& bytes() const { return bytes_; }
  const std::string& hash() const { return hash_; }  // SHA-256, hexadecimal

  // From RGB of a profile (null: sRGB) to the inks. Made once for each profile and intent; null when lcms cannot.
  std::shared_ptr<const InkTransform> from_rgb(const std::shared_ptr<const std::string>& profile,
                                               RenderingIntent intent) const;

  // Black ink alone, as light for each grey as that grey is: between the paper's light and that of solid black
  // luminance goes in proportion (black point compensation). For greys of `format`, Gray or equal parts of RGB, by a
  // profile (null: the tone curve of sRGB).
  GrayCurve black_only(PixelFormat format, const std::shared_ptr<const std::string>& profile) const;

  // How light a colour of process inks is printed: L* of ICC, of which the bare paper has 100.
  double lightness(const Color& color) const;

private:
  struct Lcms;

  std::string bytes_, hash_;
  std::unique_ptr<Lcms> lcms_;
  std::array<double, 256> black_luminance_{};  // of black ink from 0 to 255, paper 1
  mutable std::mutex mutex_;
  mutable std::map<std::string, std::shared_ptr<const InkTransform>> transforms_;
};

}  // namespace broadsheet
