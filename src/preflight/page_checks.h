#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "preflight/color_space.h"
#include "preflight/content_walk.h"
#include "preflight/pdf_check.h"
#include "preflight/picture_ink.h"

namespace broadsheet {

// Walks all pages once, and shows what they paint to the checks below.
void check_pages(const PdfCheck& check);

// PDF/A-2, of a file that claims it.
void check_pdfa(const PdfCheck& check);
void check_pdfa_content(const PdfCheck& check, const ContentEvent& event, PdfPlace place);

void check_graphics_state(const PdfCheck& check, const CosObject& state, PdfPlace place);

// The colours that pages paint with, and the spaces of pictures, shadings and groups.
class ColorCheck {
public:
  explicit ColorCheck(const PdfCheck& check) : check_(check) {}
  void begin_page(const CosPage& page);
  void see(const ContentEvent& event, const ContentPlace& place);

private:
  void check_paint(const SetColor& color, bool overprints, const ContentPlace& place, PdfPlace where);
  void check_space(const CosObject& object, const CosObject& resources, PdfPlace where, int depth);
  void check_device_space(const ColorSpace& space, const CosObject& resources, PdfPlace where, int depth);
  void check_icc_space(const ColorSpace& space, PdfPlace where);
  void check_separation(const ColorSpace& space, const CosObject& resources, PdfPlace where, int depth);
  void check_one_mind(const std::string& colorant, const ColorSpace& space, PdfPlace where);
  void check_registration(const SetColor& color, const ContentPlace& place, const PlaneBox& ink, PdfPlace where);

  const PdfCheck& check_;
  int page_ = 0;
  std::optional<PlaneBox> trim_;
  std::vector<CosObject> seen_;               // spaces of this page
  std::map<std::string, std::string> tints_;  // of each colorant, what it was first
  std::map<int, bool> repeats_intent_;        // of each profile
};

// What one press sheet shows badly, or not at all.
class PrintCheck {
public:
  explicit PrintCheck(const PdfCheck& check) : check_(check) {}
  void begin_page(const CosPage& page) { page_ = page.number; }
  void see(const ContentEvent& event, const ContentPlace& place);

private:
  void check_text(const ShownText& text, const ContentPlace& place, PdfPlace where) const;
  void check_path(const PaintedPath& path, const ContentPlace& place, PdfPlace where) const;
  void check_picture(const PaintedPicture& picture, PdfPlace where) const;
  void check_picture_data(const PaintedPicture& picture, PdfPlace where);
  void check_ink(const SetColor& color, bool overprints, const ContentPlace& place, PdfPlace where) const;

  const PdfCheck& check_;
  int page_ = 0;
  std::map<int, std::optional<PictureInk>> inks_;  // of each picture
};

// Transparency: allowed in PDF/X-4, where the page says in which space it blends, and nowhere in PDF/X-1a.
class TransparencyCheck {
public:
  explicit TransparencyCheck(const PdfCheck& check) : check_(check) {}
  void begin_page(const CosPage& page);
  void see(const ContentEvent& event, const ContentPlace& place);
  void end_page(const CosPage& page);

private:
  void found(const std::string& what, int object);

  const PdfCheck& check_;
  int page_ = 0;
  std::string first_;
};

}  // namespace broadsheet
