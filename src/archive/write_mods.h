#pragma once

#include "archive/printed_story.h"
#include "archive/xml_writer.h"

namespace broadsheet {

// Descriptions in MODS 3.7 (Library of Congress): of the whole issue, and of a story.
void write_issue_mods(XmlWriter& xml, const Edition& edition);
void write_story_mods(XmlWriter& xml, const PrintedStory& story, const Edition& edition);

}  // namespace broadsheet
