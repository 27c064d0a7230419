#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "content/edition.h"
#include "layout/layout.h"

namespace broadsheet {

// What the pages before left of a thread: paragraphs, and after them the byline.
struct ThreadRest {
  std::vector<Paragraph> paragraphs;
  bool is_begun = false;   // the first paragraph
  bool has_ended = false;  // nothing is left, not even the byline
};

// What a thread of one page has to do with its frames on other pages (转版).
struct ThreadJump {
  std::optional<ThreadRest> rest;  // none: the thread begins here
  std::string from_page;           // the folio's numbers of the pages that it comes from and goes to
  std::string to_page;
  std::optional<Length> to_measure;  // of its lines there; none: it ends here
};

using ThreadKey = std::tuple<std::string, StoryPart, int>;
inline ThreadKey key_of(const TextFrame& text) {
  return {text.story, text.part, text.section};
}

// The threads of a page, as far as they have frames on other pages.
using ThreadJumps = std::map<ThreadKey, ThreadJump>;

// Carries what is left of each thread from one page of an edition to the next that has frames for it.
class PageJumps {
public:
  // `layouts`: one a page, as they are drawn.
  PageJumps(const Edition& edition, const std::vector<const Layout*>& layouts);

  const ThreadJumps& of_page(std::size_t page) const { return pages_[page]; }
  // Whether a drawing of the page has frames of the same threads of several pages as the layout.
  bool fits(std::size_t page, const Layout& drawing) const;
  void leave(std::size_t page, const ThreadKey& thread, ThreadRest rest);

private:
  std::vector<ThreadJumps> pages_;
  std::map<ThreadKey, std::size_t> last_pages_;  // of all threads
};

}  // namespace broadsheet
