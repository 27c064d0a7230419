#include "content/read_stories.h"

#include "content/read_headline.h"
#include "content/read_markdown.h"
#include "content/read_words.h"
#include "yaml/yaml_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>

namespace broadsheet {

namespace {

namespace fs = std::filesystem;

// Where the texts are found and what was found wrong.
struct Desk {
  const Files& files;
  const fs::path& folder;
  SourceMap& sources;
  Diagnostics& diagnostics;
};

Story read_story(const YamlEntry& entry, const Desk& desk);
void read_variants(YamlReader& reader, WordsReader& words, const Desk& desk, Story& story);
std::vector<Paragraph> read_body(const YamlNode& node, const Desk& desk);
std::vector<Paragraph> read_text_file(const YamlNode& node, const Desk& desk);
void report_missing_file(const YamlNode& node, const Desk& desk);
bool ends_with(std::string_view text, std::string_view end);
bool looks_like_a_file(const std::string& text);

}  // namespace

std::vector<Story> read_stories(const YamlNode& node, const Files& files, const fs::path& folder, SourceMap& sources,
                                Diagnostics& diagnostics) {
  const YamlReader checked(node, "`stories`", diagnostics);
  std::vector<Story> stories;
  for (const YamlEntry& entry : node.entries)
    stories.push_back(read_story(entry, {files, folder, sources, diagnostics}));
  if (node.kind == YamlNode::Kind::Mapping && stories.empty())
    diagnostics.error(node.span, "`stories` is empty, expected at least one story");
  return stories;
}

namespace {

Story read_story(const YamlEntry& entry, const Desk& desk) {
  YamlReader reader(entry.value, "a story", desk.diagnostics);
  WordsReader words(reader, desk.sources);
  Story story;
  story.name = entry.key;
  story.span = entry.key_span;
  story.kicker = words.optional("kicker");
  story.headline = read_headline("headline", reader, words);
  story.deck = words.optional("deck");
  story.editors_note = words.optional("editors-note");
  story.pull_quote = words.optional("pull-quote");
  story.byline = words.list("byline");
  if (const YamlNode* text = reader.require("text")) story.body = read_body(*text, desk);
  read_variants(reader, words, desk, story);
  reader.finish();
  return story;
}

void read_variants(YamlReader& reader, WordsReader& words, const Desk& desk, Story& story) {
  const auto add_headline = [&](const std::string& key, Variant variant) {
    if (!reader.find(key)) return;
    story.other_headlines.push_back(read_headline(key, reader, words));
    story.other_headlines.back().variant = variant;
  };
  const auto add_text = [&](const std::string& key, Variant variant) {
    if (const YamlNode* text = reader.find(key)) story.other_texts.push_back({variant, read_body(*text, desk)});
  };
  add_headline("headline-short", Variant::Short);
  add_headline("headline-long", Variant::Long);
  add_text("text-short", Variant::Short);
  add_text("text-long", Variant::Long);
}

std::vector<Paragraph> read_body(const YamlNode& node, const Desk& desk) {
  const std::optional<std::string> text = read_text(node, "`text` of a story", desk.diagnostics);
  if (!text) return {};
  const bool one_line = text->find('\n') == std::string::npos;
  if (one_line && ends_with(*text, ".md")) return read_text_file(node, desk);
  if (looks_like_a_file(*text)) {
    desk.diagnostics.error(node.span, fmt::format("`{}` is no Markdown file", *text), "name a file that ends in `.md`");
    return {};
  }
  std::vector<Paragraph> body = read_markdown(*text, node.span, desk.sources, desk.diagnostics);
  if (text->find_first_not_of(" \t\r\n") == std::string::npos) {
    desk.diagnostics.error(node.span, "`text` of a story is empty, expected Markdown or the name of a file");
  }
  return body;
}

std::vector<Paragraph> read_text_file(const YamlNode& node, const Desk& desk) {
  const fs::path path = (desk.folder / node.scalar).lexically_normal();
  std::optional<std::string> bytes = desk.files.read(path);
  if (!bytes) {
    report_missing_file(node, desk);
    return {};
  }
  if (bytes->find_first_not_of(" \t\r\n") == std::string::npos) {
    desk.diagnostics.error(node.span, fmt::format("the text file `{}` is empty", node.scalar));
  }
  const int file = desk.sources.add(path.generic_string(), std::move(*bytes));
  // A copy: what `sources` holds may move when more files are added.
  const std::string text = desk.sources.text(file);
  return read_markdown(text, {file, 0, static_cast<std::uint32_t>(text.size())}, desk.sources, desk.diagnostics);
}

void report_missing_file(const YamlNode& node, const Desk& desk) {
  const fs::path named = node.scalar;
  std::vector<std::string> there = desk.files.list((desk.folder / named).parent_path());
  there.erase(
      std::remove_if(there.begin(), there.end(), [](const std::string& name) { return !ends_with(name, ".md"); }),
      there.end());
  const std::string nearest = nearest_word(named.filename().string(), there);
  std::string hint;
  if (!nearest.empty()) {
    hint = fmt::format("did you mean `{}`?", (named.parent_path() / nearest).generic_string());
  } else if (!there.empty()) {
    hint = fmt::format("text files there: {}", fmt::join(there, ", "));
  }
  desk.diagnostics.error(node.span, fmt::format("the text file `{}` cannot be read", node.scalar), std::move(hint));
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// One word in the letters of file names with an extension: a path by mistake, never the text of a story.
bool looks_like_a_file(const std::string& text) {
  const std::size_t dot = text.rfind('.');
  const bool extension = dot != std::string::npos && dot > 0 && text.size() - dot > 1 && text.size() - dot <= 9;
  return extension && std::all_of(text.begin(), text.end(), [](char byte) {
           return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                  std::string_view("._-/").find(byte) != std::string_view::npos;
         });
}

}  // namespace

}  // namespace broadsheet
