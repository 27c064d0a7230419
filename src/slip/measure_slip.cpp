#include "slip/measure_slip.h"

#include <algorithm>
#include <map>
#include <optional>

#include "source/utf8.h"
#include "text/character_class.h"
#include "typeset/fit_line.h"
#include "typeset/galley.h"
#include "typeset/voice.h"

namespace broadsheet {

namespace {

constexpr int loose = 250;       // JU-06: 1/4 em, which no line should be opened by
constexpr int edge = 20;         // an edge this near the measure's is flush
constexpr int noticeable = 1;    // a gap that is not there for the eye
constexpr int runt_letters = 2;  // JU-10: a last line has at least as many

// A glyph of a line that shows one character, and whether it is an ideograph.
struct Placed {
  Length x;
  bool is_han = false;
};

// The glyphs of each baseline of the page, in the order drawn.
std::map<Length, std::vector<Placed>> glyphs_by_baseline(const Page& page);
void measure_gap(const std::vector<Placed>& glyphs, const TextStyle& style, SlipLine& line);
void explain_line(const TypesetText& text, int begin, int end, Length room, const TextStyle& style, SlipLine& line);
std::optional<int> end_of_line(const TypesetText& text, int begin, const std::string& words);
void summarise(SlipReport& report);

int thousandths(Length length, Length em) {
  return static_cast<int>(length.scaled(1000, em.raw()).raw());
}

}  // namespace

SlipReport measure_slip(const Composed& slip, const FontBook& fonts) {
  SlipReport report;
  Diagnostics told;  // once already, when the slip was composed
  const auto voices = find_voices(slip.layouts.front(), fonts, told);
  if (!voices || slip.pages.empty()) return report;
  const Page& page = slip.pages.front();
  const std::map<Length, std::vector<Placed>> glyphs = glyphs_by_baseline(page);
  std::size_t next = 0;
  for (const Paragraph& paragraph : slip.edition.stories.front().body) {
    const bool is_subhead = paragraph.kind == ParagraphKind::Subhead;
    const Voice& voice = (*voices)[is_subhead ? 1 : 0];
    const TextStyle& style = *voice.style;
    TypesetText text = typeset(
        text_runs(paragraph.runs, voice, LineDirection::Horizontal, told),
        setting_rules(style, slip.edition.language, is_subhead ? TextUse::Heading : TextUse::Text), fonts, told);
    track(text, style.tracking);
    const auto count = static_cast<int>(text.atoms.size());
    for (int begin = 0; begin < count && next < page.lines.size(); ++next) {
      const PlacedLine& placed = page.lines[next];
      SlipLine line;
      line.text = placed.text;
      if (const auto drawn = glyphs.find(placed.baseline); drawn != glyphs.end())
        measure_gap(drawn->second, style, line);
      const std::optional<int> end = end_of_line(text, begin, placed.text);
      if (!end) return report;
      const Length room = placed.measure.width - (begin == 0 ? indent_of(paragraph, style) : Length());
      explain_line(text, begin, *end, room, style, line);
      line.is_runt = line.is_runt && begin > 0;
      begin = *end;
      report.lines.push_back(std::move(line));
    }
  }
  summarise(report);
  return report;
}

namespace {

std::map<Length, std::vector<Placed>> glyphs_by_baseline(const Page& page) {
  std::map<Length, std::vector<Placed>> glyphs;
  for (const DisplayItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.content);
    if (run == nullptr) continue;
    for (const PlacedGlyph& glyph : run->glyphs) {
      Placed placed{run->origin.x + glyph.x};
      std::size_t at = glyph.text_begin;
      if (at < glyph.text_end)
        placed.is_han = character_class(next_character(run->text, at)) == CharacterClass::Han && at == glyph.text_end;
      glyphs[run->origin.y].push_back(placed);
    }
  }
  return glyphs;
}

void measure_gap(const std::vector<Placed>& glyphs, const TextStyle& style, SlipLine& line) {
  Length sum;
  int gaps = 0;
  for (std::size_t i = 0; i + 1 < glyphs.size(); ++i) {
    if (!glyphs[i].is_han || !glyphs[i + 1].is_han) continue;
    sum += glyphs[i + 1].x - glyphs[i].x - style.size - style.tracking;
    ++gaps;
  }
  line.has_gaps = gaps > 0;
  if (line.has_gaps) line.gap = thousandths(sum / gaps, style.size);
}

// How the galley's numbers brought the line to its measure.
void explain_line(const TypesetText& text, int begin, int end, Length room, const TextStyle& style, SlipLine& line) {
  const LineTotals totals = total(text.atoms, begin, end);
  line.ends_paragraph =
      end == static_cast<int>(text.atoms.size()) || text.atoms[end - 1].break_after == BreakKind::Mandatory;
  const bool is_opened = style.align == Align::Justify && !line.ends_paragraph;
  const LineFit fit = fit_line(totals, is_opened ? room : std::min(room, totals.natural));
  for (int step = 0; step < shrink_step_count; ++step) line.taken[step] = thousandths(fit.taken[step], style.size);
  if (line.ends_paragraph) {
    const auto is_letter = [](const Atom& atom) { return atom.is_letter; };
    line.is_runt = std::count_if(text.atoms.begin() + begin, text.atoms.begin() + end, is_letter) < runt_letters;
  }
  if (!fit.fits) line.fault = LineFault::Wide;
  if (thousandths(fit.missing, style.size) > edge) line.fault = LineFault::Short;
  if (is_opened && fit.missing == Length() && thousandths(fit.gap(totals), style.size) > loose)
    line.fault = LineFault::Loose;
}

std::optional<int> end_of_line(const TypesetText& text, int begin, const std::string& words) {
  const std::vector<Cluster>& clusters = text.shaped.clusters;
  const std::size_t stop = clusters[begin].text_begin + words.size();
  for (int end = begin; end < static_cast<int>(clusters.size()); ++end) {
    if (clusters[end].text_end == stop) return end + 1;
  }
  return std::nullopt;
}

void summarise(SlipReport& report) {
  std::vector<int> gaps;
  for (const SlipLine& line : report.lines) {
    report.runts += line.is_runt ? 1 : 0;
    report.faults += line.fault == LineFault::None ? 0 : 1;
    if (line.ends_paragraph) continue;
    ++report.justified;
    gaps.push_back(line.gap);
  }
  if (gaps.empty()) return;
  std::sort(gaps.begin(), gaps.end());
  report.without_gap = static_cast<int>(std::upper_bound(gaps.begin(), gaps.end(), noticeable) - gaps.begin());
  long sum = 0;
  for (const int gap : gaps) sum += gap;
  report.mean_gap = static_cast<int>(sum / static_cast<long>(gaps.size()));
  report.p95_gap = gaps[(gaps.size() * 95 + 99) / 100 - 1];
  report.widest_gap = gaps.back();
}

}  // namespace

}  // namespace broadsheet
