#pragma once

#include <string>

#include "archive/xml_writer.h"
#include "graphics/geometry.h"

namespace broadsheet {

// Tenths of a millimetre, with at most two decimals: the unit mm10 of ALTO.
std::string mm10(Length length);

// HPOS, VPOS, WIDTH and HEIGHT of the element that was opened last. The edges are rounded, so that what touches on the
// page touches here.
void write_alto_box(XmlWriter& xml, const Rect& box);

}  // namespace broadsheet
