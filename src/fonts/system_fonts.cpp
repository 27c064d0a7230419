#include "fonts/system_fonts.h"

#include "fonts/destroy.h"

#include <fontconfig/fontconfig.h>

#include <set>
#include <tuple>

namespace broadsheet {

namespace {

using PatternPtr = std::unique_ptr<FcPattern, Destroy<FcPatternDestroy>>;
using FontSetPtr = std::unique_ptr<FcFontSet, Destroy<FcFontSetDestroy>>;
using CharSetPtr = std::unique_ptr<FcCharSet, Destroy<FcCharSetDestroy>>;
using ObjectSetPtr = std::unique_ptr<FcObjectSet, Destroy<FcObjectSetDestroy>>;

std::vector<FaceInfo> list(FcConfig* config, const PatternPtr& pattern);
std::vector<FaceInfo> faces_of(const FontSetPtr& fonts, FcChar32 character);
PatternPtr pattern_for(FcConfig* config, FcChar32 character, int weight);
const FcChar8* text(const char* string);

}  // namespace

struct SystemFonts::Config {
  std::unique_ptr<FcConfig, Destroy<FcConfigDestroy>> config{FcInitLoadConfigAndFonts()};
};

SystemFonts::SystemFonts() = default;
SystemFonts::~SystemFonts() = default;

SystemFonts::Config& SystemFonts::config() {
  if (!config_) config_ = std::make_unique<Config>();
  return *config_;
}

std::vector<FaceInfo> SystemFonts::family(const std::string& name) {
  const PatternPtr pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY, text(name.c_str()));
  return list(config().config.get(), pattern);
}

std::vector<FaceInfo> SystemFonts::with_character(char32_t character, int weight) {
  FcConfig* fontconfig = config().config.get();
  if (!fontconfig) return {};
  const PatternPtr pattern = pattern_for(fontconfig, character, weight);
  FcResult result = FcResultMatch;
  const FontSetPtr sorted(FcFontSort(fontconfig, pattern.get(), FcFalse, nullptr, &result));
  return faces_of(sorted, character);
}

std::vector<FaceInfo> SystemFonts::all() {
  return list(config().config.get(), PatternPtr(FcPatternCreate()));
}

namespace {

std::vector<FaceInfo> list(FcConfig* config, const PatternPtr& pattern) {
  if (!config) return {};
  const ObjectSetPtr objects(FcObjectSetBuild(FC_FILE, FC_INDEX, FC_COLOR, FC_FONTFORMAT, static_cast<char*>(nullptr)));
  const FontSetPtr found(FcFontList(config, pattern.get(), objects.get()));
  return faces_of(found, 0);
}

PatternPtr pattern_for(FcConfig* config, FcChar32 character, int weight) {
  PatternPtr pattern(FcPatternCreate());
  const CharSetPtr characters(FcCharSetCreate());
  FcCharSetAddChar(characters.get(), character);
  FcPatternAddCharSet(pattern.get(), FC_CHARSET, characters.get());
  FcPatternAddString(pattern.get(), FC_FAMILY, text("serif"));  // what newspapers are set in
  FcPatternAddString(pattern.get(), FC_LANG, text("zh-cn"));
  FcPatternAddDouble(pattern.get(), FC_WEIGHT, FcWeightFromOpenTypeDouble(weight));
  FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
  FcConfigSubstitute(config, pattern.get(), FcMatchPattern);
  FcDefaultSubstitute(pattern.get());
  return pattern;
}

bool has_character(FcPattern* font, FcChar32 character) {
  FcCharSet* characters = nullptr;
  return FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) == FcResultMatch &&
         FcCharSetHasChar(characters, character);
}

bool can_be_embedded(FcPattern* font) {
  FcBool color = FcFalse;
  FcChar8* format = nullptr;
  FcPatternGetBool(font, FC_COLOR, 0, &color);
  if (color || FcPatternGetString(font, FC_FONTFORMAT, 0, &format) != FcResultMatch) return false;
  const std::string name = reinterpret_cast<const char*>(format);
  return name == "CFF" || name == "TrueType";
}

// In the order of the set. A variable font is listed once for each named instance; the low half of the index is the
// face. `character` zero: any.
std::vector<FaceInfo> faces_of(const FontSetPtr& fonts, FcChar32 character) {
  std::vector<FaceInfo> faces;
  if (!fonts) return faces;
  std::set<std::tuple<std::string, int>> seen;
  for (int i = 0; i < fonts->nfont; ++i) {
    FcPattern* font = fonts->fonts[i];
    FcChar8* file = nullptr;
    int index = 0;
    if (FcPatternGetString(font, FC_FILE, 0, &file) != FcResultMatch || !can_be_embedded(font)) continue;
    if (character != 0 && !has_character(font, character)) continue;
    FcPatternGetInteger(font, FC_INDEX, 0, &index);
    FaceInfo info;
    info.file = reinterpret_cast<const char*>(file);
    info.index = index & 0xffff;
    if (seen.insert({info.file.string(), info.index}).second) faces.push_back(std::move(info));
  }
  return faces;
}

const FcChar8* text(const char* string) {
  return reinterpret_cast<const FcChar8*>(string);
}

}  // namespace

}  // namespace broadsheet
