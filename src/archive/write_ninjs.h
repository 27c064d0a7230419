#pragma once

#include <string>

#include "archive/printed_story.h"

namespace broadsheet {

// A story as a news item in IPTC's ninjs 2.1, with its body as plain text and as XHTML.
std::string write_ninjs(const PrintedStory& story, const Edition& edition);

}  // namespace broadsheet
