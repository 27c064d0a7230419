#include "preflight/content_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace broadsheet {

namespace {

// More operands than any operator takes, but for the components of colours; the rest of a broken stream is dropped.
constexpr std::size_t most_operands = 64;

// An array of content is an object as a whole before anyone sees it, and takes some fifty times its bytes.
bool has_endless_array(const std::string& content) {
  constexpr std::size_t longest = 4 << 20;
  for (const auto& [open, close] : {std::pair("[", "]"), {"<<", ">>"}}) {
    std::size_t at = content.find(open);
    while (at != std::string::npos) {
      const std::size_t end = std::min(content.find(close, at), content.size());
      if (end - at > longest) return true;
      at = content.find(open, end);
    }
  }
  return false;
}

}  // namespace

ContentReader::ContentReader(ContentWalk& walk, const ContentVisitor& visitor, CosObject resources, GraphicsState state)
    : walk_(walk), visitor_(visitor), resources_(std::move(resources)), state_(std::move(state)) {}

void ContentReader::read(const std::string& content) {
  if (has_endless_array(content)) {
    walk_.went_past_limits_ = true;
    say(StreamEnd{});
    return;
  }
  walk_.file_.take_warnings();
  try {
    const QPDFObjectHandle scratch = walk_.file_.scratch_stream(content);
    QPDFObjectHandle::parseContentStream(scratch, this);
  } catch (const std::exception& error) {
    say(Misread{std::string("content cannot be read: ") + error.what()});
  }
  const std::vector<std::string> last = walk_.file_.take_warnings();
  if (!last.empty() && damage_.empty()) damage_ = last.front();
  if (!damage_.empty()) say(Misread{"content is damaged: " + damage_});
  say(StreamEnd{marks_, stray_marks_, deepest_save_});
}

void ContentReader::say(const ContentEvent& event) const {
  visitor_(event, {state_, resources_, stream, form.is_null() ? nullptr : &form, is_glyph});
}

void ContentReader::handleObject(QPDFObjectHandle object) {
  // So many operands an operator are more than any content has.
  constexpr std::int64_t objects_of_operator = 10;
  constexpr std::int64_t warnings_kept_for = 1024;
  if (walk_.objects_ % warnings_kept_for == 0) {
    const std::vector<std::string> warnings = walk_.file_.take_warnings();
    if (!warnings.empty() && damage_.empty()) damage_ = warnings.front();
    if (warnings.size() > warnings_kept_for / 2) terminateParsing();  // this is no content
  }
  count(walk_.objects_, walk_.limits_.operators * objects_of_operator);
  if (object.isInlineImage()) return;
  if (!object.isOperator()) {
    std::vector<CosObject>& list = reads_inline_ ? inline_entries_ : operands_;
    if (list.size() < most_operands) list.emplace_back(object);
    return;
  }
  count(walk_.operators_, walk_.limits_.operators);
  const std::string name = object.getOperatorValue();
  const bool is_known = handle_path(name) || handle_text(name) || handle_color(name) || handle_state(name) ||
                        handle_marks(name) || handle_drawing(name);
  if (!is_known && compatibility_ == 0) say(Misread{fmt::format("`{}` is no operator of content", name.substr(0, 20))});
  operands_.clear();
}

void ContentReader::count(std::int64_t& counted, std::int64_t most) {
  if (++counted <= most) return;
  walk_.went_past_limits_ = true;
  terminateParsing();
}

CosObject ContentReader::operand(std::size_t index) const {
  return index < operands_.size() ? operands_[index] : CosObject();
}

double ContentReader::number(std::size_t index) const {
  return operand(index).number();
}

CosObject ContentReader::resource(const char* kind, const CosObject& name) const {
  return name.is_name() ? resources_[kind][name.name()] : CosObject();
}

bool ContentReader::handle_state(const std::string& name) {
  if (name == "q") {
    constexpr std::size_t deepest = 4096;
    if (saved_.size() < deepest) saved_.push_back(state_);
    deepest_save_ = std::max(deepest_save_, saves_around + static_cast<int>(saved_.size()));
  } else if (name == "Q") {
    if (saved_.empty()) {
      say(Misread{"`Q` without `q`"});
    } else {
      state_ = std::move(saved_.back());
      saved_.pop_back();
    }
  } else if (name == "cm") {
    state_.ctm = PlaneMatrix{number(0), number(1), number(2), number(3), number(4), number(5)} * state_.ctm;
  } else if (name == "w") {
    state_.line_width = number(0);
  } else if (name == "gs") {
    const CosObject dict = resource("ExtGState", operand(0));
    set_state(dict);
    say(SetState{dict});
  } else if (name == "ri") {
    say(SetIntent{operand(0).name()});
  } else if (name == "BX") {
    ++compatibility_;
  } else if (name == "EX") {
    compatibility_ = std::max(0, compatibility_ - 1);
  } else {
    return name == "J" || name == "j" || name == "M" || name == "d" || name == "i";
  }
  return true;
}

void ContentReader::set_state(const CosObject& dict) {
  if (dict.has("LW")) state_.line_width = dict["LW"].number();
  if (dict.has("OP")) state_.overprints_strokes = dict["OP"].is_true();
  // ISO 32000-1, table 58: OP holds for both where there is no op.
  if (dict.has("OP") || dict.has("op")) state_.overprints_fills = dict[dict.has("op") ? "op" : "OP"].is_true();
  if (dict.has("OPM")) state_.overprint_mode = dict["OPM"].integer();
  if (dict.has("CA")) state_.stroke_alpha = dict["CA"].number(1);
  if (dict.has("ca")) state_.fill_alpha = dict["ca"].number(1);
  if (dict.has("BM")) {
    const std::vector<CosObject> modes = dict["BM"].items();
    state_.blend_mode = modes.empty() ? "Normal" : modes.front().name();
  }
  if (dict.has("SMask")) state_.has_soft_mask = dict["SMask"].is_dict();
  if (dict["Font"].size() == 2) {
    state_.text.font = dict["Font"].at(0);
    state_.text.size = dict["Font"].at(1).number();
  }
}

bool ContentReader::handle_color(const std::string& name) {
  const bool is_stroke = !name.empty() && std::isupper(static_cast<unsigned char>(name[0])) != 0;
  SetColor& color = is_stroke ? state_.stroke : state_.fill;
  if (name == "g" || name == "G") {
    set_device_color(color, "/DeviceGray");
  } else if (name == "rg" || name == "RG") {
    set_device_color(color, "/DeviceRGB");
  } else if (name == "k" || name == "K") {
    set_device_color(color, "/DeviceCMYK");
  } else if (name == "cs" || name == "CS") {
    color.space = find_color_space(operand(0), resources_);
    color.components.clear();
    color.pattern = {};
  } else if (name == "sc" || name == "SC" || name == "scn" || name == "SCN") {
    set_components(color);
  } else {
    return false;
  }
  return true;
}

void ContentReader::set_device_color(SetColor& color, const char* space) {
  color.space = CosObject(QPDFObjectHandle::newName(space));
  set_components(color);
}

void ContentReader::set_components(SetColor& color) {
  color.components.clear();
  color.pattern = {};
  for (const CosObject& value : operands_) {
    if (value.is_number()) color.components.push_back(value.number());
    if (value.is_name()) color.pattern = resource("Pattern", value);
  }
}

bool ContentReader::handle_path(const std::string& name) {
  if (name == "m" || name == "l") {
    only_rectangles_ = false;
    add_point(number(0), number(1));
  } else if (name == "c" || name == "v" || name == "y") {
    only_rectangles_ = false;
    for (std::size_t i = 0; i + 1 < operands_.size(); i += 2) add_point(number(i), number(i + 1));
  } else if (name == "re") {
    const double x = number(0), y = number(1), width = number(2), height = number(3);
    for (const double right : {0.0, width}) {
      for (const double up : {0.0, height}) add_point(x + right, y + up);
    }
    const double thickness =
        std::min(std::abs(width) * state_.ctm.scale_across(), std::abs(height) * state_.ctm.scale_up());
    thinnest_ = std::min(thinnest_.value_or(thickness), thickness);
  } else if (name == "f" || name == "F" || name == "f*") {
    paint_path(true, false);
  } else if (name == "S" || name == "s") {
    paint_path(false, true);
  } else if (name == "B" || name == "B*" || name == "b" || name == "b*") {
    paint_path(true, true);
  } else if (name == "n") {
    paint_path(false, false);
  } else {
    return name == "h" || name == "W" || name == "W*";
  }
  return true;
}

void ContentReader::add_point(double x, double y) {
  const PlanePoint point = state_.ctm.map({x, y});
  if (!path_) path_ = PlaneBox::around(point);
  path_->include(point);
}

void ContentReader::paint_path(bool fills, bool strokes) {
  if (path_ && (fills || strokes)) {
    say(PaintedPath{fills, strokes, *path_, only_rectangles_ ? thinnest_ : std::nullopt});
    if (fills) walk_pattern(state_.fill);
    if (strokes) walk_pattern(state_.stroke);
  }
  path_.reset();
  thinnest_.reset();
  only_rectangles_ = true;
}

bool ContentReader::handle_marks(const std::string& name) {
  if (name == "BMC" || name == "BDC") {
    ++marks_;
    CosObject properties = operand(1);
    if (properties.is_name()) properties = resource("Properties", properties);
    say(MarkedBegin{operand(0).name(), properties});
  } else if (name == "EMC") {
    if (marks_ > 0) {
      --marks_;
    } else {
      ++stray_marks_;
    }
    say(MarkedEnd{});
  } else {
    return name == "MP" || name == "DP";
  }
  return true;
}

}  // namespace broadsheet
