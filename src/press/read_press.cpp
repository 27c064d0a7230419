#include "press/read_press.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <stdexcept>

#include "layout/read_length.h"
#include "pdf/flate.h"
#include "yaml/yaml_reader.h"

namespace broadsheet {

namespace {

namespace fs = std::filesystem;

constexpr const char* extension = ".yaml";

std::optional<fs::path> find_press(const Files& files, const std::string& name, const std::vector<fs::path>& folders,
                                   Diagnostics& diagnostics);
PressProfile read_profile(const YamlNode& tree, const fs::path& folder, const Files& files, Diagnostics& diagnostics);
OutputIntent read_intent(YamlReader& reader, const fs::path& folder, const Files& files, Diagnostics& diagnostics);
std::string read_condition(YamlReader& reader, Diagnostics& diagnostics);
std::optional<Length> read_length_up_to(YamlReader& reader, const char* key, Length most, Diagnostics& diagnostics);
std::vector<PrinterMark> read_marks(YamlReader& reader, Diagnostics& diagnostics);
PictureConversion read_pictures(YamlReader& reader, const OutputIntent& intent, Diagnostics& diagnostics);
std::shared_ptr<const InkProfile> open_profile(YamlReader& reader, const std::string& bytes, Diagnostics& diagnostics);
PressLimits read_limits(YamlReader& reader, Diagnostics& diagnostics);
std::vector<std::string> read_spot_inks(const YamlNode& node, Diagnostics& diagnostics);
PressRules read_rules(YamlReader& reader, Diagnostics& diagnostics);

// More is no bleed but another format.
const Length most_bleed = Length::points(60);
// Of the least that types and lines may be: larger ones are headlines and beams.
const Length most_least_type = Length::points(72), most_hairline = Length::points(10);

}  // namespace

std::optional<PressProfile> read_press(const Files& files, const std::string& name,
                                       const std::vector<fs::path>& folders, SourceMap& sources,
                                       Diagnostics& diagnostics) {
  const std::optional<fs::path> path = find_press(files, name, folders, diagnostics);
  if (!path) return std::nullopt;
  std::optional<std::string> text = files.read(*path);
  if (!text) {
    diagnostics.error({}, fmt::format("the press profile `{}` cannot be read", path->string()));
    return std::nullopt;
  }
  Diagnostics found;
  const int file = sources.add(path->string(), *std::move(text));
  const std::optional<YamlNode> tree = parse_yaml(sources, file, found);
  std::optional<PressProfile> profile;
  if (tree) profile = read_profile(*tree, path->parent_path(), files, found);
  for (const Diagnostic& item : found.items()) diagnostics.add(item);
  if (found.has(Severity::Error)) return std::nullopt;
  profile->name = path->stem().string();
  return profile;
}

namespace {

std::optional<fs::path> find_press(const Files& files, const std::string& name, const std::vector<fs::path>& folders,
                                   Diagnostics& diagnostics) {
  if (name.ends_with(extension)) return name;
  std::vector<std::string> known;
  for (const fs::path& folder : folders) {
    if (files.exists(folder / (name + extension))) return folder / (name + extension);
    for (const std::string& file : files.list(folder)) {
      if (file.ends_with(extension)) known.push_back(fs::path(file).stem().string());
    }
  }
  std::sort(known.begin(), known.end());
  report_unknown(name, "press profile", known, {}, diagnostics);
  return std::nullopt;
}

PressProfile read_profile(const YamlNode& tree, const fs::path& folder, const Files& files, Diagnostics& diagnostics) {
  PressProfile profile;
  YamlReader reader(tree, "a press profile", diagnostics);
  const bool is_x1a = reader.choice("standard", {"x4", "x1a"}).value_or(0) == 1;
  profile.target.standard = is_x1a ? PdfStandard::X1a : PdfStandard::X4;
  profile.target.intent = read_intent(reader, folder, files, diagnostics);
  profile.bleed = read_length_up_to(reader, "bleed", most_bleed, diagnostics).value_or(Length());
  profile.marks = read_marks(reader, diagnostics);
  profile.pictures = read_pictures(reader, profile.target.intent, diagnostics);
  profile.limits = read_limits(reader, diagnostics);
  profile.rules = read_rules(reader, diagnostics);
  reader.finish();
  return profile;
}

OutputIntent read_intent(YamlReader& reader, const fs::path& folder, const Files& files, Diagnostics& diagnostics) {
  OutputIntent intent;
  intent.condition = read_condition(reader, diagnostics);
  intent.registry = reader.text("registry").value_or("");
  intent.info = reader.text("info").value_or("");
  // A condition that no registry explains is told in words (ISO 15930-7): its name is the least of them.
  if (intent.registry.empty() && intent.info.empty()) intent.info = intent.condition;
  const std::optional<std::string> profile = reader.require_text("profile");
  if (!profile) return intent;
  const Span where = reader.find("profile")->span;
  const fs::path path = (folder / *profile).lexically_normal();
  if (std::optional<std::string> bytes = files.read(path)) {
    intent.profile = *std::move(bytes);
    intent.packed_profile = deflate(intent.profile, FlateLevel::Default);
  } else {
    diagnostics.error(where, fmt::format("cannot read the profile `{}`", path.string()),
                      "a path is relative to the folder of the press profile");
  }
  return intent;
}

std::string read_condition(YamlReader& reader, Diagnostics& diagnostics) {
  const std::string condition = reader.require_text("condition").value_or("");
  const YamlNode* node = reader.find("condition");
  const bool is_blank = condition.find_first_not_of(' ') == std::string::npos;
  if (is_blank && node != nullptr && node->kind == YamlNode::Kind::Scalar)
    diagnostics.error(node->span, "`condition` is empty, expected the name of the printing condition");
  return condition;
}

// None of these lengths is less than 0.
std::optional<Length> read_length_up_to(YamlReader& reader, const char* key, Length most, Diagnostics& diagnostics) {
  const YamlNode* node = reader.find(key);
  if (node == nullptr) return std::nullopt;
  const std::optional<Length> length = read_length(*node, {}, diagnostics);
  if (!length || (*length >= Length() && *length <= most)) return length;
  diagnostics.error(node->span, fmt::format("`{}` is `{}`, expected 0 to {}", key, node->scalar, length_text(most)));
  return std::nullopt;
}

std::vector<PrinterMark> read_marks(YamlReader& reader, Diagnostics& diagnostics) {
  static const std::vector<std::string> names = {"crop", "registration", "color-bars", "slug"};
  std::vector<PrinterMark> marks;
  const YamlNode* node = reader.find("marks");
  if (node == nullptr || node->kind == YamlNode::Kind::Null) return marks;
  for (const YamlNode* item : read_list(*node)) {
    const std::optional<std::string> name = read_text(*item, "a mark", diagnostics);
    if (!name) continue;
    const auto found = std::find(names.begin(), names.end(), *name);
    if (found == names.end()) {
      report_unknown(*name, "printer's mark", names, item->span, diagnostics);
    } else {
      marks.push_back(static_cast<PrinterMark>(found - names.begin()));
    }
  }
  return marks;
}

PictureConversion read_pictures(YamlReader& reader, const OutputIntent& intent, Diagnostics& diagnostics) {
  PictureConversion pictures;
  pictures.press = open_profile(reader, intent.profile, diagnostics);
  const YamlNode* node = reader.find("pictures");
  if (node == nullptr) return pictures;
  YamlReader keys(*node, "`pictures`", diagnostics);
  pictures.colors = static_cast<PictureColors>(keys.choice("colors", {"press", "keep"}).value_or(0));
  pictures.intent = static_cast<RenderingIntent>(keys.choice("intent", {"perceptual", "relative"}).value_or(0));
  pictures.most_ink = keys.integer("most-ink", 100, 400).value_or(pictures.most_ink);
  pictures.ppi = keys.integer("ppi", 72, most_ppi).value_or(pictures.ppi);
  pictures.line_art_ppi = keys.integer("line-art-ppi", 300, most_ppi).value_or(pictures.line_art_ppi);
  pictures.quality = keys.integer("quality", 1, 100).value_or(pictures.quality);
  keys.finish();
  return pictures;
}

// Null when there are no bytes, which is known, or when they are no profile of a press.
std::shared_ptr<const InkProfile> open_profile(YamlReader& reader, const std::string& bytes, Diagnostics& diagnostics) {
  if (bytes.empty()) return nullptr;
  try {
    return std::make_shared<const InkProfile>(bytes);
  } catch (const std::runtime_error& failure) {
    const YamlNode& named = *reader.find("profile");
    diagnostics.error(named.span, fmt::format("the profile `{}` {}", named.scalar, failure.what()));
    return nullptr;
  }
}

PressLimits read_limits(YamlReader& reader, Diagnostics& diagnostics) {
  PressLimits limits;
  const YamlNode* node = reader.find("limits");
  if (node == nullptr) return limits;
  YamlReader keys(*node, "`limits`", diagnostics);
  const auto read_percent = [](std::optional<double> number, int& limit) {
    if (number) limit = static_cast<int>(std::lround(*number * 100));
  };
  read_percent(keys.number("total-ink", least_total_ink, most_total_ink), limits.total_ink);
  read_percent(keys.number("least-tint", 0, 50), limits.least_tint);
  read_percent(keys.number("most-tint", 50, 100), limits.most_tint);
  limits.least_contrast = keys.number("least-contrast", 0, 100).value_or(limits.least_contrast);
  limits.least_ppi = keys.integer("least-ppi", 0, most_ppi).value_or(limits.least_ppi);
  limits.wanted_ppi = keys.integer("wanted-ppi", 0, most_ppi).value_or(std::max(limits.wanted_ppi, limits.least_ppi));
  limits.least_line_art_ppi = keys.integer("least-line-art-ppi", 0, most_ppi).value_or(limits.least_line_art_ppi);
  if (limits.wanted_ppi < limits.least_ppi) {
    diagnostics.error(
        keys.find("wanted-ppi")->span,
        fmt::format("`wanted-ppi` is {}, less than `least-ppi` with {}", limits.wanted_ppi, limits.least_ppi),
        "a picture with fewer than `least-ppi` is sent back, one with fewer than `wanted-ppi` "
        "is warned of");
  }
  const auto read = [&](const char* key, Length most, Length& limit) {
    limit = read_length_up_to(keys, key, most, diagnostics).value_or(limit);
  };
  read("type-in-inks", most_least_type, limits.type_in_inks);
  read("reversed-type", most_least_type, limits.reversed_type);
  read("hairline", most_hairline, limits.hairline);
  if (const YamlNode* inks = keys.find("spot-inks")) limits.spot_inks = read_spot_inks(*inks, diagnostics);
  keys.finish();
  return limits;
}

std::vector<std::string> read_spot_inks(const YamlNode& node, Diagnostics& diagnostics) {
  // Names that mean other plates (ISO 32000-1, 8.6.6.4 and 8.6.6.5).
  static const std::vector<std::string> taken = {"Cyan", "Magenta", "Yellow", "Black", "All", "None"};
  const auto holds = [](const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  std::vector<std::string> inks;
  for (const YamlNode* item : read_list(node)) {
    const std::optional<std::string> name = read_text(*item, "a spot ink", diagnostics);
    if (!name) continue;
    if (name->empty()) {
      diagnostics.error(item->span, "the name of a spot ink is empty, expected that of a plate");
    } else if (holds(taken, *name)) {
      diagnostics.error(item->span, fmt::format("`{}` is no spot ink, expected a plate besides the four", *name));
    } else if (holds(inks, *name)) {
      diagnostics.error(item->span, fmt::format("the spot ink `{}` is named twice", *name));
    } else {
      inks.push_back(*name);
    }
  }
  return inks;
}

PressRules read_rules(YamlReader& reader, Diagnostics& diagnostics) {
  static const std::vector<std::string> names = {"off", "warning", "error"};
  static const std::vector<RuleForce> forces = {RuleForce::Off, RuleForce::Warning, RuleForce::Error};
  PressRules rules;
  const YamlNode* node = reader.find("rules");
  if (node == nullptr) return rules;
  YamlReader keys(*node, "`rules`", diagnostics);
  const auto read = [&](const std::string& key, PressRule rule) {
    const auto force = keys.choice(key, names);
    if (force) rules.set(rule, forces[static_cast<std::size_t>(*force)]);
  };
  read("placeholders", PressRule::Placeholders);
  read("alt-texts", PressRule::AltTexts);
  read("total-ink", PressRule::TotalInk);
  read("rich-black", PressRule::RichBlack);
  read("type-in-inks", PressRule::TypeInInks);
  read("reversed-type", PressRule::ReversedType);
  read("contrast", PressRule::Contrast);
  read("hairlines", PressRule::Hairlines);
  read("resolution", PressRule::Resolution);
  read("line-art", PressRule::LineArt);
  read("tints", PressRule::Tints);
  read("spot-inks", PressRule::SpotInks);
  read("bleed", PressRule::Bleed);
  read("flattening", PressRule::Flattening);
  keys.finish();
  return rules;
}

}  // namespace

}  // namespace broadsheet
