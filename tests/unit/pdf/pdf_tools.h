#pragma once

#include <string>

#include "display/display_list.h"
#include "pdf/write_pdf.h"

namespace broadsheet::test {

// What a program of qpdf or poppler-utils says about a PDF, both its outputs. `command` has {} for the file.
std::string ask(const std::string& command, const std::string& pdf);

// The PDF with its streams unpacked, its objects in order and its entries sorted (qpdf --qdf).
std::string unpacked(const std::string& pdf);

// The words set in a face with nothing but their own widths.
GlyphRun set_run(const std::string& text, const Face& face, Length size, Point origin);
const Face& serif();

Color black();
Length pt(double points);
Page page_of(std::vector<DisplayItem> items);
std::string pdf_of(const Page& page);

}  // namespace broadsheet::test
