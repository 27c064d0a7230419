#pragma once

#include <string>

#include "pdf/pdf_target.h"

namespace broadsheet {

// What a file says about itself, in the document information and in XMP alike: a plant's preflight compares the two.
struct FileIdentity {
  std::string title;
  std::string program;
  int year = 1970, month = 1, day = 1;
  std::string identifier;  // 16 bytes, the same for the same content
};

// The version that the standard writes into /GTS_PDFXVersion: "PDF/X-4". Empty: Plain.
std::string pdfx_version(PdfStandard standard);

// An XMP packet (ISO 16684-1) for a PDF/X-4 that is PDF/A-2u too: with descriptions of the properties that PDF/A does
// not know, `pdfxid:GTS_PDFXVersion` and `pdf:Trapped` (ISO 19005-2, 6.6.2.3). Read only, so without padding.
std::string xmp_packet(const FileIdentity& identity, PdfStandard standard);

}  // namespace broadsheet
