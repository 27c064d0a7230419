#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "source/diagnostics.h"
#include "source/files.h"

namespace broadsheet {

// Writes a proof of so many pages to `path`: the PDF itself, or, where that ends in .png, a PNG of each page, the first
// as STEM-1.png when there are several. Returns what was written; failures are reported.
std::vector<std::filesystem::path> write_proof(const std::filesystem::path& path, const std::string& pdf, int pages,
                                               Files& files, Diagnostics& diagnostics);

}  // namespace broadsheet
