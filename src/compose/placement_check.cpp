#include "compose/placement_check.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "compose/check_charts.h"
#include "compose/overloaded.h"
#include "compose/resolve_pattern.h"

namespace broadsheet {

namespace {

// What the frames of layouts ask of an edition.
struct Demands {
  std::vector<std::pair<std::string, Span>> stories, indicators, tables, charts, pictures;
  std::vector<std::pair<std::string, Span>> fields;
  std::vector<std::pair<const TextFrame*, Span>> sections;
  std::set<std::string> placed;  // "main.headline", "main.body", "main.section 2", "main.deck", ...
};

void collect_demands(const Layout& layout, Demands& demands);
void demand_fields(const Pattern& pattern, Demands& demands);
void demand_title_and_note(const char* kind, const std::string& name, int title, int note, Demands& demands);
std::string part_key(const TextFrame& text);
template <class Named>
bool check_names(const std::vector<std::pair<std::string, Span>>& wanted, const std::vector<Named>& present,
                 const std::string& what, Diagnostics& diagnostics);
bool check_fields(const Demands& demands, const Edition& edition, Diagnostics& diagnostics);
bool check_directions(const Layout& layout, Diagnostics& diagnostics);
void report_unplaced_parts(const Story& story, const Demands& demands, Diagnostics& diagnostics);
void report_unplaced_sections(const Story& story, const Demands& demands, Diagnostics& diagnostics);
template <class Named>
void report_unplaced_figures(const std::string& what, const Named& figures, bool is_wanted, const Demands& demands,
                             Diagnostics& diagnostics);
void report_unplaced_words(const std::string& part, const Text& words, const std::string& what, const Demands& demands,
                           Diagnostics& diagnostics);

}  // namespace

bool check_placements(const Edition& edition, const Layout& layout, Diagnostics& diagnostics) {
  Demands demands;
  collect_demands(layout, demands);
  bool good = check_names(demands.stories, edition.stories, "story", diagnostics);
  good = check_names(demands.indicators, edition.indicators, "list of indicators", diagnostics) && good;
  good = check_names(demands.tables, edition.tables, "table", diagnostics) && good;
  good = check_names(demands.charts, edition.charts, "chart", diagnostics) && good;
  good = check_charts(edition, layout, diagnostics) && good;
  good = check_names(demands.pictures, edition.pictures, "picture", diagnostics) && good;
  good = check_fields(demands, edition, diagnostics) && good;
  good = check_directions(layout, diagnostics) && good;
  return good;
}

void report_unplaced(const Edition& edition, const std::vector<const Layout*>& layouts, Diagnostics& diagnostics) {
  Demands demands;
  for (const Layout* layout : layouts) collect_demands(*layout, demands);
  for (const Story& story : edition.stories) report_unplaced_parts(story, demands, diagnostics);
  const auto wanted = [](const auto& list, const std::string& name) {
    return std::any_of(list.begin(), list.end(), [&](const auto& item) { return item.first == name; });
  };
  for (const Indicators& list : edition.indicators) {
    if (wanted(demands.indicators, list.name)) continue;
    diagnostics.note(list.span, fmt::format("the indicators `{}` are not on the page: no frame takes them", list.name));
  }
  for (const Table& table : edition.tables) {
    const std::string what = fmt::format("the table `{}`", table.name);
    report_unplaced_figures(what, table, wanted(demands.tables, table.name), demands, diagnostics);
  }
  for (const Chart& chart : edition.charts) {
    const std::string what = fmt::format("the chart `{}`", chart.name);
    const bool is_wanted = wanted(demands.charts, chart.name);
    report_unplaced_figures(what, chart, is_wanted, demands, diagnostics);
    // The unit stands behind the title.
    if (is_wanted && chart.title.empty()) report_unplaced_words("title", chart.unit, what, demands, diagnostics);
  }
  for (const Picture& picture : edition.pictures) {
    if (!wanted(demands.pictures, picture.name)) {
      diagnostics.note(picture.span,
                       fmt::format("the picture `{}` is not on the page: no frame takes it", picture.name));
    } else if (!demands.placed.contains("caption of " + picture.name) && !picture.caption.empty()) {
      diagnostics.warning(picture.caption.span,
                          fmt::format("the caption of `{}` is not on the page: its frame has none", picture.name));
    }
  }
}

namespace {

void collect_demands(const Layout& layout, Demands& demands) {
  for (const Frame& frame : layout.frames) {
    std::visit(
        Overloaded{[&](const LineFrame& line) {
                     for (const auto* parts : {&line.left, &line.center, &line.right}) {
                       for (const LinePart& part : *parts) demand_fields(part.text, demands);
                     }
                   },
                   [&](const HeadlineFrame& headline) {
                     demands.stories.emplace_back(headline.story, frame.span);
                     demands.placed.insert(headline.story + ".headline");
                   },
                   [&](const TextFrame& text) {
                     demands.stories.emplace_back(text.story, frame.span);
                     demands.placed.insert(text.story + part_key(text));
                     if (text.section > 0) demands.sections.emplace_back(&text, frame.span);
                     if (text.byline_style >= 0) demands.placed.insert(text.story + ".byline");
                   },
                   [&](const PictureFrame& picture) {
                     demands.pictures.emplace_back(picture.picture, frame.span);
                     if (picture.caption_rows > 0) demands.placed.insert("caption of " + picture.picture);
                   },
                   [&](const CaptionFrame& caption) {
                     demands.pictures.emplace_back(caption.picture, frame.span);
                     demands.placed.insert("caption of " + caption.picture);
                   },
                   [&](const IndicatorsFrame& list) { demands.indicators.emplace_back(list.indicators, frame.span); },
                   [&](const TableFrame& table) {
                     demands.tables.emplace_back(table.table, frame.span);
                     demand_title_and_note("table", table.table, table.title_style, table.note_style, demands);
                   },
                   [&](const ChartFrame& chart) {
                     demands.charts.emplace_back(chart.chart, frame.span);
                     demand_title_and_note("chart", chart.chart, chart.title_style, chart.note_style, demands);
                   },
                   [](const IndexFrame&) {}, [](const RuleFrame&) {},
                   [&](const BoxFrame& box) {
                     if (box.title) demand_fields(box.title->text, demands);
                   }},
        frame.content);
  }
}

void demand_fields(const Pattern& pattern, Demands& demands) {
  for (const Pattern::Piece& piece : pattern.pieces) {
    if (!piece.is_field) continue;
    demands.fields.emplace_back(piece.text, pattern.span);
    if (piece.text.starts_with("stories.")) demands.placed.insert(piece.text.substr(std::string("stories.").size()));
  }
}

// The styles of a title and a note: -1 where the frame sets none.
void demand_title_and_note(const char* kind, const std::string& name, int title, int note, Demands& demands) {
  if (title >= 0) demands.placed.insert(fmt::format("title of the {} `{}`", kind, name));
  if (note >= 0) demands.placed.insert(fmt::format("note of the {} `{}`", kind, name));
}

std::string part_key(const TextFrame& text) {
  switch (text.part) {
    case StoryPart::All:
      return ".body";
    case StoryPart::Lead:
      return ".lead";
    case StoryPart::Sections:
      return ".sections";
    case StoryPart::Section:
      return fmt::format(".section {}", text.section);
    case StoryPart::Subhead:
      return fmt::format(".subhead {}", text.section);
    case StoryPart::SectionText:
      return fmt::format(".text of section {}", text.section);
    case StoryPart::Deck:
      return ".deck";
    case StoryPart::EditorsNote:
      return ".editors-note";
    case StoryPart::PullQuote:
      return ".pull-quote";
  }
  return {};
}

template <class Named>
bool check_names(const std::vector<std::pair<std::string, Span>>& wanted, const std::vector<Named>& present,
                 const std::string& what, Diagnostics& diagnostics) {
  std::vector<std::string> names;
  for (const Named& item : present) names.push_back(item.name);
  bool good = true;
  for (const auto& [name, span] : wanted) {
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    good = false;
    const std::string near = nearest_word(name, names);
    diagnostics.error(span, fmt::format("this frame wants the {} `{}`, which the edition does not have", what, name),
                      !near.empty() ? fmt::format("did you mean `{}`?", near)
                      : names.empty()
                          ? fmt::format("add one to the edition, or take the frame out: `extends:` and `null`")
                          : fmt::format("the edition has {}", fmt::join(names, ", ")));
  }
  return good;
}

bool check_fields(const Demands& demands, const Edition& edition, Diagnostics& diagnostics) {
  bool good = true;
  for (const auto& [path, span] : demands.fields) {
    if (has_field(path, edition)) continue;
    good = false;
    diagnostics.error(span, fmt::format("`{{{}}}` names nothing that the edition has", path),
                      "the second word is the name of a story or of a list of indicators in the edition");
  }
  return good;
}

// The words of a thread are shaped once, for lines of one direction.
bool check_directions(const Layout& layout, Diagnostics& diagnostics) {
  std::map<std::string, const Frame*> first_frames;
  bool good = true;
  for (const Frame& frame : layout.frames) {
    const auto* text = std::get_if<TextFrame>(&frame.content);
    if (text == nullptr) continue;
    const Frame& first = *first_frames.try_emplace(text->story + part_key(*text), &frame).first->second;
    if (std::get<TextFrame>(first.content).direction == text->direction) continue;
    good = false;
    diagnostics.error(
        frame.span,
        fmt::format("`{}` goes on with the text of `{}`, whose lines have another `direction`", frame.name, first.name),
        "all frames of one text run the same way");
  }
  return good;
}

template <class Named>
void report_unplaced_figures(const std::string& what, const Named& figures, bool is_wanted, const Demands& demands,
                             Diagnostics& diagnostics) {
  if (!is_wanted) {
    diagnostics.warning(figures.span, fmt::format("{} is not on the page: no frame takes it", what));
    return;
  }
  report_unplaced_words("title", figures.title, what, demands, diagnostics);
  report_unplaced_words("note", figures.note, what, demands, diagnostics);
}

void report_unplaced_words(const std::string& part, const Text& words, const std::string& what, const Demands& demands,
                           Diagnostics& diagnostics) {
  if (words.empty() || demands.placed.contains(fmt::format("{} of {}", part, what))) return;
  diagnostics.warning(words.span, fmt::format("the {} of {} is not on the page: its frame has none", part, what));
}

void report_unplaced_parts(const Story& story, const Demands& demands, Diagnostics& diagnostics) {
  const auto placed = [&](const char* part) { return demands.placed.contains(story.name + part); };
  const auto check = [&](const Text& text, const char* part, const char* words) {
    if (text.empty() || placed(part)) return;
    diagnostics.warning(text.span,
                        fmt::format("the {} of `{}` is not on the page: no frame takes it", words, story.name));
  };
  check(story.kicker, ".kicker", "kicker");
  check(story.headline, ".headline", "headline");
  check(story.deck, ".deck", "deck");
  check(story.editors_note, ".editors-note", "editor's note");
  check(story.pull_quote, ".pull-quote", "pull quote");
  if (!story.byline.empty()) check(story.byline.front(), ".byline", "byline");
  if (story.body.empty() || placed(".body")) return;

  const auto first_subhead = std::find_if(story.body.begin(), story.body.end(), [](const Paragraph& paragraph) {
    return paragraph.kind == ParagraphKind::Subhead;
  });
  const auto lost = [&](const Paragraph& paragraph, const char* part) {
    diagnostics.overset(paragraph.span, fmt::format("the {} of `{}` has no place: no frame takes it", part, story.name),
                        fmt::format("give the layout a frame `kind: text` with `story: {}`", story.name));
  };
  if (first_subhead != story.body.begin() && !placed(".lead")) lost(story.body.front(), "lead");
  if (first_subhead == story.body.end() || placed(".sections")) return;
  if (std::none_of(demands.sections.begin(), demands.sections.end(),
                   [&](const auto& wanted) { return wanted.first->story == story.name; })) {
    return lost(*first_subhead, "text after the first subhead");
  }
  report_unplaced_sections(story, demands, diagnostics);
}

// Each section is placed as a whole, or its subhead and its text are.
void report_unplaced_sections(const Story& story, const Demands& demands, Diagnostics& diagnostics) {
  int section = 0;
  for (const Paragraph& paragraph : story.body) {
    if (paragraph.kind != ParagraphKind::Subhead) continue;
    ++section;
    const auto placed = [&](const char* part) {
      return demands.placed.contains(fmt::format("{}.{} {}", story.name, part, section));
    };
    if (placed("section") || (placed("subhead") && placed("text of section"))) continue;
    const char* what = placed("subhead")           ? "the text of section"
                       : placed("text of section") ? "the subhead of section"
                                                   : "section";
    diagnostics.overset(paragraph.span,
                        fmt::format("{} {} of `{}` has no place: no frame takes it", what, section, story.name),
                        fmt::format("give the layout a frame with `part: section` and `section: {}`, or one with "
                                    "`part: subhead` and one with `part: section-text`",
                                    section));
  }
  for (const auto& [frame, span] : demands.sections) {
    if (frame->story != story.name || frame->section <= section) continue;
    diagnostics.warning(
        span, fmt::format("this frame wants section {} of `{}`, which has {}", frame->section, story.name, section));
  }
}

}  // namespace

}  // namespace broadsheet
