#pragma once

#include <string>
#include <vector>

#include "source/files.h"

namespace broadsheet {

// The examples of a document in docs/, of one language: what stands between "```yaml" and "```".
inline std::vector<std::string> documented_examples(const std::string& document, const std::string& language) {
  const std::string text = DiskFiles().read(PROJECT_DIR "/docs/" + document).value_or("");
  const std::string begin = "\n```" + language + "\n", end = "\n```\n";
  std::vector<std::string> examples;
  for (std::size_t at = text.find(begin); at != text.npos; at = text.find(begin, at)) {
    at += begin.size();
    examples.push_back(text.substr(at, text.find(end, at) + 1 - at));
  }
  return examples;
}

}  // namespace broadsheet
