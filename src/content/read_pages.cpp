#include "content/read_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "content/read_words.h"

namespace broadsheet {

namespace {

std::string read_layout_name(YamlReader& reader);
EditionPage read_page(const YamlNode& node, const SourceMap& sources, Diagnostics& diagnostics);
std::vector<Renaming> read_slots(YamlReader& page, const std::string& key, const SourceMap& sources);
std::optional<std::string> counted_on(const std::string& first, std::size_t by);
template <class Named>
void check_slots_of(const std::vector<Renaming>& slots, const std::vector<Named>& present, const std::string& what,
                    Diagnostics& diagnostics);

}  // namespace

std::vector<EditionPage> read_pages(YamlReader& edition, const SourceMap& sources) {
  Diagnostics& diagnostics = edition.diagnostics();
  const YamlNode* pages = edition.find("pages");
  if (pages == nullptr) {
    EditionPage page;
    page.layout = read_layout_name(edition);
    if (const YamlNode* name = edition.find("layout")) page.layout_span = name->span;
    return {page};
  }
  if (const YamlNode* layout = edition.find("layout")) {
    diagnostics.error(layout->span, "the edition has both `layout` and `pages`, expected one of the two",
                      "write `layout` for a single page, or `pages` for several, each with its own `layout`");
  }
  std::vector<EditionPage> result;
  if (pages->kind != YamlNode::Kind::Sequence || pages->items.empty()) {
    diagnostics.error(pages->span, "`pages` of the edition is no list of pages",
                      "write a line `- layout: NAME` for each page");
    return result;
  }
  for (const YamlNode& node : pages->items) result.push_back(read_page(node, sources, diagnostics));
  return result;
}

Folio read_folio(const YamlNode& node, const SourceMap& sources, Diagnostics& diagnostics) {
  YamlReader reader(node, "the folio", diagnostics);
  WordsReader words(reader, sources);
  Folio folio{words.optional("newspaper"), words.optional("section"), words.optional("page")};
  reader.finish();
  return folio;
}

void complete_folios(Edition& edition, Diagnostics& diagnostics) {
  const bool is_one = edition.pages.size() == 1;
  // An edition of several pages has numbers: jump lines and the index name them.
  const Text first = edition.folio.page.empty() && !is_one ? Text{"1", {}} : edition.folio.page;
  for (std::size_t i = 0; i < edition.pages.size(); ++i) {
    Folio& folio = edition.pages[i].folio;
    if (folio.newspaper.empty()) folio.newspaper = edition.folio.newspaper;
    if (folio.section.empty()) folio.section = edition.folio.section;
    if (!folio.page.empty()) continue;
    const std::optional<std::string> number = counted_on(first.text, i);
    if (!number) {
      diagnostics.error(first.span, fmt::format("the pages after `{}` cannot be counted", first.text),
                        "let `page` of the folio end in a number, or give each page its own: `folio: {page: \"2\"}`");
      return;
    }
    folio.page = {*number, first.span};
  }
}

void check_slots(const Edition& edition, Diagnostics& diagnostics) {
  for (const EditionPage& page : edition.pages) {
    check_slots_of(page.stories, edition.stories, "story", diagnostics);
    check_slots_of(page.indicators, edition.indicators, "list of indicators", diagnostics);
    check_slots_of(page.tables, edition.tables, "table", diagnostics);
    check_slots_of(page.charts, edition.charts, "chart", diagnostics);
    check_slots_of(page.pictures, edition.pictures, "picture", diagnostics);
  }
}

namespace {

std::string read_layout_name(YamlReader& reader) {
  const std::optional<std::string> name = reader.require_text("layout");
  if (name && name->empty()) {
    reader.diagnostics().error(reader.find("layout")->span, "`layout` is empty, expected the name of a layout");
  }
  return name.value_or("");
}

EditionPage read_page(const YamlNode& node, const SourceMap& sources, Diagnostics& diagnostics) {
  YamlReader reader(node, "a page", diagnostics);
  EditionPage page;
  page.layout = read_layout_name(reader);
  if (const YamlNode* layout = reader.find("layout")) page.layout_span = layout->span;
  if (const YamlNode* folio = reader.find("folio")) page.folio = read_folio(*folio, sources, diagnostics);
  page.stories = read_slots(reader, "stories", sources);
  page.indicators = read_slots(reader, "indicators", sources);
  page.tables = read_slots(reader, "tables", sources);
  page.charts = read_slots(reader, "charts", sources);
  page.pictures = read_slots(reader, "pictures", sources);
  reader.finish();
  return page;
}

std::vector<Renaming> read_slots(YamlReader& page, const std::string& key, const SourceMap& sources) {
  std::vector<Renaming> slots;
  const YamlNode* node = page.find(key);
  if (node == nullptr) return slots;
  const std::string what = fmt::format("`{}` of a page", key);
  YamlReader reader(*node, what, page.diagnostics());
  WordsReader words(reader, sources);
  for (const YamlEntry& entry : node->entries) {
    slots.push_back({{entry.key, entry.key_span}, words.of(entry.value, fmt::format("`{}` of {}", entry.key, what))});
  }
  return slots;
}

// "04" and 2 make "06", "A1" and 1 "A2"; what ends in no number cannot be counted on.
std::optional<std::string> counted_on(const std::string& first, std::size_t by) {
  if (by == 0) return first;
  constexpr std::size_t most_digits = 9;
  std::size_t begin = first.size();
  while (begin > 0 && first.size() - begin < most_digits && first[begin - 1] >= '0' && first[begin - 1] <= '9') --begin;
  if (begin == first.size()) return std::nullopt;
  const std::size_t number = std::stoul(first.substr(begin)) + by;
  return first.substr(0, begin) + fmt::format("{:0{}}", number, first.size() - begin);
}

template <class Named>
void check_slots_of(const std::vector<Renaming>& slots, const std::vector<Named>& present, const std::string& what,
                    Diagnostics& diagnostics) {
  std::vector<std::string> names;
  for (const Named& item : present) names.push_back(item.name);
  for (const Renaming& renaming : slots) {
    const std::string& name = renaming.name.text;
    if (name.empty() || std::find(names.begin(), names.end(), name) != names.end()) continue;
    report_unknown(name, what + " of the edition", names, renaming.name.span, diagnostics);
  }
}

}  // namespace

}  // namespace broadsheet
