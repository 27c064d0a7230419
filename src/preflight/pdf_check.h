#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "preflight/pdf_file.h"
#include "preflight/preflight_pdf.h"
#include "preflight/xmp.h"

namespace broadsheet {

struct PdfPlace {
  int page = 0, object = 0;
};

// Collects findings, each distinct one once; of each rule so many are kept, and all counted.
class FindingList {
public:
  explicit FindingList(int kept_of_each) : kept_(kept_of_each) {}
  // The rule must be one of pdf_rules(); it is no worse than `most`.
  void add(std::string_view rule, Severity most, PdfPlace place, std::string message, std::string hint);
  // In the order of the rules.
  void move_into(PdfReport& report);

private:
  struct OfRule {
    std::vector<PdfFinding> findings;
    int count = 0;
  };
  int kept_;
  std::map<std::string, OfRule> by_rule_;
  std::set<std::size_t> known_;  // hashes of what was said
};

// What the device colours of the file mean.
struct OutputCondition {
  int components = 4;   // of its profile; 4 when there is none, for the press prints CMYK
  std::string profile;  // the bytes of the profile
  CosObject stream;
};

// A file, what it is held to, and where findings go. Each check_… function looks at one subject.
struct PdfCheck {
  const PdfFile& file;
  const PreflightOptions& options;
  FindingList& findings;
  PrintStandard standard = PrintStandard::X4;
  Xmp xmp{};
  OutputCondition condition{};

  bool is_x4() const { return standard == PrintStandard::X4; }
  bool claims_ua() const { return xmp.find(xmp::pdfua_id, "part").has_value(); }
  // Tags that are wrong are an error only in a file that claims PDF/UA: a press does without them.
  void report(std::string_view rule, PdfPlace place, std::string message, std::string hint = {}) const;
};

void check_file(const PdfCheck& check);
void check_metadata(const PdfCheck& check);
OutputCondition check_output_intents(const PdfCheck& check);
void check_boxes(const PdfCheck& check);
void check_forbidden(const PdfCheck& check);

}  // namespace broadsheet
