#include "preflight/preflight_pdf.h"

#include <functional>

#include "preflight/page_checks.h"
#include "preflight/pdf_check.h"

namespace broadsheet {

namespace {

PrintStandard choose_standard(const PdfFile& file, const Xmp& xmp, const PreflightOptions& options);
Xmp read_metadata(const PdfFile& file);
void run_checks(PdfCheck& check);

}  // namespace

PdfReport preflight_pdf(std::string_view bytes, const PreflightOptions& options) {
  PdfReport report;
  try {
    const PdfFile file(bytes, options.read);
    FindingList findings(options.read.findings_kept);
    PdfCheck check{file, options, findings};
    check.xmp = read_metadata(file);
    check.standard = choose_standard(file, check.xmp, options);
    run_checks(check);
    report.standard = check.standard;
    report.pages = static_cast<int>(file.pages().size());
    findings.move_into(report);
  } catch (const std::exception& error) {
    report = {};
    report.unreadable = error.what();
  }
  return report;
}

namespace {

Xmp read_metadata(const PdfFile& file) {
  constexpr std::size_t longest = 4 << 20;  // a packet with a preview has some hundred thousand bytes
  const CosObject stream = file.catalog()["Metadata"];
  if (stream.is_null()) return {};
  const auto packet = file.decoded(stream);
  Xmp none;
  none.is_there = true;
  if (!packet) none.error = "its stream cannot be unpacked";
  if (packet && packet->size() > longest) none.error = "it is longer than 4 MB";
  return none.error.empty() ? read_xmp(*packet) : none;
}

// The one asked for, else the one that the file names, else PDF/X-4.
PrintStandard choose_standard(const PdfFile& file, const Xmp& xmp, const PreflightOptions& options) {
  if (options.standard) return *options.standard;
  std::string named = xmp.text(xmp::pdfx_id, "GTS_PDFXVersion");
  if (named.empty()) named = file.trailer()["Info"]["GTS_PDFXVersion"].text();
  return named.rfind("PDF/X-1", 0) == 0 ? PrintStandard::X1a : PrintStandard::X4;
}

void run_checks(PdfCheck& check) {
  // A subject that cannot be looked at as a whole does not keep the others from it.
  const auto guarded = [&](const char* subject, const std::function<void()>& look) {
    try {
      look();
    } catch (const std::exception& error) {
      check.report("PF-02", {}, std::string(subject) + " could not be checked as a whole: " + error.what());
    }
  };
  guarded("the file", [&] { check_file(check); });
  guarded("the metadata", [&] { check_metadata(check); });
  guarded("the output intent", [&] { check.condition = check_output_intents(check); });
  guarded("the boxes", [&] { check_boxes(check); });
  guarded("what is forbidden", [&] { check_forbidden(check); });
  guarded("PDF/A", [&] { check_pdfa(check); });
  guarded("the pages", [&] { check_pages(check); });
}

}  // namespace

}  // namespace broadsheet
