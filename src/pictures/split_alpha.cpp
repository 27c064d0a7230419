#include "pictures/split_alpha.h"

#include <cstddef>
#include <utility>

namespace broadsheet {

void split_alpha(std::string& pixels, int& components, std::shared_ptr<const std::string>& alpha) {
  if (components == 1 || components == 3) return;
  const auto colors = static_cast<std::size_t>(components - 1);
  std::string plane(pixels.size() / (colors + 1), '\0');
  bool is_opaque = true;
  const char* from = pixels.data();
  char* to = pixels.data();
  for (char& value : plane) {
    for (std::size_t i = 0; i < colors; ++i) *to++ = *from++;
    value = *from++;
    if (value != '\xFF') is_opaque = false;
  }
  pixels.resize(plane.size() * colors);
  components = static_cast<int>(colors);
  alpha = is_opaque ? nullptr : std::make_shared<const std::string>(std::move(plane));
}

}  // namespace broadsheet
