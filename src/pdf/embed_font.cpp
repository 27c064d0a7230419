#include "pdf/embed_font.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "display/decimal.h"
#include "pdf/flate.h"
#include "pdf/to_unicode.h"

namespace broadsheet {

namespace {

// ISO 32000-1, table 122: widths are given in thousandths of the em; three decimals more are exact for any face.
constexpr std::int64_t em = 1'000'000;
constexpr int width_decimals = 3;

std::int64_t width_of(const Face& face, std::uint32_t glyph);
std::string subset_name(const FontUse& use);
PdfRef add_font_file(const Face& face, const SubsetFont& subset, PdfSink& sink);
PdfRef add_descriptor(const Face& face, const std::string& name, PdfRef file, PdfSink& sink);
PdfRef add_descendant(const Face& face, const std::string& name, PdfRef descriptor, const std::string& widths,
                      PdfSink& sink);
PdfRef add_to_unicode(const FontUse& use, const EmbeddedFont& font, PdfSink& sink);
std::string width_array(std::vector<EmbeddedFont::Glyph> glyphs);

}  // namespace

EmbeddedFont embed_font(const FontUse& use, PdfSink& sink) {
  const SubsetFont subset = use.face->subset(use.glyphs);
  EmbeddedFont font;
  font.ids = use.glyphs;
  font.texts.assign(use.texts.begin(), use.texts.end());
  for (std::size_t i = 0; i < use.glyphs.size(); ++i) {
    font.glyphs.push_back({subset.codes.at(i), width_of(*use.face, use.glyphs[i])});
  }

  const bool is_cff = use.face->outlines() == Outlines::Cff;
  const std::string name = subset_name(use);
  const PdfRef file = add_font_file(*use.face, subset, sink);
  const PdfRef descriptor = add_descriptor(*use.face, name, file, sink);
  const PdfRef descendant = add_descendant(*use.face, name, descriptor, width_array(font.glyphs), sink);
  const PdfRef to_unicode = add_to_unicode(use, font, sink);
  const auto add_font = [&](const std::string& encoding) {
    PdfDict dict;
    dict.name("Type", "Font").name("Subtype", "Type0").name("BaseFont", is_cff ? name + "-" + encoding : name);
    dict.name("Encoding", encoding).set("DescendantFonts", fmt::format("[{}]", pdf_ref(descendant)));
    return sink.add_dict(dict.ref("ToUnicode", to_unicode));
  };
  if (use.is_horizontal) font.horizontal = add_font("Identity-H");
  if (use.is_vertical) font.vertical = add_font("Identity-V");
  return font;
}

EmbeddedFont::Glyph EmbeddedFont::glyph(std::uint32_t id) const {
  const auto found = std::lower_bound(ids.begin(), ids.end(), id);
  if (found == ids.end() || *found != id) return {};
  return glyphs[static_cast<std::size_t>(found - ids.begin())];
}

std::string_view EmbeddedFont::text(std::uint32_t id) const {
  const auto found = std::lower_bound(ids.begin(), ids.end(), id);
  if (found == ids.end() || *found != id) return {};
  return texts[static_cast<std::size_t>(found - ids.begin())];
}

namespace {

std::int64_t scaled_to(std::int64_t units, const Face& face, std::int64_t new_em) {
  const std::int64_t units_per_em = std::max(1, face.units_per_em());
  const std::int64_t product = units * new_em;
  return (product + (product < 0 ? -units_per_em : units_per_em) / 2) / units_per_em;
}

std::int64_t thousandths(int units, const Face& face) {
  return scaled_to(units, face, 1000);
}

std::int64_t width_of(const Face& face, std::uint32_t glyph) {
  return scaled_to(face.advance(glyph), face, em);
}

// ISO 32000-1, 9.6.4: a tag of six letters; subsets of a face with other glyphs must have another one. FNV-1a over the
// glyphs, so that the same pages have the same tag.
std::string subset_name(const FontUse& use) {
  constexpr std::size_t longest_font_name = 100;  // of the 127 bytes of a name, the tag and the encoding need some
  std::uint64_t hash = 14695981039346656037U;
  for (const std::uint32_t glyph : use.glyphs) hash = (hash ^ glyph) * 1099511628211U;
  hash ^= hash >> 32U;
  std::string name;
  for (int i = 0; i < 6; ++i) {
    name += static_cast<char>('A' + hash % 26);
    hash /= 26;
  }
  return name + '+' + use.face->info().postscript_name.substr(0, longest_font_name);
}

// A CFF subset is dense: deflating 147 KB saves 27 and takes 3.7 ms, more than all else about a page. Outlines in
// TrueType shrink well.
PdfRef add_font_file(const Face& face, const SubsetFont& subset, PdfSink& sink) {
  PdfDict dict;
  if (face.outlines() == Outlines::Cff) {
    dict.name("Subtype", "CIDFontType0C");
    // CFF is dense already: a sixth is gained, for more time than all else that is packed.
    if (!sink.is_small()) return sink.add_stream(dict, subset.data);
    return sink.add_stream(dict.name("Filter", "FlateDecode"), deflate(subset.data, FlateLevel::Fast));
  }
  dict.number("Length1", static_cast<std::int64_t>(subset.data.size())).name("Filter", "FlateDecode");
  return sink.add_stream(dict, deflate(subset.data, FlateLevel::Fast));
}

// What readers fall back on when the font cannot be used; the outlines themselves are in the file.
PdfRef add_descriptor(const Face& face, const std::string& name, PdfRef file, PdfSink& sink) {
  constexpr int symbolic = 4, italic = 64;  // ISO 32000-1, table 123
  const int weight = std::clamp(face.info().weight, 1, 1000);
  const int stem = 50 + weight * weight / (65 * 65);  // a rule of thumb that gives the usual 88 for 400, 166 for 700
  const Face::Box box = face.bounds();
  PdfDict dict;
  dict.name("Type", "FontDescriptor").name("FontName", name);
  dict.number("Flags", symbolic | (face.info().italic ? italic : 0));
  dict.set("FontBBox", fmt::format("[{} {} {} {}]", thousandths(box.x_min, face), thousandths(box.y_min, face),
                                   thousandths(box.x_max, face), thousandths(box.y_max, face)));
  dict.number("ItalicAngle", face.info().italic ? -12 : 0);
  dict.number("Ascent", thousandths(face.ascent(), face)).number("Descent", thousandths(face.descent(), face));
  dict.number("CapHeight", thousandths(face.cap_height(), face)).number("StemV", stem);
  return sink.add_dict(dict.ref(face.outlines() == Outlines::Cff ? "FontFile3" : "FontFile2", file));
}

PdfRef add_descendant(const Face& face, const std::string& name, PdfRef descriptor, const std::string& widths,
                      PdfSink& sink) {
  const bool is_cff = face.outlines() == Outlines::Cff;
  PdfDict dict;
  dict.name("Type", "Font").name("Subtype", is_cff ? "CIDFontType0" : "CIDFontType2").name("BaseFont", name);
  dict.set("CIDSystemInfo", "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>");
  dict.ref("FontDescriptor", descriptor).number("DW", 1000).set("W", widths);
  if (!is_cff) dict.name("CIDToGIDMap", "Identity");
  return sink.add_dict(dict);
}

PdfRef add_to_unicode(const FontUse& use, const EmbeddedFont& font, PdfSink& sink) {
  // The strings of a CMap hold at most 512 bytes; no cluster that a hand types comes near.
  constexpr std::size_t longest_text = 256;
  std::vector<std::pair<std::uint16_t, std::string_view>> texts;
  for (std::size_t i = 0; i < use.texts.size(); ++i) {
    const std::string_view text = use.texts[i];
    if (!text.empty() && text.size() <= longest_text) texts.emplace_back(font.glyphs[i].code, text);
  }
  std::sort(texts.begin(), texts.end());
  return sink.add_stream(PdfDict().name("Filter", "FlateDecode"), deflate(to_unicode_cmap(texts), FlateLevel::Fast));
}

// Codes that follow one another share a list: 34 [500 520] 1201 [480]. Full widths are the default and left out.
std::string width_array(std::vector<EmbeddedFont::Glyph> glyphs) {
  const auto is_full = [](const EmbeddedFont::Glyph& glyph) { return glyph.width == em; };
  glyphs.erase(std::remove_if(glyphs.begin(), glyphs.end(), is_full), glyphs.end());
  std::sort(glyphs.begin(), glyphs.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
  std::string array = "[";
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const bool follows = i > 0 && glyphs[i].code == glyphs[i - 1].code + 1;
    if (follows) {
      array += ' ';
    } else {
      array.append(i > 0 ? "] " : "").append(pdf_number(glyphs[i].code)).append(" [");
    }
    append_decimal(array, glyphs[i].width, width_decimals);
  }
  return array.append(glyphs.empty() ? "]" : "]]");
}

}  // namespace

}  // namespace broadsheet
