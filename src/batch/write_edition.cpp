#include "batch/write_edition.h"

#include <fmt/format.h>

#include <exception>
#include <optional>

#include "source/sha256.h"

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

bool may_be_written(const Composed& composed, OversetPolicy policy);
std::optional<std::string> make_and_write(Composed& composed, const fs::path& output, const Resources& resources);

}  // namespace

EditionReport write_edition(Composed& composed, const EditionFile& edition, const fs::path& output,
                            OversetPolicy policy, const Resources& resources) {
  std::optional<std::string> pdf;
  if (may_be_written(composed, policy)) pdf = make_and_write(composed, output, resources);

  EditionReport report = report_on(composed, edition);
  if (pdf) {
    report.output = output;
    report.bytes = pdf->size();
    report.sha256 = sha256_hex(*pdf);
  }
  return report;
}

fs::path pdf_path(const fs::path& folder, const EditionFile& edition) {
  return folder / (edition.id + ".pdf");
}

namespace {

bool may_be_written(const Composed& composed, OversetPolicy policy) {
  if (composed.has_errors()) return false;
  return policy == OversetPolicy::Allow || !composed.is_overset();
}

std::optional<std::string> make_and_write(Composed& composed, const fs::path& output, const Resources& resources) {
  try {
    std::optional<std::string> pdf =
        resources.press ? render_for_press(composed, resources) : std::optional(render_pdf(composed));
    if (!pdf) return std::nullopt;
    const std::optional<std::string> failure = resources.files.write(output, *pdf);
    if (!failure) return pdf;
    composed.diagnostics.error({}, fmt::format("`{}` could not be written: {}", output.string(), *failure));
  } catch (const std::exception& failure) {
    composed.diagnostics.error({}, fmt::format("`{}` could not be made: {}", output.string(), failure.what()));
  }
  return std::nullopt;
}

}  // namespace

}  // namespace broadsheet
