#include "archive/logical_structure.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "archive/part_names.h"

namespace broadsheet {

namespace {

using Parts = std::vector<ArchivePart>::const_iterator;

class LogicalStructure {
public:
  LogicalStructure(XmlWriter& xml, const Edition& edition, const std::vector<PrintedStory>& stories)
      : xml_(xml), edition_(edition), stories_(stories) {}
  void write(const std::vector<ArchivePart>& parts);

private:
  // The elements that stand `depth` steps down the paths of the parts.
  void write_elements(Parts begin, Parts end, std::size_t depth);
  void write_whole(Parts begin, Parts end);
  void write_areas(Parts begin, Parts end);
  const PrintedStory* story_named(const std::string& name) const;

  XmlWriter& xml_;
  const Edition& edition_;
  const std::vector<PrintedStory>& stories_;
  int wholes_ = 0;
};

std::string kind_of_whole(Parts begin, Parts end);
std::string label_of(const Edition& edition, const std::string& kind, const std::string& name);

}  // namespace

void write_logical_structure(XmlWriter& xml, const Edition& edition, const std::vector<PrintedStory>& stories,
                             const std::vector<ArchivePart>& parts) {
  LogicalStructure(xml, edition, stories).write(parts);
}

namespace {

void LogicalStructure::write(const std::vector<ArchivePart>& parts) {
  const auto furniture =
      std::find_if(parts.begin(), parts.end(), [](const ArchivePart& part) { return part.is_furniture(); });
  xml_.open("structMap").attribute("TYPE", "LOGICAL");
  xml_.open("div").attribute("ID", "LOG").attribute("TYPE", "issue").attribute("DMDID", "DMD_ISSUE");
  xml_.attribute("LABEL", edition_.title.text);
  write_elements(parts.begin(), furniture, 0);
  xml_.close().close();
}

void LogicalStructure::write_elements(Parts begin, Parts end, std::size_t depth) {
  while (begin != end) {
    const StructureStep step = begin->part.path[depth];
    const Parts next = std::find_if(begin, end, [&](const ArchivePart& part) { return part.part.path[depth] != step; });
    const bool is_leaf = begin->part.path.size() == depth + 1;
    xml_.open("div");
    if (depth == 0) {
      write_whole(begin, next);
    } else {
      xml_.attribute("TYPE", structure_word(step.type));
      if (is_leaf && !begin->part.alt.empty()) xml_.attribute("LABEL", begin->part.alt);
    }
    write_areas(begin, next);
    write_elements(is_leaf ? begin + 1 : begin, next, depth + 1);
    xml_.close();
    begin = next;
  }
}

void LogicalStructure::write_whole(Parts begin, Parts end) {
  const std::string& name = begin->part.name;
  const std::string kind = kind_of_whole(begin, end);
  xml_.attribute("ID", fmt::format("LOG_{}", ++wholes_)).attribute("TYPE", kind);
  const PrintedStory* story = kind == "article" ? story_named(name) : nullptr;
  const auto number = story == nullptr ? 0 : story - stories_.data() + 1;
  if (story != nullptr) xml_.attribute("DMDID", fmt::format("DMD_{}", number));
  const std::string label = story != nullptr ? story->headline.text : label_of(edition_, kind, name);
  if (!label.empty()) xml_.attribute("LABEL", label);
  if (story == nullptr) return;
  for (const char* file : {"TEXT", "NINJS"}) {
    xml_.open("fptr").attribute("FILEID", fmt::format("{}_{}", file, number)).close();
  }
}

const PrintedStory* LogicalStructure::story_named(const std::string& name) const {
  const auto found = std::find_if(stories_.begin(), stories_.end(),
                                  [&](const PrintedStory& printed) { return printed.story->name == name; });
  return found == stories_.end() ? nullptr : &*found;
}

void LogicalStructure::write_areas(Parts begin, Parts end) {
  std::vector<std::pair<const ArchiveBlock*, const ArchiveBlock*>> areas;  // first and last block, a page each
  for (Parts part = begin; part != end; ++part) {
    for (const ArchiveBlock& block : part->blocks) {
      const auto area =
          std::find_if(areas.begin(), areas.end(), [&](const auto& one) { return one.first->page == block.page; });
      if (area == areas.end()) {
        areas.emplace_back(&block, &block);
      } else {
        area->second = &block;
      }
    }
  }
  if (areas.empty()) return;
  xml_.open("fptr");
  if (areas.size() > 1) xml_.open("seq");
  for (const auto& [first, last] : areas) {
    xml_.open("area").attribute("FILEID", fmt::format("ALTO_{}", first->page + 1)).attribute("BETYPE", "IDREF");
    xml_.attribute("BEGIN", first->id).attribute("END", last->id).close();
  }
  if (areas.size() > 1) xml_.close();
  xml_.close();
}

// A section is what its frames are: a picture and its caption, a table, a chart, figures.
std::string kind_of_whole(Parts begin, Parts end) {
  const StructureType type = begin->part.path.front().type;
  if (type != StructureType::Section) return std::string(structure_word(type));
  for (Parts part = begin; part != end; ++part) {
    const std::string& kind = part->frame_kind;
    if (kind == "caption") return "picture";
    if (kind == "picture" || kind == "table" || kind == "chart" || kind == "indicators") return kind;
  }
  return std::string(structure_word(type));
}

std::string label_of(const Edition& edition, const std::string& kind, const std::string& name) {
  if (kind == "table") return edition.table(name) ? edition.table(name)->title.text : "";
  if (kind == "chart") return edition.chart(name) ? edition.chart(name)->title.text : "";
  if (kind == "indicators") return edition.indicators_named(name) ? edition.indicators_named(name)->title.text : "";
  if (kind == "picture") return edition.picture(name) ? edition.picture(name)->slug.text : "";
  return "";
}

}  // namespace

}  // namespace broadsheet
