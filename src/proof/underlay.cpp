#include "proof/underlay.h"

namespace broadsheet {

namespace {

const Color watermark_ink = process_color(0, 0, 0, 8);  // light enough to read nine point type on
const Color column_ink = process_color(60, 0, 0, 0);
const Color baseline_ink = process_color(0, 35, 0, 0);

Length hairline() {
  return Length::points(0.25);
}  // the thinnest line that presses and screens hold

void draw_stamp(const ProofNames& names, Point middle, Length size, ProofPen& pen);

}  // namespace

void draw_watermark(const ProofNames& names, Size page, ProofPen& pen) {
  constexpr int stamps = 3;
  const Length size = page.width.scaled(24, 100);
  for (int i = 0; i < stamps; ++i)
    draw_stamp(names, {page.width / 2, page.height.scaled(2 * i + 1, 2 * stamps)}, size, pen);
}

void draw_grid(const Grid& grid, ProofPen& pen) {
  for (int row = 0; row < grid.rows; ++row) {
    const Length baseline = grid.origin.y + row * grid.leading + grid.baseline;
    pen.fill({grid.origin.x, baseline, grid.width(), hairline()}, baseline_ink);
  }
  for (int column = 1; column <= grid.columns; ++column) {
    const Rect area = grid.area(column, column, 1, grid.rows);
    pen.fill({area.x, area.y, hairline(), area.height}, column_ink);
    pen.fill({area.right() - hairline(), area.y, hairline(), area.height}, column_ink);
  }
}

namespace {

void draw_stamp(const ProofNames& names, Point middle, Length size, ProofPen& pen) {
  pen.write_centered("校样", {middle.x, middle.y + size / 4}, size, watermark_ink);
  pen.write_centered(names.edition + "　" + names.date, {middle.x, middle.y + size / 2}, size / 8, watermark_ink);
}

}  // namespace

}  // namespace broadsheet
