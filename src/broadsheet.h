#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "compose/compose_pages.h"
#include "content/edition.h"
#include "display/display_list.h"
#include "fonts/font_book.h"
#include "layout/layout_book.h"
#include "pictures/picture_book.h"
#include "pictures/picture_cache.h"
#include "press/press_finding.h"
#include "press/press_profile.h"
#include "source/diagnostics.h"
#include "source/files.h"
#include "source/source_map.h"

namespace broadsheet {

// What all editions of a run share. Safe to use from many threads.
struct Resources {
  Files& files;
  const FontBook& fonts;
  PictureBook& pictures;
  LayoutBook& layouts;
  std::string layout = {};  // in place of the one that an edition of one page names; a path is from the current folder
  const PressProfile* press = nullptr;    // that files are made for; null: none
  PictureCache* picture_cache = nullptr;  // of pictures converted for a press; null: none is kept
  int picture_threads = 1;                // that convert the pictures of one edition
};

// Milliseconds of each stage.
struct Timings {
  double read = 0, compose = 0, pdf = 0;
};

// The outcome of composing one edition. Pages are there unless the input has errors; with text that does not fit
// they hold what fits, and `diagnostics` says what does not.
struct Composed {
  SourceMap sources;
  Diagnostics diagnostics;
  std::string id;  // of the edition; the file's stem when it could not be read
  Edition edition;
  std::vector<Page> pages;
  std::vector<Layout> layouts;      // one a page, as it was drawn
  std::vector<PageLedger> ledgers;  // one a page
  Timings timings;
  bool is_wrong_usage = false;  // was asked for what the edition cannot be given; an error says what

  bool has_errors() const { return diagnostics.has(Severity::Error); }
  bool is_overset() const { return diagnostics.has(Severity::Overset); }
};

// Reads an edition and its layouts and composes its pages: the table of contents of the program. What the run's press
// would send them back for is among what is reported.
Composed compose_edition(const std::filesystem::path& edition, const Resources& resources, OversetPolicy policy);

// What a press would send the composed pages back for, page after page. The cache may be null, see check_press.
std::vector<PressFinding> find_for_press(const Composed& composed, const PressProfile& press, PictureCache* cache);

// The composed pages as a PDF file; adds the time it took. Only for editions without errors.
std::string render_pdf(Composed& composed);

// The file that the run's press is sent: on its sheets, in its standard, its pictures in its inks. Nothing when a
// picture cannot be converted, which is reported. Once for a composed edition.
std::optional<std::string> render_for_press(Composed& composed, const Resources& resources);

}  // namespace broadsheet
