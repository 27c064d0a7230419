#pragma once

#include <vector>

#include "content/edition.h"
#include "yaml/yaml_reader.h"

namespace broadsheet {

// The pages of an edition: those of its key `pages`, or the one that its key `layout` makes. Exactly one of the two may
// be there.
std::vector<EditionPage> read_pages(YamlReader& edition, const SourceMap& sources);

Folio read_folio(const YamlNode& node, const SourceMap& sources, Diagnostics& diagnostics);

// Gives each page what it does not say itself of the edition's folio: the number counts on from the first page's.
void complete_folios(Edition& edition, Diagnostics& diagnostics);

// Reports what pages put into the slots of their layouts and the edition does not have.
void check_slots(const Edition& edition, Diagnostics& diagnostics);

}  // namespace broadsheet
