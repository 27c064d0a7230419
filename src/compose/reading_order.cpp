#include "compose/reading_order.h"

#include <cstddef>
#include <cstdint>
#include <map>

namespace broadsheet {

void settle_reading_order(std::vector<Page>& pages) {
  // More than any order that compose/page_parts.cpp gives.
  constexpr std::int64_t a_page = std::int64_t{1} << 40;
  std::map<StructureStep, std::size_t> wholes;
  std::map<std::vector<StructureStep>, std::size_t> parts;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (PagePart& part : pages[page].parts) {
      if (part.path.empty()) continue;
      const bool is_repeated = parts.try_emplace(part.path, page).first->second < page && !part.goes_on;
      if (is_repeated) {
        part = {};
        continue;
      }
      StructureStep& whole = part.path.front();
      whole.order += static_cast<std::int64_t>(wholes.try_emplace(whole, page).first->second) * a_page;
    }
  }
}

}  // namespace broadsheet
