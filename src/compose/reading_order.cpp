#include "compose/reading_order.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

namespace broadsheet {

namespace {

enum class Claim { OwnFrame, LineByIts, LineElsewhere };

// Where a part stands: the least of its places is the one that counts.
struct Place {
  Claim claim = Claim::OwnFrame;
  std::size_t page = 0;
  int frame = -1;
  auto operator<=>(const Place&) const = default;
};

class ReadingOrder {
public:
  explicit ReadingOrder(std::vector<Page>& pages);
  void settle();

private:
  template <typename Visit>
  void visit_parts(Visit visit);  // with the number of its page, and its frame
  Place place_of(const PagePart& part, std::size_t page, int frame) const;
  bool is_own(std::size_t page, int frame) const;

  std::vector<Page>& pages_;
  std::set<std::pair<StructureStep, std::size_t>> homes_;  // wholes, and the pages with frames made for them
};

std::vector<int> frames_of_parts(const Page& page);

}  // namespace

void settle_reading_order(std::vector<Page>& pages) {
  ReadingOrder(pages).settle();
}

namespace {

ReadingOrder::ReadingOrder(std::vector<Page>& pages) : pages_(pages) {
  visit_parts([this](const PagePart& part, std::size_t page, int frame) {
    if (is_own(page, frame)) homes_.emplace(part.path.front(), page);
  });
}

void ReadingOrder::settle() {
  std::map<std::vector<StructureStep>, Place> places;
  visit_parts([&](const PagePart& part, std::size_t page, int frame) {
    const Place place = place_of(part, page, frame);
    Place& first = places.try_emplace(part.path, place).first->second;
    if (place < first) first = place;
  });
  // More than any order that compose/page_parts.cpp gives.
  constexpr std::int64_t a_page = std::int64_t{1} << 40;
  std::map<StructureStep, std::size_t> wholes;
  visit_parts([&](PagePart& part, std::size_t page, int frame) {
    if (!part.goes_on && place_of(part, page, frame) != places.at(part.path)) {
      part = {};
      return;
    }
    StructureStep& whole = part.path.front();
    whole.order += static_cast<std::int64_t>(wholes.try_emplace(whole, page).first->second) * a_page;
  });
}

template <typename Visit>
void ReadingOrder::visit_parts(Visit visit) {
  for (std::size_t page = 0; page < pages_.size(); ++page) {
    const std::vector<int> frames = frames_of_parts(pages_[page]);
    for (std::size_t i = 0; i < frames.size(); ++i) {
      PagePart& part = pages_[page].parts[i];
      if (!part.path.empty()) visit(part, page, frames[i]);
    }
  }
}

Place ReadingOrder::place_of(const PagePart& part, std::size_t page, int frame) const {
  const bool is_home = homes_.contains({part.path.front(), page});
  return {is_own(page, frame) ? Claim::OwnFrame : is_home ? Claim::LineByIts : Claim::LineElsewhere, page, frame};
}

bool ReadingOrder::is_own(std::size_t page, int frame) const {
  const std::string& kind = pages_[page].frames[static_cast<std::size_t>(frame)].kind;
  return kind != "line" && kind != "box";
}

// Each has something that is drawn, all in one frame, but for a text that goes on.
std::vector<int> frames_of_parts(const Page& page) {
  std::vector<int> frames(page.parts.size());
  for (const DisplayItem& item : page.items) {
    if (item.part >= 0) frames[static_cast<std::size_t>(item.part)] = item.frame;
  }
  return frames;
}

}  // namespace

}  // namespace broadsheet
