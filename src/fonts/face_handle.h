#pragma once

#include <mutex>
#include <optional>
#include <vector>

#include "fonts/cff_font.h"
#include "fonts/face.h"
#include "fonts/harfbuzz_ptr.h"

namespace broadsheet {

// The HarfBuzz objects of a face: immutable, scaled to font units, shared by all threads. What is derived from them
// is made at the first need, once.
struct Face::Handle {
  FacePtr face;
  FontPtr font;
  Outlines outlines = Outlines::Cff;
  int units_per_em = 1000;
  int ascent = 0, descent = 0, cap_height = 0;
  Box bounds{};

  // The face's CFF table, or nothing when it cannot be read or there is none.
  const std::optional<CffFont>& cff() const;

  // A mark's half form, by glyph id: its advance and how far it moves (text/half_forms.h).
  struct HalfForm {
    std::uint32_t glyph;
    int advance, shift;
  };
  struct HalfForms {
    mutable std::once_flag once;
    mutable std::vector<HalfForm> forms;
  };
  HalfForms half_forms, vertical_half_forms;
  mutable std::once_flag figure_width_once;
  mutable int figure_width = 0;  // of a box for any digit (text/tabular_figures.h)

private:
  mutable std::once_flag cff_once_;
  mutable BlobPtr cff_blob_;
  mutable std::optional<CffFont> cff_;
};

// The bytes of a table; they live as long as the blob.
std::string_view bytes_of(const BlobPtr& blob);
BlobPtr table_of(hb_face_t* face, hb_tag_t tag);

}  // namespace broadsheet
