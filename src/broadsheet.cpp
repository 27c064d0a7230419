#include "broadsheet.h"

#include <chrono>

#include "compose/compose_pages.h"
#include "content/read_edition.h"
#include "page_rules/check_page_rules.h"
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

const Layout* open_layout(Composed& composed, const std::filesystem::path& folder, const Resources& resources);
// Reports pictures that are missing or damaged.
void check_pictures(Composed& composed, PictureBook& pictures);
void check_pages(Composed& composed, OversetPolicy policy);

}  // namespace

Composed compose_edition(const std::filesystem::path& path, const Resources& resources, OversetPolicy policy) {
  Composed composed;
  composed.id = edition_id(path);

  const Stopwatch reading;
  auto edition = read_edition(resources.files, path, composed.sources, composed.diagnostics);
  if (!edition) return composed;
  composed.edition = std::move(*edition);
  // What is wrong with the layout is reported along with what is wrong with the edition.
  const Layout* layout = open_layout(composed, path.parent_path(), resources);
  check_pictures(composed, resources.pictures);
  composed.timings.read = reading.milliseconds();
  if (!layout || composed.has_errors()) return composed;
  composed.layout = *layout;

  const Stopwatch composing;
  ComposedPages made = compose_pages(composed.edition, composed.layout, resources.fonts, resources.pictures,
                                     composed.sources, policy, composed.diagnostics);
  composed.pages = std::move(made.pages);
  composed.ledgers = std::move(made.ledgers);
  if (made.alternative) composed.layout = Layout(*made.alternative);
  check_pages(composed, policy);
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

namespace {

const Layout* open_layout(Composed& composed, const std::filesystem::path& folder, const Resources& resources) {
  const Edition& edition = composed.edition;
  if (!resources.layout.empty()) {
    return resources.layouts.open(resources.layout, {}, {}, composed.sources, composed.diagnostics);
  }
  if (edition.layout.empty()) return nullptr;
  return resources.layouts.open(edition.layout, edition.layout_span, folder, composed.sources, composed.diagnostics);
}

void check_pictures(Composed& composed, PictureBook& pictures) {
  for (const Picture& picture : composed.edition.pictures) {
    if (picture.file) pictures.open(picture.file->text, picture.file->span, composed.diagnostics);
  }
}

// Where text that does not fit is allowed, so is a page that breaks a rule.
void check_pages(Composed& composed, OversetPolicy policy) {
  Diagnostics found;
  for (const Page& page : composed.pages) check_page_rules(page, composed.layout, found);
  for (Diagnostic item : found.items()) {
    if (policy == OversetPolicy::Allow && item.severity == Severity::Overset) item.severity = Severity::Warning;
    composed.diagnostics.add(std::move(item));
  }
}

}  // namespace

}  // namespace broadsheet
