#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace broadsheet {

// A stretch of bytes of one source file, [begin, end). file < 0: the place is unknown.
struct Span {
  int file = -1;
  std::uint32_t begin = 0, end = 0;

  bool known() const { return file >= 0; }
  bool operator==(const Span&) const = default;
};

// The texts that spans point into. A value: a copy keeps the same file numbers.
class SourceMap {
public:
  SourceMap() = default;
  explicit SourceMap(int first) : first_(first) {}  // files are numbered from `first` on

  struct Position {
    int line = 1, column = 1;  // from 1; the column counts characters, not bytes
  };

  // Registers a file under the path that messages show and returns its number.
  int add(std::string path, std::string text);

  // Takes in files that several maps have in common, under the numbers they have there, which must be free here.
  void share(std::shared_ptr<const SourceMap> files);

  const std::string& path(int file) const;
  const std::string& text(int file) const;
  Position position(Span span) const;           // of the first byte
  std::string_view line_text(Span span) const;  // the whole line that the span begins on, without its end

private:
  struct File {
    std::string path, text;
    std::vector<std::uint32_t> line_starts;
  };
  const File& file(int number) const;

  int first_ = 0;
  std::vector<File> files_;
  std::vector<std::shared_ptr<const SourceMap>> shared_;
};

}  // namespace broadsheet
