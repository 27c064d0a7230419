#pragma once

#include "content/edition.h"
#include "content/read_words.h"

namespace broadsheet {

// Reads a headline: a text, or the list of its lines, which are joined by spaces, as clauses are. Words between `**`
// are strong; `\*` is the mark itself. One that is not there is an error.
Headline read_headline(const std::string& key, YamlReader& reader, WordsReader& words);

}  // namespace broadsheet
