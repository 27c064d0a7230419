#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "preflight/content_walk.h"

namespace broadsheet {

enum class ColorFamily {
  DeviceGray,
  DeviceRgb,
  DeviceCmyk,
  CalGray,
  CalRgb,
  Lab,
  IccBased,
  Indexed,
  Separation,
  DeviceN,
  Pattern,
  Unknown
};

// A colour space, one level of it (ISO 32000-1, 8.6).
struct ColorSpace {
  ColorFamily family = ColorFamily::Unknown;
  std::string name;  // as the file has it: "DeviceCMYK"
  int components = 0;
  CosObject base;                      // of Indexed and Pattern; the alternate of Separation and DeviceN
  CosObject profile;                   // of ICCBased
  CosObject tint;                      // of Separation and DeviceN
  std::vector<std::string> colorants;  // of Separation and DeviceN
  CosObject separations;               // of DeviceN: those of its inks that are described one by one
};

// `object` is a name or an array; names that resources define are looked up. The short names of inline pictures are
// known too.
ColorSpace read_color_space(const CosObject& object, const CosObject& resources);

// How much of which ink a colour prints, in per cent; C, M, Y, K and the names of spot inks. Nothing when that depends
// on the profile: RGB, Lab, tables, patterns.
using Inks = std::map<std::string, double>;
std::optional<Inks> inks_of(const SetColor& color, const CosObject& resources);
double total_ink(const Inks& inks);
int count_inks(const Inks& inks);

// A text that two values share when they mean the same, whatever their numbers in the file.
std::string fingerprint(const CosObject& object, const PdfFile& file);

}  // namespace broadsheet
