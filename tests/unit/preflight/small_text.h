#pragma once

#include <string>

#include "fonts/face.h"
#include "small_pdf.h"

namespace broadsheet::test {

namespace small {
constexpr int font = 10, descendant = 11, descriptor = 12, program = 13, to_unicode = 14;
}

// The file for PDF/X-4 with these characters on its page, 20 pt high, in a composite font cut from the face. Code,
// width and Unicode of each stand in the objects above as `<0007> <4E00>` and `7 [1000]`.
SmallPdf file_with_text(const Face& face, const std::u32string& characters);

// A TrueType file of three glyphs, 500, 600 and 700 wide, with one character map: A is glyph 1, B glyph 2.
enum class MapForm { Bytes = 0, Segments = 4, Range = 6 };
std::string small_truetype(MapForm form);
// The file for PDF/X-4 with `AB` in a simple TrueType font of that.
SmallPdf file_with_simple_text(MapForm form);

}  // namespace broadsheet::test
