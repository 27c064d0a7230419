#include "make_profile.h"

#include <lcms2.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>

#include "pictures/icc_profile.h"

namespace broadsheet::test {

namespace {

using Rgb = std::array<double, 3>;

// Linear light of paper with inks on it; paper is 1, solid black about a tenth.
Rgb light_of(const double* inks) {
  const double black = 1 - 0.85 * inks[3];
  Rgb light{};
  for (std::size_t i = 0; i < 3; ++i) light[i] = (1 - 0.8 * inks[i]) * black;
  return light;
}

cmsCIELab lab_of(const Rgb& light) {
  // The primaries of sRGB under D50.
  const cmsCIEXYZ xyz = {0.4361 * light[0] + 0.3851 * light[1] + 0.1431 * light[2],
                         0.2225 * light[0] + 0.7169 * light[1] + 0.0606 * light[2],
                         0.0139 * light[0] + 0.0971 * light[1] + 0.7141 * light[2]};
  cmsCIELab lab;
  cmsXYZ2Lab(nullptr, &lab, &xyz);
  return lab;
}

Rgb light_of(const cmsCIELab& lab) {
  cmsCIEXYZ xyz;
  cmsLab2XYZ(nullptr, &xyz, &lab);
  return {3.1339 * xyz.X - 1.6169 * xyz.Y - 0.4906 * xyz.Z, -0.9788 * xyz.X + 1.9161 * xyz.Y + 0.0335 * xyz.Z,
          0.0719 * xyz.X - 0.2290 * xyz.Y + 1.4052 * xyz.Z};
}

cmsInt32Number to_lab(const cmsUInt16Number in[], cmsUInt16Number out[], void*) {
  double inks[4];
  for (int i = 0; i < 4; ++i) inks[i] = in[i] / 65535.0;
  const cmsCIELab lab = lab_of(light_of(inks));
  cmsFloat2LabEncodedV2(out, &lab);
  return TRUE;
}

cmsInt32Number to_inks(const cmsUInt16Number in[], cmsUInt16Number out[], void*) {
  cmsCIELab lab;
  cmsLabEncoded2FloatV2(&lab, in);
  Rgb light = light_of(lab);
  const double darkest = std::clamp(1 - *std::max_element(light.begin(), light.end()), 0.0, 1.0);
  const double black = darkest * darkest * darkest;
  for (std::size_t i = 0; i < 3; ++i) {
    const double ink = (1 - light[i] / (1 - 0.85 * black)) / 0.8;
    out[i] = static_cast<cmsUInt16Number>(std::lround(std::clamp(ink, 0.0, 1.0) * 65535));
  }
  out[3] = static_cast<cmsUInt16Number>(std::lround(black * 65535));
  return TRUE;
}

void write_table(cmsHPROFILE profile, cmsTagSignature tag, int inputs, int outputs, int points, cmsSAMPLER16 sampler) {
  cmsPipeline* pipeline =
      cmsPipelineAlloc(nullptr, static_cast<cmsUInt32Number>(inputs), static_cast<cmsUInt32Number>(outputs));
  cmsStage* table =
      cmsStageAllocCLut16bit(nullptr, static_cast<cmsUInt32Number>(points), static_cast<cmsUInt32Number>(inputs),
                             static_cast<cmsUInt32Number>(outputs), nullptr);
  cmsStageSampleCLut16bit(table, sampler, nullptr, 0);
  cmsPipelineInsertStage(pipeline, cmsAT_END, table);
  REQUIRE(cmsWriteTag(profile, tag, pipeline));
  cmsPipelineFree(pipeline);
}

std::string bytes_of(cmsHPROFILE profile) {
  cmsUInt32Number size = 0;
  REQUIRE(cmsSaveProfileToMem(profile, nullptr, &size));
  std::string bytes(size, '\0');
  REQUIRE(cmsSaveProfileToMem(profile, bytes.data(), &size));
  cmsCloseProfile(profile);
  return bytes;
}

}  // namespace

std::string make_press_profile() {
  static const std::string bytes = [] {
    cmsHPROFILE profile = cmsCreateProfilePlaceholder(nullptr);
    cmsSetProfileVersion(profile, 2.1);
    cmsSetDeviceClass(profile, cmsSigOutputClass);
    cmsSetColorSpace(profile, cmsSigCmykData);
    cmsSetPCS(profile, cmsSigLabData);
    const cmsCIEXYZ paper = {0.55, 0.57, 0.43};
    cmsWriteTag(profile, cmsSigMediaWhitePointTag, &paper);
    cmsMLU* name = cmsMLUalloc(nullptr, 1);
    cmsMLUsetASCII(name, "en", "US", "a press in a test");
    cmsWriteTag(profile, cmsSigProfileDescriptionTag, name);
    cmsMLUfree(name);
    write_table(profile, cmsSigAToB0Tag, 4, 3, 9, to_lab);
    write_table(profile, cmsSigBToA0Tag, 3, 4, 17, to_inks);
    return bytes_of(profile);
  }();
  return bytes;
}

std::string make_wide_rgb_profile() {
  return *gamma_profile(PixelFormat::Rgb, 1 / 2.2, {0.3127, 0.3290, 0.64, 0.33, 0.21, 0.71, 0.15, 0.06});
}

std::string make_gray_profile(double gamma) {
  return *gamma_profile(PixelFormat::Gray, 1 / gamma, srgb_chromaticities);
}

}  // namespace broadsheet::test
