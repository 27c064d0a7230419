#include "pdf/xmp_packet.h"

#include <fmt/format.h>

#include "source/uuid.h"
#include "source/xml_text.h"

namespace broadsheet {

namespace {

std::string described_property(const char* name, const char* type, const char* description);
std::string described_schema(const char* schema, const char* uri, const char* prefix, const std::string& property);

}  // namespace

std::string pdfx_version(PdfStandard standard) {
  switch (standard) {
    case PdfStandard::Plain:
      return {};
    case PdfStandard::X4:
      return "PDF/X-4";
    case PdfStandard::X1a:
      return "PDF/X-1a:2003";
  }
  return {};
}

std::string xmp_packet(const FileIdentity& identity, PdfStandard standard) {
  const std::string date = fmt::format("{:04}-{:02}-{:02}T00:00:00Z", identity.year, identity.month, identity.day);
  const std::string program = xml_text(identity.program);
  std::string xmp =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n";
  xmp += fmt::format(
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
      "<dc:format>application/pdf</dc:format>\n"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>\n"
      "</rdf:Description>\n",
      xml_text(identity.title));
  xmp += fmt::format(
      "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
      "<xmp:CreatorTool>{0}</xmp:CreatorTool>\n<xmp:CreateDate>{1}</xmp:CreateDate>\n"
      "<xmp:ModifyDate>{1}</xmp:ModifyDate>\n<xmp:MetadataDate>{1}</xmp:MetadataDate>\n</rdf:Description>\n",
      program, date);
  xmp += fmt::format(
      "<rdf:Description rdf:about=\"\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n"
      "<xmpMM:DocumentID>uuid:{}</xmpMM:DocumentID>\n<xmpMM:VersionID>1</xmpMM:VersionID>\n"
      "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n</rdf:Description>\n",
      uuid_text(identity.identifier, 5));  // a UUID of a name by its bits, whose hash is ours
  xmp += fmt::format(
      "<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
      "<pdf:Producer>{}</pdf:Producer>\n<pdf:Trapped>False</pdf:Trapped>\n</rdf:Description>\n",
      program);
  xmp += fmt::format(
      "<rdf:Description rdf:about=\"\" xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\">\n"
      "<pdfxid:GTS_PDFXVersion>{}</pdfxid:GTS_PDFXVersion>\n</rdf:Description>\n",
      pdfx_version(standard));
  xmp +=
      "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
      "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>U</pdfaid:conformance>\n</rdf:Description>\n"
      "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
      " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
      " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
      "<pdfaExtension:schemas><rdf:Bag>\n";
  xmp += described_schema("PDF/X identification", "http://www.npes.org/pdfx/ns/id/", "pdfxid",
                          described_property("GTS_PDFXVersion", "Text", "version of PDF/X"));
  xmp += described_schema("Adobe PDF", "http://ns.adobe.com/pdf/1.3/", "pdf",
                          described_property("Trapped", "Text", "whether the document is trapped"));
  return xmp +
         "</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

namespace {

std::string described_property(const char* name, const char* type, const char* description) {
  return fmt::format(
      "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>{}</pdfaProperty:name>"
      "<pdfaProperty:valueType>{}</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>"
      "<pdfaProperty:description>{}</pdfaProperty:description></rdf:li>",
      name, type, description);
}

std::string described_schema(const char* schema, const char* uri, const char* prefix, const std::string& property) {
  return fmt::format(
      "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>{}</pdfaSchema:schema>"
      "<pdfaSchema:namespaceURI>{}</pdfaSchema:namespaceURI><pdfaSchema:prefix>{}</pdfaSchema:prefix>"
      "<pdfaSchema:property><rdf:Seq>{}</rdf:Seq></pdfaSchema:property></rdf:li>\n",
      schema, uri, prefix, property);
}

}  // namespace

}  // namespace broadsheet
