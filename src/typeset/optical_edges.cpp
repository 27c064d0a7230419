#include "typeset/optical_edges.h"

#include "text/ink.h"

namespace broadsheet {

void align_by_ink(const TypesetText& text, Line& line, InkEdges edges) {
  if (line.begin == line.end) return;
  const bool all = edges == InkEdges::All;
  const Cluster& last = text.shaped.clusters[line.end - 1];
  const CharacterClass end = last.character_class;
  if (all || end == CharacterClass::Closing || end == CharacterClass::Comma || end == CharacterClass::Stop) {
    line.width = line.pens.back() + ink_extent(text.shaped, last).right;
  }
  const Cluster& first = text.shaped.clusters[line.begin];
  if (!all && first.character_class != CharacterClass::Opening) return;
  const Length blank = line.pens.front() + ink_extent(text.shaped, first).left;
  for (Length& pen : line.pens) pen -= blank;
  line.width -= blank;
}

}  // namespace broadsheet
