#include "fonts/face.h"

#include <hb-ot.h>

#include "fonts/byte_reader.h"
#include "fonts/face_handle.h"

namespace broadsheet {

namespace {

std::optional<Outlines> outlines_of(hb_face_t* face);
void read_metrics(Face::Handle& handle);

constexpr hb_tag_t cff_tag = HB_TAG('C', 'F', 'F', ' ');

}  // namespace

std::shared_ptr<const Face> Face::open(const FaceInfo& info) {
  const BlobPtr blob(hb_blob_create_from_file_or_fail(info.file.c_str()));
  if (!blob || info.index < 0) return nullptr;
  auto handle = std::make_unique<Handle>();
  handle->face.reset(hb_face_create(blob.get(), static_cast<unsigned>(info.index)));
  const auto outlines = outlines_of(handle->face.get());
  if (!outlines || hb_face_get_glyph_count(handle->face.get()) == 0) return nullptr;
  handle->outlines = *outlines;
  handle->units_per_em = static_cast<int>(hb_face_get_upem(handle->face.get()));
  hb_face_make_immutable(handle->face.get());
  handle->font.reset(hb_font_create(handle->face.get()));
  hb_font_set_scale(handle->font.get(), handle->units_per_em, handle->units_per_em);
  hb_font_make_immutable(handle->font.get());
  read_metrics(*handle);
  return std::shared_ptr<const Face>(new Face(info, std::move(handle)));
}

Face::Face(FaceInfo info, std::unique_ptr<Handle> handle) : info_(std::move(info)), handle_(std::move(handle)) {}

Face::~Face() = default;

Outlines Face::outlines() const {
  return handle_->outlines;
}

int Face::units_per_em() const {
  return handle_->units_per_em;
}

bool Face::has(char32_t character) const {
  return glyph(character) != 0;
}

std::uint32_t Face::glyph(char32_t character) const {
  hb_codepoint_t found = 0;
  return hb_font_get_nominal_glyph(handle_->font.get(), character, &found) != 0 ? found : 0;
}

int Face::ascent() const {
  return handle_->ascent;
}

int Face::descent() const {
  return handle_->descent;
}

int Face::cap_height() const {
  return handle_->cap_height;
}

int Face::advance(std::uint32_t glyph) const {
  return hb_font_get_glyph_h_advance(handle_->font.get(), glyph);
}

Face::Box Face::bounds() const {
  return handle_->bounds;
}

Face::Box Face::ink(std::uint32_t glyph) const {
  hb_glyph_extents_t extents;
  if (hb_font_get_glyph_extents(handle_->font.get(), glyph, &extents) == 0) return {0, 0, 0, 0};
  // HarfBuzz counts the height down from the top.
  return {extents.x_bearing, extents.y_bearing + extents.height, extents.x_bearing + extents.width, extents.y_bearing};
}

const std::optional<CffFont>& Face::Handle::cff() const {
  std::call_once(cff_once_, [this] {
    cff_blob_ = table_of(face.get(), cff_tag);
    cff_ = CffFont::parse(bytes_of(cff_blob_));
    const auto glyphs = hb_face_get_glyph_count(face.get());
    if (cff_ && cff_->char_strings.count != glyphs) cff_.reset();
  });
  return cff_;
}

std::string_view bytes_of(const BlobPtr& blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return data ? std::string_view(data, length) : std::string_view();
}

BlobPtr table_of(hb_face_t* face, hb_tag_t tag) {
  return BlobPtr(hb_face_reference_table(face, tag));
}

namespace {

std::optional<Outlines> outlines_of(hb_face_t* face) {
  if (!bytes_of(table_of(face, cff_tag)).empty()) return Outlines::Cff;
  if (!bytes_of(table_of(face, HB_TAG('g', 'l', 'y', 'f'))).empty()) return Outlines::TrueType;
  return {};
}

std::int16_t number_at(const BlobPtr& table, std::size_t position) {
  ByteReader reader(bytes_of(table), position);
  return reader.i16();
}

// Positions in the tables OS/2, hhea and head: OpenType 1.9.
void read_metrics(Face::Handle& handle) {
  hb_face_t* face = handle.face.get();
  const BlobPtr os2 = table_of(face, HB_TAG('O', 'S', '/', '2'));
  const BlobPtr hhea = table_of(face, HB_TAG('h', 'h', 'e', 'a'));
  const BlobPtr head = table_of(face, HB_TAG('h', 'e', 'a', 'd'));
  handle.ascent = number_at(os2, 68);
  handle.descent = number_at(os2, 70);
  if (handle.ascent <= 0) {
    handle.ascent = number_at(hhea, 4);
    handle.descent = number_at(hhea, 6);
  }
  handle.cap_height = number_at(os2, 0) >= 2 ? number_at(os2, 88) : 0;
  if (handle.cap_height <= 0) handle.cap_height = handle.units_per_em * 7 / 10;  // what most Latin faces come near to
  handle.bounds = {number_at(head, 36), number_at(head, 38), number_at(head, 40), number_at(head, 42)};
}

}  // namespace

}  // namespace broadsheet
