#include "archive/archive_files.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "archive/archive_identifier.h"
#include "archive/archive_parts.h"
#include "archive/printed_story.h"
#include "archive/story_text.h"
#include "archive/write_alto.h"
#include "archive/write_mets.h"
#include "archive/write_ninjs.h"
#include "source/sha256.h"

namespace broadsheet {

namespace {

constexpr std::size_t longest_name = 40;  // of a story in the name of its files, so that no file system refuses them

ArchiveFile made(std::string path, std::string type, std::string bytes);
std::string numbered(const std::string& folder, std::size_t place, const std::string& name);
std::string manifest(const Edition& edition, const std::vector<ArchiveFile>& files);

}  // namespace

std::vector<ArchiveFile> archive_files(const Edition& edition, const std::vector<Page>& pages, std::string_view pdf) {
  const std::vector<ArchivePart> parts = archive_parts(pages, edition.language);
  std::vector<PrintedStory> stories;
  MetsFiles files;
  files.pdf = made(edition.id + ".pdf", "application/pdf", std::string(pdf));
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string printed = i < edition.pages.size() ? edition.pages[i].folio.page.text : "";
    files.pages.push_back(made(numbered("alto/page", i, {}) + ".xml", "application/alto+xml",
                               write_alto({i, pages[i].size, printed, edition.language, files.pdf.path}, parts)));
  }
  for (std::size_t i = 0; i < edition.stories.size(); ++i) {
    stories.push_back(printed_story(edition.stories[i], parts));
    const std::string name = numbered("stories/", i, edition.stories[i].name);
    files.texts.push_back(made(name + ".txt", "text/plain;charset=utf-8", story_text(stories[i])));
    files.items.push_back(made(name + ".json", "application/json", write_ninjs(stories[i], edition)));
  }
  ArchiveFile mets = made("mets.xml", "application/mets+xml", write_mets(edition, stories, parts, files));

  std::vector<ArchiveFile> all{std::move(files.pdf)};
  for (std::vector<ArchiveFile>* some : {&files.pages, &files.texts, &files.items}) {
    for (ArchiveFile& file : *some) all.push_back(std::move(file));
  }
  all.push_back(std::move(mets));
  all.push_back(made(manifest_name, "application/json", manifest(edition, all)));
  return all;
}

namespace {

ArchiveFile made(std::string path, std::string type, std::string bytes) {
  std::string sum = sha256_hex(bytes);
  return {std::move(path), std::move(type), std::move(bytes), std::move(sum)};
}

// alto/page-01, stories/01-bridge: the number keeps apart what names of any alphabet would not.
std::string numbered(const std::string& folder, std::size_t place, const std::string& name) {
  std::string kept;
  for (const char c : name) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    if (is_plain && kept.size() < longest_name) kept += c;
  }
  const std::string number = fmt::format("{:02}", place + 1);
  if (name.empty()) return folder + "-" + number;
  return folder + number + (kept.empty() ? "" : "-" + kept);
}

std::string manifest(const Edition& edition, const std::vector<ArchiveFile>& files) {
  nlohmann::ordered_json json;
  json["format"] = manifest_format;
  json["version"] = 1;
  json["edition"] = edition.id;
  json["uri"] = archive_identifier(edition.id);
  json["title"] = edition.title.text;
  json["date"] = iso_date(edition.date);
  json["files"] = nlohmann::ordered_json::array();
  for (const ArchiveFile& file : files) {
    json["files"].push_back(
        {{"path", file.path}, {"type", file.type}, {"bytes", file.bytes.size()}, {"sha256", file.sha256}});
  }
  // The name of a folder may be anything.
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace

}  // namespace broadsheet
