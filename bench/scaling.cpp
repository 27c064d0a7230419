// Composes made-up pages of more and more stories, frames, bands and pages, and prints the milliseconds of each: how
// the composer and the search for what closes a page grow with what is on it.
//
// usage: scaling TEXT…     files of plain text, from which the stories are made

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "broadsheet.h"

namespace {

using namespace broadsheet;

constexpr int columns = 6, of_column = 13;  // characters
constexpr int head_rows = 4, text_rows = 20, story_rows = head_rows + text_rows;
constexpr int paragraph_characters = 120;

struct Spread {
  int pages = 1;
  int stories = 1;  // on each page, one below the other
  int frames = 1;   // of each story, side by side: one thread
  int bands = 0;    // each moves a headline, with the text above and below it
};

std::vector<std::string> ideographs_of(int count, char** files) {
  std::vector<std::string> characters;
  for (int i = 0; i < count; ++i) {
    std::ifstream file(files[i]);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    for (std::size_t at = 0; at + 3 <= text.size(); ++at) {
      const std::string one = text.substr(at, 3);
      if (one >= "\u4e00" && one < "\u9fa0") characters.push_back(one);
    }
  }
  return characters;
}

// About as much text as the frames hold: up to two rows of all columns too little or too much.
std::string story_text(const std::vector<std::string>& ideographs, int number) {
  const int characters = (text_rows * columns - 4 + number * 7 % 5 * 2) * (of_column - 1);
  std::string text;
  for (int i = 0; i < characters; ++i) {
    if (i % paragraph_characters == 0) text += i == 0 ? "      " : "。\n\n      ";
    if (i % paragraph_characters % 17 == 16) text += "，";
    text += ideographs[static_cast<std::size_t>(number * 977 + i) % ideographs.size()];
  }
  return text + "。\n";
}

// All pages have one layout, each its own stories in it.
std::string edition_of(const Spread& spread, const std::vector<std::string>& ideographs) {
  std::string yaml = "title: 量\ndate: 2021-01-08\nfolio: {page: \"1\"}\npages:\n";
  for (int page = 0; page < spread.pages; ++page) {
    yaml += "  - layout: page.yaml\n    stories: {";
    for (int story = 0; story < spread.stories; ++story) yaml += fmt::format("s{}: p{}s{}, ", story, page, story);
    yaml += "}\n";
  }
  yaml += "stories:\n";
  for (int story = 0; story < spread.pages * spread.stories; ++story) {
    yaml += fmt::format("  p{}s{}:\n    headline: 江水东流\n    text: |\n{}", story / spread.stories,
                        story % spread.stories, story_text(ideographs, story));
  }
  return yaml;
}

std::string layout_of(const Spread& spread) {
  const int rows = spread.stories * story_rows;
  std::string yaml = fmt::format(
      "page: {{size: 340mm x {}pt, margins: 10mm}}\n"
      "grid: {{columns: {}, column: {}字, gutter: 1字, rows: {}, body: 9pt, leading: 12pt, baseline: 10pt}}\n"
      "fonts: {{serif: Noto Serif CJK SC}}\n"
      "styles:\n"
      "  body: {{font: serif, size: 9pt, leading: 12pt, align: justify, indent: 2em}}\n"
      "  head: {{font: serif, weight: 900, size: 36pt, leading: 48pt}}\n"
      "frames:\n",
      rows * 12 + 60, columns, of_column, rows);
  const int wide = columns / spread.frames;
  for (int story = 0; story < spread.stories; ++story) {
    const int top = story * story_rows;
    yaml += fmt::format(
        "  head{0}: {{kind: headline, story: s{0}, columns: 1-{1}, rows: {2}-{3}, style: head, baseline: 36pt, step: "
        "1pt, least: 24pt}}\n",
        story, columns, top + 1, top + head_rows);
    for (int frame = 0; frame < spread.frames; ++frame) {
      yaml += fmt::format(
          "  text{0}-{1}: {{kind: text, story: s{0}, columns: {2}-{3}, rows: {4}-{5}, text-columns: {6}, "
          "text-gutter: 1字, style: body}}\n",
          story, frame, frame * wide + 1, (frame + 1) * wide, top + head_rows + 1, top + story_rows, wide);
    }
  }
  yaml += "fit:\n  paragraphs: 1\n";
  if (spread.bands > 0) yaml += "  bands:\n";
  for (int band = 1; band <= spread.bands; ++band) {
    yaml += fmt::format("    b{}: {{columns: 1-{}, rows: {}-{}, up: 3, down: 3}}\n", band, columns,
                        band * story_rows + 1, band * story_rows + head_rows);
  }
  return yaml;
}

struct Taken {
  double milliseconds = 0;
  int closed = 0, threads = 0;
};

// The median of several times; fonts and memory are ready after the first.
Taken compose(const Spread& spread, const std::vector<std::string>& ideographs, const FontBook& fonts) {
  MemoryFiles files;
  files.write("edition.yaml", edition_of(spread, ideographs));
  files.write("page.yaml", layout_of(spread));
  PictureBook pictures(files);
  LayoutBook layouts(files, {});
  const Resources resources{files, fonts, pictures, layouts};
  Taken taken;
  std::vector<double> times;
  for (int round = 0; round < 6; ++round) {
    const Composed composed = compose_edition("edition.yaml", resources, OversetPolicy::Allow);
    if (composed.has_errors()) {
      std::fprintf(stderr, "%s\n", to_text(composed.diagnostics, composed.sources).c_str());
      std::exit(1);
    }
    if (round > 0) times.push_back(composed.timings.compose);
    taken.closed = taken.threads = 0;
    for (const PageLedger& ledger : composed.ledgers) {
      for (const ThreadRecord& thread : ledger.threads) {
        taken.closed += thread.is_closed() ? 1 : 0;
        ++taken.threads;
      }
    }
  }
  std::sort(times.begin(), times.end());
  taken.milliseconds = times[times.size() / 2];
  return taken;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::fprintf(stderr, "usage: scaling TEXT…\n");
    return 2;
  }
  const std::vector<std::string> ideographs = ideographs_of(count - 1, arguments + 1);
  const FontBook fonts({PROJECT_DIR "/fonts"});
  std::printf("%7s %8s %7s %6s %10s %9s %14s\n", "pages", "stories", "frames", "bands", "ms", "ms/story", "closed");
  const auto show = [&](const Spread& spread) {
    const Taken taken = compose(spread, ideographs, fonts);
    std::printf("%7d %8d %7d %6d %10.2f %9.2f %10d/%d\n", spread.pages, spread.stories, spread.frames, spread.bands,
                taken.milliseconds, taken.milliseconds / (spread.pages * spread.stories), taken.closed, taken.threads);
  };
  for (const int stories : {1, 2, 4, 8, 16}) show({1, stories, 1, 0});
  std::printf("\n");
  for (const int frames : {1, 2, 3, 6}) show({1, 4, frames, 3});
  std::printf("\n");
  for (const int bands : {0, 1, 3, 7, 15}) show({1, 16, 1, bands});
  std::printf("\n");
  for (const int pages : {1, 2, 4, 8, 16, 32, 64}) show({pages, 4, 1, 3});
}
