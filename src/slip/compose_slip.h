#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "broadsheet.h"

namespace broadsheet {

// How a text is set by itself. `style` has no name or place of its own.
struct SlipSpec {
  TextStyle style;
  Length measure;
  std::string language = "zh-Hans";
};

// A Markdown text in one column, as long as it is, with nothing round it: the printer's slip (长条样). It is an edition
// of one story in a layout of one frame, composed as any other. One page, two em wider than its text at each edge.
Composed compose_slip(const std::filesystem::path& text, const SlipSpec& spec, const Resources& resources);

// The slip in pages of at most so many rows, so that it can be printed and leafed through; it is one page itself.
std::vector<Page> cut_slip(const Page& slip, const Grid& grid, int most_rows);

}  // namespace broadsheet
