#include <fmt/format.h>

#include <algorithm>

#include "preflight/content_reader.h"

namespace broadsheet {

bool ContentReader::handle_text(const std::string& name) {
  TextState& text = state_.text;
  const auto next_line = [&](double x, double y) {
    text.line = PlaneMatrix{1, 0, 0, 1, x, y} * text.line;
    text.matrix = text.line;
  };
  if (name == "BT") {
    text.matrix = text.line = {};
  } else if (name == "Tf") {
    text.font = resource("Font", operand(0));
    text.size = number(1);
    if (text.font.is_null()) say(Misread{fmt::format("the font `{}` is not in the resources", operand(0).name())});
  } else if (name == "Tr") {
    text.rendering = operand(0).integer();
  } else if (name == "Td" || name == "TD") {
    next_line(number(0), number(1));
  } else if (name == "Tm") {
    text.matrix = text.line = {number(0), number(1), number(2), number(3), number(4), number(5)};
  } else if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") {
    show_text();
  } else {
    return name == "ET" || name == "T*" || name == "Tc" || name == "Tw" || name == "Tz" || name == "TL" ||
           name == "Ts" || name == "d0" || name == "d1";
  }
  return true;
}

void ContentReader::show_text() {
  std::string codes;
  for (const CosObject& value : operands_) {
    for (const CosObject& part : value.items()) {
      if (part.is_string()) codes += part.bytes();
    }
  }
  if (!codes.empty()) show_codes(codes);
}

void ContentReader::show_codes(const std::string& codes) {
  const PlaneMatrix to_page = state_.text.matrix * state_.ctm;
  ShownText shown;
  shown.codes = codes;
  shown.height = std::abs(state_.text.size) * to_page.scale_up();
  shown.origin = to_page.map({0, 0});
  shown.rendering = state_.text.rendering;
  // A glyph of a Type 3 font has no outline: it paints what it is made of, unless it is invisible.
  say(shown);
  if (shown.fills()) walk_pattern(state_.fill);
  if (shown.strokes()) walk_pattern(state_.stroke);
  if (state_.text.font["Subtype"].is_name("Type3") && shown.is_seen()) walk_glyphs(codes);
}

bool ContentReader::handle_drawing(const std::string& name) {
  if (name == "Do") {
    draw(resource("XObject", operand(0)));
  } else if (name == "sh") {
    say(PaintedShading{resource("Shading", operand(0))});
  } else if (name == "BI") {
    reads_inline_ = true;
    inline_entries_.clear();
  } else if (name == "ID") {
    reads_inline_ = false;
  } else if (name == "EI") {
    QPDFObjectHandle dict = QPDFObjectHandle::newDictionary();
    for (std::size_t i = 0; i + 1 < inline_entries_.size(); i += 2) {
      if (inline_entries_[i].is_name())
        dict.replaceKey("/" + inline_entries_[i].name(), inline_entries_[i + 1].handle());
    }
    draw_picture(CosObject(dict), true);
  } else {
    return false;
  }
  return true;
}

void ContentReader::draw(const CosObject& object) {
  if (object["Subtype"].is_name("Image")) {
    draw_picture(object, false);
  } else if (object["Subtype"].is_name("Form") && object.is_stream()) {
    draw_form(object);
  } else if (object.is_null()) {
    say(Misread{fmt::format("the object `{}` is not in the resources", operand(0).name())});
  }
}

void ContentReader::draw_picture(const CosObject& image, bool is_inline) {
  PaintedPicture painted;
  painted.image = image;
  painted.is_inline = is_inline;
  painted.width = state_.ctm.scale_across();
  painted.height = state_.ctm.scale_up();
  say(painted);
  if (image["ImageMask"].is_true() || image["IM"].is_true()) walk_pattern(state_.fill);
}

void ContentReader::draw_form(const CosObject& object) {
  say(DrawnForm{object});
  GraphicsState inner = state_;
  inner.ctm = matrix_of(object["Matrix"].numbers()) * state_.ctm;
  walk_inner(object, object["Resources"], inner, false);
}

// A tiling pattern paints with its own content: looked at once a page.
void ContentReader::walk_pattern(const SetColor& color) {
  const CosObject& pattern = color.pattern;
  if (pattern.is_null()) return;
  if (pattern["PatternType"].integer() == 2) {
    say(PaintedShading{pattern["Shading"]});
    if (pattern["ExtGState"].is_dict()) say(SetState{pattern["ExtGState"]});
    return;
  }
  if (!pattern.is_stream() || !patterns || !patterns->insert(pattern.id()).second) return;
  GraphicsState inner = state_;
  inner.ctm = matrix_of(pattern["Matrix"].numbers()) * page_space;
  if (pattern["PaintType"].integer() == 1) {
    inner.fill = inner.stroke = SetColor{CosObject(QPDFObjectHandle::newName("/DeviceGray")), {0}, {}};
  } else {
    inner.fill.pattern = inner.stroke.pattern = {};
    inner.fill.space = inner.stroke.space = CosObject();
  }
  walk_inner(pattern, pattern["Resources"], inner, false);
}

void ContentReader::walk_glyphs(const std::string& codes) {
  const CosObject font = state_.text.font;
  std::vector<std::string> names(256);
  int code = 0;
  for (const CosObject& item : font["Encoding"]["Differences"].items()) {
    if (item.is_number()) code = item.integer();
    if (item.is_name() && code >= 0 && code < 256) names[static_cast<std::size_t>(code++)] = item.name();
  }
  GraphicsState inner = state_;
  inner.ctm = matrix_of(font["FontMatrix"].numbers()) *
              (PlaneMatrix{state_.text.size, 0, 0, state_.text.size, 0, 0} * (state_.text.matrix * state_.ctm));
  for (const char c : codes) {
    const CosObject glyph = font["CharProcs"][names[static_cast<unsigned char>(c)]];
    if (!glyph.is_stream() || !patterns || !patterns->insert(glyph.id()).second) continue;
    walk_inner(glyph, font["Resources"], inner, true);
  }
}

void ContentReader::walk_inner(const CosObject& inner_stream, const CosObject& resources, const GraphicsState& state,
                               bool is_glyph_of_font) {
  if (depth >= walk_.limits_.nesting) {
    walk_.went_past_limits_ = true;
    return;
  }
  if (walk_.went_past_limits_ && walk_.operators_ > walk_.limits_.operators) return;
  if (inner_stream.id() == stream || around.count(inner_stream.id()) > 0) {
    say(Misread{fmt::format("object {} draws itself", inner_stream.id())});
    return;
  }
  const auto content = walk_.file_.decoded(inner_stream);
  if (!content) {
    say(Misread{fmt::format("object {} cannot be unpacked", inner_stream.id())});
    return;
  }
  ContentReader reader(walk_, visitor_, resources.is_dict() ? resources : resources_, state);
  reader.stream = inner_stream.id();
  reader.depth = depth + 1;
  reader.saves_around = saves_around + static_cast<int>(saved_.size());
  reader.around = around;
  reader.around.insert(stream);
  reader.is_glyph = is_glyph_of_font;
  reader.form = inner_stream;
  reader.patterns = patterns;
  reader.page_space = page_space;
  reader.read(*content);
}

}  // namespace broadsheet
