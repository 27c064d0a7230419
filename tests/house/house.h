#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace broadsheet::house {

// The rules of src/README.md, read from its tables of rooms and libraries.
struct House {
  std::vector<std::string> rooms;                            // "graphics/", from the first built to the last
  std::map<std::string, std::set<std::string>> may_include;  // rooms, by room
  struct Library {
    std::vector<std::string> headers;  // beginnings of what stands between < and >
    std::set<std::string> rooms;
  };
  std::vector<Library> libraries;
};

House read_house(const std::string& readme);

struct Include {
  std::string header;
  bool system = false;  // in < >
  int line = 0;
};

struct SourceFile {
  std::string path;  // below src/: "compose/draw.cpp"
  std::string text;
};

std::string room_of(const std::string& path);
std::vector<Include> includes_of(const SourceFile& file);

// What breaks a rule of the house, a line each: "compose/draw.cpp:3: …".
std::vector<std::string> find_breaches(const House& house, const std::vector<SourceFile>& files);

}  // namespace broadsheet::house
