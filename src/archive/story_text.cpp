#include "archive/story_text.h"

#include "source/xml_text.h"

namespace broadsheet {

namespace {

void append_paragraph(std::string& text, const std::string& words);
std::string words_of(const Paragraph& paragraph);
std::string xhtml_of(const Run& run);
std::string in_element(const std::string& name, const std::string& content);

}  // namespace

std::string story_text(const PrintedStory& printed) {
  const Story& story = *printed.story;
  std::string text;
  append_paragraph(text, story.kicker.text);
  append_paragraph(text, printed.headline.text);
  append_paragraph(text, story.deck.text);
  append_paragraph(text, story.editors_note.text);
  for (const Paragraph& paragraph : printed.body) append_paragraph(text, words_of(paragraph));
  append_paragraph(text, writers_of(story));
  append_paragraph(text, story.pull_quote.text);
  return text + "\n";
}

std::string body_text(const PrintedStory& story) {
  std::string text;
  for (const Paragraph& paragraph : story.body) append_paragraph(text, words_of(paragraph));
  return text;
}

std::string body_xhtml(const PrintedStory& story) {
  std::string xhtml = "<div xmlns=\"http://www.w3.org/1999/xhtml\">";
  for (const Paragraph& paragraph : story.body) {
    std::string words;
    for (const Run& run : paragraph.runs) words += xhtml_of(run);
    xhtml += in_element(paragraph.kind == ParagraphKind::Subhead ? "h2" : "p", words);
  }
  return xhtml + "</div>";
}

std::string writers_of(const Story& story) {
  std::string writers;
  for (const Text& writer : story.byline) writers += (writers.empty() ? "" : "、") + writer.text;
  return writers;
}

namespace {

void append_paragraph(std::string& text, const std::string& words) {
  if (words.empty()) return;
  if (!text.empty()) text += "\n\n";
  text += words;
}

std::string words_of(const Paragraph& paragraph) {
  std::string words;
  for (const Run& run : paragraph.runs) words += run.text;
  return words;
}

// HTML has `u` for proper names in Chinese text (4.5.22), and `cite` for titles of works.
std::string xhtml_of(const Run& run) {
  std::string words = xml_text(run.text);
  if (!run.reading.empty()) {
    words = in_element("ruby", words + "<rp>（</rp>" + in_element("rt", xml_text(run.reading)) + "<rp>）</rp>");
  }
  if (run.name == NameMark::Proper) words = in_element("u", words);
  if (run.name == NameMark::Work) words = in_element("cite", words);
  if (run.name == NameMark::Deceased) words = "<span class=\"deceased\">" + words + "</span>";
  if (run.superscript) words = in_element("sup", words);
  if (run.emphasis) words = in_element("em", words);
  if (run.strong) words = in_element("strong", words);
  return words;
}

std::string in_element(const std::string& name, const std::string& content) {
  return "<" + name + ">" + content + "</" + name + ">";
}

}  // namespace

}  // namespace broadsheet
