#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "batch/edition_files.h"
#include "broadsheet.h"

namespace broadsheet {

enum class EditionStatus { Ok, Overset, Error };

// What became of one edition: a line of a batch's report.
struct EditionReport {
  std::string id;
  std::filesystem::path edition;
  EditionStatus status = EditionStatus::Error;
  int pages = 0, frames = 0;
  Size page_size;                                 // of the first page
  int lines = 0, characters = 0;                  // of body text on the pages
  int overset_lines = 0, overset_characters = 0;  // found no room
  int white_rows = 0, characters_short = 0;       // of text that was to fill its columns
  double milliseconds = 0;
  std::optional<std::filesystem::path> output;  // what was written, its size and sum
  std::size_t bytes = 0;
  std::string sha256;
  std::optional<std::filesystem::path> archive;  // the folder of its archive, if one was written
  std::vector<PageLedger> ledgers;               // of its pages
  std::string diagnostics_text;                  // as people read them
  bool has_only_notes = false;                   // has some, and nothing that asks to be mended
  bool is_wrong_usage = false;                   // its error is in what was asked for, not in the input
  std::string diagnostics_json = "[]";
};

// The report on an edition that was composed and not written.
EditionReport report_on(const Composed& composed, const EditionFile& edition);

// The report on an edition that could not even be composed.
EditionReport report_failure(const EditionFile& edition, const std::string& message);

// One line of JSON, without its end.
std::string to_json(const EditionReport& report);

}  // namespace broadsheet
