#include "fonts/font_book.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <tuple>

#include "fonts/nearest_weight.h"
#include "fonts/scan_faces.h"
#include "fonts/system_fonts.h"

namespace broadsheet {

namespace {

using Faces = std::vector<ScannedFace>;

Faces scan_folders(const std::vector<std::filesystem::path>& folders);
Faces scan_all(const std::vector<FaceInfo>& places);
Faces of_family(const Faces& faces, const std::string& folded_name);
void sort_by_weight(Faces& faces, int wanted);

}  // namespace

struct FontBook::Library {
  Faces faces;  // of the folders

  // What follows changes, under the lock.
  std::mutex mutex;
  SystemFonts system;
  std::map<std::pair<std::filesystem::path, int>, std::shared_ptr<const Face>> open;  // null: cannot be embedded
  std::map<std::pair<std::string, int>, const Face*> found;
  std::map<std::pair<char32_t, int>, const Face*> fallbacks;

  const Face* open_face(const FaceInfo& info);
  const Face* first_that_opens(const Faces& candidates);
  const Face* find_family(const std::string& folded_name, int weight);
  const Face* find_character(char32_t character, int weight);
};

FontBook::FontBook(const std::vector<std::filesystem::path>& folders) : library_(std::make_unique<Library>()) {
  library_->faces = scan_folders(folders);
}

FontBook::~FontBook() = default;

const Face* FontBook::find(const std::string& family, int weight) const {
  const std::lock_guard lock(library_->mutex);
  const std::string name = folded_family(family);
  const auto [known, is_new] = library_->found.try_emplace({name, weight}, nullptr);
  if (is_new) known->second = library_->find_family(name, weight);
  return known->second;
}

const Face* FontBook::fallback(char32_t character, int weight) const {
  const std::lock_guard lock(library_->mutex);
  const auto [known, is_new] = library_->fallbacks.try_emplace({character, weight}, nullptr);
  if (is_new) known->second = library_->find_character(character, weight);
  return known->second;
}

std::vector<FaceInfo> FontBook::faces(bool installed) const {
  const std::lock_guard lock(library_->mutex);
  Faces all = library_->faces;
  if (installed) {
    const Faces more = scan_all(library_->system.all());
    all.insert(all.end(), more.begin(), more.end());
  }
  std::vector<FaceInfo> infos;
  for (const ScannedFace& face : all) infos.push_back(face.info);
  std::stable_sort(infos.begin(), infos.end(), [](const FaceInfo& a, const FaceInfo& b) {
    return std::tie(a.family, a.weight, a.file, a.index) < std::tie(b.family, b.weight, b.file, b.index);
  });
  return infos;
}

std::vector<std::string> FontBook::families() const {
  std::vector<std::string> names;
  for (const ScannedFace& face : library_->faces) names.push_back(face.info.family);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

const Face* FontBook::Library::open_face(const FaceInfo& info) {
  const auto [known, is_new] = open.try_emplace({info.file, info.index}, nullptr);
  if (is_new) known->second = Face::open(info);
  return known->second.get();
}

const Face* FontBook::Library::first_that_opens(const Faces& candidates) {
  for (const ScannedFace& candidate : candidates)
    if (const Face* face = open_face(candidate.info)) return face;
  return nullptr;
}

const Face* FontBook::Library::find_family(const std::string& folded_name, int weight) {
  Faces candidates = of_family(faces, folded_name);
  sort_by_weight(candidates, weight);
  if (const Face* face = first_that_opens(candidates)) return face;
  candidates = scan_all(system.family(folded_name));
  sort_by_weight(candidates, weight);
  return first_that_opens(candidates);
}

const Face* FontBook::Library::find_character(char32_t character, int weight) {
  Faces candidates = faces;
  sort_by_weight(candidates, weight);
  for (const ScannedFace& candidate : candidates)
    if (const Face* face = open_face(candidate.info); face && face->has(character)) return face;
  for (const FaceInfo& place : system.with_character(character, weight)) {
    const auto scanned = scan_face(place.file, place.index);
    const Face* face = scanned ? open_face(scanned->info) : nullptr;
    if (face && face->has(character)) return face;
  }
  return nullptr;
}

namespace {

bool is_font_file(const std::filesystem::path& file) {
  const std::string extension = folded_family(file.extension().string());
  return extension == ".otf" || extension == ".ttf" || extension == ".otc" || extension == ".ttc";
}

Faces scan_folders(const std::vector<std::filesystem::path>& folders) {
  Faces faces;
  for (const auto& folder : folders) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator file(folder, error), end; !error && file != end; file.increment(error))
      if (is_font_file(file->path())) files.push_back(file->path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files)
      for (ScannedFace& face : scan_file(file)) faces.push_back(std::move(face));
  }
  return faces;
}

Faces scan_all(const std::vector<FaceInfo>& places) {
  Faces faces;
  for (const FaceInfo& place : places)
    if (auto face = scan_face(place.file, place.index)) faces.push_back(std::move(*face));
  return faces;
}

Faces of_family(const Faces& faces, const std::string& folded_name) {
  Faces same;
  std::copy_if(faces.begin(), faces.end(), std::back_inserter(same), [&](const ScannedFace& face) {
    return std::find(face.family_names.begin(), face.family_names.end(), folded_name) != face.family_names.end();
  });
  return same;
}

// Nearest first, upright before italic; among equals the order in which folders and files are listed.
void sort_by_weight(Faces& faces, int wanted) {
  std::stable_sort(faces.begin(), faces.end(), [wanted](const ScannedFace& a, const ScannedFace& b) {
    return std::pair(a.info.italic, weight_distance(wanted, a.info.weight)) <
           std::pair(b.info.italic, weight_distance(wanted, b.info.weight));
  });
}

}  // namespace

}  // namespace broadsheet
