#include "content/read_edition.h"

#include "content/read_charts.h"
#include "content/read_date.h"
#include "content/read_indicators.h"
#include "content/read_pages.h"
#include "content/read_pictures.h"
#include "content/read_stories.h"
#include "content/read_tables.h"
#include "content/read_words.h"
#include "yaml/yaml_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

void report_unreadable(const Files& files, const fs::path& path, Diagnostics& diagnostics);
void read_language(YamlReader& reader, Edition& edition);

}  // namespace

std::optional<Edition> read_edition(const Files& files, const fs::path& path, SourceMap& sources,
                                    Diagnostics& diagnostics) {
  std::optional<std::string> bytes = files.read(path);
  if (!bytes) {
    report_unreadable(files, path, diagnostics);
    return std::nullopt;
  }
  const int file = sources.add(path.generic_string(), std::move(*bytes));
  const std::optional<YamlNode> root = parse_yaml(sources, file, diagnostics);
  if (!root) return std::nullopt;

  YamlReader reader(*root, "the edition", diagnostics);
  WordsReader words(reader, sources);
  Edition edition;
  edition.id = edition_id(path);
  edition.pages = read_pages(reader, sources);
  read_language(reader, edition);
  edition.title = words.required("title");
  if (const YamlNode* date = reader.require("date")) edition.date = read_date(*date, diagnostics);
  if (const YamlNode* folio = reader.find("folio")) edition.folio = read_folio(*folio, sources, diagnostics);
  complete_folios(edition, diagnostics);
  if (const YamlNode* stories = reader.require("stories")) {
    edition.stories = read_stories(*stories, files, path.parent_path(), sources, diagnostics);
  }
  if (const YamlNode* node = reader.find("indicators"))
    edition.indicators = read_indicators(*node, sources, diagnostics);
  if (const YamlNode* node = reader.find("tables")) edition.tables = read_tables(*node, sources, diagnostics);
  if (const YamlNode* node = reader.find("charts")) edition.charts = read_charts(*node, sources, diagnostics);
  if (const YamlNode* node = reader.find("pictures")) {
    edition.pictures = read_pictures(*node, path.parent_path(), sources, diagnostics);
  }
  check_slots(edition, diagnostics);
  reader.finish();
  return edition;
}

std::string edition_id(const fs::path& path) {
  const std::string folder = path.parent_path().filename().string();
  const bool named_by_folder = path.filename() == "edition.yaml" && !folder.empty() && folder != "." && folder != "..";
  return named_by_folder ? folder : path.stem().string();
}

namespace {

void report_unreadable(const Files& files, const fs::path& path, Diagnostics& diagnostics) {
  std::string hint;
  if (files.exists(path / "edition.yaml")) {
    hint = fmt::format("did you mean `{}`?", (path / "edition.yaml").generic_string());
  } else if (const std::string nearest = nearest_word(path.filename().string(), files.list(path.parent_path()));
             !nearest.empty()) {
    hint = fmt::format("did you mean `{}`?", (path.parent_path() / nearest).generic_string());
  }
  diagnostics.error({}, fmt::format("the edition `{}` cannot be read", path.generic_string()), std::move(hint));
}

// The shape of a language tag (RFC 5646): a language of two or three letters, then subtags.
void read_language(YamlReader& reader, Edition& edition) {
  const std::optional<std::string> tag = reader.text("language");
  if (!tag) return;
  const std::size_t first = std::min(tag->find('-'), tag->size());
  const bool shaped = first >= 2 && first <= 3 && tag->back() != '-' && tag->size() <= 35 &&
                      std::all_of(tag->begin(), tag->end(), [](char byte) {
                        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                               (byte >= '0' && byte <= '9') || byte == '-';
                      });
  if (shaped) {
    edition.language = *tag;
  } else {
    reader.diagnostics().error(reader.find("language")->span,
                               fmt::format("`language` of the edition is `{}`, expected a language tag", *tag),
                               "write `zh-Hans` for simplified Chinese");
  }
}

}  // namespace

}  // namespace broadsheet
