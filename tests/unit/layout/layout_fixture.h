#pragma once

#include <optional>
#include <string>

#include "layout/read_layout.h"

namespace broadsheet {

// A layout of four base columns of 117 pt, 60 rows of 12 pt and margins of 36 pt, without frames.
const std::string plain_layout =
    "page: {size: 210mm x 297mm, margins: 36pt}\n"
    "grid: {columns: 4, column: 13字, gutter: 1字, rows: 60, body: 9pt, leading: 12pt, baseline: 10pt}\n"
    "fonts: {serif: Noto Serif CJK SC, sans: Noto Sans CJK SC}\n"
    "colors: {ink: {k: 100}, red: {m: 95, y: 85, k: 5}}\n"
    "rules:\n"
    "  thin: {weight: 0.5pt, color: ink}\n"
    "  wenwu: {strokes: [2.4pt, 1.8pt, 0.6pt], color: ink}\n"
    "styles:\n"
    "  body: {font: serif, size: 9pt, align: justify}\n"
    "  big: {font: serif, size: 40pt}\n"
    "placeholders:\n"
    "  plain:\n"
    "    ground: ink\n"
    "    mount: {inset: 9pt, weight: 1.2pt, color: red}\n"
    "    title: {style: big, baseline: -6pt}\n"
    "    rule: {top: 8pt, width: 36pt, weight: 0.8pt, color: red}\n"
    "    data: {style: body, baseline: 26pt, text: \"{width}\"}\n";

// What reading a layout gave.
struct Reading {
  SourceMap sources;
  Diagnostics diagnostics;
  std::optional<Layout> layout;

  std::string report() const { return to_text(diagnostics, sources); }
};

inline Reading read_from(const Files& files, const std::string& path) {
  Reading reading;
  reading.layout = read_layout(files, path, {"layouts"}, reading.sources, reading.diagnostics);
  return reading;
}

inline Reading read_text_of(const std::string& text) {
  MemoryFiles files;
  files.write("a.yaml", text);
  return read_from(files, "a.yaml");
}

// Reads the plain layout with these frames, each line indented by two spaces.
inline Reading read_frames_of(const std::string& frames) {
  return read_text_of(plain_layout + "frames:\n" + frames);
}

}  // namespace broadsheet
