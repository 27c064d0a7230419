#include "preflight/color_space.h"

#include <fmt/format.h>

#include <algorithm>

#include "source/sha256.h"

namespace broadsheet {

namespace {

struct FamilyName {
  const char* name;
  ColorFamily family;
  int components;
};

constexpr FamilyName families[] = {{"DeviceGray", ColorFamily::DeviceGray, 1},
                                   {"G", ColorFamily::DeviceGray, 1},
                                   {"DeviceRGB", ColorFamily::DeviceRgb, 3},
                                   {"RGB", ColorFamily::DeviceRgb, 3},
                                   {"DeviceCMYK", ColorFamily::DeviceCmyk, 4},
                                   {"CMYK", ColorFamily::DeviceCmyk, 4},
                                   {"CalGray", ColorFamily::CalGray, 1},
                                   {"CalRGB", ColorFamily::CalRgb, 3},
                                   {"Lab", ColorFamily::Lab, 3},
                                   {"ICCBased", ColorFamily::IccBased, 0},
                                   {"Indexed", ColorFamily::Indexed, 1},
                                   {"I", ColorFamily::Indexed, 1},
                                   {"Separation", ColorFamily::Separation, 1},
                                   {"DeviceN", ColorFamily::DeviceN, 0},
                                   {"Pattern", ColorFamily::Pattern, 0}};

void append_fingerprint(std::string& text, const CosObject& object, const PdfFile& file, int depth);

}  // namespace

ColorSpace read_color_space(const CosObject& object, const CosObject& resources) {
  const CosObject found = find_color_space(object, resources);
  const std::string family = found.is_array() ? found.at(0).name() : found.name();
  ColorSpace space;
  space.name = family;
  for (const FamilyName& known : families) {
    if (family != known.name) continue;
    space.family = known.family;
    space.components = known.components;
  }
  switch (space.family) {
    case ColorFamily::IccBased:
      space.profile = found.at(1);
      space.components = space.profile["N"].integer();
      break;
    case ColorFamily::Indexed:
    case ColorFamily::Pattern:
      space.base = found.at(1);
      break;
    case ColorFamily::Separation:
    case ColorFamily::DeviceN:
      for (const CosObject& colorant : found.at(1).items()) space.colorants.push_back(colorant.name());
      space.components = static_cast<int>(space.colorants.size());
      space.base = found.at(2);
      space.tint = found.at(3);
      space.separations = found.at(4)["Colorants"];
      break;
    default:
      break;
  }
  return space;
}

std::optional<Inks> inks_of(const SetColor& color, const CosObject& resources) {
  const ColorSpace space = read_color_space(color.space, resources);
  const auto part = [&](std::size_t index) {
    // A space that was chosen without a colour: all its inks are 1 (ISO 32000-1, 8.6.6.4), black for process colours.
    const bool is_spot = !space.colorants.empty();
    if (color.components.empty()) return is_spot || index == 3 ? 100.0 : 0.0;
    return index < color.components.size() ? std::clamp(color.components[index], 0.0, 1.0) * 100 : 0.0;
  };
  Inks inks;
  const bool is_gray = space.family == ColorFamily::DeviceGray || space.family == ColorFamily::CalGray ||
                       (space.family == ColorFamily::IccBased && space.components == 1);
  const bool is_cmyk =
      space.family == ColorFamily::DeviceCmyk || (space.family == ColorFamily::IccBased && space.components == 4);
  if (is_gray) {
    inks["K"] = color.components.empty() ? 100 : 100 - part(0);
  } else if (is_cmyk) {
    const char* const names[] = {"C", "M", "Y", "K"};
    for (std::size_t i = 0; i < 4; ++i) inks[names[i]] = part(i);
  } else if (!space.colorants.empty()) {
    const std::map<std::string, std::string> process = {
        {"Cyan", "C"}, {"Magenta", "M"}, {"Yellow", "Y"}, {"Black", "K"}};
    for (std::size_t i = 0; i < space.colorants.size(); ++i) {
      const std::string& name = space.colorants[i];
      if (name == "None") continue;
      const auto ink = process.find(name);
      inks[ink == process.end() ? name : ink->second] = part(i);
    }
    // Registration prints on all plates; four are there at least.
    if (const auto all = inks.find("All"); all != inks.end()) {
      for (const char* name : {"C", "M", "Y", "K"}) inks[name] = all->second;
      inks.erase("All");
    }
  } else {
    return std::nullopt;
  }
  return inks;
}

double total_ink(const Inks& inks) {
  double total = 0;
  for (const auto& [name, amount] : inks) total += amount;
  return total;
}

int count_inks(const Inks& inks) {
  return static_cast<int>(std::count_if(inks.begin(), inks.end(), [](const auto& ink) { return ink.second > 0; }));
}

std::string fingerprint(const CosObject& object, const PdfFile& file) {
  std::string text;
  append_fingerprint(text, object, file, 0);
  return sha256_hex(text);
}

namespace {

void append_fingerprint(std::string& text, const CosObject& object, const PdfFile& file, int depth) {
  constexpr int deepest = 8;
  constexpr std::size_t longest = 1 << 20;
  if (depth > deepest || text.size() > longest) return;
  if (object.is_number()) {
    text += fmt::format("{:.6g} ", object.number());
  } else if (object.is_array()) {
    text += "[";
    for (const CosObject& item : object.items()) append_fingerprint(text, item, file, depth + 1);
    text += "]";
  } else if (object.is_dict()) {
    text += "<";
    for (const auto& [key, value] : object.entries()) {
      const bool is_packing = key == "Length" || key == "Filter" || key == "DecodeParms";
      if (object.is_stream() && is_packing) continue;
      text += "/" + key + " ";
      append_fingerprint(text, value, file, depth + 1);
    }
    if (object.is_stream()) text += file.decoded(object).value_or(file.raw(object));
    text += ">";
  } else {
    text += object.written() + " ";
  }
}

}  // namespace

}  // namespace broadsheet
