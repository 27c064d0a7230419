#include "cli/own_resources.h"

#include <cstdlib>

#include "cli/data_folders.h"
#include "press/read_press.h"
#include "source/diagnostics.h"

namespace broadsheet {

namespace {

std::vector<std::filesystem::path> with_default(std::vector<std::filesystem::path> folders, const std::string& name);

}  // namespace

OwnResources::OwnResources(const DataOptions& options)
    : fonts_(with_default(options.fonts, "fonts")),
      pictures_(files_),
      layouts_(files_, with_default(options.layouts, "layouts")),
      shared_{files_, fonts_, pictures_, layouts_, options.layout} {}

bool OwnResources::use_press(const PressOptions& options, const Console& console) {
  SourceMap sources;
  Diagnostics diagnostics;
  const bool is_good = use_press(options, sources, diagnostics);
  console.err << to_text(diagnostics, sources);
  return is_good;
}

bool OwnResources::use_press(const PressOptions& options, SourceMap& sources, Diagnostics& diagnostics) {
  if (options.press.empty()) return true;
  press_ = read_press(files_, options.press, {data_folder("presses")}, sources, diagnostics);
  if (!press_) return false;
  if (options.standard == "x4") press_->target.standard = PdfStandard::X4;
  if (options.standard == "x1a") press_->target.standard = PdfStandard::X1a;
  if (options.allow_placeholders) press_->rules.set(PressRule::Placeholders, RuleForce::Off);
  shared_.press = &*press_;
  if (const auto folder = picture_cache_folder(std::getenv("XDG_CACHE_HOME"), std::getenv("HOME"))) {
    shared_.picture_cache = &cache_.emplace(files_, *folder);
  }
  return true;
}

namespace {

std::vector<std::filesystem::path> with_default(std::vector<std::filesystem::path> folders, const std::string& name) {
  folders.push_back(data_folder(name));
  return folders;
}

}  // namespace

}  // namespace broadsheet
