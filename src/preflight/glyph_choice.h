#pragma once

#include <map>
#include <optional>
#include <string>

#include "preflight/cos_object.h"
#include "preflight/font_program.h"
#include "preflight/pdf_file.h"

namespace broadsheet {

// The widths that a CID font says its glyphs have (/W and /DW).
class CidWidths {
public:
  explicit CidWidths(const CosObject& font);
  double of(int cid) const;

private:
  std::map<int, double> widths_;
  double default_ = 1000;
};

// The glyph of each CID: by the charset of CFF, the order of its glyphs, or the CIDToGIDMap of TrueType.
class CidGlyphs {
public:
  CidGlyphs(const CosObject& font, const FontProgram& program, const PdfFile& file);
  int find(int cid) const;  // 0: none

private:
  const FontProgram& program_;
  bool is_truetype_ = false;
  std::string map_;  // two bytes a CID; empty: they are the same
};

// The glyph of a code of a simple font; nothing where that depends on names of glyphs, which are not read.
std::optional<int> find_simple_glyph(const CosObject& font, const FontProgram& program, int code);

// Whether every PDF reader knows a CMap of this name (ISO 32000-1, table 118).
bool is_predefined_cmap(const std::string& name);

}  // namespace broadsheet
