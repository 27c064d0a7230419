#pragma once

#include "preflight/pdf_check.h"

namespace broadsheet {

void check_graphics_state(const PdfCheck& check, const CosObject& state, PdfPlace place);

}  // namespace broadsheet
