#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/shared_options.h"

namespace broadsheet {

// `preflight` is one command in two programs: `broadsheet` holds editions to a press, `broadsheet-preflight` reads
// PDFs. Both know the options of both.
struct PreflightCommandOptions {
  std::filesystem::path file;
  std::string format = "text";
  PressOptions press;
  // Of a PDF alone; they go before the press.
  std::optional<int> least_ppi;    // pixels an inch
  std::optional<double> most_ink;  // per cent
  std::vector<std::string> spot_inks;
  // Of an edition alone.
  DataOptions data;
  std::filesystem::path proof;  // empty: none
};

CLI::App* add_preflight_options(CLI::App& program, PreflightCommandOptions& options);

// By its name, or else by its first bytes.
bool may_be_pdf(const std::filesystem::path& path);

// Options that the one kind of file has no use for; empty when there are none.
enum class PreflightSubject { Edition, Pdf };
std::string usage_mistake(const PreflightCommandOptions& options, PreflightSubject subject);

}  // namespace broadsheet
