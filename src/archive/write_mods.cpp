#include "archive/write_mods.h"

#include "archive/archive_identifier.h"

namespace broadsheet {

namespace {

void begin(XmlWriter& xml);
void write_title(XmlWriter& xml, const std::string& title, const std::string& subtitle);
void write_writer(XmlWriter& xml, const std::string& name);
void write_date(XmlWriter& xml, const Edition& edition);
void write_language(XmlWriter& xml, const Edition& edition);
void write_identifier(XmlWriter& xml, const std::string& uri);

}  // namespace

void write_issue_mods(XmlWriter& xml, const Edition& edition) {
  begin(xml);
  write_title(xml, edition.title.text, {});
  xml.element("mods:typeOfResource", "text");
  xml.open("mods:genre").attribute("authority", "marcgt").text("newspaper").close();
  write_date(xml, edition);
  write_language(xml, edition);
  write_identifier(xml, archive_identifier(edition.id));
  if (!edition.folio.newspaper.empty()) {
    xml.open("mods:relatedItem").attribute("type", "host");
    write_title(xml, edition.folio.newspaper.text, {});
    xml.close();
  }
  xml.close();
}

void write_story_mods(XmlWriter& xml, const PrintedStory& printed, const Edition& edition) {
  const Story& story = *printed.story;
  begin(xml);
  write_title(xml, printed.headline.text, story.deck.text);
  for (const Text& writer : story.byline) write_writer(xml, writer.text);
  xml.element("mods:typeOfResource", "text");
  write_date(xml, edition);
  write_language(xml, edition);
  if (!story.kicker.empty()) xml.open("mods:note").attribute("type", "kicker").text(story.kicker.text).close();
  write_identifier(xml, archive_identifier(edition.id, "story", story.name));
  xml.close();
}

namespace {

void begin(XmlWriter& xml) {
  xml.open("mods:mods").attribute("version", "3.7");
}

void write_title(XmlWriter& xml, const std::string& title, const std::string& subtitle) {
  xml.open("mods:titleInfo").element("mods:title", title);
  if (!subtitle.empty()) xml.element("mods:subTitle", subtitle);
  xml.close();
}

void write_writer(XmlWriter& xml, const std::string& name) {
  xml.open("mods:name").attribute("type", "personal").element("mods:namePart", name);
  xml.open("mods:role").open("mods:roleTerm").attribute("type", "code").attribute("authority", "marcrelator");
  xml.text("aut").close().close().close();
}

void write_date(XmlWriter& xml, const Edition& edition) {
  xml.open("mods:originInfo").open("mods:dateIssued").attribute("encoding", "w3cdtf").text(iso_date(edition.date));
  xml.close().close();
}

void write_language(XmlWriter& xml, const Edition& edition) {
  xml.open("mods:language").open("mods:languageTerm").attribute("type", "code").attribute("authority", "rfc5646");
  xml.text(edition.language).close().close();
}

void write_identifier(XmlWriter& xml, const std::string& uri) {
  xml.open("mods:identifier").attribute("type", "uri").text(uri).close();
}

}  // namespace

}  // namespace broadsheet
