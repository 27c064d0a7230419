#pragma once

#include <string>
#include <vector>

#include "case_table.h"
#include "read_pdf.h"
#include "sight.h"

namespace broadsheet::typography {

using Failures = std::vector<std::string>;

// What an eye sees that is not as the case has it. Positions may be 0.02 em off, distances 0.01 em.
void check_lines(const Case& c, const Sight& sight, Failures& failures);
void check_never(const Case& c, const Sight& sight, Failures& failures);
void check_gaps(const Case& c, const Sight& sight, Failures& failures);
void check_alike(const Sight& one, const Sight& other, Failures& failures);
// No line is wider than the measure.
void check_fits(const Sight& sight, Failures& failures);
// Every line of a justified paragraph but the last reaches the right edge of the measure (JU-01).
void check_flush(const Sight& sight, Failures& failures);

// The page's picture; its first line's left edge is `left` points from the page's.
void check_ink(const InkCheck& check, const PdfFile::Picture& picture, const PdfLines& lines, double left, double em,
               Failures& failures);

}  // namespace broadsheet::typography
