#include "preflight/preflight_pdf.h"
#include "target.h"

using namespace broadsheet;

void try_input(const std::string& bytes) {
  // Small enough for a fuzzer that counts seconds.
  PreflightOptions options;
  options.read.stream_bytes = 1 << 20;
  options.read.operators = 10'000;
  to_text(preflight_pdf(bytes, options), "input.pdf");
  options.standard = PrintStandard::X1a;
  preflight_pdf(bytes, options);
}
