#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "preflight/pdf_report.h"

namespace broadsheet {

// What a newspaper press prints badly; the printer's own sheet goes before these. Breaches are warnings.
struct PrintLimits {
  double total_ink = 240;            // per cent, of a flat colour (ISO 12647-3:2004; the edition of 2013 wants 220)
  double many_ink_type = 10;         // pt; smaller type out of several inks shows every error of register
  double reversed_type = 10;         // pt; white type fills in
  double line = 0.25;                // pt; thinner rules break up
  double picture_resolution = 150;   // pixels an inch: one and a half a line of a screen of 100 lpi
  double line_art_resolution = 600;  // of pictures of one bit
  // Of the job: every other separation is one too many. Nothing: not known, and none is.
  std::optional<std::vector<std::string>> spot_inks;
};

// What reading may cost. What lies past a limit is reported as not checked (PF-03).
struct ReadLimits {
  std::size_t file_bytes = std::size_t{1} << 30U;
  std::size_t stream_bytes = std::size_t{256} << 20U;  // of one stream, unpacked; more is never unpacked
  std::int64_t operators = 5'000'000;                  // of all pages, each form as often as it is drawn
  int nesting = 20;                                    // of forms in forms, of colour spaces in colour spaces
  int findings_kept = 200;                             // of each rule; the others are counted
};

struct PreflightOptions {
  std::optional<PrintStandard> standard;  // else the one that the file names
  PrintLimits print;
  ReadLimits read;
};

// Checks a finished PDF, whoever wrote it. Throws nothing: a file that cannot be read has a report that says so.
PdfReport preflight_pdf(std::string_view bytes, const PreflightOptions& options = {});

}  // namespace broadsheet
