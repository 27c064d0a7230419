#include "compose/indicator_figure.h"

namespace broadsheet {

IndicatorFigure figure_of(const Indicator& item, const IndicatorCell& cell) {
  const bool is_change = item.value.empty();
  const Text& source = is_change ? item.change_amount : item.value;
  IndicatorFigure figure{{}, source.text, {}, cell.unit.is_there() ? item.unit.text : "", source.span, {}};
  if (is_change && cell.change_figure) {
    const bool falls = item.change == Change::Fall;
    if (cell.change_figure->sign.is_there()) figure.sign = falls ? cell.fall_sign : cell.rise_sign;
    figure.color = falls ? cell.fall_color : cell.change_figure->color;
  }
  for (const std::string sign : {"%", "％", "‰"}) {
    if (cell.percent.is_there() && figure.digits.size() > sign.size() && figure.digits.ends_with(sign)) {
      figure.percent = sign;
      figure.digits.erase(figure.digits.size() - sign.size());
      break;
    }
  }
  return figure;
}

std::string tag_of(const Indicator& item, const IndicatorCell& cell) {
  if (!item.tag.empty()) return item.tag.text;
  if (item.change == Change::None) return {};
  const bool amount_is_the_figure = item.value.empty();
  if (!amount_is_the_figure && !item.change_amount.empty()) return item.change_amount.text;
  return item.change == Change::Rise ? cell.rise_word : cell.fall_word;
}

}  // namespace broadsheet
