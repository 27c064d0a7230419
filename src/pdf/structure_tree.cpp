#include "pdf/structure_tree.h"

#include <fmt/format.h>

#include <array>

namespace broadsheet {

namespace {

void look_at(const Page& page, std::vector<bool>& are_vertical, std::vector<Length>& tops);

}  // namespace

std::string_view structure_name(StructureType type) {
  static constexpr std::array<std::string_view, 19> names = {
      "Art", "Sect", "H1",    "H2",    "P",  "BlockQuote", "Span", "Figure", "Caption", "L",
      "LI",  "Lbl",  "LBody", "Table", "TR", "TH",         "TD",   "TOC",    "TOCI"};
  static_assert(names.size() == static_cast<std::size_t>(StructureType::ContentsItem) + 1);
  return names[static_cast<std::size_t>(type)];
}

void StructureTree::add_page(const Page& page, PdfRef page_object, const std::vector<MarkedContent>& marks) {
  const auto number = static_cast<int>(pages_.size());
  pages_.push_back({page_object, marks.size(), page.size.height, page.sheet_margin});
  std::vector<bool> are_vertical(page.parts.size());
  std::vector<Length> tops(page.parts.size());
  look_at(page, are_vertical, tops);
  std::vector<Element*> elements;
  for (std::size_t i = 0; i < page.parts.size(); ++i) {
    const PagePart& part = page.parts[i];
    Element* element = &root_;
    for (const StructureStep& step : part.path) {
      const auto [kid, is_new] = element->kids.try_emplace(step);
      element = &kid->second;
      if (is_new) element->first_page = number;
    }
    elements.push_back(element);
    if (part.path.empty() || element->first_page < number) continue;
    element->alt = part.alt;
    element->box = part.box;
    element->is_vertical = are_vertical[i];
    element->bookmark = part.title;
    element->top = tops[i];
  }
  std::map<std::pair<int, int>, std::size_t> rubies;  // by the line and the number in it
  for (std::size_t mcid = 0; mcid < marks.size(); ++mcid) {
    const MarkedContent& mark = marks[mcid];
    const Content content{number, static_cast<int>(mcid)};
    Element& element = *elements[static_cast<std::size_t>(mark.part)];
    if (mark.ruby < 0) {
      element.contents.push_back(content);
      continue;
    }
    const auto [at, is_new] = rubies.try_emplace({mark.line, mark.ruby}, element.rubies.size());
    if (is_new) element.rubies.push_back({element.contents.size(), {}, {}});
    Ruby& ruby = element.rubies[at->second];
    (mark.is_gloss ? ruby.text : ruby.base).push_back(content);
  }
}

// Elements are written from the top down, since each names its parent.
class StructureTree::Writer {
public:
  Writer(const StructureTree& tree, PdfSink& sink);
  PdfDict write();

private:
  using Kid = std::pair<const StructureStep, Element>;
  struct Bookmark {
    const Element* heading;
    PdfRef object;
  };

  PdfRef write_document(PdfRef parent);
  PdfRef write_element(const Kid& kid, PdfRef parent);
  PdfRef write_ruby(const Ruby& ruby, PdfRef parent);
  PdfRef write_ruby_part(std::string_view type, const std::vector<Content>& contents, PdfRef parent);
  std::vector<std::string> add_contents(PdfDict& dict, const std::vector<Content>& contents, PdfRef own);
  std::string attributes(StructureType type, const Element& element) const;
  PdfRef write_parents();
  PdfRef write_outline();

  const StructureTree& tree_;
  PdfSink& sink_;
  std::vector<std::vector<PdfRef>> owners_;  // of each MCID of each page
};

PdfDict StructureTree::write(PdfSink& sink) const {
  return Writer(*this, sink).write();
}

StructureTree::Writer::Writer(const StructureTree& tree, PdfSink& sink) : tree_(tree), sink_(sink) {
  for (const PageEntry& page : tree.pages_) owners_.emplace_back(page.marks);
}

PdfDict StructureTree::Writer::write() {
  const PdfRef root = sink_.reserve();
  const PdfRef document = write_document(root);
  PdfDict dict;
  dict.name("Type", "StructTreeRoot").set("K", "[" + pdf_ref(document) + "]");
  dict.ref("ParentTree", write_parents()).number("ParentTreeNextKey", static_cast<std::int64_t>(tree_.pages_.size()));
  sink_.set(root, dict);
  PdfDict catalog;
  catalog.ref("StructTreeRoot", root).set("MarkInfo", "<< /Marked true >>");
  const PdfRef outline = write_outline();
  if (outline.number > 0) catalog.ref("Outlines", outline);
  return catalog;
}

PdfRef StructureTree::Writer::write_document(PdfRef parent) {
  const PdfRef own = sink_.reserve();
  std::string kids;
  for (const Kid& kid : tree_.root_.kids) kids += pdf_ref(write_element(kid, own)) + " ";
  sink_.set(own, PdfDict().name("S", "Document").ref("P", parent).set("K", "[" + kids + "]"));
  return own;
}

PdfRef StructureTree::Writer::write_element(const Kid& kid, PdfRef parent) {
  const auto& [step, element] = kid;
  const PdfRef own = sink_.reserve();
  PdfDict dict;
  dict.name("S", structure_name(step.type)).ref("P", parent);
  std::vector<std::string> kids = add_contents(dict, element.contents, own);
  for (auto ruby = element.rubies.rbegin(); ruby != element.rubies.rend(); ++ruby) {
    kids.insert(kids.begin() + static_cast<std::ptrdiff_t>(ruby->contents_before), pdf_ref(write_ruby(*ruby, own)));
  }
  for (const Kid& below : element.kids) kids.push_back(pdf_ref(write_element(below, own)));
  if (!kids.empty()) dict.set("K", fmt::format("[{}]", fmt::join(kids, " ")));
  if (step.type == StructureType::Figure) dict.set("Alt", pdf_text(element.alt));
  const std::string attributes = this->attributes(step.type, element);
  if (!attributes.empty()) dict.set("A", attributes);
  sink_.set(own, dict);
  return own;
}

PdfRef StructureTree::Writer::write_ruby(const Ruby& ruby, PdfRef parent) {
  const PdfRef own = sink_.reserve();
  const PdfRef base = write_ruby_part("RB", ruby.base, own), text = write_ruby_part("RT", ruby.text, own);
  sink_.set(own,
            PdfDict().name("S", "Ruby").ref("P", parent).set("K", "[" + pdf_ref(base) + " " + pdf_ref(text) + "]"));
  return own;
}

PdfRef StructureTree::Writer::write_ruby_part(std::string_view type, const std::vector<Content>& contents,
                                              PdfRef parent) {
  const PdfRef own = sink_.reserve();
  PdfDict dict;
  dict.name("S", type).ref("P", parent);
  dict.set("K", fmt::format("[{}]", fmt::join(add_contents(dict, contents, own), " ")));
  sink_.set(own, dict);
  return own;
}

// As kids of the element `own`. What is marked on its first page is known by its number, what is on others also by its
// page.
std::vector<std::string> StructureTree::Writer::add_contents(PdfDict& dict, const std::vector<Content>& contents,
                                                             PdfRef own) {
  std::vector<std::string> kids;
  if (contents.empty()) return kids;
  const int first_page = contents.front().page;
  dict.ref("Pg", tree_.pages_[static_cast<std::size_t>(first_page)].object);
  for (const Content& content : contents) {
    const auto page = static_cast<std::size_t>(content.page);
    owners_[page][static_cast<std::size_t>(content.mcid)] = own;
    kids.push_back(content.page == first_page ? fmt::format("{}", content.mcid)
                                              : fmt::format("<< /Type /MCR /Pg {} /MCID {} >>",
                                                            pdf_ref(tree_.pages_[page].object), content.mcid));
  }
  return kids;
}

// ISO 32000-1, 14.8.5.
std::string StructureTree::Writer::attributes(StructureType type, const Element& element) const {
  if (type == StructureType::TableHeader) return "<< /O /Table /Scope /Column >>";
  PdfDict layout;
  if (element.is_vertical) layout.name("WritingMode", "TbRl");
  if (type == StructureType::Figure) {
    const PageEntry& page = tree_.pages_[static_cast<std::size_t>(element.first_page)];
    const Rect& box = element.box;
    layout.name("Placement", "Block");
    layout.set("BBox", pdf_box({page.sheet_margin + box.x, page.sheet_margin + page.height - box.bottom(), box.width,
                                box.height}));
  }
  return layout.empty() ? "" : "<< /O /Layout " + layout.entries() + ">>";
}

PdfRef StructureTree::Writer::write_parents() {
  std::string numbers;
  for (std::size_t page = 0; page < owners_.size(); ++page) {
    numbers += fmt::format("{} [", page);
    for (const PdfRef owner : owners_[page]) numbers += pdf_ref(owner) + " ";
    numbers += "] ";
  }
  return sink_.add_dict(PdfDict().set("Nums", "[" + numbers + "]"));
}

// A bookmark for each whole that begins with a heading. The object 0 where there is none.
PdfRef StructureTree::Writer::write_outline() {
  std::vector<Bookmark> bookmarks;
  for (const auto& [step, whole] : tree_.root_.kids) {
    const Element* heading = &whole;
    for (const Kid& below : whole.kids) {
      if (heading->bookmark.empty()) heading = &below.second;
    }
    if (!heading->bookmark.empty()) bookmarks.push_back({heading, sink_.reserve()});
  }
  if (bookmarks.empty()) return {};
  const PdfRef outline = sink_.reserve();
  for (std::size_t i = 0; i < bookmarks.size(); ++i) {
    const Element& heading = *bookmarks[i].heading;
    const PageEntry& page = tree_.pages_[static_cast<std::size_t>(heading.first_page)];
    PdfDict dict;
    dict.set("Title", pdf_text(heading.bookmark)).ref("Parent", outline);
    dict.set("Dest", fmt::format("[{} /XYZ null {} null]", pdf_ref(page.object),
                                 pdf_points(page.sheet_margin + page.height - heading.top)));
    if (i > 0) dict.ref("Prev", bookmarks[i - 1].object);
    if (i + 1 < bookmarks.size()) dict.ref("Next", bookmarks[i + 1].object);
    sink_.set(bookmarks[i].object, dict);
  }
  PdfDict dict;
  dict.name("Type", "Outlines").ref("First", bookmarks.front().object).ref("Last", bookmarks.back().object);
  sink_.set(outline, dict.number("Count", static_cast<std::int64_t>(bookmarks.size())));
  return outline;
}

namespace {

// Which parts have vertical lines, and how far below the page's head the first words of each begin.
void look_at(const Page& page, std::vector<bool>& are_vertical, std::vector<Length>& tops) {
  std::vector<bool> are_seen(page.parts.size());
  for (const PlacedLine& line : page.lines) {
    if (line.part < 0) continue;
    const auto part = static_cast<std::size_t>(line.part);
    if (line.direction == Direction::Vertical) are_vertical[part] = true;
    if (!are_seen[part]) tops[part] = line.measure.y;
    are_seen[part] = true;
  }
}

}  // namespace

}  // namespace broadsheet
