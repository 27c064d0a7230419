#include "invariants.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "text_runs_round.h"

using namespace broadsheet;

namespace {

void check_every_character_is_kept(const Composed& composed);
void check_headlines_are_whole(const Composed& composed);
void check_runs_stand_in_their_frames(const Page& page);
void check_body_stands_on_the_grid(const Page& page, const Grid& grid);
std::string without_spaces(const std::string& text);
std::string without_readings(std::string text, const Story& story);
std::string thread_text(const Story& story, const TextFrame& frame);
std::string section_text(const Story& story, const TextFrame& frame);

}  // namespace

void check_invariants(const Composed& composed) {
  REQUIRE_FALSE(composed.pages.empty());
  check_every_character_is_kept(composed);
  check_headlines_are_whole(composed);
  REQUIRE(composed.layouts.size() == composed.pages.size());
  for (std::size_t i = 0; i < composed.pages.size(); ++i) {
    check_runs_stand_in_their_frames(composed.pages[i]);
    check_body_stands_on_the_grid(composed.pages[i], composed.layouts[i].grid);
    check_text_runs_round(composed.pages[i], composed.layouts[i]);
  }
}

namespace {

// The text on the pages and the text left over, together, are the text of the story: nothing lost, nothing twice.
void check_every_character_is_kept(const Composed& composed) {
  struct Thread {
    const TextFrame* frame = nullptr;  // the first
    std::string text;
  };
  std::vector<Thread> threads;
  for (std::size_t i = 0; i < composed.pages.size(); ++i) {
    const Page& page = composed.pages[i];
    std::map<std::string, std::size_t> thread_of_frame;
    for (const Frame& frame : composed.layouts[i].frames) {
      const auto* text = std::get_if<TextFrame>(&frame.content);
      if (text == nullptr) continue;
      const auto thread = std::find_if(threads.begin(), threads.end(),
                                       [&](const Thread& other) { return is_same_thread(*other.frame, *text); });
      thread_of_frame[frame.name] = static_cast<std::size_t>(thread - threads.begin());
      if (thread == threads.end()) threads.push_back({text, {}});
    }
    for (const PlacedLine& line : page.lines) {
      const auto thread = thread_of_frame.find(page.frames[line.frame].name);
      if (thread == thread_of_frame.end() || line.role == TextRole::Jump) continue;
      threads[thread->second].text += without_spaces(line.text);
    }
    for (const Overset& overset : page.overset) {
      const auto thread = thread_of_frame.find(overset.frame);
      if (thread != thread_of_frame.end()) threads[thread->second].text += without_spaces(overset.text);
    }
  }
  for (const Thread& thread : threads) {
    const std::string& text = thread.text;
    const Story* story = composed.edition.story(thread.frame->story);
    REQUIRE(story != nullptr);
    const std::string expected = without_spaces(thread_text(*story, *thread.frame));
    // A byline may follow; its standing words are the layout's.
    CHECK(without_readings(text, *story).substr(0, expected.size()) == expected);
  }
}

// The middle of the last glyph of a vertical line.
Length foot_of(const GlyphRun& run) {
  const PlacedGlyph& last = run.glyphs.back();
  return run.origin.y + (run.stance == Stance::Turned ? last.x : -last.y - run.size / 2);
}

// Lines of a headline that are too long are cut, each at its end: so the characters are there, but in another order.
void check_headlines_are_whole(const Composed& composed) {
  const auto sorted = [](std::string text) {
    std::sort(text.begin(), text.end());
    return text;
  };
  for (std::size_t i = 0; i < composed.pages.size(); ++i) {
    const Page& page = composed.pages[i];
    for (const Frame& frame : composed.layouts[i].frames) {
      const auto* headline = std::get_if<HeadlineFrame>(&frame.content);
      if (headline == nullptr) continue;
      std::string found;
      for (const PlacedLine& line : page.lines) {
        if (page.frames[line.frame].name == frame.name) found += without_spaces(line.text);
      }
      for (const Overset& overset : page.overset) {
        if (overset.frame == frame.name) found += without_spaces(overset.text);
      }
      CHECK(sorted(found) == sorted(without_spaces(composed.edition.story(headline->story)->headline.text)));
    }
  }
}

void check_runs_stand_in_their_frames(const Page& page) {
  for (const DisplayItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.content);
    if (run == nullptr) continue;
    const Rect area = page.frames[item.frame].area;
    INFO(page.frames[item.frame].name << ": " << run->text);
    // Ink may hang over an edge by a few points, and the blank before an opening mark's ink by three fifths of an em.
    const Length slack = Length::points(3) + run->size.scaled(3, 5);
    CHECK(run->origin.x + slack >= area.x);
    if (run->stance != Stance::Horizontal) {
      CHECK(run->origin.y + slack >= area.y);
      CHECK(foot_of(*run) <= area.bottom() + slack);
      CHECK(run->origin.x <= area.right());
      continue;
    }
    const PlacedGlyph& last = run->glyphs.back();
    const Length end =
        run->origin.x + last.x + run->size.scaled(run->face->advance(last.id), run->face->units_per_em()) / 2;
    CHECK(end <= area.right() + slack);
    CHECK(run->origin.y >= area.y);
    CHECK(run->origin.y <= area.bottom() + slack);
  }
}

void check_body_stands_on_the_grid(const Page& page, const Grid& grid) {
  for (const PlacedLine& line : page.lines) {
    if (line.role != TextRole::Body) continue;
    const Length from_first = line.baseline - grid.origin.y - grid.baseline;
    INFO(line.text);
    CHECK(from_first.raw() % grid.leading.raw() == 0);
  }
}

std::string without_spaces(const std::string& text) {
  std::string kept;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == ' ' || text[i] == '\n') {
      ++i;
    } else if (text.compare(i, 3, "　") == 0 || text.compare(i, 2, "\xE2\x80") == 0) {
      // U+3000, and the fixed spaces U+2000 to U+200A, but not dashes, quotes and ellipses (U+2010 and on).
      const bool ideographic = text.compare(i, 3, "　") == 0;
      if (!ideographic && static_cast<unsigned char>(text[i + 2]) > 0x8A) kept.append(text, i, 3);
      i += 3;
    } else {
      kept += text[i++];
    }
  }
  return kept;
}

// Readings in brackets are the page's, 犇（bēn）, and so are those round a work whose line has no room: 《论语》.
std::string without_readings(std::string text, const Story& story) {
  std::size_t from = 0;
  for (const Paragraph& paragraph : story.body) {
    for (const Run& run : paragraph.runs) {
      if (run.name == NameMark::Work) {
        const std::string marked = "《" + without_spaces(run.text) + "》";
        if (const std::size_t at = text.find(marked); at != text.npos)
          text.replace(at, marked.size(), without_spaces(run.text));
      }
      const std::size_t at = text.find(run.text + "（" + run.reading + "）", from);
      if (run.reading.empty() || at == text.npos) continue;
      from = at + run.text.size();
      text.erase(from, run.reading.size() + std::string("（）").size());
    }
  }
  return text;
}

std::string thread_text(const Story& story, const TextFrame& frame) {
  const StoryPart part = frame.part;
  if (frame.section > 0) return section_text(story, frame);
  if (part == StoryPart::Deck) return story.deck.text;
  if (part == StoryPart::EditorsNote) return story.editors_note.text;
  if (part == StoryPart::PullQuote) return story.pull_quote.text;
  std::string text;
  bool in_sections = false;
  for (const Paragraph& paragraph : story.body) {
    in_sections = in_sections || paragraph.kind == ParagraphKind::Subhead;
    if (part == StoryPart::Lead && in_sections) break;
    if (part == StoryPart::Sections && !in_sections) continue;
    for (const Run& run : paragraph.runs) text += run.text;
  }
  return text;
}

std::string section_text(const Story& story, const TextFrame& frame) {
  std::string text;
  int section = 0;
  for (const Paragraph& paragraph : story.body) {
    const bool is_subhead = paragraph.kind == ParagraphKind::Subhead;
    section += is_subhead ? 1 : 0;
    if (section != frame.section || (frame.part == StoryPart::Subhead && !is_subhead)) continue;
    if (frame.part == StoryPart::SectionText && is_subhead) continue;
    for (const Run& run : paragraph.runs) text += run.text;
  }
  return text;
}

}  // namespace
