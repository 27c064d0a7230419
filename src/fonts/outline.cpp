#include "fonts/outline.h"

#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>

#include "fonts/face_handle.h"

namespace broadsheet {

namespace {

DrawFuncsPtr make_draw_funcs();

}  // namespace

std::string outline_path(const Face& face, std::uint32_t glyph) {
  static const DrawFuncsPtr functions = make_draw_funcs();
  std::string path;
  hb_font_get_glyph_shape(face.handle().font.get(), glyph, functions.get(), &path);
  return path;
}

namespace {

// Outlines are drawn on whole units.
void append(void* data, char command, std::initializer_list<float> numbers) {
  std::string& path = *static_cast<std::string*>(data);
  path += command;
  bool first = true;
  for (const float number : numbers) {
    std::array<char, 16> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), std::lround(number)).ptr;
    if (!first) path += ' ';
    path.append(digits.data(), end);
    first = false;
  }
}

DrawFuncsPtr make_draw_funcs() {
  DrawFuncsPtr functions(hb_draw_funcs_create());
  hb_draw_funcs_t* f = functions.get();
  using State = hb_draw_state_t;
  hb_draw_funcs_set_move_to_func(
      f,
      [](hb_draw_funcs_t*, void* path, State*, float x, float y, void*) {
        append(path, 'M', {x, y});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(
      f,
      [](hb_draw_funcs_t*, void* path, State*, float x, float y, void*) {
        append(path, 'L', {x, y});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_quadratic_to_func(
      f,
      [](hb_draw_funcs_t*, void* path, State*, float cx, float cy, float x, float y, void*) {
        append(path, 'Q', {cx, cy, x, y});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(
      f,
      [](hb_draw_funcs_t*, void* path, State*, float ax, float ay, float bx, float by, float x, float y, void*) {
        append(path, 'C', {ax, ay, bx, by, x, y});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(
      f, [](hb_draw_funcs_t*, void* path, State*, void*) { append(path, 'Z', {}); }, nullptr, nullptr);
  hb_draw_funcs_make_immutable(f);
  return functions;
}

}  // namespace

}  // namespace broadsheet
