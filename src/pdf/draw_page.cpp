#include "pdf/draw_page.h"

#include <fmt/format.h>

#include "display/wave_outline.h"
#include "pdf/structure_tree.h"

namespace broadsheet {

namespace {

class PageDrawing {
public:
  PageDrawing(const Page& page, DocumentResources& resources, PdfStandard standard)
      : page_(page), document_(resources), standard_(standard), stream_(page.size.height, page.sheet_margin) {}

  // Begins the marked content that the item belongs to, unless it is in it already.
  void mark(const DisplayItem& item);

  void operator()(const GlyphRun& run);
  void operator()(const FilledRect& fill);
  void operator()(const StrokedRect& stroke);
  void operator()(const WavyLine& wave);
  void operator()(const DrawnPath& drawn);
  void operator()(const ShadedPath& shaded);
  void operator()(const SoftShadow& shadow);
  void operator()(const PlacedPicture& picture);
  DrawnPage take();

private:
  struct Mark {
    bool is_in_frame = false;
    MarkedContent content;
    bool operator==(const Mark&) const = default;
  };

  void show_runs();
  void set_ink(const Color& color, Paint paint = Paint::Fill);
  void set_overprint(bool overprint);
  std::string color_space_of(const Color& color);

  const Page& page_;
  DocumentResources& document_;
  const PdfStandard standard_;
  int shadings_ = 0;
  PageResources used_;
  ContentStream stream_;
  std::vector<RunInFont> runs_;  // that go on one another, still to be shown
  std::optional<Mark> mark_;     // in which things are drawn
};

}  // namespace

DrawnPage draw_page(const Page& page, DocumentResources& resources, PdfStandard standard) {
  PageDrawing drawing(page, resources, standard);
  for (const DisplayItem& item : page.items) {
    if (has_tags(standard)) drawing.mark(item);
    std::visit(drawing, item.content);
  }
  return drawing.take();
}

namespace {

// Printer's marks are in no frame.
void PageDrawing::mark(const DisplayItem& item) {
  Mark wanted{item.frame >= 0, {item.part}};
  const auto* run = std::get_if<GlyphRun>(&item.content);
  if (run != nullptr && run->ruby >= 0) wanted.content = {item.part, item.line, run->ruby, run->is_gloss};
  if (mark_ == wanted) return;
  show_runs();
  mark_ = wanted;
  if (!wanted.is_in_frame) return stream_.mark_artifact("Page");
  const MarkedContent& content = wanted.content;
  if (content.part < 0) return stream_.mark_artifact("Layout");
  const PagePart& part = page_.parts[static_cast<std::size_t>(content.part)];
  if (part.path.empty()) return stream_.mark_artifact("Pagination");
  const std::string_view in_ruby = content.is_gloss ? "RT" : "RB";
  stream_.mark_content(content, content.ruby < 0 ? structure_name(part.path.back().type) : in_ruby);
}

void PageDrawing::operator()(const GlyphRun& run) {
  if (!run.face || run.glyphs.empty()) return;
  const RunInFont next{&run, &document_.font(run.face).embedded};
  if (!runs_.empty() && !goes_on(runs_.back(), next)) show_runs();
  runs_.push_back(next);
}

void PageDrawing::show_runs() {
  const std::vector<std::vector<GlyphStretch>> stretches = stretches_of(runs_);
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const GlyphRun& run = *runs_[i].run;
    const DocumentResources::Font& font = document_.font(run.face);
    const bool down = writing_mode(run) == Direction::Vertical;
    const std::string& name = down ? font.vertical_name : font.name;
    used_.use("Font", name, pdf_ref(down ? font.embedded.vertical : font.embedded.horizontal));
    set_ink(run.color);
    stream_.show(run, name, font.embedded, stretches[i]);
  }
  runs_.clear();
}

DrawnPage PageDrawing::take() {
  show_runs();
  std::string content = stream_.take();
  return {std::move(content), std::move(used_), stream_.marks()};
}

void PageDrawing::operator()(const FilledRect& fill) {
  show_runs();
  set_ink(fill.color);
  stream_.fill(fill.rect);
}

void PageDrawing::operator()(const StrokedRect& stroke) {
  show_runs();
  set_ink(stroke.color);
  stream_.fill_border(stroke.rect, stroke.weight);
}

void PageDrawing::operator()(const WavyLine& wave) {
  show_runs();
  set_ink(wave.color);
  stream_.fill(wave_outline(wave));
}

// One after the other: what overprints of the two may differ.
void PageDrawing::operator()(const DrawnPath& drawn) {
  show_runs();
  if (drawn.fill) {
    set_ink(*drawn.fill);
    stream_.fill(drawn.path);
  }
  if (drawn.stroke) {
    set_ink(drawn.stroke->color, Paint::Stroke);
    stream_.stroke(drawn.path, *drawn.stroke);
  }
}

// Of type 2, axial (ISO 32000-1, 8.7.4.5.3).
void PageDrawing::operator()(const ShadedPath& shaded) {
  show_runs();
  set_overprint(false);
  const std::string name = fmt::format("G{}", ++shadings_);
  PdfDict function;
  function.number("FunctionType", 2)
      .set("Domain", "[0 1]")
      .set("C0", "[" + pdf_inks(shaded.from) + "]")
      .set("C1", "[" + pdf_inks(shaded.to) + "]");
  PdfDict shading;
  shading.number("ShadingType", 2).set("ColorSpace", color_space_of(shaded.from));
  shading.set("Coords", "[" + stream_.coordinates(shaded.begin) + " " + stream_.coordinates(shaded.end) + "]");
  shading.set("Function", function.number("N", 1).str()).set("Extend", "[true true]");
  used_.use("Shading", name, shading.str());
  stream_.shade(shaded.path, name);
}

void PageDrawing::operator()(const SoftShadow& shadow) {
  show_runs();
  set_overprint(false);
  const ShadowMask mask = shadow_mask(shadow);
  const DocumentResources::Named& named = document_.shadow(mask, shadow.color, color_space_of(shadow.color));
  used_.use("XObject", named.name, named.value);
  const bool is_transparent = has_transparency(standard_);
  if (is_transparent) used_.use("ExtGState", "Multiply", "<< /Type /ExtGState /BM /Multiply >>");
  stream_.draw(mask.area, named.name, is_transparent ? "Multiply" : "");
}

std::string PageDrawing::color_space_of(const Color& color) {
  return color.spot.empty() ? "/DeviceCMYK" : document_.spot_ink(color).value;
}

void PageDrawing::operator()(const PlacedPicture& picture) {
  if (!picture.data) return;
  show_runs();
  const DocumentResources::Named& named = document_.picture(*picture.data);
  used_.use("XObject", named.name, named.value);
  set_overprint(false);
  stream_.draw(picture, named.name);
}

void PageDrawing::set_ink(const Color& color, Paint paint) {
  set_overprint(color.is_black_only());
  if (color.spot.empty()) return stream_.set_process_color(color, paint);
  const DocumentResources::Named& ink = document_.spot_ink(color);
  used_.use("ColorSpace", ink.name, ink.value);
  stream_.set_spot_color(ink.name, color, paint);
}

void PageDrawing::set_overprint(bool overprint) {
  // OPM 1: a zero in one of the four process inks leaves what that plate has.
  if (overprint) {
    used_.use("ExtGState", "Overprint", "<< /Type /ExtGState /OP true /op true /OPM 1 >>");
  } else {
    used_.use("ExtGState", "Knockout", "<< /Type /ExtGState /OP false /op false /OPM 1 >>");
  }
  stream_.set_overprint(overprint ? "Overprint" : "Knockout");
}

}  // namespace

}  // namespace broadsheet
