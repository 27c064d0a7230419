#pragma once

#include <string>

#include "archive/printed_story.h"

namespace broadsheet {

// A story as plain UTF-8: kicker, headline, deck, editor's note, paragraphs, the writers, the pull quote, each a
// paragraph, parted by empty lines, without those that it does not have. The writers are one paragraph, parted by an
// ideographic comma.
std::string story_text(const PrintedStory& story);

// Its paragraphs alone, parted likewise.
std::string body_text(const PrintedStory& story);

// Its paragraphs in a `div` of XHTML: p, h2 for subheads; strong, em, sup, ruby for readings, u and cite for names of
// people and places and of works, span of the class "deceased" for those of the dead.
std::string body_xhtml(const PrintedStory& story);

std::string writers_of(const Story& story);

}  // namespace broadsheet
