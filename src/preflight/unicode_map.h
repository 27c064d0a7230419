#pragma once

#include <map>
#include <string>
#include <string_view>

namespace broadsheet {

// A ToUnicode CMap (ISO 32000-1, 9.10.3): the characters that each code stands for, in UTF-16.
std::map<int, std::u16string> read_unicode_map(std::string_view cmap);

}  // namespace broadsheet
