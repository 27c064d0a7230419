#include "layout/read_wrap.h"

#include <fmt/format.h>

#include <algorithm>

#include "layout/runs_round.h"

namespace broadsheet {

namespace {

Insets read_offset(PartReader& reader);
std::vector<Wrap::Corner> read_corners(PartReader& reader, WrapShape shape);
std::optional<Wrap::Corner> read_corner(const YamlNode& point, Diagnostics& diagnostics);

}  // namespace

std::optional<Wrap> read_wrap(PartReader& reader) {
  static const std::vector<std::string> shapes = {"rectangle", "ellipse", "polygon"};
  const YamlNode* node = reader.find("wrap");
  if (!node) return std::nullopt;
  Wrap wrap;
  wrap.span = node->span;
  const Length half = reader.tables().units.body / 2;
  wrap.offset = {half, half, half, half};
  if (node->kind == YamlNode::Kind::Scalar) {
    return reader.flag("wrap").value_or(false) ? std::optional(std::move(wrap)) : std::nullopt;
  }
  PartReader part = *reader.part("wrap");
  wrap.shape = static_cast<WrapShape>(part.choice("shape", shapes).value_or(0));
  wrap.corners = read_corners(part, wrap.shape);
  if (part.find("offset")) wrap.offset = read_offset(part);
  part.finish();
  return wrap;
}

void check_wraps(const std::vector<Frame>& frames, Diagnostics& diagnostics) {
  for (const Frame& text : frames) {
    const auto* spec = std::get_if<TextFrame>(&text.content);
    if (spec == nullptr || spec->direction != LineDirection::Vertical) continue;
    for (const Frame& frame : frames) {
      if (!runs_round(text, text.area, frame, frame.area)) continue;
      diagnostics.error(
          frame.wrap->span,
          fmt::format("`{}` stands over `{}`, whose lines are vertical: they run round nothing", frame.name, text.name),
          "take `wrap` out, or let the frames stand side by side");
    }
  }
}

namespace {

Insets read_offset(PartReader& reader) {
  const Insets offset = reader.insets("offset");
  const Length least = std::min({offset.left, offset.top, offset.right, offset.bottom});
  if (least >= Length{}) return offset;
  reader.diagnostics().error(reader.find("offset")->span, "the distance kept from a frame must be 0 or more",
                             "to let text come nearer, draw the `shape` smaller");
  return {};
}

std::vector<Wrap::Corner> read_corners(PartReader& reader, WrapShape shape) {
  const YamlNode* points = reader.find("points");
  if (shape != WrapShape::Polygon) {
    if (points) {
      reader.diagnostics().error(points->span, "only a polygon has `points`", "write `shape: polygon`");
    }
    return {};
  }
  reader.require("points");
  if (!points) return {};
  std::vector<Wrap::Corner> corners;
  for (const YamlNode* point : read_list(*points)) {
    const std::optional<Wrap::Corner> corner = read_corner(*point, reader.diagnostics());
    if (!corner) return {};
    corners.push_back(*corner);
  }
  if (corners.size() < 3) {
    reader.diagnostics().error(points->span, fmt::format("a polygon of {} points has no inside", corners.size()),
                               "give it three points or more");
  }
  return corners;
}

std::optional<Wrap::Corner> read_corner(const YamlNode& point, Diagnostics& diagnostics) {
  const std::vector<const YamlNode*> numbers = read_list(point);
  if (numbers.size() != 2) {
    diagnostics.error(point.span, "this is no point of a polygon",
                      "write `[25, 0]`: from the left and from the top, in per cent of the frame");
    return std::nullopt;
  }
  const auto x = read_number(*numbers[0], "a point", 0, 100, diagnostics);
  const auto y = read_number(*numbers[1], "a point", 0, 100, diagnostics);
  if (!x || !y) return std::nullopt;
  return Wrap::Corner{*x / 100, *y / 100};
}

}  // namespace

}  // namespace broadsheet
