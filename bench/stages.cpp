// Renders editions one after another in this process and prints the milliseconds of each stage, for the first (with
// the fonts still to be opened) and as the mean of the others.
//
// usage: stages FOLDER     of editions, ID/edition.yaml each

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <vector>

#include "broadsheet.h"

namespace {

namespace fs = std::filesystem;
using namespace broadsheet;

struct Stages {
  double read = 0, compose = 0, pdf = 0, write = 0;

  double sum() const { return read + compose + pdf + write; }
  Stages& operator+=(const Stages& other) {
    read += other.read, compose += other.compose, pdf += other.pdf, write += other.write;
    return *this;
  }
};

Stages render(const fs::path& edition, const Resources& resources) {
  Composed composed = compose_edition(edition, resources, OversetPolicy::Allow);
  if (composed.has_errors()) {
    std::fprintf(stderr, "%s\n", to_text(composed.diagnostics, composed.sources).c_str());
    std::exit(1);
  }
  const std::string pdf = render_pdf(composed);
  const auto started = std::chrono::steady_clock::now();
  resources.files.write(edition.parent_path() / "page.pdf", pdf);
  const std::chrono::duration<double, std::milli> writing = std::chrono::steady_clock::now() - started;
  return {composed.timings.read, composed.timings.compose, composed.timings.pdf, writing.count()};
}

void print(const char* name, double first, double later) {
  std::printf("  %-10s %8.2f %8.2f\n", name, first, later);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: stages FOLDER\n");
    return 2;
  }
  std::vector<fs::path> editions;
  for (const auto& entry : fs::directory_iterator(arguments[1])) editions.push_back(entry.path() / "edition.yaml");
  std::sort(editions.begin(), editions.end());
  if (editions.size() < 2) {
    std::fprintf(stderr, "stages: `%s` has no two editions\n", arguments[1]);
    return 2;
  }

  DiskFiles files;
  const FontBook fonts({PROJECT_DIR "/fonts"});
  PictureBook pictures(files);
  LayoutBook layouts(files, {PROJECT_DIR "/layouts"});
  const Resources resources{files, fonts, pictures, layouts};

  const Stages first = render(editions[0], resources);
  Stages sum;
  for (std::size_t number = 1; number < editions.size(); ++number) sum += render(editions[number], resources);
  const double others = static_cast<double>(editions.size() - 1);

  std::printf("  %-10s %8s %8s\n", "", "first", "later");
  print("read", first.read, sum.read / others);
  print("compose", first.compose, sum.compose / others);
  print("pdf", first.pdf, sum.pdf / others);
  print("write", first.write, sum.write / others);
  print("all", first.sum(), sum.sum() / others);
}
