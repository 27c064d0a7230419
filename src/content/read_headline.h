#pragma once

#include "content/edition.h"
#include "content/read_words.h"

namespace broadsheet {

// Reads the key `headline` of a story: a text, or the list of its lines, which are joined by spaces, as clauses are.
// Words between `**` are strong; `\*` is the mark itself.
void read_headline(YamlReader& reader, WordsReader& words, Story& story);

}  // namespace broadsheet
