#include <cstddef>

#include "compose/thread.h"

namespace broadsheet {

namespace {

std::vector<std::size_t> sources_of(const TypesetText& text, const std::vector<Run>& runs);

}  // namespace

Paragraph rest_of(Paragraph paragraph, const ThreadParagraph& typeset, int from) {
  std::vector<Run>& runs = paragraph.runs;
  if (typeset.initial) {
    runs.front().text.erase(0, typeset.initial->text.shaped.text.size());
    if (runs.front().text.empty()) runs.erase(runs.begin());
  }
  const TypesetText& text = typeset.text;
  const std::vector<std::size_t> sources = sources_of(text, runs);
  const Cluster& first_cluster = text.shaped.clusters[static_cast<std::size_t>(from)];
  const auto at = static_cast<std::size_t>(first_cluster.run);
  std::size_t byte = first_cluster.text_begin;
  for (std::size_t before = 0; before < at; ++before) byte -= text.runs[before].text.size();

  runs.erase(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(sources[at]));
  Run& first = runs.front();
  const bool is_in_brackets = at > 0 && sources[at - 1] == sources[at];
  if (byte > 0 || is_in_brackets) {
    const std::string& set = text.runs[at].text;
    // The marks that the page gives a work, 《论语》, and a reading, （bēn）, are its words from here on.
    if (set != first.text) {
      first.name = NameMark::None;
      first.reading.clear();
    }
    first.text = set.substr(byte);
  }
  paragraph.others.clear();
  paragraph.continues = true;
  return paragraph;
}

namespace {

// The run that each run of a typeset text comes from: a reading in brackets has that of its word.
std::vector<std::size_t> sources_of(const TypesetText& text, const std::vector<Run>& runs) {
  std::vector<std::size_t> sources;
  for (std::size_t run = 0; run < runs.size(); ++run) {
    sources.push_back(run);
    const bool has_brackets = !runs[run].reading.empty() && text.runs[sources.size() - 1].reading.empty();
    if (has_brackets) sources.push_back(run);
  }
  return sources;
}

}  // namespace

}  // namespace broadsheet
