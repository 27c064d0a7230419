#include "archive/archive_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "archive/split_blocks.h"

namespace broadsheet {

namespace {

using Path = std::vector<StructureStep>;

// The parts as they are found, page by page.
class PartCollector {
public:
  explicit PartCollector(std::string language) : language_(std::move(language)) {}
  void add(const Page& page);
  std::vector<ArchivePart> take();

private:
  struct Found {
    ArchivePart part;
    std::vector<PageLines> pages;
  };

  Found& part_of(const Page& page, int part);
  PageLines& lines_of(Found& found);

  const std::string language_;
  std::size_t page_ = 0;
  std::map<Path, Found> parts_;
  std::vector<Found> furniture_;
};

void number_blocks(std::vector<ArchivePart>& parts);

}  // namespace

std::vector<ArchivePart> archive_parts(const std::vector<Page>& pages, const std::string& language) {
  PartCollector collector(language);
  for (const Page& page : pages) collector.add(page);
  return collector.take();
}

std::string ArchivePart::text() const {
  std::string text;
  for (const ArchiveBlock& block : blocks) {
    if (block.kind != BlockKind::Text) continue;
    for (const BlockLine& line : block.lines) {
      for (const TypeCharacter& character : line.characters) {
        if (!character.is_space) text += character.text;
      }
    }
  }
  return text;
}

namespace {

// Printer's marks stand in no frame, and in no line.
void PartCollector::add(const Page& page) {
  int furniture = -1;  // the part that the furniture found last is of
  for (const DisplayItem& item : page.items) {
    if (item.part < 0 || page.parts[static_cast<std::size_t>(item.part)].path.empty()) continue;
    Found& found = part_of(page, item.part);
    if (found.part.frame_kind.empty()) found.part.frame_kind = page.frames[static_cast<std::size_t>(item.frame)].kind;
    const PagePart& part = page.parts[static_cast<std::size_t>(item.part)];
    if (part.path.back().type == StructureType::Figure) lines_of(found).figure = part.box;
  }
  for (TypeLine& line : type_lines(page)) {
    const int part = line.placed->part;
    const bool is_furniture = part < 0 || page.parts[static_cast<std::size_t>(part)].path.empty();
    if (is_furniture && (part < 0 || part != furniture || furniture_.empty())) {
      furniture_.emplace_back();
    }
    if (is_furniture) furniture = part;
    lines_of(is_furniture ? furniture_.back() : part_of(page, part)).lines.push_back(std::move(line));
  }
  ++page_;
}

PartCollector::Found& PartCollector::part_of(const Page& page, int part) {
  const PagePart& of = page.parts[static_cast<std::size_t>(part)];
  Found& found = parts_[of.path];
  if (found.part.is_furniture()) found.part.part = of;
  return found;
}

PageLines& PartCollector::lines_of(Found& found) {
  if (found.pages.empty() || found.pages.back().page != page_) found.pages.push_back({page_, {}, {}});
  return found.pages.back();
}

std::vector<ArchivePart> PartCollector::take() {
  std::vector<ArchivePart> parts;
  const auto take_part = [&](Found& found) {
    const bool flows = !found.part.is_furniture() && found.part.part.path.back().type == StructureType::Paragraph;
    found.part.blocks = split_blocks(found.pages, flows ? PageEnds::GoneOver : PageEnds::Ends, language_);
    parts.push_back(std::move(found.part));
  };
  for (auto& [path, found] : parts_) take_part(found);
  for (Found& found : furniture_) take_part(found);
  number_blocks(parts);
  return parts;
}

void number_blocks(std::vector<ArchivePart>& parts) {
  std::map<std::size_t, int> numbers;
  for (ArchivePart& part : parts) {
    for (ArchiveBlock& block : part.blocks) {
      block.id = fmt::format("P{}_B{}", block.page + 1, ++numbers[block.page]);
    }
  }
}

}  // namespace

}  // namespace broadsheet
