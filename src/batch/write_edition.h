#pragma once

#include <filesystem>

#include "batch/edition_report.h"
#include "broadsheet.h"

namespace broadsheet {

// Writes a composed edition as a PDF file, unless it has errors, or text that does not fit and must. An old file
// stays as it is when nothing is written. A PDF that cannot be made or written is reported in `composed`. `archive` is
// the folder that gets its archive, once the PDF is written; empty: none. Where it may not be replaced, nothing is
// made.
EditionReport write_edition(Composed& composed, const EditionFile& edition, const std::filesystem::path& output,
                            OversetPolicy policy, const Resources& resources,
                            const std::filesystem::path& archive = {});

// ID.pdf in the folder.
std::filesystem::path pdf_path(const std::filesystem::path& folder, const EditionFile& edition);

// Whether a file at this path would lie in the folder, or be in its place. Neither needs to be there yet.
bool lies_in(const std::filesystem::path& file, const std::filesystem::path& folder);

}  // namespace broadsheet
