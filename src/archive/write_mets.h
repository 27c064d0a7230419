#pragma once

#include <string>
#include <vector>

#include "archive/archive_files.h"
#include "archive/printed_story.h"

namespace broadsheet {

// The files that a METS file lists: one ALTO file a page; of each story, in the edition's order, a text and a news
// item.
struct MetsFiles {
  ArchiveFile pdf;
  std::vector<ArchiveFile> pages, texts, items;
};

// The issue in METS 1.12.1 (Library of Congress): descriptions in MODS, the files with their sums, the pages in their
// order, and the logical structure, whose parts point at the blocks of the ALTO files.
std::string write_mets(const Edition& edition, const std::vector<PrintedStory>& stories,
                       const std::vector<ArchivePart>& parts, const MetsFiles& files);

}  // namespace broadsheet
