#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/archive_parts.h"

namespace broadsheet {

// What stands of a part on one page.
struct PageLines {
  std::size_t page = 0;
  std::vector<TypeLine> lines;  // in the order of reading
  std::optional<Rect> figure;   // where it is a figure
};

// Whether a text that has lines on several pages goes on from one to the next.
enum class PageEnds { Ends, GoneOver };

// The blocks of a part: on each page its figure, its lines column by column, and then the readings of their words. The
// blocks have no names yet.
std::vector<ArchiveBlock> split_blocks(const std::vector<PageLines>& pages, PageEnds ends, const std::string& language);

}  // namespace broadsheet
