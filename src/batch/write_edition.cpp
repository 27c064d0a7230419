#include "batch/write_edition.h"

#include <fmt/format.h>

#include <exception>
#include <optional>
#include <system_error>

#include "archive/write_archive.h"
#include "source/sha256.h"

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

bool may_be_written(const Composed& composed, OversetPolicy policy);
std::optional<std::string> make_and_write(Composed& composed, const fs::path& output, const Resources& resources);
bool may_be_replaced(const fs::path& archive, Composed& composed, const Resources& resources);
bool write_archive_of(Composed& composed, const std::string& pdf, const fs::path& archive, const Resources& resources);

}  // namespace

EditionReport write_edition(Composed& composed, const EditionFile& edition, const fs::path& output,
                            OversetPolicy policy, const Resources& resources, const fs::path& archive) {
  std::optional<std::string> pdf;
  const bool wants_archive = !archive.empty();
  if (may_be_written(composed, policy) && (!wants_archive || may_be_replaced(archive, composed, resources))) {
    pdf = make_and_write(composed, output, resources);
  }
  const bool is_archived = pdf && wants_archive && write_archive_of(composed, *pdf, archive, resources);

  EditionReport report = report_on(composed, edition);
  if (pdf) {
    report.output = output;
    report.bytes = pdf->size();
    report.sha256 = sha256_hex(*pdf);
  }
  if (is_archived) report.archive = archive;
  return report;
}

fs::path pdf_path(const fs::path& folder, const EditionFile& edition) {
  return folder / (edition.id + ".pdf");
}

bool lies_in(const fs::path& file, const fs::path& folder) {
  const auto real = [](const fs::path& path) {
    std::error_code error;
    return fs::weakly_canonical(fs::absolute(path, error), error);
  };
  const fs::path from_folder = real(file).lexically_relative(real(folder));
  return !from_folder.empty() && *from_folder.begin() != "..";
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

bool may_be_replaced(const fs::path& archive, Composed& composed, const Resources& resources) {
  const std::optional<ArchiveRefusal> refusal = archive_refusal(archive, resources.files);
  if (refusal) composed.diagnostics.error({}, refusal->message, refusal->hint);
  return !refusal;
}

// The folder is looked at once more: something may have been written into it since.
bool write_archive_of(Composed& composed, const std::string& pdf, const fs::path& archive, const Resources& resources) {
  try {
    const std::vector<ArchiveFile> files = archive_files(composed.edition, composed.pages, pdf);
    if (!may_be_replaced(archive, composed, resources)) return false;
    const std::optional<std::string> failure = write_archive(archive, files, resources.files);
    if (!failure) return true;
    composed.diagnostics.error({},
                               fmt::format("the archive `{}` could not be written: {}", archive.string(), *failure));
  } catch (const std::exception& failure) {
    composed.diagnostics.error({},
                               fmt::format("the archive `{}` could not be made: {}", archive.string(), failure.what()));
  }
  return false;
}

}  // namespace

}  // namespace broadsheet
