#pragma once

#include <string>
#include <string_view>

namespace broadsheet {

// Levels of zlib. libharu's own compression knows only the default, which is slow.
enum class FlateLevel { Fast = 1, Default = 6 };

// The bytes as a zlib stream, for /FlateDecode.
std::string deflate(std::string_view bytes, FlateLevel level);

}  // namespace broadsheet
