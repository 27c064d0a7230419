#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace broadsheet {

// Where nodes stand in the text of a YAML file. yaml-cpp says only where a node begins, and there may be an anchor or
// a tag before it. All numbers are offsets of bytes.

// Past the anchors, tags, spaces and comments before the node itself.
std::size_t skip_properties(std::string_view text, std::size_t at);

// The end of the scalar `value` that begins at `at`: a quoted one ends behind its quote, a block scalar (`|`, `>`)
// counts as its first line. Nothing when the closing quote is missing.
std::optional<std::size_t> end_of_scalar(std::string_view text, std::size_t at, std::string_view value);

// The end of the list or mapping in brackets that begins at `at`, or of the mapping without brackets of its own inside
// such a list, `[a: b]`; of its line where it goes on below.
std::size_t end_of_flow(std::string_view text, std::size_t at);

// The length of a null that is written out (`~`, `null`), else 0.
std::size_t length_of_null(std::string_view text, std::size_t at);

// What stands at a place, up to the end of its line and not too long for a message.
std::string_view glimpse(std::string_view text, std::size_t at);

}  // namespace broadsheet
