#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "graphics/length.h"

namespace broadsheet {

struct FaceInfo {
  std::string family;  // typographic family: "Noto Serif CJK SC"
  std::string style;   // "Black"
  std::string postscript_name;
  int weight = 400;
  bool italic = false;
  std::filesystem::path file;
  int index = 0;  // in a collection
};

enum class Outlines { Cff, TrueType };

// A subset of a face, ready to be embedded.
struct SubsetFont {
  std::string data;                  // the bare CFF table, or a TrueType file
  std::vector<std::uint16_t> codes;  // the two-byte code of each glyph asked for, in the order asked
};

// One open font face. Shared by all threads; everything here is const and safe to call from many.
class Face {
public:
  // Opens one face of a file; null when the file is no font that can be embedded (no CFF or glyf outlines).
  static std::shared_ptr<const Face> open(const FaceInfo& info);
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  const FaceInfo& info() const { return info_; }
  Outlines outlines() const;
  int units_per_em() const;
  bool has(char32_t character) const;
  std::uint32_t glyph(char32_t character) const;  // before any feature; 0: the face has none
  int ascent() const;                             // typographic, font units
  int descent() const;                            // negative
  int cap_height() const;
  int advance(std::uint32_t glyph) const;  // horizontal, font units
  struct Box {
    int x_min, y_min, x_max, y_max;
  };
  Box bounds() const;                  // of the whole face, font units
  Box ink(std::uint32_t glyph) const;  // of one glyph; of a blank it has no width

  // Cuts the outlines of the given glyphs (old glyph ids, sorted, without .notdef, which is always kept). CID-keyed CFF
  // codes are CIDs, name-keyed CFF and TrueType codes are the new glyph ids. Throws std::runtime_error naming the
  // face when HarfBuzz cannot subset it. The same glyphs give the same bytes.
  SubsetFont subset(const std::vector<std::uint32_t>& glyphs) const;

  struct Handle;  // HarfBuzz objects, for fonts/ and text/ only: fonts/face_handle.h
  const Handle& handle() const { return *handle_; }

private:
  Face(FaceInfo info, std::unique_ptr<Handle> handle);
  FaceInfo info_;
  std::unique_ptr<Handle> handle_;
};

}  // namespace broadsheet
