#pragma once

#include <string>
#include <vector>

#include "archive/archive_parts.h"
#include "content/edition.h"

namespace broadsheet {

// A story in the words that were printed, where it has shorter and longer ones.
struct PrintedStory {
  const Story* story = nullptr;
  Headline headline;
  std::vector<Paragraph> body;  // `others` do not count
};

// Of each headline, text and paragraph the words that stand on the pages; the usual ones where none are found, as where
// the page adds to them: readings in brackets, marks for names.
PrintedStory printed_story(const Story& story, const std::vector<ArchivePart>& parts);

}  // namespace broadsheet
