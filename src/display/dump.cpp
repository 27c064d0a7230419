#include "display/dump.h"

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>

#include "display/decimal.h"
#include "display/path_data.h"

namespace broadsheet {

namespace {

// Three decimals of a point: a third of a micrometre.
constexpr int places = 3;

// One object on one line, its keys in the order added.
class JsonLine {
public:
  JsonLine& text(std::string_view key, const std::string& value);
  JsonLine& points(std::string_view key, Length value);
  JsonLine& area(std::string_view key, const Rect& value);
  JsonLine& number(std::string_view key, std::int64_t value);
  JsonLine& flag(std::string_view key, bool value);
  JsonLine& raw(std::string_view key, std::string_view json);
  std::string str() const { return "{" + fields_ + "}"; }

private:
  void key(std::string_view name);
  std::string fields_;
};

// A list under a key of the page, one item a line.
template <typename Items, typename ToJson>
std::string section(std::string_view key, const Items& items, ToJson to_json);
template <typename Items, typename Append>
std::string number_list(const Items& items, Append append);

std::string frame_json(const PlacedFrame& frame);
std::string line_json(const Page& page, const PlacedLine& line);
std::string item_json(const Page& page, const DisplayItem& item);
std::string overset_json(const Overset& overset);
void add_content(JsonLine& line, const GlyphRun& run);
void add_content(JsonLine& line, const FilledRect& fill);
void add_content(JsonLine& line, const StrokedRect& stroke);
void add_content(JsonLine& line, const WavyLine& wave);
void add_content(JsonLine& line, const DrawnPath& drawn);
void add_content(JsonLine& line, const ShadedPath& shaded);
void add_content(JsonLine& line, const SoftShadow& shadow);
void add_content(JsonLine& line, const PlacedPicture& picture);

std::string quoted(const std::string& text);
std::string frame_name(const Page& page, int frame);
std::string color_name(const Color& color);
const char* role_name(TextRole role);
const char* stance_name(Stance stance);

}  // namespace

std::string dump(const Page& page) {
  std::string out = "{\n\"page\":";
  out += JsonLine().points("width", page.size.width).points("height", page.size.height).str();
  out += section("frames", page.frames, frame_json);
  out += section("lines", page.lines, [&page](const PlacedLine& line) { return line_json(page, line); });
  out += section("items", page.items, [&page](const DisplayItem& item) { return item_json(page, item); });
  out += section("overset", page.overset, overset_json);
  return out + "\n}\n";
}

namespace {

template <typename Items, typename ToJson>
std::string section(std::string_view key, const Items& items, ToJson to_json) {
  std::string out = ",\n\"";
  out.append(key).append("\":[");
  std::string_view separator = "\n";
  for (const auto& item : items) {
    out.append(separator).append(to_json(item));
    separator = ",\n";
  }
  return out.append(items.empty() ? "]" : "\n]");
}

template <typename Items, typename Append>
std::string number_list(const Items& items, Append append) {
  std::string out = "[";
  for (const auto& item : items) {
    if (out.size() > 1) out += ',';
    append(out, item);
  }
  return out += ']';
}

std::string frame_json(const PlacedFrame& frame) {
  JsonLine line;
  line.text("name", frame.name).text("kind", frame.kind).area("area", frame.area).text("place", frame.place);
  return line.flag("overset", frame.overset).str();
}

std::string line_json(const Page& page, const PlacedLine& line) {
  JsonLine json;
  json.text("frame", frame_name(page, line.frame)).text("role", role_name(line.role));
  if (line.direction == Direction::Vertical) json.text("direction", "vertical");
  json.area("measure", line.measure);
  json.points(line.direction == Direction::Vertical ? "middle" : "baseline", line.baseline);
  return json.text("text", line.text).str();
}

std::string item_json(const Page& page, const DisplayItem& item) {
  JsonLine line;
  line.text("frame", frame_name(page, item.frame));
  std::visit([&line](const auto& content) { add_content(line, content); }, item.content);
  return line.str();
}

std::string overset_json(const Overset& overset) {
  JsonLine line;
  line.text("story", overset.story).text("frame", overset.frame).number("lines", overset.lines);
  return line.number("characters", overset.characters).text("text", overset.text).str();
}

void add_content(JsonLine& line, const GlyphRun& run) {
  const auto append_x = [](std::string& out, const PlacedGlyph& glyph) { append_points(out, glyph.x, places); };
  const auto append_y = [](std::string& out, const PlacedGlyph& glyph) { append_points(out, glyph.y, places); };
  const auto append_id = [](std::string& out, const PlacedGlyph& glyph) { append_decimal(out, glyph.id, 0); };
  JsonLine glyphs;
  glyphs.text("face", run.face ? run.face->info().postscript_name : "").points("size", run.size);
  glyphs.text("color", color_name(run.color)).points("x", run.origin.x).points("y", run.origin.y);
  if (run.stance != Stance::Horizontal) glyphs.text("stance", stance_name(run.stance));
  if (run.x_scale != 1000) glyphs.number("x-scale", run.x_scale);
  glyphs.text("text", run.text).raw("at", number_list(run.glyphs, append_x));
  // Few runs have glyphs off the baseline; the others need no list of zeros.
  for (const PlacedGlyph& glyph : run.glyphs) {
    if (rounded_points(glyph.y, places) == 0) continue;
    glyphs.raw("up", number_list(run.glyphs, append_y));
    break;
  }
  line.raw("glyphs", glyphs.raw("ids", number_list(run.glyphs, append_id)).str());
}

void add_content(JsonLine& line, const FilledRect& fill) {
  line.raw("fill", JsonLine().area("area", fill.rect).text("color", color_name(fill.color)).str());
}

void add_content(JsonLine& line, const StrokedRect& stroke) {
  JsonLine json;
  json.area("area", stroke.rect).points("weight", stroke.weight).text("color", color_name(stroke.color));
  line.raw("stroke", json.str());
}

void add_content(JsonLine& line, const WavyLine& wave) {
  JsonLine json;
  json.area("area", wave.rect).points("weight", wave.weight).text("color", color_name(wave.color));
  line.raw("wave", json.str());
}

void add_content(JsonLine& line, const DrawnPath& drawn) {
  JsonLine json;
  json.text("data", path_data(drawn.path, places));
  if (drawn.fill) json.text("fill", color_name(*drawn.fill));
  if (const auto& stroke = drawn.stroke) {
    json.text("stroke", color_name(stroke->color)).points("weight", stroke->weight);
    if (stroke->ends == StrokeEnds::Round) json.text("ends", "round");
    const auto append = [](std::string& out, Length dash) { append_points(out, dash, places); };
    if (!stroke->dashes.empty()) json.raw("dashes", number_list(stroke->dashes, append));
  }
  line.raw("path", json.str());
}

void add_content(JsonLine& line, const ShadedPath& shaded) {
  const auto append = [](std::string& out, Length coordinate) { append_points(out, coordinate, places); };
  const Length along[] = {shaded.begin.x, shaded.begin.y, shaded.end.x, shaded.end.y};
  JsonLine json;
  json.text("data", path_data(shaded.path, places)).text("from", color_name(shaded.from));
  line.raw("gradient", json.text("to", color_name(shaded.to)).raw("along", number_list(along, append)).str());
}

void add_content(JsonLine& line, const SoftShadow& shadow) {
  JsonLine json;
  json.area("area", shadow.rect).points("radius", shadow.radius).points("blur", shadow.blur);
  line.raw("shadow", json.text("color", color_name(shadow.color)).str());
}

void add_content(JsonLine& line, const PlacedPicture& picture) {
  const auto append_part = [](std::string& out, double part) { append_points(out, Length::points(part), 4); };
  const double crop[] = {picture.crop_x, picture.crop_y, picture.crop_width, picture.crop_height};
  JsonLine json;
  json.text("name", picture.name).area("area", picture.rect).raw("crop", number_list(crop, append_part));
  if (picture.data) json.number("width", picture.data->width).number("height", picture.data->height);
  line.raw("picture", json.text("alt", picture.alt).str());
}

JsonLine& JsonLine::text(std::string_view name, const std::string& value) {
  return raw(name, quoted(value));
}

JsonLine& JsonLine::points(std::string_view name, Length value) {
  key(name);
  append_points(fields_, value, places);
  return *this;
}

JsonLine& JsonLine::area(std::string_view name, const Rect& value) {
  const Length sides[] = {value.x, value.y, value.width, value.height};
  return raw(name, number_list(sides, [](std::string& out, Length side) { append_points(out, side, places); }));
}

JsonLine& JsonLine::number(std::string_view name, std::int64_t value) {
  key(name);
  append_decimal(fields_, value, 0);
  return *this;
}

JsonLine& JsonLine::flag(std::string_view name, bool value) {
  return raw(name, value ? "true" : "false");
}

JsonLine& JsonLine::raw(std::string_view name, std::string_view json) {
  key(name);
  fields_.append(json);
  return *this;
}

void JsonLine::key(std::string_view name) {
  if (!fields_.empty()) fields_ += ',';
  fields_.append("\"").append(name).append("\":");
}

std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string frame_name(const Page& page, int frame) {
  const bool known = frame >= 0 && static_cast<std::size_t>(frame) < page.frames.size();
  return known ? page.frames[static_cast<std::size_t>(frame)].name : "";
}

// "m95 y80 k5", "PANTONE 185 C 50", "paper" where nothing is inked.
std::string color_name(const Color& color) {
  std::string name;
  const auto add_ink = [&name](std::string_view ink, int amount) {
    if (!name.empty()) name += ' ';
    name.append(ink);
    append_decimal(name, amount, 2);
  };
  if (!color.spot.empty()) {
    add_ink(color.spot + " ", color.tint);
    return name;
  }
  if (color.cyan != 0) add_ink("c", color.cyan);
  if (color.magenta != 0) add_ink("m", color.magenta);
  if (color.yellow != 0) add_ink("y", color.yellow);
  if (color.black != 0) add_ink("k", color.black);
  return name.empty() ? "paper" : name;
}

const char* role_name(TextRole role) {
  switch (role) {
    case TextRole::Body:
      return "body";
    case TextRole::Jump:
      return "jump";
    case TextRole::Other:
      break;
  }
  return "other";
}

const char* stance_name(Stance stance) {
  switch (stance) {
    case Stance::Horizontal:
      return "horizontal";
    case Stance::Upright:
      return "upright";
    case Stance::Turned:
      return "turned";
    case Stance::Combined:
      return "combined";
  }
  return "";
}

}  // namespace

}  // namespace broadsheet
