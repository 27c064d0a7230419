#include "keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "project_files.h"

using namespace broadsheet::house;

namespace {

using Keys = std::set<std::string>;

// Every key of the readers in a folder of src/ is explained in the document, and no other.
std::vector<std::string> differences(const std::string& folder, const std::string& document) {
  Keys asked;
  for (const SourceFile& file : sources_below(project / "src" / folder)) asked.merge(keys_asked_for(file.text));
  const Keys explained = keys_explained(read_file(project / "docs" / document));
  REQUIRE(asked.size() > 5);
  std::vector<std::string> found;
  for (const std::string& key : asked) {
    if (explained.count(key) == 0) found.push_back(fmt::format("docs/{}: no table of keys has `{}`", document, key));
  }
  for (const std::string& key : explained) {
    if (asked.count(key) == 0) found.push_back(fmt::format("docs/{}: no reader asks for `{}`", document, key));
  }
  return found;
}

}  // namespace

TEST_CASE("the keys that readers ask for are found") {
  CHECK(keys_asked_for(R"(style.leading = reader.length("leading", LengthRange::Positive);)") == Keys{"leading"});
  CHECK(keys_asked_for(R"(read_range(reader, "columns", 8) + length("right") - length("left");)") ==
        Keys{"columns", "left", "right"});
  CHECK(keys_asked_for(R"(for (auto& [key, ink] : {std::pair{"c", 1}, std::pair{"m", 2}}))") == Keys{"c", "m"});
  CHECK(keys_asked_for("read_range(reader,\n           \"rows\", 8);\n") == Keys{"rows"});
  CHECK(keys_asked_for(R"(voice = read_voice(reader, "strong", style.font);)") == Keys{"strong"});
}

TEST_CASE("words of a reader that are no keys are left alone") {
  CHECK(keys_asked_for(R"(const std::vector<std::string> aligns = {"left", "center"};)").empty());
  CHECK(keys_asked_for(R"(report_unknown(name, "layout", names, where, diagnostics);)").empty());
  CHECK(keys_asked_for(R"(diagnostics.error(span, "take the quotes out");)").empty());
  CHECK(keys_asked_for(R"(if (text.text == "rise") return;)").empty());
}

TEST_CASE("the keys that a document explains are found") {
  const std::string document =
      "| key | what |\n|---|---|\n| `left`, `right` | where `width` ends |\n\nText with `words`.\n\n"
      "| unit | is |\n|---|---|\n| `pt` | point |\n";
  CHECK(keys_explained(document) == Keys{"left", "right"});
}

TEST_CASE("docs/layout.md explains every key of a layout, and no other") {
  CHECK(differences("layout", "layout.md") == std::vector<std::string>{});
}

TEST_CASE("docs/content.md explains every key of an edition, and no other") {
  CHECK(differences("content", "content.md") == std::vector<std::string>{});
}

TEST_CASE("docs/presses.md explains every key of a press profile, and no other") {
  CHECK(differences("press", "presses.md") == std::vector<std::string>{});
}
