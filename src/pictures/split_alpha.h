#pragma once

#include <memory>
#include <string>

namespace broadsheet {

// Takes the last component out of pixels of 2, 4 or 5, in place, and makes it a plane of its own, unless every pixel
// is opaque. `components` becomes what is left; pixels of 1 or 3 are left alone.
void split_alpha(std::string& pixels, int& components, std::shared_ptr<const std::string>& alpha);

}  // namespace broadsheet
