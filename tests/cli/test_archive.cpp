#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "workspace.h"

using Json = nlohmann::json;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("render --archive writes a folder with all its files, the PDF too") {
  const Workspace space;
  space.add_edition("one", 4);
  const Outcome outcome = space.run({"render", "content/one", "-o", "out/one.pdf", "--archive", "kept/one"});
  CHECK(outcome.code == 0);
  CHECK(space.list("kept") == Names{"one"});  // nothing temporary is left
  CHECK(space.list("kept/one") == Names{"alto", "manifest.json", "mets.xml", "one.pdf", "stories"});
  CHECK(space.list("kept/one/alto") == Names{"page-01.xml"});
  CHECK(space.list("kept/one/stories") == Names{"01-main.json", "01-main.txt"});
  CHECK(space.read("kept/one/one.pdf") == space.read("out/one.pdf"));
  const Json manifest = Json::parse(space.read("kept/one/manifest.json"));
  for (const Json& file : manifest["files"])
    CHECK(space.read("kept/one/" + file["path"].get<std::string>()).size() == file["bytes"]);

  // Made anew, it takes the old one's place, byte for byte.
  const std::string mets = space.read("kept/one/mets.xml");
  CHECK(space.run({"render", "content/one", "-o", "out/one.pdf", "--archive", "kept/one/"}).code == 0);
  CHECK(space.read("kept/one/mets.xml") == mets);
  CHECK(space.list("kept") == Names{"one"});
}

TEST_CASE("without --archive there is none") {
  const Workspace space;
  space.add_edition("one", 4);
  CHECK(space.run({"render", "content/one", "-d", "out"}).code == 0);
  CHECK(space.list("out") == Names{"one.pdf"});
}

TEST_CASE("a folder that is not an archive is left as it is, and so is the PDF that was to be written") {
  const Workspace space;
  space.add_edition("one", 4);
  space.write("notes/todo.txt", "…");
  const Outcome outcome = space.run({"render", "content/one", "-o", "out/one.pdf", "--archive", "notes"});
  CHECK(outcome.code == 1);
  CHECK(contains(outcome.err, "error: `notes` is there and is no archive: nothing in it is replaced"));
  CHECK(contains(outcome.err, "name a folder that is not there yet, or an older archive"));
  CHECK(space.list("notes") == Names{"todo.txt"});
  CHECK_FALSE(space.has("out/one.pdf"));

  space.write("file", "…");
  const Outcome file = space.run({"render", "content/one", "-o", "out/one.pdf", "--archive", "file"});
  CHECK(file.code == 1);
  CHECK(contains(file.err, "`file` is no folder"));
}

TEST_CASE("an archive to which something was added is not replaced") {
  const Workspace space;
  space.add_edition("one", 4);
  CHECK(space.run({"render", "content/one", "-o", "one.pdf", "--archive", "kept"}).code == 0);
  space.write("kept/stories/mine.txt", "…");
  const Outcome outcome = space.run({"render", "content/one", "-o", "one.pdf", "--archive", "kept"});
  CHECK(outcome.code == 1);
  CHECK(contains(outcome.err, "`kept` holds `stories/mine.txt`, which is no part of the archive there"));
  CHECK(space.has("kept/stories/mine.txt"));
}

TEST_CASE("no file but the archive's own is written into its folder") {
  const Workspace space;
  space.add_edition("one", 4);
  const auto refused = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"render", "content/one"});
    const Outcome outcome = space.run(words);
    CHECK(outcome.code == 2);
    CHECK_FALSE(space.has("out"));
    return outcome.err;
  };
  CHECK(refused({"-o", "out/mine.pdf", "--archive", "out"}) ==
        "broadsheet render: `out/mine.pdf` would lie in the folder of --archive `out`, which is for the archive "
        "alone\n");
  CHECK(contains(refused({"-o", "out/alto/../mine.pdf", "--archive", "./out/"}), "would lie in"));
  CHECK(contains(refused({"-o", "out", "--archive", "out"}), "would lie in"));
  CHECK(contains(refused({"-d", "out", "--archive", "out"}), "`out/one.pdf` would lie in"));
  CHECK(contains(refused({"-o", "one.pdf", "--dump", "out/one.json", "--archive", "out"}), "would lie in"));
  CHECK(space.run({"render", "content/one", "-o", "out/one.pdf", "--archive", "out/one"}).code == 0);
  const Outcome batch = space.run({"batch", "content", "-d", "kept/one/pdf", "--archive", "kept"});
  CHECK(batch.code == 2);
  CHECK(contains(batch.err, "`kept/one/pdf` would lie in `kept/one`"));
  CHECK_FALSE(space.has("kept"));
}

TEST_CASE("an archive without a name is wrong usage") {
  const Workspace space;
  space.add_edition("one", 4);
  CHECK(space.run({"render", "content/one", "-o", "one.pdf", "--archive", ""}).code == 2);
  CHECK(space.run({"batch", "content", "-d", "out", "--archive", ""}).code == 2);
  CHECK_FALSE(space.has("one.pdf"));
}

TEST_CASE("an archive that cannot be written leaves nothing behind, and says why") {
  const Workspace space;
  space.add_edition("one", 4);
  space.write("file", "…");
  const Outcome outcome = space.run({"render", "content/one", "-o", "one.pdf", "--archive", "file/kept"});
  CHECK(outcome.code == 1);
  CHECK(contains(outcome.err, "the archive `file/kept` could not be written: not a directory"));
}

TEST_CASE("an edition with errors, or with text that does not fit, has no archive") {
  const Workspace space;
  space.add_edition("long", Workspace::paragraphs_that_fit + 3);
  CHECK(space.run({"render", "content/long", "-o", "long.pdf", "--archive", "kept"}).code == 3);
  CHECK_FALSE(space.has("kept"));
  CHECK(space.run({"render", "content/long", "-o", "long.pdf", "--archive", "kept", "--allow-overset"}).code == 0);
  CHECK(space.has("kept/mets.xml"));
}

TEST_CASE("render archives one edition at a time") {
  const Workspace space;
  space.add_edition("one", 4);
  space.add_edition("two", 4);
  const Outcome outcome = space.run({"render", "content", "-d", "out", "--archive", "kept"});
  CHECK(outcome.code == 2);
  CHECK(contains(outcome.err, "--archive takes one edition at a time, not 2; `batch` takes many"));
  CHECK_FALSE(space.has("kept"));
}

TEST_CASE("a batch archives each good edition in a folder of its own, whatever the number of its threads") {
  const Workspace space;
  for (const char* id : {"a", "b", "d"}) space.add_edition(id, 4);
  space.write("content/c/edition.yaml", "title: [");
  CHECK(space.run({"batch", "content", "-d", "out", "--archive", "kept", "-j", "3"}).code == 1);
  CHECK(space.list("kept") == Names{"a", "b", "d"});
  CHECK(contains(space.read("out/report.jsonl"), "\"archive\":\"kept/a\""));
  CHECK(
      space.run({"batch", "content/a", "content/b", "content/d", "-d", "out", "--archive", "again", "-j", "1"}).code ==
      0);
  for (const char* id : {"a", "b", "d"}) {
    const std::string name = id;
    CHECK(space.read("kept/" + name + "/manifest.json") == space.read("again/" + name + "/manifest.json"));
  }

  // One folder that may not be replaced is one error; the others are made anew.
  space.write("kept/b/mine.txt", "…");
  CHECK(space.run({"batch", "content/a", "content/b", "-d", "out", "--archive", "kept"}).code == 1);
  CHECK(space.has("kept/b/mine.txt"));
}
