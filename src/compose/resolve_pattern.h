#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/edition.h"
#include "layout/frame.h"

namespace broadsheet {

using FieldValues = std::map<std::string, std::string>;

// The words of a pattern, its fields filled from the edition and the folio of the page. A field that the edition leaves
// empty gives no words. The span is that of the first field's words, or, without any, of the pattern.
Text resolve_pattern(const Pattern& pattern, const Edition& edition, const Folio& folio);

// The same with the values of a place of its own ({names}, {caption}, {width}).
std::string resolve_pattern(const Pattern& pattern, const FieldValues& values);

// Such words in the voices that the pattern asks for: what stands between two `**` of the pattern itself is strong.
std::vector<Run> resolve_runs(const Pattern& pattern, const FieldValues& values, Span span);

// The steps of a field's path: "stories", "main", "kicker".
std::vector<std::string> split_path(const std::string& path);

// True when the story or the indicators that a field names are in the edition.
bool has_field(const std::string& path, const Edition& edition);

}  // namespace broadsheet
