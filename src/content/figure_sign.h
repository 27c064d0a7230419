#pragma once

#include <string>
#include <string_view>

namespace broadsheet {

enum class Sign { None, Plus, Minus };

// Takes the sign off a figure: plus and minus, hyphens and dashes, as keyboards and text programs write them.
Sign take_sign(std::string_view& figure);

// Whether a text begins with a digit, or with a sign and a digit.
bool is_figure(std::string_view text);

// A text as it is printed: before a figure a minus (−), whatever was typed for one. Other texts stay as they are.
std::string with_minus(std::string_view text);

}  // namespace broadsheet
