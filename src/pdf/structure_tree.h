#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "display/display_list.h"
#include "pdf/content_stream.h"
#include "pdf/pdf_sink.h"

namespace broadsheet {

// "Art", "H1", …: a type's name in a PDF.
std::string_view structure_name(StructureType type);

// The structure tree of a tagged document, and its bookmarks, grown page by page (ISO 32000-1, 14.7 and 12.3.3), in the
// order of its paths.
class StructureTree {
public:
  // The pages come in their order. `marks`: what each sequence of marked content shows, by its MCID.
  void add_page(const Page& page, PdfRef page_object, const std::vector<MarkedContent>& marks);
  bool empty() const { return root_.kids.empty(); }

  // Puts all of it into the file. Returns what the catalog has of it: StructTreeRoot, MarkInfo, Outlines.
  PdfDict write(PdfSink& sink) const;

private:
  // A sequence of marked content.
  struct Content {
    int page = 0, mcid = 0;
  };
  // A word with its reading (14.8.4.4.3), among the contents of its paragraph.
  struct Ruby {
    std::size_t contents_before = 0;
    std::vector<Content> base, text;
  };
  struct Element {
    std::map<StructureStep, Element> kids;
    std::vector<Content> contents;
    std::vector<Ruby> rubies;
    int first_page = 0;
    std::string alt;
    Rect box;  // on its first page
    bool is_vertical = false;
    std::string bookmark;  // of the whole that begins with this heading
    Length top;            // of what it shows first, from the foot of its page
  };
  struct PageEntry {
    PdfRef object;
    std::size_t marks = 0;
    Length height, sheet_margin;
  };
  class Writer;

  Element root_;
  std::vector<PageEntry> pages_;
};

}  // namespace broadsheet
