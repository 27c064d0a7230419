#include "layout/read_layout.h"
#include "target.h"

using namespace broadsheet;

void try_input(const std::string& bytes) {
  MemoryFiles files;
  files.write("layouts/input.yaml", bytes);
  SourceMap sources;
  Diagnostics diagnostics;
  read_layout(files, "layouts/input.yaml", {"layouts"}, sources, diagnostics);
  to_text(diagnostics, sources);
}
