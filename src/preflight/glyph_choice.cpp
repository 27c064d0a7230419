#include "preflight/glyph_choice.h"

#include <algorithm>
#include <set>

namespace broadsheet {

namespace {

// The codes of ASCII are the same in all Latin encodings, but for these two.
constexpr int apostrophe = 39, grave = 96;

bool is_renamed(const CosObject& encoding, int code);

}  // namespace

CidWidths::CidWidths(const CosObject& font) : default_(font["DW"].number(1000)) {
  constexpr int most_cids = 65536, most_entries = 1'000'000;
  int entries = 0;
  const CosObject list = font["W"];
  for (int i = 0; i + 1 < list.size();) {
    const int first = list.at(i).integer();
    const CosObject second = list.at(i + 1);
    if (second.is_array()) {
      const std::vector<double> widths = second.numbers();
      for (std::size_t j = 0; j < widths.size(); ++j) widths_[first + static_cast<int>(j)] = widths[j];
      i += 2;
    } else {
      const int last = std::min(second.integer(), most_cids);
      for (int cid = std::max(0, first); cid <= last && entries < most_entries; ++cid, ++entries)
        widths_[cid] = list.at(i + 2).number();
      i += 3;
    }
  }
}

double CidWidths::of(int cid) const {
  const auto found = widths_.find(cid);
  return found == widths_.end() ? default_ : found->second;
}

CidGlyphs::CidGlyphs(const CosObject& font, const FontProgram& program, const PdfFile& file)
    : program_(program), is_truetype_(font["Subtype"].is_name("CIDFontType2")) {
  if (is_truetype_) map_ = file.decoded(font["CIDToGIDMap"]).value_or("");
}

int CidGlyphs::find(int cid) const {
  if (is_truetype_) {
    if (map_.empty()) return cid;
    const FontBytes map(map_);
    const std::size_t at = static_cast<std::size_t>(cid) * 2;
    return at + 1 < map.size() ? map.u16(at) : 0;
  }
  if (!program_.is_cid_keyed) return cid;
  const auto found = program_.charset.find(cid);
  return found == program_.charset.end() ? 0 : found->second;
}

std::optional<int> find_simple_glyph(const CosObject& font, const FontProgram& program, int code) {
  const CosObject encoding = font["Encoding"];
  constexpr int symbolic = 4;
  const bool is_symbolic = (font["FontDescriptor"]["Flags"].integer() & symbolic) != 0;
  const auto in = [](const std::map<int, int>& map, int key) {
    const auto found = map.find(key);
    return found == map.end() ? std::optional<int>() : std::optional(found->second);
  };
  const bool is_plain = code >= 32 && code <= 126 && code != apostrophe && code != grave;
  if (!font["Subtype"].is_name("TrueType")) {
    // Standard strings 1 to 95 are the characters of ASCII.
    constexpr int before_space = 31;
    if (encoding.is_null() || !is_plain || is_renamed(encoding, code)) return std::nullopt;
    return in(program.charset, code - before_space);
  }
  if (is_symbolic || encoding.is_null()) {
    constexpr int private_use = 0xF000;
    for (const int key : {private_use + code, code}) {
      if (const auto glyph = in(program.symbol_glyphs, key)) return glyph;
    }
    return in(program.mac_glyphs, code);
  }
  if (!is_plain || is_renamed(encoding, code)) return std::nullopt;
  return in(program.unicode_glyphs, code);
}

bool is_predefined_cmap(const std::string& name) {
  static const std::set<std::string> roots = {
      "Identity",     "GB-EUC",      "GBpc-EUC",       "GBK-EUC",      "GBKp-EUC",  "GBK2K",     "UniGB-UCS2",
      "UniGB-UTF16",  "B5pc",        "HKscs-B5",       "ETen-B5",      "ETenms-B5", "CNS-EUC",   "UniCNS-UCS2",
      "UniCNS-UTF16", "83pv-RKSJ",   "90ms-RKSJ",      "90msp-RKSJ",   "90pv-RKSJ", "Add-RKSJ",  "EUC",
      "Ext-RKSJ",     "UniJIS-UCS2", "UniJIS-UCS2-HW", "UniJIS-UTF16", "KSC-EUC",   "KSCms-UHC", "KSCms-UHC-HW",
      "KSCpc-EUC",    "UniKS-UCS2",  "UniKS-UTF16"};
  if (name == "H" || name == "V") return true;
  const std::size_t dash = name.rfind('-');
  if (dash == std::string::npos || (name.substr(dash) != "-H" && name.substr(dash) != "-V")) return false;
  return roots.count(name.substr(0, dash)) > 0;
}

namespace {

bool is_renamed(const CosObject& encoding, int code) {
  int at = 0;
  for (const CosObject& item : encoding["Differences"].items()) {
    if (item.is_number()) at = item.integer();
    if (item.is_name() && at++ == code) return true;
  }
  return false;
}

}  // namespace

}  // namespace broadsheet
