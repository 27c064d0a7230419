#pragma once

#include <string>
#include <vector>

#include "archive/archive_parts.h"

namespace broadsheet {

// What an ALTO file says of its page besides its text.
struct AltoPage {
  std::size_t number = 0;  // from 0
  Size size;               // trimmed
  std::string printed;     // the number on it, may be empty
  std::string language;    // BCP 47
  std::string pdf;         // the name of the file that it is a page of
};

// One page as ALTO 4.4 (Library of Congress, namespace ns-v4). Lengths are tenths of a millimetre, with two decimals,
// from the top left corner of the trimmed page.
std::string write_alto(const AltoPage& page, const std::vector<ArchivePart>& parts);

}  // namespace broadsheet
