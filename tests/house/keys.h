#pragma once

#include <set>
#include <string>

namespace broadsheet::house {

// The keys that a reader of YAML asks for: words in quotes that are the first argument of a call, or the second behind
// a name, as `reader.length("baseline")` and `read_range(reader, "columns", 8)`; or the first of a pair in braces.
std::set<std::string> keys_asked_for(const std::string& source);

// The keys that a document explains: in backticks, in the first column of a table whose first header is `key`.
std::set<std::string> keys_explained(const std::string& document);

}  // namespace broadsheet::house
