#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "batch/edition_report.h"
#include "cli/console.h"

namespace broadsheet {

// The editions that the arguments name, or nothing when a command cannot begin; `console.err` then says why.
std::optional<std::vector<EditionFile>> choose_editions(const std::vector<std::filesystem::path>& arguments,
                                                        const Console& console);

// "830 B", "412 KB", "3.1 MB".
std::string byte_text(std::size_t bytes);

// One line: what was made of an edition, or why it was not.
std::string outcome_text(const EditionReport& report);

// How the pages were made to close (调版记录): what gave, in a line a page, or all of it.
enum class LedgerLength { Summary, Whole };
std::string ledgers_text(const EditionReport& report, LedgerLength length);

// A JSON array, one report a line.
std::string to_json(const std::vector<EditionReport>& reports);

}  // namespace broadsheet
