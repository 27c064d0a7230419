#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "preflight/xml_reader.h"

namespace broadsheet {

namespace xmp {
inline const std::string rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline const std::string dc = "http://purl.org/dc/elements/1.1/";
inline const std::string basic = "http://ns.adobe.com/xap/1.0/";
inline const std::string media = "http://ns.adobe.com/xap/1.0/mm/";
inline const std::string pdf = "http://ns.adobe.com/pdf/1.3/";
inline const std::string pdfx_id = "http://www.npes.org/pdfx/ns/id/";
inline const std::string pdfa_id = "http://www.aiim.org/pdfa/ns/id/";
inline const std::string pdfua_id = "http://www.aiim.org/pdfua/ns/id/";
inline const std::string pdfa_extension = "http://www.aiim.org/pdfa/ns/extension/";
inline const std::string pdfa_schema = "http://www.aiim.org/pdfa/ns/schema#";
inline const std::string pdfa_property = "http://www.aiim.org/pdfa/ns/property#";
}  // namespace xmp

// The properties of an XMP packet (ISO 16684-1), as texts: of a list the first item, of alternatives in languages that
// of x-default.
struct Xmp {
  bool is_there = false;
  std::string error;  // why it is no XMP; then it has no properties
  std::map<XmlName, std::string> properties;
  std::set<XmlName> described;  // by a schema for PDF/A

  bool is_readable() const { return is_there && error.empty(); }
  std::optional<std::string> find(const std::string& space, const std::string& local) const;
  std::string text(const std::string& space, const std::string& local) const;  // empty when it is not there
};

Xmp read_xmp(const std::string& packet);

}  // namespace broadsheet
