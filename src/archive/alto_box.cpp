#include "archive/alto_box.h"

#include <cstdint>

#include "display/decimal.h"

namespace broadsheet {

namespace {

std::int64_t hundredths(Length length);
std::string decimal(std::int64_t hundredths);

}  // namespace

std::string mm10(Length length) {
  return decimal(hundredths(length));
}

void write_alto_box(XmlWriter& xml, const Rect& box) {
  xml.attribute("HPOS", mm10(box.x)).attribute("VPOS", mm10(box.y));
  xml.attribute("WIDTH", decimal(hundredths(box.right()) - hundredths(box.x)));
  xml.attribute("HEIGHT", decimal(hundredths(box.bottom()) - hundredths(box.y)));
}

namespace {

// Of a tenth of a millimetre: 1 in is 72 pt and 25.4 mm.
std::int64_t hundredths(Length length) {
  return length.scaled(25'400, std::int64_t{72} * 65'536).raw();
}

std::string decimal(std::int64_t hundredths) {
  std::string text;
  append_decimal(text, hundredths, 2);
  return text;
}

}  // namespace

}  // namespace broadsheet
