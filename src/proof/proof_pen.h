#pragma once

#include <string>
#include <vector>

#include "display/display_list.h"
#include "fonts/font_book.h"
#include "proof/place_label.h"

namespace broadsheet {

// The faces of a proof's own words. Null when there is no font at all: then a proof has no words.
struct ProofFaces {
  const Face* regular = nullptr;
  const Face* bold = nullptr;
};

// A sans of the fonts at hand that can write Chinese.
ProofFaces proof_faces(const FontBook& fonts);

// In per cent.
Color process_color(int cyan, int magenta, int yellow, int black);

struct LabelStyle {
  Length size;
  Color text, ground, edge;
  bool bold = false;
};

// Draws the marks of a proof over or under one page.
class ProofPen {
public:
  // Labels keep clear of the page's lines of type, and of what else they must not hide, where they can.
  ProofPen(const Page& page, std::string language, const FontBook& fonts, const std::vector<Rect>& not_to_hide = {});

  void fill(const Rect& rect, const Color& color);
  void outline(const Rect& rect, Length weight, const Color& color);
  // Words on the baseline that goes through `origin`, or around it.
  void write(const std::string& text, Point origin, Length size, const Color& color);
  void write_centered(const std::string& text, Point middle, Length size, const Color& color);
  // Words on a ground of their own, beside an area, clear of the labels before.
  void label(const std::string& text, const Rect& area, LabelSide side, const LabelStyle& style);

  std::vector<DisplayItem> take_items() { return std::move(items_); }

private:
  std::string language_;
  const FontBook& fonts_;
  ProofFaces faces_;
  LabelPlaces places_;
  std::vector<DisplayItem> items_;
};

}  // namespace broadsheet
