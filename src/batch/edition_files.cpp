#include "batch/edition_files.h"

#include "content/read_edition.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <system_error>

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

constexpr const char* edition_file_name = "edition.yaml";

std::vector<fs::path> editions_of(const fs::path& argument);
std::vector<fs::path> editions_in_subfolders(const fs::path& folder);
std::string id_of(const fs::path& edition);
void report_equal_ids(const std::vector<EditionFile>& editions, Diagnostics& diagnostics);

}  // namespace

std::vector<EditionFile> find_editions(const std::vector<fs::path>& arguments, Diagnostics& diagnostics) {
  std::vector<EditionFile> editions;
  for (const fs::path& argument : arguments) {
    const std::vector<fs::path> found = editions_of(argument);
    for (const fs::path& path : found) editions.push_back({path, id_of(path)});
    if (found.empty())
      diagnostics.error({}, fmt::format("no edition in the folder `{}`", argument.string()),
                        "an edition is a file edition.yaml, in the folder or in folders of it");
  }
  report_equal_ids(editions, diagnostics);
  return editions;
}

namespace {

std::vector<fs::path> editions_of(const fs::path& argument) {
  std::error_code error;
  if (!fs::is_directory(argument, error)) return {argument};
  if (fs::exists(argument / edition_file_name, error)) return {argument / edition_file_name};
  return editions_in_subfolders(argument);
}

std::vector<fs::path> editions_in_subfolders(const fs::path& folder) {
  std::vector<fs::path> editions;
  std::error_code error;
  const fs::directory_iterator end;
  for (fs::directory_iterator entry(folder, error); !error && entry != end; entry.increment(error)) {
    std::error_code absent;
    if (fs::exists(entry->path() / edition_file_name, absent)) editions.push_back(entry->path() / edition_file_name);
  }
  std::sort(editions.begin(), editions.end());
  return editions;
}

// An absolute path, since an edition named without its folder is in one all the same.
std::string id_of(const fs::path& edition) {
  std::error_code error;
  const fs::path absolute = fs::absolute(edition, error);
  return edition_id(error ? edition : absolute.lexically_normal());
}

void report_equal_ids(const std::vector<EditionFile>& editions, Diagnostics& diagnostics) {
  std::map<std::string, const EditionFile*> first_of_id;
  for (const EditionFile& edition : editions) {
    const auto [place, is_first] = first_of_id.emplace(edition.id, &edition);
    if (is_first) continue;
    diagnostics.error({},
                      fmt::format("`{}` and `{}` are both the edition `{}`", place->second->path.string(),
                                  edition.path.string(), edition.id),
                      "an edition is named for its folder: rename one folder, or make them in two runs");
  }
}

}  // namespace

}  // namespace broadsheet
