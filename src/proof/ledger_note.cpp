#include "proof/ledger_note.h"

#include <sstream>

#include "source/utf8.h"

namespace broadsheet {

namespace {

constexpr int line_width = 22;  // characters
const Length size = Length::points(9);
const Length leading = Length::points(14);
const Length margin = Length::points(18);
const Color closed_ink = process_color(0, 0, 0, 100);
const Color open_ink = process_color(0, 100, 100, 0);

std::vector<std::string> parted(const std::string& text);

}  // namespace

Length ledger_width(const PageLedger& ledger) {
  return ledger.is_fitted ? line_width * size + 2 * margin : Length();
}

void draw_ledger(const PageLedger& ledger, Size page, ProofPen& pen) {
  if (!ledger.is_fitted) return;
  const Color& ink = ledger.is_closed() ? closed_ink : open_ink;
  Point origin{page.width + margin, 3 * margin};
  pen.write("调版记录", origin, size, ink);
  origin.y += leading;
  std::istringstream text(ledger_text(ledger));
  for (std::string entry; std::getline(text, entry); origin.y += leading / 2) {
    for (const std::string& line : parted(entry)) {
      origin.y += leading;
      pen.write(line, origin, size, ink);
    }
  }
}

namespace {

// By width alone: a ledger is no text to be read for its looks.
std::vector<std::string> parted(const std::string& text) {
  std::vector<std::string> lines(1);
  int width = 0;  // in half characters
  for (const char32_t character : to_characters(text)) {
    width += cell_width(character);
    if (width > 2 * line_width) {
      lines.emplace_back();
      width = cell_width(character);
    }
    append_character(lines.back(), character);
  }
  return lines;
}

}  // namespace

}  // namespace broadsheet
