#include "archive/write_alto.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "archive/alto_box.h"
#include "archive/alto_styles.h"
#include "archive/part_names.h"
#include "archive/xml_writer.h"
#include "source/utf8.h"

namespace broadsheet {

namespace {

struct PlacedBlock {
  const ArchiveBlock* block = nullptr;
  const ArchivePart* part = nullptr;
};

class AltoWriter {
public:
  AltoWriter(const AltoPage& page, const std::vector<ArchivePart>& parts);
  std::string write();

private:
  enum Space { Top, Left, Right, Bottom, Print };  // the order of the schema's sequence

  void widen_print_space();
  Space space_of(const PlacedBlock& placed) const;
  Rect area_of(Space space) const;
  void write_description();
  void write_tags();
  void write_space(Space space);
  void write_block(const PlacedBlock& placed);
  void write_line(const ArchiveBlock& block, std::size_t number);
  void write_word(const BlockLine& line, const TypeWord& word);
  void write_glyphs(const BlockLine& line, const TypeWord& word);
  void write_gap(const BlockLine& line, const TypeWord& word, const TypeWord& next, Direction direction);

  const AltoPage& page_;
  std::vector<PlacedBlock> blocks_;  // of this page
  Rect print_space_;
  AltoStyles styles_;
  XmlWriter xml_;
};

constexpr std::array<const char*, 5> space_names = {"TopMargin", "LeftMargin", "RightMargin", "BottomMargin",
                                                    "PrintSpace"};

Rect box_of(const BlockLine& line, const TypeWord& word);
std::string text_of(const BlockLine& line, const TypeWord& word);
std::string tag_id(const ArchivePart& part);

}  // namespace

std::string write_alto(const AltoPage& page, const std::vector<ArchivePart>& parts) {
  return AltoWriter(page, parts).write();
}

namespace {

// The print space is what the page's content takes up; page numbers and running titles are none of it.
AltoWriter::AltoWriter(const AltoPage& page, const std::vector<ArchivePart>& parts) : page_(page) {
  for (const ArchivePart& part : parts) {
    for (const ArchiveBlock& block : part.blocks) {
      if (block.page != page.number) continue;
      blocks_.push_back({&block, &part});
      if (!part.is_furniture()) print_space_ = around(print_space_, block.box);
      for (const BlockLine& line : block.lines) {
        for (const TypeWord& word : line.words) styles_.add(*line.characters[word.begin].run);
      }
    }
  }
  widen_print_space();
  // A picture may go on into the bleed.
  const Length left = std::max(Length(), print_space_.x), top = std::max(Length(), print_space_.y);
  const Length right = std::min(page.size.width, print_space_.right());
  const Length bottom = std::min(page.size.height, print_space_.bottom());
  print_space_ = {left, top, std::max(Length(), right - left), std::max(Length(), bottom - top)};
}

// By the furniture that stands in it, so that none of that reaches out.
void AltoWriter::widen_print_space() {
  for (bool is_wider = true; is_wider;) {
    const Rect before = print_space_;
    for (const PlacedBlock& placed : blocks_) {
      if (space_of(placed) == Print) print_space_ = around(print_space_, placed.block->box);
    }
    is_wider = print_space_ != before;
  }
}

std::string AltoWriter::write() {
  xml_.open("alto").attribute("xmlns", "http://www.loc.gov/standards/alto/ns-v4#");
  xml_.attribute("SCHEMAVERSION", "4.4");
  write_description();
  styles_.write(xml_);
  write_tags();
  xml_.open("Layout").open("Page").attribute("ID", fmt::format("P{}", page_.number + 1));
  xml_.attribute("PHYSICAL_IMG_NR", std::to_string(page_.number + 1));
  if (!page_.printed.empty()) xml_.attribute("PRINTED_IMG_NR", page_.printed);
  xml_.attribute("HEIGHT", mm10(page_.size.height)).attribute("WIDTH", mm10(page_.size.width));
  xml_.attribute("LANG", page_.language);
  for (const Space space : {Top, Left, Right, Bottom, Print}) write_space(space);
  xml_.close().close().close();
  return xml_.take();
}

void AltoWriter::write_description() {
  xml_.open("Description").element("MeasurementUnit", "mm10");
  xml_.open("sourceImageInformation").element("fileName", page_.pdf).close();
  xml_.open("Processing").attribute("ID", "PROC").element("processingCategory", "contentGeneration");
  xml_.element("processingStepDescription", "typeset: the text is the one that was set, not recognised");
  xml_.open("processingSoftware").element("softwareName", "Broadsheet").close().close().close();
}

void AltoWriter::write_tags() {
  if (blocks_.empty()) return;
  std::map<std::string, std::string_view> tags;
  for (const PlacedBlock& placed : blocks_) tags.emplace(tag_id(*placed.part), part_name(*placed.part));
  xml_.open("Tags");
  for (const auto& [id, name] : tags) xml_.open("StructureTag").attribute("ID", id).attribute("LABEL", name).close();
  for (const PlacedBlock& placed : blocks_) {
    if (placed.block->kind != BlockKind::Reading) continue;
    xml_.open("RoleTag").attribute("ID", "READING").attribute("LABEL", "reading");
    xml_.attribute("DESCRIPTION", "the reading of words of the text before it").close();
    break;
  }
  xml_.close();
}

void AltoWriter::write_space(Space space) {
  xml_.open(space_names[space]).attribute("ID", fmt::format("P{}_{}", page_.number + 1, space_names[space]));
  write_alto_box(xml_, area_of(space));
  for (const PlacedBlock& placed : blocks_) {
    if (space_of(placed) == space) write_block(placed);
  }
  xml_.close();
}

AltoWriter::Space AltoWriter::space_of(const PlacedBlock& placed) const {
  if (!placed.part->is_furniture()) return Print;
  const Rect& box = placed.block->box;
  const Length x = box.x + box.width / 2, y = box.y + box.height / 2;
  if (y < print_space_.y) return Top;
  if (y > print_space_.bottom()) return Bottom;
  if (x < print_space_.x) return Left;
  return x > print_space_.right() ? Right : Print;
}

Rect AltoWriter::area_of(Space space) const {
  const Rect& print = print_space_;
  const Size& page = page_.size;
  switch (space) {
    case Top:
      return {{}, {}, page.width, print.y};
    case Left:
      return {{}, print.y, print.x, print.height};
    case Right:
      return {print.right(), print.y, page.width - print.right(), print.height};
    case Bottom:
      return {{}, print.bottom(), page.width, page.height - print.bottom()};
    case Print:
      break;
  }
  return print;
}

void AltoWriter::write_block(const PlacedBlock& placed) {
  const ArchiveBlock& block = *placed.block;
  const bool is_figure = block.kind == BlockKind::Figure;
  xml_.open(is_figure ? "Illustration" : "TextBlock").attribute("ID", block.id);
  xml_.attribute("TAGREFS", tag_id(*placed.part) + (block.kind == BlockKind::Reading ? " READING" : ""));
  write_alto_box(xml_, block.box);
  if (is_figure) xml_.attribute("TYPE", placed.part->frame_kind);
  if (block.direction == Direction::Vertical) xml_.attribute("BASEDIRECTION", "ttb");
  for (std::size_t i = 0; i < block.lines.size(); ++i) write_line(block, i);
  xml_.close();
}

void AltoWriter::write_line(const ArchiveBlock& block, std::size_t number) {
  const BlockLine& line = block.lines[number];
  xml_.open("TextLine").attribute("ID", fmt::format("{}_L{}", block.id, number + 1));
  write_alto_box(xml_, line.box);
  if (block.direction == Direction::Horizontal) {
    xml_.attribute("BASELINE",
                   fmt::format("{0},{1} {2},{1}", mm10(line.box.x), mm10(line.baseline), mm10(line.box.right())));
  }
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    write_word(line, line.words[i]);
    const bool parts = i + 1 < line.words.size() && line.words[i].end < line.words[i + 1].begin;
    if (parts) write_gap(line, line.words[i], line.words[i + 1], block.direction);
  }
  for (const TypeCharacter& hyphen : line.hyphen) {
    xml_.open("HYP");
    write_alto_box(xml_, hyphen.box);
    xml_.attribute("CONTENT", hyphen.text).close();
  }
  xml_.close();
}

void AltoWriter::write_word(const BlockLine& line, const TypeWord& word) {
  xml_.open("String").attribute("STYLEREFS", styles_.id(*line.characters[word.begin].run));
  write_alto_box(xml_, box_of(line, word));
  xml_.attribute("CONTENT", text_of(line, word));
  if (word.part != WordPart::Whole) {
    xml_.attribute("SUBS_TYPE", word.part == WordPart::First ? "HypPart1" : "HypPart2");
    xml_.attribute("SUBS_CONTENT", word.whole);
  }
  write_glyphs(line, word);
  xml_.close();
}

// The schema wants one character in each, and all of the word: none are written of a word with a character of several.
void AltoWriter::write_glyphs(const BlockLine& line, const TypeWord& word) {
  if (word.end - word.begin < 2) return;
  for (std::size_t i = word.begin; i < word.end; ++i) {
    if (to_characters(line.characters[i].text).size() != 1) return;
  }
  for (std::size_t i = word.begin; i < word.end; ++i) {
    xml_.open("Glyph").attribute("CONTENT", line.characters[i].text);
    write_alto_box(xml_, line.characters[i].box);
    xml_.close();
  }
}

void AltoWriter::write_gap(const BlockLine& line, const TypeWord& word, const TypeWord& next, Direction direction) {
  const Rect before = box_of(line, word), after = box_of(line, next);
  xml_.open("SP");
  if (direction == Direction::Vertical) {
    write_alto_box(xml_, {before.x, before.bottom(), before.width, std::max(Length(), after.y - before.bottom())});
  } else {
    write_alto_box(xml_, {before.right(), before.y, std::max(Length(), after.x - before.right()), before.height});
  }
  xml_.close();
}

Rect box_of(const BlockLine& line, const TypeWord& word) {
  Rect box;
  for (std::size_t i = word.begin; i < word.end; ++i) box = around(box, line.characters[i].box);
  return box;
}

std::string text_of(const BlockLine& line, const TypeWord& word) {
  std::string text;
  for (std::size_t i = word.begin; i < word.end; ++i) text += line.characters[i].text;
  return text;
}

std::string tag_id(const ArchivePart& part) {
  return fmt::format("TAG_{}", part_name(part));
}

}  // namespace

}  // namespace broadsheet
