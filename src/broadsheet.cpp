#include "broadsheet.h"

#include <chrono>

#include "compose/compose_pages.h"
#include "content/read_edition.h"
#include "layout/read_layout.h"
#include "pdf/write_pdf.h"

namespace broadsheet {

namespace {

class Stopwatch {
public:
  double milliseconds() const {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_).count();
  }

private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace

Composed compose_edition(const std::filesystem::path& path, const Resources& resources, OversetPolicy policy) {
  Composed composed;
  composed.id = edition_id(path);

  const Stopwatch reading;
  auto edition = read_edition(resources.files, path, composed.sources, composed.diagnostics);
  if (!edition) return composed;
  composed.edition = std::move(*edition);
  const auto layout_path = find_layout(resources.files, composed.edition.layout, composed.edition.layout_span,
                                       path.parent_path(), resources.layout_folders, composed.diagnostics);
  if (!layout_path) return composed;
  auto layout =
      read_layout(resources.files, *layout_path, resources.layout_folders, composed.sources, composed.diagnostics);
  if (!layout) return composed;
  composed.layout = std::move(*layout);
  composed.timings.read = reading.milliseconds();

  const Stopwatch composing;
  composed.pages = compose_pages(composed.edition, composed.layout, resources.fonts, resources.pictures,
                                 composed.sources, policy, composed.diagnostics);
  composed.timings.compose = composing.milliseconds();
  return composed;
}

std::string render_pdf(Composed& composed) {
  const Stopwatch writing;
  const Edition& edition = composed.edition;
  PdfMetadata metadata;
  metadata.title = edition.title.text;
  metadata.language = edition.language;
  metadata.year = edition.date.year;
  metadata.month = edition.date.month;
  metadata.day = edition.date.day;
  std::string pdf = write_pdf(composed.pages, metadata);
  composed.timings.pdf = writing.milliseconds();
  return pdf;
}

}  // namespace broadsheet
