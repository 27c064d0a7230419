#pragma once

#include <string>
#include <vector>

#include "gray_page.h"
#include "scratch_folder.h"
#include "sight.h"

namespace broadsheet::typography {

// A glyph on a page of a PDF, as another program reads it: points from the left and the bottom edge.
struct PdfGlyph {
  std::string text;
  double x = 0, y = 0, size = 0;
  double advance = 0;  // of the font, in em
};

// The finished file through the eyes of MuPDF (glyphs), poppler (text, ink).
class PdfFile {
public:
  explicit PdfFile(const std::string& bytes);

  // Of each page, in the order drawn.
  std::vector<std::vector<PdfGlyph>> glyphs() const;
  // The text of each page, as it is copied.
  std::vector<std::string> texts() const;

  // The page as grey pixels, ten to a point; row 0 is the top.
  struct Picture : test::GrayPage {
    bool is_inked(int x, int y) const;
  };
  static constexpr int pixels_per_point = 10;
  Picture picture(int page) const;  // from 0

private:
  test::ScratchFolder folder_;
  std::string path_;
};

// The lines of a page whose text of `em` points begins `left` from its left edge, and their baselines from the bottom.
struct PdfLines {
  std::vector<SeenLine> lines;
  std::vector<double> baselines;
};
PdfLines gather_lines(const std::vector<PdfGlyph>& glyphs, double left, double em);

}  // namespace broadsheet::typography
