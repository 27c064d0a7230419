#include "archive/printed_story.h"

#include <algorithm>

#include "source/utf8.h"

namespace broadsheet {

namespace {

std::string printed_text(const Story& story, const std::vector<ArchivePart>& parts);
const std::vector<Paragraph>& printed_body(const Story& story, const std::string& printed);
bool is_printed(const Paragraph& paragraph, const std::string& printed);
bool has_words(const std::vector<Run>& runs, const std::string& printed);
bool has_words(const std::string& words, const std::string& printed);

}  // namespace

PrintedStory printed_story(const Story& story, const std::vector<ArchivePart>& parts) {
  const std::string printed = printed_text(story, parts);
  PrintedStory found{&story, story.headline, printed_body(story, printed)};
  if (!has_words(story.headline.text, printed)) {
    for (const Headline& other : story.other_headlines) {
      if (has_words(other.text, printed)) found.headline = other;
    }
  }
  for (Paragraph& paragraph : found.body) {
    if (has_words(paragraph.runs, printed)) continue;
    for (const OtherRuns& other : paragraph.others) {
      if (has_words(other.runs, printed)) paragraph.runs = other.runs;
    }
  }
  return found;
}

namespace {

std::string printed_text(const Story& story, const std::vector<ArchivePart>& parts) {
  std::string text;
  for (const ArchivePart& part : parts) {
    if (part.is_furniture() || part.part.name != story.name) continue;
    if (part.part.path.front().type == StructureType::Article) text += part.text();
  }
  return text;
}

// The one that most of is printed, in parts of a thousand; of several, the usual one or the first.
const std::vector<Paragraph>& printed_body(const Story& story, const std::string& printed) {
  const auto part_printed = [&](const std::vector<Paragraph>& body) {
    const auto count = std::count_if(body.begin(), body.end(),
                                     [&](const Paragraph& paragraph) { return is_printed(paragraph, printed); });
    return body.empty() ? 0 : 1000 * static_cast<std::size_t>(count) / body.size();
  };
  const std::vector<Paragraph>* best = &story.body;
  for (const OtherText& other : story.other_texts) {
    if (part_printed(other.body) > part_printed(*best)) best = &other.body;
  }
  return *best;
}

bool is_printed(const Paragraph& paragraph, const std::string& printed) {
  return has_words(paragraph.runs, printed) ||
         std::any_of(paragraph.others.begin(), paragraph.others.end(),
                     [&](const OtherRuns& other) { return has_words(other.runs, printed); });
}

bool has_words(const std::vector<Run>& runs, const std::string& printed) {
  std::string words;
  for (const Run& run : runs) words += run.text;
  return has_words(words, printed);
}

bool has_words(const std::string& words, const std::string& printed) {
  std::string kept;
  for (const char32_t character : to_characters(words)) {
    const bool is_space = character == ' ' || character == U'\u00A0' || character == U'\u3000' ||
                          (character >= U'\u2000' && character <= U'\u200A');
    if (!is_space) append_character(kept, character);
  }
  return printed.find(kept) != std::string::npos;
}

}  // namespace

}  // namespace broadsheet
