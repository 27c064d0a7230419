#include "cli/write_proof.h"

#include <fmt/format.h>

#include "proof/rasterize.h"

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

// Labels can just be read, and a broadsheet page still fits a large screen.
constexpr int pixels_per_inch = 100;

void write(const fs::path& path, const std::string& bytes, Files& files, Diagnostics& diagnostics) {
  if (const auto failure = files.write(path, bytes))
    diagnostics.error({}, fmt::format("`{}` could not be written: {}", path.string(), *failure));
}

}  // namespace

std::vector<fs::path> write_proof(const fs::path& path, const std::string& pdf, int pages, Files& files,
                                  Diagnostics& diagnostics) {
  if (path.extension() != ".png") {
    write(path, pdf, files, diagnostics);
    return {path};
  }
  const auto pictures = rasterize(pdf, pages, pixels_per_inch, diagnostics);
  if (!pictures) return {};
  const std::string stem = (path.parent_path() / path.stem()).string();
  std::vector<fs::path> paths;
  for (int i = 0; i < pages; ++i) {
    paths.emplace_back(stem + (pages > 1 ? fmt::format("-{}", i + 1) : "") + ".png");
    write(paths.back(), (*pictures)[i], files, diagnostics);
  }
  return paths;
}

}  // namespace broadsheet
