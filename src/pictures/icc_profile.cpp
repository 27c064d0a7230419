#include "pictures/icc_profile.h"

#include <cstring>
#include <utility>

#include "pictures/lcms_profile.h"

namespace broadsheet {

namespace {

// Those of presses with all their tables have about a million bytes.
constexpr std::size_t most_profile_bytes = 16'000'000;

bool fits(cmsHPROFILE profile, PixelFormat format);
std::shared_ptr<const std::string> bytes_of(cmsHPROFILE profile);

}  // namespace

LcmsProfile open_lcms_profile(std::string_view bytes) {
  return LcmsProfile(cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
}

std::string take_profile(std::string bytes, PictureData& picture) {
  if (bytes.empty()) return {};
  const LcmsProfile profile = bytes.size() > most_profile_bytes ? nullptr : open_lcms_profile(bytes);
  if (!profile || !fits(profile.get(), picture.format)) {
    return picture.format == PixelFormat::Rgb
               ? "has a colour profile that cannot be used; its colours are taken as sRGB"
               : "has a colour profile that cannot be used";
  }
  picture.profile = std::make_shared<const std::string>(std::move(bytes));
  return {};
}

std::shared_ptr<const std::string> srgb_profile() {
  static const std::shared_ptr<const std::string> bytes = bytes_of(LcmsProfile(cmsCreate_sRGBProfile()).get());
  return bytes;
}

std::shared_ptr<const std::string> gamma_profile(PixelFormat format, double gamma, const Chromaticities& colors) {
  if (!(gamma > 0.01 && gamma < 100)) return nullptr;
  const LcmsCurve curve(cmsBuildGamma(nullptr, 1 / gamma));
  const cmsCIExyY white = {colors[0], colors[1], 1};
  const cmsCIExyYTRIPLE primaries = {{colors[2], colors[3], 1}, {colors[4], colors[5], 1}, {colors[6], colors[7], 1}};
  for (const double value : colors) {
    if (!(value > 0.001 && value < 1)) return nullptr;
  }
  cmsToneCurve* curves[] = {curve.get(), curve.get(), curve.get()};
  const LcmsProfile profile(format == PixelFormat::Gray ? cmsCreateGrayProfile(&white, curve.get())
                                                        : cmsCreateRGBProfile(&white, &primaries, curves));
  return bytes_of(profile.get());
}

namespace {

// Of colours that we read, and of a device: links and named colours are no description of pixels.
bool fits(cmsHPROFILE profile, PixelFormat format) {
  const cmsProfileClassSignature kind = cmsGetDeviceClass(profile);
  if (kind != cmsSigInputClass && kind != cmsSigDisplayClass && kind != cmsSigOutputClass &&
      kind != cmsSigColorSpaceClass) {
    return false;
  }
  const cmsColorSpaceSignature space = cmsGetColorSpace(profile);
  return space == (format == PixelFormat::Gray  ? cmsSigGrayData
                   : format == PixelFormat::Rgb ? cmsSigRgbData
                                                : cmsSigCmykData);
}

// lcms writes the time of day into a profile that it makes. Ours are of the day on which the sRGB standard
// (IEC 61966-2-1) came out.
void fix_date(std::string& bytes) {
  constexpr std::size_t date_at = 24;
  constexpr std::string_view date("\x07\xCF\x00\x0A\x00\x12\x00\x00\x00\x00\x00\x00", 12);  // 18 October 1999
  if (bytes.size() >= date_at + date.size()) bytes.replace(date_at, date.size(), date);
}

std::shared_ptr<const std::string> bytes_of(cmsHPROFILE profile) {
  cmsUInt32Number size = 0;
  if (profile == nullptr || !cmsSaveProfileToMem(profile, nullptr, &size)) return nullptr;
  std::string bytes(size, '\0');
  if (!cmsSaveProfileToMem(profile, bytes.data(), &size)) return nullptr;
  fix_date(bytes);
  return std::make_shared<const std::string>(std::move(bytes));
}

}  // namespace

}  // namespace broadsheet
