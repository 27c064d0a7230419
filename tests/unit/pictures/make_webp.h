#pragma once

#include <string>

namespace broadsheet::test {

enum class WebPKind { Lossy, Lossless };

// A WebP file made in memory, of rows of RGB or, with alpha, RGBA.
std::string make_webp(WebPKind kind, int width, int height, const std::string& rows);
// In a container with a profile and an EXIF block; empty ones are left out.
std::string with_chunks(const std::string& webp, const std::string& profile, const std::string& exif, int width,
                        int height);

}  // namespace broadsheet::test
