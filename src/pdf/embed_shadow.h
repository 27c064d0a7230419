#pragma once

#include <string>

#include "pdf/pdf_sink.h"
#include "pdf/shadow_mask.h"

namespace broadsheet {

// How a shadow lies on what is under it: as transparent ink (ISO 32000-1, 11.6.5.3), or, where a standard knows no
// transparency, as tints of its ink on white paper.
enum class ShadowInk { Transparent, OnPaper };

// An image of the shadow's area. `color_space` is that of its ink, in PDF syntax.
PdfRef embed_shadow(const ShadowMask& mask, const Color& color, const std::string& color_space, ShadowInk ink,
                    PdfSink& sink);

}  // namespace broadsheet
