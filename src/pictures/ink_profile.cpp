#include "pictures/ink_profile.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>
#include <vector>

#include "pictures/icc_profile.h"
#include "pictures/lcms_profile.h"
#include "source/sha256.h"

namespace broadsheet {

namespace {

// To the colours that are seen, relative to paper. Null when lcms cannot.
LcmsTransform to_lab(cmsHPROFILE profile, cmsUInt32Number pixel_type);
// Luminances of 256 pixels, white (or paper) 1. Empty when lcms cannot.
std::vector<double> luminances(cmsHPROFILE profile, cmsUInt32Number pixel_type, const std::string& pixels);
std::string black_inks();
std::string grays(int components);
// What a profile says of its own length (ICC.1, 7.2).
std::size_t size_in_header(const std::string& icc);

constexpr std::size_t header_size = 128, version_at = 8, signature_at = 36;
constexpr int newest_version = 4;

}  // namespace

struct InkProfile::Lcms {
  LcmsProfile press;
  LcmsTransform to_lab;  // made when it is asked for
};

InkTransform::InkTransform(void* lcms_transform) : transform_(lcms_transform) {}

InkTransform::~InkTransform() {
  cmsDeleteTransform(transform_);
}

void InkTransform::apply(const char* rgb, char* cmyk, std::size_t pixels) const {
  cmsDoTransform(transform_, rgb, cmyk, static_cast<cmsUInt32Number>(pixels));
}

InkProfile::InkProfile(std::string bytes)
    : bytes_(std::move(bytes)), hash_(sha256_hex(bytes_)), lcms_(new Lcms{open_lcms_profile(bytes_), nullptr}) {
  const cmsHPROFILE press = lcms_->press.get();
  if (bytes_.size() < header_size || bytes_.compare(signature_at, 4, "acsp") != 0) {
    throw std::runtime_error("is not an ICC profile");
  }
  const std::size_t size = size_in_header(bytes_);
  if (size != bytes_.size()) {
    throw std::runtime_error(fmt::format("says that it has {} bytes, but has {}", size, bytes_.size()));
  }
  if (const int version = static_cast<unsigned char>(bytes_[version_at]); version > newest_version) {
    throw std::runtime_error(
        fmt::format("is of ICC version {}; {} is the newest that plants take", version, newest_version));
  }
  if (press == nullptr) throw std::runtime_error("is damaged");
  if (cmsGetColorSpace(press) != cmsSigCmykData) throw std::runtime_error("is not of the inks CMYK");
  if (cmsGetDeviceClass(press) != cmsSigOutputClass) throw std::runtime_error("is not that of an output device");
  // The way to the inks itself is made when a picture asks for it: it takes longer than a page does.
  const std::vector<double> black = luminances(press, TYPE_CMYK_8, black_inks());
  if (black.empty() || !cmsIsCLUT(press, INTENT_PERCEPTUAL, LCMS_USED_AS_OUTPUT)) {
    throw std::runtime_error("has no tables that can be used");
  }
  // More ink is never lighter, whatever small waves the tables have.
  std::copy(black.begin(), black.end(), black_luminance_.begin());
  for (std::size_t ink = 1; ink < 256; ++ink) {
    black_luminance_[ink] = std::min(black_luminance_[ink], black_luminance_[ink - 1]);
  }
}

InkProfile::~InkProfile() = default;

std::shared_ptr<const InkTransform> InkProfile::from_rgb(const std::shared_ptr<const std::string>& profile,
                                                         RenderingIntent intent) const {
  const bool relative = intent == RenderingIntent::Relative;
  const std::string key = (profile ? sha256_hex(*profile) : "sRGB") + (relative ? " relative" : " perceptual");
  const std::lock_guard lock(mutex_);
  const auto found = transforms_.find(key);
  if (found != transforms_.end()) return found->second;
  const LcmsProfile source = profile ? open_lcms_profile(*profile) : LcmsProfile(cmsCreate_sRGBProfile());
  // Without a cache of the last pixel a transform has nothing that threads could disturb.
  const cmsUInt32Number flags = cmsFLAGS_NOCACHE | (relative ? cmsFLAGS_BLACKPOINTCOMPENSATION : 0);
  void* const transform = source == nullptr
                              ? nullptr
                              : cmsCreateTransform(source.get(), TYPE_RGB_8, lcms_->press.get(), TYPE_CMYK_8,
                                                   relative ? INTENT_RELATIVE_COLORIMETRIC : INTENT_PERCEPTUAL, flags);
  std::shared_ptr<const InkTransform> made;
  if (transform != nullptr) made = std::make_shared<const InkTransform>(transform);
  transforms_[key] = made;
  return made;
}

GrayCurve InkProfile::black_only(PixelFormat format, const std::shared_ptr<const std::string>& profile) const {
  std::vector<double> light;
  if (profile) {
    const LcmsProfile source = open_lcms_profile(*profile);
    const int components = components_of(format);
    light = luminances(source.get(), components == 1 ? TYPE_GRAY_8 : TYPE_RGB_8, grays(components));
  }
  if (light.empty()) light = luminances(LcmsProfile(cmsCreate_sRGBProfile()).get(), TYPE_RGB_8, grays(3));
  const double darkest = light.front(), lightest = light.back(), solid = black_luminance_[255];
  GrayCurve curve{};
  std::size_t ink = 255;
  for (std::size_t gray = 0; gray < curve.size(); ++gray) {
    const double part = lightest > darkest ? std::clamp((light[gray] - darkest) / (lightest - darkest), 0.0, 1.0) : 1;
    const double wanted = solid + (1 - solid) * part;
    // Greys become lighter, so that the search goes on where it was; profiles of which that is not so begin anew.
    if (gray > 0 && light[gray] < light[gray - 1]) ink = 255;
    while (ink > 0 && black_luminance_[ink - 1] < wanted) --ink;
    const bool less_is_nearer = ink > 0 && black_luminance_[ink - 1] - wanted < wanted - black_luminance_[ink];
    curve[gray] = static_cast<unsigned char>(255 - (less_is_nearer ? ink - 1 : ink));
  }
  return curve;
}

double InkProfile::lightness(const Color& color) const {
  const std::lock_guard lock(mutex_);
  if (!lcms_->to_lab) lcms_->to_lab = to_lab(lcms_->press.get(), TYPE_CMYK_DBL);
  const std::array<double, 4> inks = {color.cyan / 100.0, color.magenta / 100.0, color.yellow / 100.0,
                                      color.black / 100.0};
  cmsCIELab lab;
  cmsDoTransform(lcms_->to_lab.get(), inks.data(), &lab, 1);
  return lab.L;
}

namespace {

LcmsTransform to_lab(cmsHPROFILE profile, cmsUInt32Number pixel_type) {
  const LcmsProfile lab(cmsCreateLab4Profile(nullptr));
  return LcmsTransform(cmsCreateTransform(profile, pixel_type, lab.get(), TYPE_Lab_DBL, INTENT_RELATIVE_COLORIMETRIC,
                                          cmsFLAGS_NOCACHE | cmsFLAGS_NOOPTIMIZE));
}

std::vector<double> luminances(cmsHPROFILE profile, cmsUInt32Number pixel_type, const std::string& pixels) {
  const LcmsTransform transform = profile == nullptr ? nullptr : to_lab(profile, pixel_type);
  if (!transform) return {};
  std::vector<cmsCIELab> colors(256);
  cmsDoTransform(transform.get(), pixels.data(), colors.data(), static_cast<cmsUInt32Number>(colors.size()));
  std::vector<double> result;
  for (const cmsCIELab& color : colors) {
    cmsCIEXYZ xyz;
    cmsLab2XYZ(nullptr, &xyz, &color);
    result.push_back(xyz.Y);
  }
  return result;
}

std::string black_inks() {
  std::string pixels;
  for (int ink = 0; ink < 256; ++ink) pixels += {0, 0, 0, static_cast<char>(ink)};
  return pixels;
}

std::string grays(int components) {
  std::string pixels;
  for (int gray = 0; gray < 256; ++gray) pixels.append(static_cast<std::size_t>(components), static_cast<char>(gray));
  return pixels;
}

std::size_t size_in_header(const std::string& icc) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < 4; ++i) size = size << 8 | static_cast<unsigned char>(icc[i]);
  return size;
}

}  // namespace

}  // namespace broadsheet
