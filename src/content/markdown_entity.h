#pragma once

#include <string>
#include <string_view>

namespace broadsheet {

// What `&#8212;`, `&#x2014;` or one of the common named entities stands for; empty when nobody knows.
std::string decode_entity(std::string_view entity);

}  // namespace broadsheet
