#include "content/read_edition.h"
#include "target.h"

using namespace broadsheet;

// The input is an edition, and the text beside it.
void try_input(const std::string& bytes) {
  MemoryFiles files;
  files.write("edition.yaml", bytes);
  files.write("lead.md", bytes);
  SourceMap sources;
  Diagnostics diagnostics;
  read_edition(files, "edition.yaml", sources, diagnostics);
  to_text(diagnostics, sources);
}
