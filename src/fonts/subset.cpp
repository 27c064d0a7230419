#include <fmt/core.h>

#include <new>
#include <stdexcept>

#include "fonts/cff_subset.h"
#include "fonts/face_handle.h"

namespace broadsheet {

namespace {

SubsetFont subset_with_harfbuzz(const Face& face, const std::vector<std::uint32_t>& glyphs);
SubsetInputPtr make_input(const std::vector<std::uint32_t>& glyphs);
[[noreturn]] void fail(const Face& face);

}  // namespace

SubsetFont Face::subset(const std::vector<std::uint32_t>& glyphs) const {
  if (handle_->outlines == Outlines::Cff && handle_->cff())
    if (auto subset = subset_cff(*handle_->cff(), glyphs)) return std::move(*subset);
  return subset_with_harfbuzz(*this, glyphs);
}

namespace {

SubsetFont subset_with_harfbuzz(const Face& face, const std::vector<std::uint32_t>& glyphs) {
  const bool is_cff = face.outlines() == Outlines::Cff;
  const auto& cff = face.handle().cff();
  if (is_cff && !cff) fail(face);
  const SubsetInputPtr input = make_input(glyphs);
  const SubsetPlanPtr plan(hb_subset_plan_create_or_fail(face.handle().face.get(), input.get()));
  if (!plan) fail(face);
  const FacePtr result(hb_subset_plan_execute_or_fail(plan.get()));
  if (!result) fail(face);

  SubsetFont subset;
  const BlobPtr blob =
      is_cff ? table_of(result.get(), HB_TAG('C', 'F', 'F', ' ')) : BlobPtr(hb_face_reference_blob(result.get()));
  subset.data = bytes_of(blob);
  if (subset.data.empty()) fail(face);
  const hb_map_t* new_glyphs = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const std::uint32_t glyph : glyphs) {
    const hb_codepoint_t new_glyph = hb_map_get(new_glyphs, glyph);
    if (new_glyph == HB_MAP_VALUE_INVALID) fail(face);
    subset.codes.push_back(is_cff && cff->cid_keyed ? cff->cids[glyph] : static_cast<std::uint16_t>(new_glyph));
  }
  return subset;
}

// Only what draws the glyphs stays. A variable face is set in its default instance.
SubsetInputPtr make_input(const std::vector<std::uint32_t>& glyphs) {
  SubsetInputPtr input(hb_subset_input_create_or_fail());
  if (!input) throw std::bad_alloc();
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* tag :
       {"BASE", "COLR", "CPAL", "GDEF", "GPOS", "GSUB", "HVAR", "JSTF", "MATH", "MVAR", "OS/2", "STAT", "SVG ", "VDMX",
        "VORG", "VVAR", "avar", "cmap", "fvar", "gasp", "gvar", "hdmx", "kern", "meta", "name", "post", "vhea", "vmtx"})
    hb_set_add(dropped, hb_tag_from_string(tag, 4));
  return input;
}

void fail(const Face& face) {
  throw std::runtime_error(fmt::format("the font `{}` ({}) cannot be cut for embedding", face.info().postscript_name,
                                       face.info().file.string()));
}

}  // namespace

}  // namespace broadsheet
