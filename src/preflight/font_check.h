#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "preflight/font_program.h"
#include "preflight/page_checks.h"

namespace broadsheet {

// The fonts in which pages show text, and the codes that they show.
class FontCheck {
public:
  explicit FontCheck(const PdfCheck& check) : check_(check) {}
  void begin_page(const CosPage& page) { page_ = page.number; }
  void see(const ContentEvent& event, const ContentPlace& place);
  void end();  // after all pages

private:
  struct Use {
    CosObject font;
    PdfPlace where;
    std::set<int> codes;  // of one byte, or of two in a composite font
  };

  void check_simple_font(const Use& use);
  void check_composite_font(const Use& use);
  void check_encoding(const Use& use, const CosObject& descendant);
  std::optional<FontProgram> check_embedded(const Use& use, const CosObject& font, const CosObject& descriptor);
  void check_width(const Use& use, const FontProgram& program, int code, int glyph, double width);
  void check_unicode(const Use& use);

  const PdfCheck& check_;
  int page_ = 0;
  std::vector<Use> uses_;
};

}  // namespace broadsheet
