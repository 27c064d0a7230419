#include "preflight/font_check.h"
#include "preflight/page_checks.h"
#include "preflight/structure_check.h"

namespace broadsheet {

void check_pages(const PdfCheck& check) {
  ContentWalk walk(check.file, check.options.read);
  ColorCheck colors(check);
  PrintCheck print(check);
  TransparencyCheck transparency(check);
  FontCheck fonts(check);
  StructureCheck structure(check);
  for (const CosPage& page : check.file.pages()) {
    colors.begin_page(page);
    print.begin_page(page);
    transparency.begin_page(page);
    fonts.begin_page(page);
    structure.begin_page(page);
    walk.walk(page, [&](const ContentEvent& event, const ContentPlace& place) {
      const PdfPlace where{page.number, place.stream};
      if (const auto* misread = std::get_if<Misread>(&event)) check.report("PF-02", where, misread->what);
      if (const auto* set = std::get_if<SetState>(&event))
        check_graphics_state(check, set->state, {page.number, set->state.id() != 0 ? set->state.id() : place.stream});
      colors.see(event, place);
      print.see(event, place);
      transparency.see(event, place);
      fonts.see(event, place);
      structure.see(event, place);
      check_pdfa_content(check, event, where);
    });
    transparency.end_page(page);
  }
  fonts.end();
  structure.end();
  if (walk.went_past_limits())
    check.report("PF-03", {}, "the pages draw more than is looked at; the rest was not checked");
}

}  // namespace broadsheet
