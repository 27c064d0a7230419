#include "source/lines.h"

#include <algorithm>

namespace broadsheet {

std::size_t start_of_line(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const std::size_t line_end = text.rfind('\n', at - 1);
  return line_end == std::string_view::npos ? 0 : line_end + 1;
}

std::size_t end_of_line(std::string_view text, std::size_t at) {
  std::size_t end = std::min(text.find('\n', at), text.size());
  while (end > at && (text[end - 1] == ' ' || text[end - 1] == '\t' || text[end - 1] == '\r')) --end;
  return end;
}

}  // namespace broadsheet
