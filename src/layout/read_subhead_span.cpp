#include "layout/read_subhead_span.h"

#include <fmt/format.h>

namespace broadsheet {

namespace {

bool has_subheads(StoryPart part);

}  // namespace

std::optional<Span> read_subhead_span(PartReader& reader, const TextFrame& text) {
  static const std::vector<std::string> spans = {"column", "all"};
  if (reader.choice("subhead-span", spans).value_or(0) == 0) return std::nullopt;
  const Span span = reader.find("subhead-span")->span;
  Diagnostics& diagnostics = reader.diagnostics();
  if (text.direction == LineDirection::Vertical) {
    diagnostics.error(span, "subheads go over the columns of horizontal lines only",
                      "take the key out, or set the text horizontally");
  } else if (text.sections) {
    diagnostics.error(span,
                      "`sections` marks subheads at the heads of columns: those that go over all columns are none",
                      "take out `sections`, or this key");
  } else if (!has_subheads(text.part)) {
    diagnostics.warning(span, "this `part` of the story has no subhead over its text: the key has no effect",
                        "take the key out");
  } else if (!reader.find("subhead")) {
    diagnostics.warning(span, "subheads are set as the text is, and none goes over the columns",
                        "give the frame a style for them, `subhead`");
  } else if (text.columns == 1) {
    diagnostics.warning(span, "the frame has one column: the key has no effect",
                        "take the key out, or give the frame more `text-columns`");
  } else {
    return span;
  }
  return std::nullopt;
}

void check_subhead_spans(const std::vector<Frame>& frames, Diagnostics& diagnostics) {
  for (const Frame& frame : frames) {
    const auto* text = std::get_if<TextFrame>(&frame.content);
    if (text == nullptr || !text->subheads_across) continue;
    for (const Frame& other : frames) {
      const auto* same = std::get_if<TextFrame>(&other.content);
      if (&other == &frame || same == nullptr || !is_same_thread(*same, *text)) continue;
      diagnostics.error(*text->subheads_across,
                        fmt::format("the text of `{}` runs through `{}` too: its subheads cannot go over all columns",
                                    frame.name, other.name),
                        "let one frame take all of the text, or take the key out");
      break;
    }
  }
}

namespace {

bool has_subheads(StoryPart part) {
  return part == StoryPart::All || part == StoryPart::Sections || part == StoryPart::Section;
}

}  // namespace

}  // namespace broadsheet
