#pragma once

#include <vector>

#include "archive/archive_parts.h"
#include "archive/printed_story.h"
#include "archive/xml_writer.h"
#include "content/edition.h"

namespace broadsheet {

// The logical structMap of a METS file: the issue, its stories, pictures, tables and so on, and their parts. Each says
// from which block to which it goes on each of its pages: on a page, the blocks of a whole follow one another.
void write_logical_structure(XmlWriter& xml, const Edition& edition, const std::vector<PrintedStory>& stories,
                             const std::vector<ArchivePart>& parts);

}  // namespace broadsheet
