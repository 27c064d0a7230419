#pragma once

#include "content/edition.h"
#include "source/diagnostics.h"
#include "source/files.h"
#include "yaml/yaml_node.h"

#include <filesystem>
#include <vector>

namespace broadsheet {

// The stories under `stories`, by name, with their texts: Markdown, or the name of a Markdown file in `folder`, which
// is then registered in `sources`.
std::vector<Story> read_stories(const YamlNode& node, const Files& files, const std::filesystem::path& folder,
                                SourceMap& sources, Diagnostics& diagnostics);

}  // namespace broadsheet
