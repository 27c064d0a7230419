#include "archive/write_mets.h"

#include <fmt/format.h>

#include "archive/archive_identifier.h"
#include "archive/logical_structure.h"
#include "archive/write_mods.h"
#include "archive/xml_writer.h"

namespace broadsheet {

namespace {

void write_header(XmlWriter& xml);
void write_descriptions(XmlWriter& xml, const Edition& edition, const std::vector<PrintedStory>& stories);
void write_files(XmlWriter& xml, const MetsFiles& files);
void write_group(XmlWriter& xml, const char* use, const std::string& id, const std::vector<ArchiveFile>& files);
void write_file(XmlWriter& xml, const std::string& id, const ArchiveFile& file);
void write_pages(XmlWriter& xml, const Edition& edition, std::size_t count);
std::string uri_path(const std::string& path);

}  // namespace

std::string write_mets(const Edition& edition, const std::vector<PrintedStory>& stories,
                       const std::vector<ArchivePart>& parts, const MetsFiles& files) {
  XmlWriter xml;
  xml.open("mets").attribute("xmlns", "http://www.loc.gov/METS/");
  xml.attribute("xmlns:mods", "http://www.loc.gov/mods/v3").attribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
  xml.attribute("OBJID", archive_identifier(edition.id)).attribute("TYPE", "newspaper issue");
  xml.attribute("LABEL", edition.title.text);
  write_header(xml);
  write_descriptions(xml, edition, stories);
  write_files(xml, files);
  write_pages(xml, edition, files.pages.size());
  write_logical_structure(xml, edition, stories, parts);
  xml.close();
  return xml.take();
}

namespace {

// Without a date of its making: the same edition gives the same bytes.
void write_header(XmlWriter& xml) {
  xml.open("metsHdr").open("agent").attribute("ROLE", "CREATOR").attribute("TYPE", "OTHER");
  xml.attribute("OTHERTYPE", "SOFTWARE").element("name", "Broadsheet").close().close();
}

void write_descriptions(XmlWriter& xml, const Edition& edition, const std::vector<PrintedStory>& stories) {
  const auto begin = [&](const std::string& id) {
    xml.open("dmdSec").attribute("ID", id).open("mdWrap").attribute("MDTYPE", "MODS");
    xml.attribute("MDTYPEVERSION", "3.7").open("xmlData");
  };
  begin("DMD_ISSUE");
  write_issue_mods(xml, edition);
  xml.close().close().close();
  for (std::size_t i = 0; i < stories.size(); ++i) {
    begin(fmt::format("DMD_{}", i + 1));
    write_story_mods(xml, stories[i], edition);
    xml.close().close().close();
  }
}

void write_files(XmlWriter& xml, const MetsFiles& files) {
  xml.open("fileSec");
  xml.open("fileGrp").attribute("USE", "print");
  write_file(xml, "PDF", files.pdf);
  xml.close();
  write_group(xml, "fulltext", "ALTO", files.pages);
  write_group(xml, "text", "TEXT", files.texts);
  write_group(xml, "news item", "NINJS", files.items);
  xml.close();
}

void write_group(XmlWriter& xml, const char* use, const std::string& id, const std::vector<ArchiveFile>& files) {
  if (files.empty()) return;
  xml.open("fileGrp").attribute("USE", use);
  for (std::size_t i = 0; i < files.size(); ++i) write_file(xml, fmt::format("{}_{}", id, i + 1), files[i]);
  xml.close();
}

void write_file(XmlWriter& xml, const std::string& id, const ArchiveFile& file) {
  xml.open("file").attribute("ID", id).attribute("MIMETYPE", file.type);
  xml.attribute("SIZE", std::to_string(file.bytes.size()));
  xml.attribute("CHECKSUM", file.sha256).attribute("CHECKSUMTYPE", "SHA-256");
  xml.open("FLocat").attribute("LOCTYPE", "URL").attribute("xlink:href", uri_path(file.path)).close().close();
}

void write_pages(XmlWriter& xml, const Edition& edition, std::size_t count) {
  xml.open("structMap").attribute("TYPE", "PHYSICAL");
  xml.open("div").attribute("ID", "PHYS").attribute("TYPE", "issue").attribute("DMDID", "DMD_ISSUE");
  xml.open("fptr").attribute("FILEID", "PDF").close();
  for (std::size_t i = 0; i < count; ++i) {
    xml.open("div").attribute("ID", fmt::format("PHYS_{}", i + 1)).attribute("TYPE", "page");
    xml.attribute("ORDER", std::to_string(i + 1));
    const Folio folio = i < edition.pages.size() ? edition.pages[i].folio : Folio();
    if (!folio.page.empty()) xml.attribute("ORDERLABEL", folio.page.text);
    if (!folio.section.empty()) xml.attribute("LABEL", folio.section.text);
    xml.open("fptr").attribute("FILEID", fmt::format("ALTO_{}", i + 1)).close().close();
  }
  xml.close().close();
}

// RFC 3986: all but unreserved characters, and the / between folders, as the octets of UTF-8.
std::string uri_path(const std::string& path) {
  std::string uri;
  for (const char c : path) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                          c == '.' || c == '_' || c == '~' || c == '/';
    uri += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

}  // namespace

}  // namespace broadsheet
