#pragma once

#include <cstdint>
#include <string>

namespace broadsheet {

// How strictly characters are kept from a line's start and end (禁则; CLREQ, prohibition rules for line start and line
// end). Each level adds to the one before.
enum class BreakLevel : std::uint8_t {
  None,    // a line may begin and end with any mark
  Basic,   // closing marks, commas, stops, connectors, middle dots begin no line; opening marks end none
  Gb,      // a solidus neither begins nor ends one, …… begins none (GB/T 15834-2011 5.1)
  Strict,  // —— begins none but a paragraph's first
};

// What becomes of a number and the Han unit after it, 3.5个百分点, where a line is to end.
enum class UnitBreak : std::uint8_t { Discouraged, Forbidden };

// Digits as the face has them, or each in a box as wide as the widest, for columns of numbers.
enum class FigureWidth : std::uint8_t { Proportional, Tabular };

enum class Direction : std::uint8_t { Horizontal, Vertical };

// How a paragraph's characters are shaped, and where its lines may end.
struct TextRules {
  std::string language = "zh-Hans";  // BCP 47; empty: Chinese
  BreakLevel level = BreakLevel::Gb;
  UnitBreak units = UnitBreak::Discouraged;
  Direction direction = Direction::Horizontal;
  FigureWidth figures = FigureWidth::Proportional;
};

}  // namespace broadsheet
