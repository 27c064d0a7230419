#include "house.h"

#include <fmt/format.h>

#include <algorithm>

#include "markdown.h"

namespace broadsheet::house {

namespace {

std::set<std::string> rooms_named(const std::string& cell, const std::vector<std::string>& all) {
  if (cell.find("everything") != std::string::npos) return {all.begin(), all.end()};
  const std::vector<std::string> named = code_of(cell);
  return {named.begin(), named.end()};
}

}  // namespace

House read_house(const std::string& readme) {
  House house;
  std::string table;
  for (const std::string& line : lines_of(readme)) {
    if (line.empty() || line[0] != '|') {
      table.clear();
      continue;
    }
    const std::vector<std::string> cells = cells_of(line);
    if (cells.size() < 3) continue;
    if (table.empty()) table = cells[0];
    const std::vector<std::string> names = code_of(cells[0]);
    if (table == " room " && !names.empty()) {
      house.may_include[names[0]] = rooms_named(cells[2], house.rooms);
      house.rooms.push_back(names[0]);
    }
    const std::vector<std::string> headers = code_of(cells[1]);
    if (table == " library " && !headers.empty()) {
      house.libraries.push_back({headers, rooms_named(cells[2], house.rooms)});
    }
  }
  return house;
}

std::string room_of(const std::string& path) {
  const std::size_t slash = path.find('/');
  if (slash != std::string::npos) return path.substr(0, slash + 1);
  // The files beside the folders are a room of their own, named for their header.
  return path.substr(0, path.find('.')) + ".h";
}

std::vector<Include> includes_of(const SourceFile& file) {
  std::vector<Include> includes;
  int number = 0;
  for (const std::string& line : lines_of(file.text)) {
    ++number;
    if (line.rfind("#include", 0) != 0) continue;
    const std::size_t open = line.find_first_of("<\"");
    if (open == std::string::npos) continue;
    const bool system = line[open] == '<';
    const std::size_t close = line.find(system ? '>' : '"', open + 1);
    includes.push_back({line.substr(open + 1, close - open - 1), system, number});
  }
  return includes;
}

namespace {

bool is_standard(const std::string& header) {
  return header.find_first_of("./") == std::string::npos;
}

const House::Library* library_of(const House& house, const std::string& header) {
  for (const House::Library& library : house.libraries) {
    for (const std::string& beginning : library.headers) {
      if (header.rfind(beginning, 0) == 0) return &library;
    }
  }
  return nullptr;
}

std::string breach_of(const House& house, const std::string& room, const Include& include) {
  if (include.system) {
    const House::Library* library = library_of(house, include.header);
    if (!library && is_standard(include.header)) return {};
    if (!library) return fmt::format("<{}> is of no library that src/README.md names", include.header);
    if (library->rooms.count(room) > 0) return {};
    return fmt::format("<{}> does not belong in `{}`", include.header, room);
  }
  const std::string other = room_of(include.header);
  if (other == room || house.may_include.at(room).count(other) > 0) return {};
  return fmt::format("`{}` may not include `{}`", room, include.header);
}

using FilesByPath = std::map<std::string, const SourceFile*>;

// Everything that including `path` brings along from the project.
void collect_reached(const FilesByPath& files, const std::string& path, std::set<std::string>& reached) {
  const auto found = files.find(path);
  if (found == files.end() || !reached.insert(path).second) return;
  for (const Include& include : includes_of(*found->second)) {
    if (!include.system) collect_reached(files, include.header, reached);
  }
}

}  // namespace

std::vector<std::string> find_breaches(const House& house, const std::vector<SourceFile>& files) {
  std::vector<std::string> breaches;
  FilesByPath by_path;
  for (const SourceFile& file : files) by_path[file.path] = &file;

  for (const SourceFile& file : files) {
    const std::string room = room_of(file.path);
    if (house.may_include.count(room) == 0) {
      breaches.push_back(fmt::format("{}: `{}` is no room of src/README.md", file.path, room));
      continue;
    }
    for (const Include& include : includes_of(file)) {
      const std::string breach = breach_of(house, room, include);
      if (!breach.empty()) breaches.push_back(fmt::format("{}:{}: {}", file.path, include.line, breach));
    }
    if (room == "yaml/" || house.may_include.at(room).count("yaml/") > 0) continue;
    std::set<std::string> reached;
    collect_reached(by_path, file.path, reached);
    const auto yaml =
        std::find_if(reached.begin(), reached.end(), [](const std::string& path) { return room_of(path) == "yaml/"; });
    if (yaml != reached.end()) breaches.push_back(fmt::format("{}: reaches `{}` through others", file.path, *yaml));
  }
  return breaches;
}

}  // namespace broadsheet::house
