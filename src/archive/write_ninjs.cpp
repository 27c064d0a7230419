#include "archive/write_ninjs.h"

#include <nlohmann/json.hpp>

#include "archive/archive_identifier.h"
#include "archive/story_text.h"
#include "source/utf8.h"

namespace broadsheet {

namespace {

using Json = nlohmann::ordered_json;

Json headlines_of(const PrintedStory& printed);
Json descriptions_of(const Story& story);
Json body(const char* role, const char* type, std::string words);

}  // namespace

std::string write_ninjs(const PrintedStory& printed, const Edition& edition) {
  const Story& story = *printed.story;
  const std::string midnight = iso_midnight(edition.date);
  const std::string plain = body_text(printed);
  Json item;
  item["uri"] = archive_identifier(edition.id, "story", story.name);
  item["type"] = "text";
  item["representationtype"] = "full";
  item["versioncreated"] = midnight;
  item["contentcreated"] = midnight;
  item["pubstatus"] = "usable";
  item["language"] = edition.language;
  item["title"] = printed.headline.text;
  item["slugline"] = story.name;
  if (!story.byline.empty()) item["by"] = writers_of(story);
  item["headlines"] = headlines_of(printed);
  if (Json descriptions = descriptions_of(story); !descriptions.empty()) item["descriptions"] = descriptions;
  Json text = body("text", "text/plain", plain);
  text["charcount"] = to_characters(plain).size();
  item["bodies"] = {text, body("xhtml", "application/xhtml+xml", body_xhtml(printed))};
  item["altids"] = {{{"role", "edition"}, {"value", edition.id}}, {{"role", "story"}, {"value", story.name}}};
  item["standard"] = {
      {"name", "ninjs"}, {"version", "2.1"}, {"schema", "http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json"}};
  // The name of a folder may be anything.
  return item.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

namespace {

Json headlines_of(const PrintedStory& printed) {
  Json headlines = Json::array();
  const auto add = [&](const char* role, const Text& words) {
    if (!words.empty()) headlines.push_back({{"role", role}, {"contenttype", "text/plain"}, {"value", words.text}});
  };
  add("main", printed.headline);
  add("kicker", printed.story->kicker);
  add("deck", printed.story->deck);
  return headlines;
}

Json descriptions_of(const Story& story) {
  Json descriptions = Json::array();
  const auto add = [&](const char* role, const Text& words) {
    if (!words.empty()) descriptions.push_back({{"role", role}, {"contenttype", "text/plain"}, {"value", words.text}});
  };
  add("editors-note", story.editors_note);
  add("pull-quote", story.pull_quote);
  return descriptions;
}

Json body(const char* role, const char* type, std::string words) {
  return {{"role", role}, {"contenttype", type}, {"value", std::move(words)}};
}

}  // namespace

}  // namespace broadsheet
