#pragma once

#include <vector>

#include "compose/compose_pages.h"
#include "typeset/voice.h"

namespace broadsheet {

struct FilledColumns;
class ThreadFlow;

// What an index tells of a page.
struct IndexEntry {
  std::string page;  // its number
  Text section, headline;
};

// A page being composed, and all that its frames may look at. Each place_… function fills one kind of frame.
struct Composition {
  const Edition& edition;
  const Layout& layout;
  const FontBook& fonts;
  PictureBook& pictures;
  const std::vector<Voice>& voices;  // one a style of the layout
  OversetPolicy policy;
  Page& page;
  Diagnostics& diagnostics;
  const Folio& folio;                    // of this page
  const std::vector<IndexEntry>& index;  // of the pages after it
  const std::size_t number = 0;          // index into Edition::pages

  const Voice& voice(int style) const { return voices[style]; }
  std::vector<Rect> areas() const;  // of the page's frames
  // Words in one voice, typeset.
  TypesetText set(std::string words, Span span, const Voice& voice, TextUse use = TextUse::Text,
                  LineDirection direction = LineDirection::Horizontal) const;
  // Words in the voices that their runs ask for, typeset.
  TypesetText set(const std::vector<Run>& runs, const Voice& voice, TextUse use,
                  LineDirection direction = LineDirection::Horizontal) const;
  // Reports something that does not fit frame `frame`. Where the policy lets the page be made all the same, the page
  // says so too, in red at the frame's foot, with the amount.
  void report_overset(int frame, Span span, std::string message, std::string hint, const std::string& amount = {});
  // The same of a frame whose text is too short for it.
  void report_white(int frame, Span span, std::string message, std::string hint, const std::string& amount);

private:
  void report_misfit(int frame, Span span, std::string message, std::string hint, const std::string& label);
};

void place_line(Composition& composition, int frame, const LineFrame& spec);
void place_headline(Composition& composition, int frame, const HeadlineFrame& spec);
void place_vertical_headline(Composition& composition, int frame, const HeadlineFrame& spec);
// Tells that a frame takes another headline than the story's usual one.
void report_other_headline(Composition& composition, int frame, const Headline& headline);
void place_picture(Composition& composition, int frame, const PictureFrame& spec);
void place_caption(Composition& composition, int frame, const CaptionFrame& spec);
void place_indicators(Composition& composition, int frame, const IndicatorsFrame& spec);
void place_table(Composition& composition, int frame, const TableFrame& spec);
void place_chart(Composition& composition, int frame, const ChartFrame& spec);
void place_index(Composition& composition, int frame, const IndexFrame& spec);
void place_rule(Composition& composition, int frame, const RuleFrame& spec);
void place_box(Composition& composition, int frame, const BoxFrame& spec);
// All frames of a thread (串文).
void place_thread(Composition& composition, ThreadFlow& flow, const FilledColumns& filled);

}  // namespace broadsheet
