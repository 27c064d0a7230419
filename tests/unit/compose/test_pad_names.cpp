#include <catch2/catch.hpp>

#include "compose/pad_names.h"

using namespace broadsheet;

namespace {

// With _ for the em spaces between names, and * for the distance inside of one.
std::string padded(const std::vector<std::string>& names) {
  std::vector<Text> texts;
  for (const std::string& name : names) texts.push_back({name, {}});
  std::string words = pad_names(texts);
  for (std::size_t at; (at = words.find("\u2003")) != std::string::npos;) words.replace(at, 3, "_");
  for (std::size_t at; (at = words.find("\u2001")) != std::string::npos;) words.replace(at, 3, "*");
  return words;
}

}  // namespace

TEST_CASE("names of two characters are opened to three beside longer ones") {
  CHECK(padded({"王明", "李小龙"}) == "王*明_李小龙");
  CHECK(padded({"欧阳修文", "王明", "李小龙"}) == "欧阳修文_王*明_李小龙");
  CHECK(padded({"王明", "李红"}) == "王明_李红");
  CHECK(padded({"李小龙", "𠮷明"}) == "李小龙_𠮷*明");
  CHECK(padded({"买买提·阿依", "王明"}) == "买买提·阿依_王*明");
}

TEST_CASE("names that are not Chinese neither are opened nor open others") {
  CHECK(padded({"王明", "John Smith"}) == "王明_John Smith");
  CHECK(padded({"Al", "李小龙", "Bo"}) == "Al_李小龙_Bo");
}

TEST_CASE("a name that was typed with a space is still a name of two characters") {
  CHECK(padded({"王　明", "李小龙"}) == "王*明_李小龙");
  CHECK(padded({"王 明", "李红"}) == "王 明_李红");
  CHECK(padded({}) == "");
}
