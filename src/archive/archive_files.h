#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/edition.h"
#include "display/display_list.h"

namespace broadsheet {

// A file of an archive.
struct ArchiveFile {
  std::string path;  // within the archive, with / between folders
  std::string type;  // MIME
  std::string bytes, sha256;
};

// All files of an edition's archive: the PDF, an ALTO file for each page, the text and the news item of each story,
// mets.xml and, last, manifest.json. The same edition, pages and PDF give the same bytes. docs/archive.md describes
// them.
std::vector<ArchiveFile> archive_files(const Edition& edition, const std::vector<Page>& pages, std::string_view pdf);

inline constexpr const char* manifest_name = "manifest.json";
// What a manifest says of itself under "format".
inline constexpr const char* manifest_format = "broadsheet-archive";

}  // namespace broadsheet
