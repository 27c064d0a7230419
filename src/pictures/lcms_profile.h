#pragma once

#include <lcms2.h>

#include <memory>
#include <string_view>

namespace broadsheet {

struct CloseProfile {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct DeleteTransform {
  void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
struct FreeCurve {
  void operator()(cmsToneCurve* curve) const { cmsFreeToneCurve(curve); }
};
using LcmsProfile = std::unique_ptr<void, CloseProfile>;
using LcmsTransform = std::unique_ptr<void, DeleteTransform>;
using LcmsCurve = std::unique_ptr<cmsToneCurve, FreeCurve>;

// Null when the bytes are no profile.
LcmsProfile open_lcms_profile(std::string_view bytes);

}  // namespace broadsheet
