#include "broadsheet.h"

#include <fmt/format.h>
#include <chrono>

#include "compose/compose_pages.h"
#include "compose/leave_out_empty.h"
#include "compose/name_slots.h"
#include "content/read_edition.h"
#include "page_rules/check_page_rules.h"
#include "pdf/write_pdf.h"
#include "press/check_press.h"
#include "press/printer_marks.h"
#include "press/ready_pictures.h"

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

// One a page, with the edition's names in their slots, without what it has nothing for; none when one of them cannot be
// had.
std::vector<Layout> open_layouts(Composed& composed, const std::filesystem::path& folder, const Resources& resources);
const Layout* open_layout(const EditionPage& page, Composed& composed, const std::filesystem::path& folder,
                          const Resources& resources);
// Reports pictures that are missing or damaged.
void check_pictures(Composed& composed, PictureBook& pictures);
void check_pages(Composed& composed, OversetPolicy policy, const Resources& resources);
std::vector<PressFinding> find_on_page(const Composed& composed, std::size_t page, const PressProfile& press,
                                       PictureCache* cache);
std::string write(Composed& composed, const PdfTarget& target);

}  // namespace

Composed compose_edition(const std::filesystem::path& path, const Resources& resources, OversetPolicy policy) {
  Composed composed;
  composed.id = edition_id(path);

  const Stopwatch reading;
  auto edition = read_edition(resources.files, path, composed.sources, composed.diagnostics);
  if (!edition) return composed;
  composed.edition = std::move(*edition);
  // What is wrong with the layouts is reported along with what is wrong with the edition.
  composed.layouts = open_layouts(composed, path.parent_path(), resources);
  check_pictures(composed, resources.pictures);
  composed.timings.read = reading.milliseconds();
  if (composed.has_errors()) return composed;

  const Stopwatch composing;
  std::vector<const Layout*> as_drawn;
  for (const Layout& layout : composed.layouts) as_drawn.push_back(&layout);
  ComposedPages made = compose_pages(composed.edition, as_drawn, resources.fonts, resources.pictures, composed.sources,
                                     policy, composed.diagnostics);
  composed.pages = std::move(made.pages);
  composed.ledgers = std::move(made.ledgers);
  for (std::size_t page = 0; page < made.layouts.size(); ++page) {
    if (made.layouts[page] != as_drawn[page]) composed.layouts[page] = Layout(*made.layouts[page]);
  }
  check_pages(composed, policy, resources);
  composed.timings.compose = composing.milliseconds();
  return composed;
}

std::vector<PressFinding> find_for_press(const Composed& composed, const PressProfile& press, PictureCache* cache) {
  std::vector<PressFinding> found;
  for (std::size_t page = 0; page < composed.pages.size(); ++page) {
    for (PressFinding& finding : find_on_page(composed, page, press, cache)) found.push_back(std::move(finding));
  }
  return found;
}

std::string render_pdf(Composed& composed) {
  return write(composed, {});
}

std::optional<std::string> render_for_press(Composed& composed, const Resources& resources) {
  const PressProfile& press = *resources.press;
  const Edition& edition = composed.edition;
  ready_pictures(composed.pages, press, resources.picture_threads, resources.picture_cache, composed.diagnostics);
  if (composed.has_errors()) return std::nullopt;
  put_on_sheets(composed.pages, press, {edition.title.text, iso_date(edition.date), edition.language}, resources.fonts);
  return write(composed, press.target);
}

namespace {

std::vector<Layout> open_layouts(Composed& composed, const std::filesystem::path& folder, const Resources& resources) {
  const std::vector<EditionPage>& pages = composed.edition.pages;
  if (!resources.layout.empty() && pages.size() > 1) {
    composed.is_wrong_usage = true;
    composed.diagnostics.error(
        pages.front().layout_span,
        fmt::format("the edition has {} pages, each with its own layout: `{}` cannot stand for all of them",
                    pages.size(), resources.layout),
        "leave `--layout` out, or take an edition of one page");
    return {};
  }
  std::vector<Layout> layouts;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const Layout* layout = open_layout(pages[page], composed, folder, resources);
    if (layout == nullptr) continue;
    Layout named = name_slots(*layout, pages[page], composed.diagnostics);
    layouts.push_back(leave_out_empty(std::move(named), composed.edition, page));
  }
  return layouts;
}

const Layout* open_layout(const EditionPage& page, Composed& composed, const std::filesystem::path& folder,
                          const Resources& resources) {
  if (!resources.layout.empty()) {
    return resources.layouts.open(resources.layout, {}, {}, composed.sources, composed.diagnostics);
  }
  if (page.layout.empty()) return nullptr;
  return resources.layouts.open(page.layout, page.layout_span, folder, composed.sources, composed.diagnostics);
}

void check_pictures(Composed& composed, PictureBook& pictures) {
  for (const Picture& picture : composed.edition.pictures) {
    if (picture.file) pictures.open(picture.file->text, picture.file->span, composed.diagnostics);
  }
}

// Where text that does not fit is allowed, so is a page that breaks a rule.
void check_pages(Composed& composed, OversetPolicy policy, const Resources& resources) {
  Diagnostics found;
  for (std::size_t page = 0; page < composed.pages.size(); ++page) {
    Diagnostics of_page;
    check_page_rules(composed.pages[page], composed.layouts[page], of_page);
    if (const PressProfile* press = resources.press) {
      for (const PressFinding& finding : find_on_page(composed, page, *press, resources.picture_cache)) {
        of_page.add(to_diagnostic(finding, fmt::format("press `{}`", press->name)));
      }
    }
    tell_of_page(composed.edition, page, of_page, found);
  }
  for (Diagnostic item : found.items()) {
    if (policy == OversetPolicy::Allow && item.severity == Severity::Overset) item.severity = Severity::Warning;
    composed.diagnostics.add(std::move(item));
  }
}

std::vector<PressFinding> find_on_page(const Composed& composed, std::size_t page, const PressProfile& press,
                                       PictureCache* cache) {
  std::vector<PressFinding> found = check_press(composed.pages[page], press, cache);
  for (PressFinding& finding : found) finding.page = static_cast<int>(page) + 1;
  return found;
}

std::string write(Composed& composed, const PdfTarget& target) {
  const Stopwatch writing;
  const Edition& edition = composed.edition;
  PdfMetadata metadata;
  metadata.title = edition.title.text;
  metadata.language = edition.language;
  metadata.year = edition.date.year;
  metadata.month = edition.date.month;
  metadata.day = edition.date.day;
  std::string pdf = write_pdf(composed.pages, metadata, target);
  composed.timings.pdf = writing.milliseconds();
  return pdf;
}

}  // namespace

}  // namespace broadsheet
