#include "fonts/scan_faces.h"

#include <hb-ot.h>

#include <algorithm>

#include "fonts/byte_reader.h"
#include "fonts/face_handle.h"

namespace broadsheet {

namespace {

std::optional<ScannedFace> scan(hb_blob_t* blob, const std::filesystem::path& file, int index);
std::optional<ScannedFace> read_names(hb_face_t* face);
std::string name_of(hb_face_t* face, hb_ot_name_id_t id, hb_language_t language);
int weight_of(const BlobPtr& os2);

// OpenType 1.9, name IDs: the typographic family groups all weights, the legacy one at most four styles.
constexpr hb_ot_name_id_t legacy_family = 1, legacy_style = 2, postscript_name = 6, typographic_family = 16,
                          typographic_style = 17;
constexpr unsigned most_faces = 256;  // of a collection; the largest known hold some sixty

}  // namespace

std::vector<ScannedFace> scan_file(const std::filesystem::path& file) {
  std::vector<ScannedFace> found;
  const BlobPtr blob(hb_blob_create_from_file_or_fail(file.c_str()));
  if (!blob) return found;
  const int count = static_cast<int>(std::min(hb_face_count(blob.get()), most_faces));
  for (int index = 0; index < count; ++index)
    if (auto scanned = scan(blob.get(), file, index)) found.push_back(std::move(*scanned));
  return found;
}

std::optional<ScannedFace> scan_face(const std::filesystem::path& file, int index) {
  const BlobPtr blob(hb_blob_create_from_file_or_fail(file.c_str()));
  if (!blob) return {};
  return scan(blob.get(), file, index);
}

std::string folded_family(std::string name) {
  for (char& letter : name)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return name;
}

namespace {

std::optional<ScannedFace> scan(hb_blob_t* blob, const std::filesystem::path& file, int index) {
  const FacePtr face(hb_face_create(blob, static_cast<unsigned>(index)));
  auto scanned = read_names(face.get());
  if (scanned) {
    scanned->info.file = file;
    scanned->info.index = index;
  }
  return scanned;
}

std::optional<ScannedFace> read_names(hb_face_t* face) {
  ScannedFace scanned;
  FaceInfo& info = scanned.info;
  const hb_language_t english = hb_language_from_string("en", -1);
  unsigned count = 0;
  const hb_ot_name_entry_t* entries = hb_ot_name_list_names(face, &count);
  hb_language_t language = count > 0 ? entries[0].language : english;  // of a font without English names
  for (unsigned i = 0; i < count; ++i) {
    if (entries[i].name_id != legacy_family && entries[i].name_id != typographic_family) continue;
    if (entries[i].language == english) language = english;
    scanned.family_names.push_back(folded_family(name_of(face, entries[i].name_id, entries[i].language)));
  }
  info.family = name_of(face, typographic_family, language);
  if (info.family.empty()) info.family = name_of(face, legacy_family, language);
  info.style = name_of(face, typographic_style, language);
  if (info.style.empty()) info.style = name_of(face, legacy_style, language);
  info.postscript_name = name_of(face, postscript_name, language);
  if (info.postscript_name.empty()) info.postscript_name = info.family;
  if (info.family.empty()) return {};

  const BlobPtr os2 = table_of(face, HB_TAG('O', 'S', '/', '2'));
  info.weight = weight_of(os2);
  ByteReader selection(bytes_of(os2), 62);
  info.italic = (selection.u16() & 0x0201) != 0;  // italic or oblique
  return scanned;
}

std::string name_of(hb_face_t* face, hb_ot_name_id_t id, hb_language_t language) {
  unsigned length = hb_ot_name_get_utf8(face, id, language, nullptr, nullptr);
  std::string name(length + 1, '\0');
  unsigned room = length + 1;
  hb_ot_name_get_utf8(face, id, language, &room, name.data());
  name.resize(length);
  return name;
}

int weight_of(const BlobPtr& os2) {
  ByteReader reader(bytes_of(os2), 4);
  const int weight = reader.u16();
  if (!reader.ok() || weight == 0) return 400;
  return std::min(weight < 10 ? weight * 100 : weight, 1000);  // some old fonts count from 1 to 9
}

}  // namespace

}  // namespace broadsheet
