#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "preflight/font_check.h"
#include "preflight/glyph_choice.h"
#include "preflight/unicode_map.h"

namespace broadsheet {

namespace {

std::string font_name(const CosObject& font) {
  return font["BaseFont"].name().substr(0, 80);
}

bool is_composite(const CosObject& font) {
  return font["Subtype"].is_name("Type0");
}

}  // namespace

void FontCheck::see(const ContentEvent& event, const ContentPlace& place) {
  const auto* text = std::get_if<ShownText>(&event);
  const CosObject& font = place.state.text.font;
  if (!text || !font.is_dict()) return;
  const auto is_it = [&](const Use& use) { return use.font.is_same(font); };
  auto use = std::find_if(uses_.begin(), uses_.end(), is_it);
  if (use == uses_.end()) {
    uses_.push_back({font, {page_, font.id() != 0 ? font.id() : place.stream}, {}});
    use = uses_.end() - 1;
  }
  const auto byte = [&](std::size_t at) { return static_cast<int>(static_cast<unsigned char>(text->codes[at])); };
  if (is_composite(font)) {
    for (std::size_t i = 0; i + 1 < text->codes.size(); i += 2) use->codes.insert(byte(i) << 8 | byte(i + 1));
  } else {
    for (std::size_t i = 0; i < text->codes.size(); ++i) use->codes.insert(byte(i));
  }
}

void FontCheck::end() {
  const bool is_tagged = check_.file.catalog().has("StructTreeRoot");
  for (const Use& use : uses_) {
    const std::string subtype = use.font["Subtype"].name();
    if (is_composite(use.font)) {
      check_composite_font(use);
    } else if (subtype != "Type3") {
      check_simple_font(use);
    }
    if (is_tagged && (is_composite(use.font) || subtype == "Type3")) check_unicode(use);
  }
}

std::optional<FontProgram> FontCheck::check_embedded(const Use& use, const CosObject& font,
                                                     const CosObject& descriptor) {
  struct Form {
    const char* key;
    const char* subtype;  // of the stream; null: it needs none
  };
  static const std::map<std::string, std::vector<Form>> forms = {
      {"CIDFontType0", {{"FontFile3", "CIDFontType0C"}, {"FontFile3", "OpenType"}}},
      {"CIDFontType2", {{"FontFile2", nullptr}, {"FontFile3", "OpenType"}}},
      {"TrueType", {{"FontFile2", nullptr}, {"FontFile3", "OpenType"}}},
      {"Type1", {{"FontFile", nullptr}, {"FontFile3", "Type1C"}, {"FontFile3", "OpenType"}}},
      {"MMType1", {{"FontFile", nullptr}, {"FontFile3", "Type1C"}}}};
  const std::string subtype = font["Subtype"].name();
  CosObject file;
  for (const char* key : {"FontFile", "FontFile2", "FontFile3"}) {
    if (descriptor[key].is_stream()) file = descriptor[key];
  }
  const auto allowed = forms.find(subtype);
  if (allowed == forms.end()) {
    check_.report("X4-50", use.where,
                  fmt::format("the font `{}` is of type `{}`, which is none", font_name(use.font), subtype));
    return std::nullopt;
  }
  if (file.is_null()) {
    check_.report("X4-50", use.where,
                  fmt::format("the font `{}` is not embedded, expected its program", font_name(use.font)),
                  "embed all fonts, the usual ones too; the press has others");
    return std::nullopt;
  }
  const auto fits = [&](const Form& form) {
    return descriptor[form.key].is_stream() && (!form.subtype || descriptor[form.key]["Subtype"].is_name(form.subtype));
  };
  if (std::none_of(allowed->second.begin(), allowed->second.end(), fits)) {
    check_.report("X4-50", use.where,
                  fmt::format("the font `{}` is of type {}, and its program in a form that is not for it",
                              font_name(use.font), subtype));
    return std::nullopt;
  }
  if (!check_.is_x4() && file["Subtype"].is_name("OpenType"))
    check_.report("X1-01", use.where, "a font is embedded as OpenType, expected a form as of PDF 1.4");
  if (descriptor["FontFile"].is_stream()) return std::nullopt;  // Type 1, whose glyphs are encrypted: not read
  const auto bytes = check_.file.decoded(file);
  auto program = bytes ? read_font_program(*bytes) : std::nullopt;
  if (!program)
    check_.report("X4-50", {use.where.page, file.id()},
                  fmt::format("the program of the font `{}` is damaged", font_name(use.font)));
  return program;
}

void FontCheck::check_composite_font(const Use& use) {
  const CosObject descendant = use.font["DescendantFonts"].at(0);
  check_encoding(use, descendant);
  const auto program = check_embedded(use, descendant, descendant["FontDescriptor"]);
  const std::string encoding = use.font["Encoding"].name();
  // The codes of other encodings may have other lengths, and mean what CMaps outside of the file say.
  if (!program || (encoding != "Identity-H" && encoding != "Identity-V")) return;
  const CidWidths widths(descendant);
  const CidGlyphs glyphs(descendant, *program, check_.file);
  for (const int code : use.codes) check_width(use, *program, code, glyphs.find(code), widths.of(code));
}

void FontCheck::check_encoding(const Use& use, const CosObject& descendant) {
  const CosObject encoding = use.font["Encoding"];
  if (encoding.is_name() && !is_predefined_cmap(encoding.name()))
    check_.report(
        "X4-51", use.where,
        fmt::format("a font has the encoding `{}`, which is not predefined, expected it embedded", encoding.name()));
  if (!encoding.is_name() && !encoding.is_stream())
    check_.report("X4-51", use.where, "a composite font has no encoding, expected a CMap");
  const bool is_embedded_truetype = descendant["Subtype"].is_name("CIDFontType2");
  const CosObject map = descendant["CIDToGIDMap"];
  if (is_embedded_truetype && !map.is_name("Identity") && !map.is_stream())
    check_.report("X4-51", use.where, "a CIDFontType2 has no CIDToGIDMap, expected /Identity or a stream");
  const CosObject its = encoding["CIDSystemInfo"], wanted = descendant["CIDSystemInfo"];
  const bool is_other =
      encoding.is_stream() && its.is_dict() &&
      (its["Registry"].bytes() != wanted["Registry"].bytes() || its["Ordering"].bytes() != wanted["Ordering"].bytes());
  if (is_other) check_.report("X4-51", use.where, "the CMap of a font is for another collection of characters");
  if (wanted["Ordering"].bytes().empty())
    check_.report("X4-51", use.where, "a CID font has no CIDSystemInfo that names its characters");
}

void FontCheck::check_simple_font(const Use& use) {
  const CosObject descriptor = use.font["FontDescriptor"];
  const auto program = check_embedded(use, use.font, descriptor);
  if (!program) return;
  const int first = use.font["FirstChar"].integer();
  const CosObject widths = use.font["Widths"];
  for (const int code : use.codes) {
    const CosObject width = widths.at(code - first);
    const auto glyph = find_simple_glyph(use.font, *program, code);
    if (glyph) check_width(use, *program, code, *glyph, width.number(descriptor["MissingWidth"].number()));
  }
}

void FontCheck::check_width(const Use& use, const FontProgram& program, int code, int glyph, double width) {
  if (glyph == 0 || !program.has_glyph(glyph)) {
    check_.report(
        "X4-53", use.where,
        fmt::format("the font `{}` has no glyph for the code {:#06x} that is shown", font_name(use.font), code),
        "a box, or nothing, is printed in its place");
    return;
  }
  // Widths are often rounded to whole thousandths of the em.
  constexpr double tolerance = 1.001;
  const std::optional<double> own = program.widths[static_cast<std::size_t>(glyph)];
  if (own && std::abs(*own - width) > tolerance)
    check_.report("X4-52", use.where,
                  fmt::format("the code {:#06x} of the font `{}` has the width {:.1f}, its glyph {:.1f}", code,
                              font_name(use.font), width, *own));
}

void FontCheck::check_unicode(const Use& use) {
  const auto cmap = check_.file.decoded(use.font["ToUnicode"]);
  if (!cmap) {
    check_.report("UA-10", use.where,
                  fmt::format("the font `{}` has no ToUnicode that can be read", font_name(use.font)));
    return;
  }
  const std::map<int, std::u16string> texts = read_unicode_map(*cmap);
  for (const int code : use.codes) {
    const auto text = texts.find(code);
    if (text == texts.end() || text->second.empty()) {
      check_.report(
          "UA-10", use.where,
          fmt::format("the code {:#06x} of the font `{}` stands for no characters", code, font_name(use.font)));
    } else if (text->second.find_first_of(std::u16string({0, 0xFEFF, 0xFFFE})) != std::u16string::npos) {
      check_.report("UA-10", use.where,
                    fmt::format("the code {:#06x} of the font `{}` stands for U+0000, U+FEFF or U+FFFE", code,
                                font_name(use.font)));
    }
  }
}

}  // namespace broadsheet
