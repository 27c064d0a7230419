#pragma once

#include <string>

namespace broadsheet {

// Plain: PDF 1.6 that promises nothing. X4: PDF/X-4 (ISO 15930-7) that is PDF/A-2u (ISO 19005-2) too. X1a:
// PDF/X-1a:2003 (ISO 15930-4).
enum class PdfStandard { Plain, X4, X1a };

// PDF/X-1a is PDF 1.4 for readers that know neither; nobody checks the tags of one.
constexpr bool has_tags(PdfStandard standard) {
  return standard != PdfStandard::X1a;
}
constexpr bool has_transparency(PdfStandard standard) {
  return standard != PdfStandard::X1a;
}

// The printing condition that a file was made for (ISO 15930-7, 6.2).
struct OutputIntent {
  std::string condition;       // its name in a registry, or the maker's
  std::string registry;        // URL; empty: the name is in none
  std::string info;            // in words
  std::string profile;         // an ICC profile of CMYK output, its bytes
  std::string packed_profile;  // the same, for /FlateDecode: once for all files of a run
};

struct PdfTarget {
  PdfStandard standard = PdfStandard::Plain;
  OutputIntent intent;  // of X4 and X1a
};

}  // namespace broadsheet
