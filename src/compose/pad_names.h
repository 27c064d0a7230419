#pragma once

#include <string>
#include <vector>

#include "content/edition.h"
#include "text/sense_breaks.h"

namespace broadsheet {

// Names an em apart, of equal width as in a list: a Chinese name of two characters is opened to three where there is a
// longer one (CLREQ, even inter-character spacing). The spaces are em spaces (U+2003): distances, not part of a name.
std::string pad_names(const std::vector<Text>& names);

// Where such names may go on on another line: after the space behind a name, and behind words that stand before the
// names, in lines of about one length. For each cluster of the typeset text.
std::vector<SenseCost> breaks_between_names(const ShapedText& shaped, const std::vector<Text>& names);

}  // namespace broadsheet
