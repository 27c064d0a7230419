#include "cli/own_resources.h"

#include "cli/data_folders.h"

namespace broadsheet {

namespace {

std::vector<std::filesystem::path> with_default(std::vector<std::filesystem::path> folders, const std::string& name);

}  // namespace

OwnResources::OwnResources(const DataOptions& options)
    : fonts_(with_default(options.fonts, "fonts")),
      pictures_(files_),
      layouts_(files_, with_default(options.layouts, "layouts")),
      shared_{files_, fonts_, pictures_, layouts_, options.layout} {}

namespace {

std::vector<std::filesystem::path> with_default(std::vector<std::filesystem::path> folders, const std::string& name) {
  folders.push_back(data_folder(name));
  return folders;
}

}  // namespace

}  // namespace broadsheet
