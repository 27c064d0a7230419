#include "typeset/readings.h"

namespace broadsheet {

namespace {

Reading set_reading(const TextRun& run, const TextRules& rules, const FontBook& fonts, Diagnostics& diagnostics);
void find_clusters(Reading& reading, int run, const ShapedText& shaped);
void keep_whole(const Reading& reading, ShapedText& shaped);
void part(const Reading& left, const Reading& right, ShapedText& shaped);
Length overhang(const Reading& reading, const ShapedText& shaped);

}  // namespace

std::vector<Reading> set_readings(TypesetText& text, const TextRules& rules, const FontBook& fonts,
                                  Diagnostics& diagnostics) {
  std::vector<Reading> readings;
  for (std::size_t run = 0; run < text.runs.size(); ++run) {
    if (text.runs[run].reading.empty()) continue;
    Reading reading = set_reading(text.runs[run], rules, fonts, diagnostics);
    find_clusters(reading, static_cast<int>(run), text.shaped);
    if (reading.begin == reading.end) continue;
    keep_whole(reading, text.shaped);
    if (!readings.empty() && readings.back().end == reading.begin) part(readings.back(), reading, text.shaped);
    readings.push_back(std::move(reading));
  }
  return readings;
}

namespace {

Reading set_reading(const TextRun& run, const TextRules& rules, const FontBook& fonts, Diagnostics& diagnostics) {
  TextRun above;
  above.text = run.reading;
  above.face = run.face;
  above.latin = run.latin;
  above.size = run.size / 2;
  above.span = run.span;
  Reading reading;
  reading.shaped = shape_text({above}, rules, fonts, diagnostics);
  for (const Cluster& cluster : reading.shaped.clusters) reading.width += cluster.advance;
  return reading;
}

void find_clusters(Reading& reading, int run, const ShapedText& shaped) {
  const auto count = static_cast<int>(shaped.clusters.size());
  while (reading.begin < count && shaped.clusters[reading.begin].run != run) ++reading.begin;
  reading.end = reading.begin;
  while (reading.end < count && shaped.clusters[reading.end].run == run) ++reading.end;
}

void keep_whole(const Reading& reading, ShapedText& shaped) {
  for (int i = reading.begin; i + 1 < reading.end; ++i) shaped.clusters[i].break_after = BreakKind::Forbidden;
}

// A quarter of the readings' size stays between them.
void part(const Reading& left, const Reading& right, ShapedText& shaped) {
  Cluster& last = shaped.clusters[left.end - 1];
  const Length missing = overhang(left, shaped) + overhang(right, shaped) + last.size / 8;
  if (missing <= Length()) return;
  last.advance += missing;
  last.half_advance += missing;
}

// How far a reading reaches past its word at either side; negative: how far it keeps inside.
Length overhang(const Reading& reading, const ShapedText& shaped) {
  Length width;
  for (int i = reading.begin; i < reading.end; ++i) width += shaped.clusters[i].advance;
  return (reading.width - width) / 2;
}

}  // namespace

}  // namespace broadsheet
