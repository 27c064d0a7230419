#pragma once

#include <set>
#include <string>
#include <vector>

#include "preflight/content_walk.h"
#include "preflight/qpdf_headers.h"

namespace broadsheet {

// Reads one content stream, operator by operator, and those that it draws.
class ContentReader final : public QPDFObjectHandle::ParserCallbacks {
public:
  ContentReader(ContentWalk& walk, const ContentVisitor& visitor, CosObject resources, GraphicsState state);

  // What stands around this content.
  int stream = 0;
  int depth = 0;
  int saves_around = 0;
  std::set<int> around;  // the streams whose content draws this one
  bool is_glyph = false;
  CosObject form;
  PlaneMatrix page_space;             // on paper
  std::set<int>* patterns = nullptr;  // patterns and glyphs of this page that were walked

  void read(const std::string& content);

  void handleObject(QPDFObjectHandle object) override;
  void handleEOF() override {}

private:
  void count(std::int64_t& counted, std::int64_t most);
  bool handle_state(const std::string& name);
  bool handle_color(const std::string& name);
  bool handle_path(const std::string& name);
  bool handle_text(const std::string& name);
  bool handle_marks(const std::string& name);
  bool handle_drawing(const std::string& name);

  void say(const ContentEvent& event) const;
  void set_state(const CosObject& dict);
  void set_device_color(SetColor& color, const char* space);
  void set_components(SetColor& color);
  void add_point(double x, double y);
  void paint_path(bool fills, bool strokes);
  void show_text();
  void show_codes(const std::string& codes);
  void draw(const CosObject& object);
  void draw_form(const CosObject& object);
  void draw_picture(const CosObject& image, bool is_inline);
  void walk_pattern(const SetColor& color);
  void walk_glyphs(const std::string& codes);
  void walk_inner(const CosObject& stream, const CosObject& resources, const GraphicsState& state,
                  bool is_glyph_of_font);
  CosObject resource(const char* kind, const CosObject& name) const;
  double number(std::size_t index) const;
  CosObject operand(std::size_t index) const;

  ContentWalk& walk_;
  const ContentVisitor& visitor_;
  CosObject resources_;
  GraphicsState state_;
  std::vector<GraphicsState> saved_;
  std::vector<CosObject> operands_;
  std::optional<PlaneBox> path_;
  std::optional<double> thinnest_;
  bool only_rectangles_ = true;
  std::vector<CosObject> inline_entries_;
  bool reads_inline_ = false;
  int marks_ = 0, stray_marks_ = 0, compatibility_ = 0, deepest_save_ = 0;
  std::string damage_;  // what qpdf met first that is no content
};

}  // namespace broadsheet
