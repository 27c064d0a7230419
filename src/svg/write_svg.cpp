#include "svg/write_svg.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "display/decimal.h"
#include "display/path_data.h"
#include "display/wave_outline.h"
#include "fonts/outline.h"
#include "source/xml_text.h"

namespace broadsheet {

namespace {

// Three decimals of a point, as in a dump.
constexpr int places = 3;

std::string points(Length length);
std::string stroke_attributes(const Stroke& stroke);
std::string rgb(const Color& color);

// The body of the file, and the outlines that it uses, numbered as they are met.
class Drawing {
public:
  void operator()(const GlyphRun& run);
  void operator()(const FilledRect& fill);
  void operator()(const StrokedRect& stroke);
  void operator()(const WavyLine& wave);
  void operator()(const DrawnPath& drawn);
  // A text in one column, which is what this is for, has no boxes and no pictures.
  void operator()(const ShadedPath&) {}
  void operator()(const SoftShadow&) {}
  void operator()(const PlacedPicture&) {}

  std::string definitions() const;
  const std::string& body() const { return body_; }

private:
  std::string name(const Face& face, std::uint32_t glyph);

  std::map<std::pair<const Face*, std::uint32_t>, std::size_t> numbers_;
  std::vector<std::string> paths_;
  std::string body_;
};

}  // namespace

std::string write_svg(const Page& page) {
  Drawing drawing;
  for (const DisplayItem& item : page.items) std::visit(drawing, item.content);
  const std::string width = points(page.size.width), height = points(page.size.height);
  std::string svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}pt\" height=\"{1}pt\" viewBox=\"0 0 {0} {1}\">\n", width,
      height);
  svg += "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<defs>\n" + drawing.definitions() + "</defs>\n";
  return svg + drawing.body() + "</svg>\n";
}

namespace {

void Drawing::operator()(const GlyphRun& run) {
  if (run.face == nullptr) return;
  const int em = run.face->units_per_em();
  // Outlines are in font units with y up.
  const double scale = run.size.pt() / em;
  const double across = scale * run.x_scale / 1000;
  const char* turn = run.stance == Stance::Turned ? " rotate(90)" : "";
  std::string words;
  append_xml(words, run.text, XmlPlace::Attribute);
  body_ += fmt::format(
      "<g role=\"img\" aria-label=\"{}\" fill=\"{}\" transform=\"translate({} {}){} scale({:.6f} {:.6f})\">\n", words,
      rgb(run.color), points(run.origin.x), points(run.origin.y), turn, across, -scale);
  for (const PlacedGlyph& glyph : run.glyphs) {
    const std::string outline = name(*run.face, glyph.id);
    if (outline.empty()) continue;
    const auto units = [&](Length length) { return length.scaled(em, run.size.raw()).raw(); };
    body_ += fmt::format("<use href=\"#{}\" x=\"{}\" y=\"{}\"/>\n", outline, units(glyph.x), units(glyph.y));
  }
  body_ += "</g>\n";
}

void Drawing::operator()(const FilledRect& fill) {
  body_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", points(fill.rect.x),
                       points(fill.rect.y), points(fill.rect.width), points(fill.rect.height), rgb(fill.color));
}

// SVG strokes lie on the edge, half of each at either side; this one lies inside.
void Drawing::operator()(const StrokedRect& stroke) {
  const Length half = stroke.weight / 2;
  const Rect rect = stroke.rect.inset({half, half, half, half});
  body_ += fmt::format(
      "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"/>\n",
      points(rect.x), points(rect.y), points(rect.width), points(rect.height), rgb(stroke.color),
      points(stroke.weight));
}

void Drawing::operator()(const WavyLine& wave) {
  std::string path;
  for (const Point& point : wave_outline(wave)) {
    path += path.empty() ? "M" : path.find('C') == path.npos ? "C" : " ";
    path += points(point.x) + " " + points(point.y);
  }
  body_ += fmt::format("<path d=\"{}Z\" fill=\"{}\"/>\n", path, rgb(wave.color));
}

void Drawing::operator()(const DrawnPath& drawn) {
  const std::string fill = drawn.fill ? rgb(*drawn.fill) : "none";
  const std::string stroke = drawn.stroke ? stroke_attributes(*drawn.stroke) : "";
  body_ += fmt::format("<path d=\"{}\" fill=\"{}\"{}/>\n", path_data(drawn.path, places), fill, stroke);
}

std::string Drawing::definitions() const {
  std::string text;
  for (std::size_t i = 0; i < paths_.size(); ++i) text += fmt::format("<path id=\"g{}\" d=\"{}\"/>\n", i, paths_[i]);
  return text;
}

// Empty for a glyph without ink.
std::string Drawing::name(const Face& face, std::uint32_t glyph) {
  const auto [found, is_new] = numbers_.try_emplace({&face, glyph}, paths_.size());
  if (is_new) {
    std::string path = outline_path(face, glyph);
    if (path.empty()) {
      numbers_.erase(found);
      return {};
    }
    paths_.push_back(std::move(path));
  }
  return fmt::format("g{}", found->second);
}

std::string points(Length length) {
  std::string text;
  append_points(text, length, places);
  return text;
}

std::string stroke_attributes(const Stroke& stroke) {
  std::string text = fmt::format(" stroke=\"{}\" stroke-width=\"{}\"", rgb(stroke.color), points(stroke.weight));
  if (stroke.ends == StrokeEnds::Round) text += " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
  if (stroke.dashes.empty()) return text;
  std::string dashes;
  for (const Length dash : stroke.dashes) dashes += (dashes.empty() ? "" : " ") + points(dash);
  return text + fmt::format(" stroke-dasharray=\"{}\"", dashes);
}

// Inks subtract light, black from all.
std::string rgb(const Color& color) {
  constexpr std::int64_t full = 10000, screen = 255;
  const std::int64_t tint = color.spot.empty() ? full : color.tint;
  const auto channel = [&](int ink) {
    const std::int64_t light = (full - ink * tint / full) * (full - color.black * tint / full) / full;
    return (light * screen + full / 2) / full;
  };
  return fmt::format("#{:02x}{:02x}{:02x}", channel(color.cyan), channel(color.magenta), channel(color.yellow));
}

}  // namespace

}  // namespace broadsheet
