#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "content/edition.h"

namespace broadsheet {

// When words stand in their paragraph: always; not where it is set short (可删); only where it is set long (备用).
enum class Presence { Always, NotShort, OnlyLong };

// Bytes [begin, end) of a text, without the marks round them.
struct OptionalStretch {
  std::size_t begin = 0, end = 0;
  Presence presence = Presence::Always;
};

// Parts the texts of a paragraph, one after another, at the house's marks for words that may go or come: `{-可删的话}`,
// `{+备用的话}`. Marks within them, such as the note number `^1^` or the name `{_孔子}`, stay as they are.
class OptionalWords {
public:
  std::vector<OptionalStretch> read(std::string_view text, std::size_t begin, std::size_t end);
  Presence presence() const { return presence_; }  // of what comes next
  // The byte of a mark that nothing has closed; nothing, if all are. Then the next paragraph begins.
  std::optional<std::size_t> finish();

private:
  Presence presence_ = Presence::Always;
  std::size_t opened_ = 0;
};

bool is_present(Presence presence, Variant variant);

}  // namespace broadsheet
