#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "archive/write_archive.h"
#include "source/sha256.h"
#include "type_page.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

Edition edition_of(const std::vector<std::string>& names) {
  Edition edition;
  edition.id = "一号";
  edition.title.text = "标题";
  edition.pages.resize(1);
  for (const std::string& name : names) {
    Story& story = edition.stories.emplace_back();
    story.name = name;
    story.headline.text = "题";
  }
  return edition;
}

std::vector<std::string> paths_of(const std::vector<ArchiveFile>& files) {
  std::vector<std::string> paths;
  for (const ArchiveFile& file : files) paths.push_back(file.path);
  return paths;
}

std::string bytes_of(const std::vector<ArchiveFile>& files, const std::string& path) {
  for (const ArchiveFile& file : files) {
    if (file.path == path) return file.bytes;
  }
  return {};
}

}  // namespace

TEST_CASE("an archive has a file for each page and two for each story, whatever their names") {
  const std::string endless(300, 'x');
  const auto files = archive_files(edition_of({"a/../b", "桥", endless}), {TypePage().page}, "%PDF");
  CHECK(paths_of(files) == std::vector<std::string>{
                               "一号.pdf", "alto/page-01.xml", "stories/01-ab.txt", "stories/02.txt",
                               "stories/03-" + endless.substr(0, 40) + ".txt", "stories/01-ab.json", "stories/02.json",
                               "stories/03-" + endless.substr(0, 40) + ".json", "mets.xml", "manifest.json"});
}

TEST_CASE("the manifest has the size and the sum of each file but itself, and METS those that it lists") {
  const auto files = archive_files(edition_of({"a"}), {TypePage().page}, "%PDF");
  const auto manifest = nlohmann::json::parse(files.back().bytes);
  CHECK(manifest["format"] == "broadsheet-archive");
  REQUIRE(manifest["files"].size() == files.size() - 1);
  const std::string mets = bytes_of(files, "mets.xml");
  for (std::size_t i = 0; i + 1 < files.size(); ++i) {
    CHECK(manifest["files"][i]["path"] == files[i].path);
    CHECK(manifest["files"][i]["bytes"] == files[i].bytes.size());
    CHECK(manifest["files"][i]["sha256"] == sha256_hex(files[i].bytes));
    if (files[i].path != "mets.xml") CHECK(mets.find(sha256_hex(files[i].bytes)) != mets.npos);
  }
  CHECK(mets.find("xlink:href=\"%E4%B8%80%E5%8F%B7.pdf\"") != mets.npos);
}

TEST_CASE("an archive replaces an archive, an empty folder or nothing, and all of it") {
  MemoryFiles files;
  const auto two = archive_files(edition_of({"a", "b"}), {TypePage().page}, "%PDF");
  const auto one = archive_files(edition_of({"a"}), {TypePage().page}, "%PDF");
  CHECK_FALSE(archive_refusal("out", files));
  CHECK_FALSE(write_archive("out", two, files));
  CHECK_FALSE(archive_refusal("out", files));
  CHECK_FALSE(write_archive("out", one, files));
  CHECK_FALSE(files.exists("out/stories/02-b.txt"));
  CHECK(files.read("out/manifest.json") == one.back().bytes);
}

TEST_CASE("a folder that is no archive, or has something besides, is not replaced") {
  MemoryFiles files;
  files.write("notes/todo.txt", "…");
  CHECK(archive_refusal("notes", files)->message == "`notes` is there and is no archive: nothing in it is replaced");
  files.write("notes/manifest.json", R"({"format": "another"})");
  CHECK(archive_refusal("notes", files));
  files.write("notes/manifest.json", "[1]");
  CHECK(archive_refusal("notes", files));
  write_archive("out", archive_files(edition_of({"a"}), {}, "%PDF"), files);
  files.write("out/stories/mine.txt", "…");
  CHECK(archive_refusal("out", files)->message ==
        "`out` holds `stories/mine.txt`, which is no part of the archive there");
  files.write("file", "…");
  CHECK(archive_refusal("file", files)->message == "`file` is no folder");
}
