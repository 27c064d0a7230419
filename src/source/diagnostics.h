#pragma once

#include "source/source_map.h"

#include <string>
#include <vector>

namespace broadsheet {

// Overset: something did not fit the page; it decides the exit code 3. Error: the input is wrong; exit code 1.
enum class Severity { Note, Warning, Overset, Error };

// What a user is told. The message is lower case, says what was observed, then what was expected, with input in
// backticks; the hint says how to mend it.
struct Diagnostic {
  Severity severity = Severity::Error;
  std::string message;
  std::string hint;
  Span span;
  int page = 0;            // of the edition that it is about, from 1; 0: of none
  std::string folio = {};  // of that page, where the edition has several: the report names it
  bool operator==(const Diagnostic&) const = default;
};

// Collects what is reported, in the order found; each distinct report once.
class Diagnostics {
public:
  void error(Span span, std::string message, std::string hint = {});
  void overset(Span span, std::string message, std::string hint = {});
  void warning(Span span, std::string message, std::string hint = {});
  void note(Span span, std::string message, std::string hint = {});
  // At the first of many places.
  void warning_once(Span span, std::string message, std::string hint = {});
  void note_once(Span span, std::string message, std::string hint = {});
  void add(Diagnostic diagnostic);

  bool has(Severity severity) const;
  const std::vector<Diagnostic>& items() const { return items_; }

private:
  bool says(const std::string& message) const;
  std::vector<Diagnostic> items_;
};

// `path:line:column: error: message`, the source line, a caret line and the hint, for each report.
std::string to_text(const Diagnostics& diagnostics, const SourceMap& sources);

// A JSON array, an object per report: severity, message, hint, path, line, column.
std::string to_json(const Diagnostics& diagnostics, const SourceMap& sources);

// "1 line", "2 lines", for messages.
std::string counted(int count, const std::string& one);

// The candidate nearest to `word` by edit distance, if near enough to be a slip of the hand; else empty.
std::string nearest_word(const std::string& word, const std::vector<std::string>& candidates);

}  // namespace broadsheet
