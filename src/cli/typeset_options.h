#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>

#include "cli/console.h"
#include "cli/shared_options.h"
#include "slip/compose_slip.h"

namespace broadsheet {

// As the user wrote them.
struct TypesetOptions {
  std::filesystem::path text, output;
  std::string measure = "13字", size = "9pt", leading, indent = "2字", tracking = "0";
  std::string family = "Noto Serif CJK SC", language = "zh-Hans";
  int weight = 400;
  std::string align = "justify", line_breaks = "gb", punctuation = "full";
  bool hanging_marks = false;
  DataOptions data;
};

void add_typeset_options(CLI::App& command, TypesetOptions& options);

// What they mean; nothing, and the reason to `console.err`, when they mean nothing.
std::optional<SlipSpec> slip_spec(const TypesetOptions& options, const Console& console);

}  // namespace broadsheet
