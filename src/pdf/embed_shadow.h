#pragma once

#include <string>

#include "pdf/pdf_sink.h"
#include "pdf/shadow_mask.h"

namespace broadsheet {

// An image of the shadow's area: transparent ink (ISO 32000-1, 11.6.5.3), or, where the standard knows no transparency,
// tints of the ink on white paper. `color_space` is that of the ink, in PDF syntax.
PdfRef embed_shadow(const ShadowMask& mask, const Color& color, const std::string& color_space, PdfSink& sink);

}  // namespace broadsheet
