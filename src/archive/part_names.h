#pragma once

#include <string_view>

#include "archive/archive_parts.h"

namespace broadsheet {

// What a part is called in the files of an archive, such as "paragraph"; furniture is "furniture".
std::string_view part_name(const ArchivePart& part);
std::string_view structure_word(StructureType type);

}  // namespace broadsheet
