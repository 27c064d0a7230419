#include "content/optional_words.h"

#include <utility>

#include "content/inline_marks.h"

namespace broadsheet {

std::vector<OptionalStretch> OptionalWords::read(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t mark_size = 2;
  std::vector<OptionalStretch> stretches;
  const auto part_at = [&](std::size_t at, std::size_t next, Presence presence) {
    if (begin < at) stretches.push_back({begin, at, presence_});
    begin = next;
    presence_ = presence;
  };
  for (std::size_t at = begin; at < end; ++at) {
    if (is_escaped(text, at)) continue;
    const std::string_view rest = text.substr(at, end - at);
    const bool opens = rest.starts_with("{-") || rest.starts_with("{+");
    if (opens && presence_ == Presence::Always) {
      opened_ = at;
      part_at(at, at + mark_size, rest[1] == '-' ? Presence::NotShort : Presence::OnlyLong);
    } else if (rest.front() == '{' && !opens) {
      // A mark of another kind keeps its own brace.
      if (const std::size_t close = rest.find('}'); close != rest.npos) at += close;
    } else if (rest.front() == '}' && presence_ != Presence::Always) {
      part_at(at, at + 1, Presence::Always);
    }
  }
  part_at(end, end, presence_);
  return stretches;
}

std::optional<std::size_t> OptionalWords::finish() {
  if (std::exchange(presence_, Presence::Always) == Presence::Always) return std::nullopt;
  return opened_;
}

bool is_present(Presence presence, Variant variant) {
  switch (presence) {
    case Presence::NotShort:
      return variant != Variant::Short;
    case Presence::OnlyLong:
      return variant == Variant::Long;
    case Presence::Always:
      break;
  }
  return true;
}

}  // namespace broadsheet
