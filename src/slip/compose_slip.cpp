#include "slip/compose_slip.h"

#include <fmt/format.h>

#include <algorithm>

#include "content/read_markdown.h"

namespace broadsheet {

namespace fs = std::filesystem;

namespace {

constexpr const char* story_name = "text";
constexpr int margin_ems = 2;
constexpr int text_style = 0, subhead_style = 1;

std::optional<Story> read_story(const fs::path& path, const Files& files, Composed& composed);
Layout slip_layout(const SlipSpec& spec, int rows);
TextStyle subhead_of(const TextStyle& text);
int rows_enough(const Story& story);
void cut_foot(Page& slip, const Grid& grid);
int used_rows(const Page& slip, const Grid& grid);
Length foot_of(const DisplayItem& item);
void move_down(DisplayItem& item, Length by);

}  // namespace

Composed compose_slip(const fs::path& text, const SlipSpec& spec, const Resources& resources) {
  Composed composed;
  composed.id = text.stem().string();
  std::optional<Story> story = read_story(text, resources.files, composed);
  if (!story || composed.has_errors()) return composed;
  composed.layouts = {slip_layout(spec, rows_enough(*story))};
  composed.edition.pages.emplace_back();
  composed.edition.id = composed.id;
  composed.edition.language = spec.language;
  composed.edition.title.text = composed.id;
  composed.edition.stories.push_back(std::move(*story));
  composed.pages = compose_pages(composed.edition, {&composed.layouts.front()}, resources.fonts, resources.pictures,
                                 composed.sources, OversetPolicy::Refuse, composed.diagnostics)
                       .pages;
  for (Page& page : composed.pages) cut_foot(page, composed.layouts.front().grid);
  return composed;
}

std::vector<Page> cut_slip(const Page& slip, const Grid& grid, int most_rows) {
  const int rows = used_rows(slip, grid);
  if (rows <= most_rows) return {slip};
  const Length page_of_text = most_rows * grid.leading;
  const auto page_at = [&](Length y) {
    return static_cast<std::size_t>(std::max<std::int64_t>(0, (y - grid.origin.y).raw() / page_of_text.raw()));
  };
  Page blank;
  blank.size = {slip.size.width, page_of_text + 2 * grid.origin.y};
  blank.frames = slip.frames;
  blank.parts = slip.parts;
  for (PlacedFrame& frame : blank.frames) frame.area.height = page_of_text;
  std::vector<Page> pages(static_cast<std::size_t>((rows + most_rows - 1) / most_rows), blank);
  for (PlacedLine line : slip.lines) {
    const std::size_t page = page_at(line.measure.y);
    line.measure.y -= static_cast<std::int64_t>(page) * page_of_text;
    line.baseline -= static_cast<std::int64_t>(page) * page_of_text;
    pages[page].lines.push_back(std::move(line));
  }
  const Length slip_em = grid.body_size;
  for (DisplayItem item : slip.items) {
    // What stands above its line, a reading or a box, reaches down to its characters; what stands under it stays in the
    // upper half of the leading.
    const std::size_t page = page_at(foot_of(item) + slip_em / 10);
    move_down(item, -(static_cast<std::int64_t>(page) * page_of_text));
    item.line = -1;  // the lines are numbered anew
    pages[page].items.push_back(std::move(item));
  }
  return pages;
}

namespace {

std::optional<Story> read_story(const fs::path& path, const Files& files, Composed& composed) {
  std::optional<std::string> bytes = files.read(path);
  if (!bytes) {
    composed.diagnostics.error({}, fmt::format("the text `{}` cannot be read", path.string()));
    return std::nullopt;
  }
  const int file = composed.sources.add(path.generic_string(), std::move(*bytes));
  const std::string& text = composed.sources.text(file);
  Story story;
  story.name = story_name;
  story.span = {file, 0, static_cast<std::uint32_t>(text.size())};
  story.body = read_markdown(text, story.span, composed.sources, composed.diagnostics);
  if (story.body.empty() && !composed.has_errors())
    composed.diagnostics.error({}, fmt::format("the text `{}` is empty, expected Markdown", path.string()));
  return story;
}

Layout slip_layout(const SlipSpec& spec, int rows) {
  const TextStyle& style = spec.style;
  const Length margin = margin_ems * style.size;
  Layout layout;
  layout.name = "slip";
  layout.grid.origin = {margin, margin};
  layout.grid.columns = 1;
  layout.grid.column = spec.measure;
  layout.grid.rows = rows;
  layout.grid.body_size = style.size;
  layout.grid.leading = style.leading;
  // The em box of the first line stands at the head of the column; it reaches 0.88 em above the baseline.
  layout.grid.baseline = style.size.scaled(88, 100);
  layout.page = {spec.measure + 2 * margin, layout.grid.height() + 2 * margin};
  layout.styles = {style, subhead_of(style)};
  layout.styles[text_style].name = "text";
  layout.styles[subhead_style].name = "subhead";
  TextFrame frame;
  frame.story = story_name;
  frame.style = text_style;
  frame.subhead_style = subhead_style;
  layout.frames.push_back({"text", {}, layout.grid.area(1, 1, 1, rows), std::move(frame), {}});
  return layout;
}

// A subhead is of the text's size, so that every line stands on the grid.
TextStyle subhead_of(const TextStyle& text) {
  constexpr int bold = 700;
  TextStyle subhead = text;
  subhead.font.weight = std::max(text.font.weight, bold);
  subhead.align = Align::Left;
  subhead.indent = Length();
  return subhead;
}

// No line has less than a character, but for the one that a wide character may leave empty before it.
int rows_enough(const Story& story) {
  std::size_t rows = 0;
  for (const Paragraph& paragraph : story.body) {
    for (const Run& run : paragraph.runs) rows += run.text.size();
    ++rows;
  }
  return static_cast<int>(rows);
}

void cut_foot(Page& slip, const Grid& grid) {
  const Length height = used_rows(slip, grid) * grid.leading;
  slip.size.height = height + 2 * grid.origin.y;
  for (PlacedFrame& frame : slip.frames) frame.area.height = height;
}

int used_rows(const Page& slip, const Grid& grid) {
  if (slip.lines.empty()) return 1;
  const Length last = slip.lines.back().baseline - grid.origin.y - grid.baseline;
  return static_cast<int>((last + grid.leading / 2).raw() / grid.leading.raw()) + 1;
}

Length foot_of(const DisplayItem& item) {
  if (const auto* run = std::get_if<GlyphRun>(&item.content)) return run->origin.y;
  if (const auto* fill = std::get_if<FilledRect>(&item.content)) return fill->rect.bottom();
  if (const auto* stroke = std::get_if<StrokedRect>(&item.content)) return stroke->rect.bottom();
  if (const auto* wave = std::get_if<WavyLine>(&item.content)) return wave->rect.bottom();
  if (const auto* drawn = std::get_if<DrawnPath>(&item.content)) return drawn->path.bounds().bottom();
  return std::get<PlacedPicture>(item.content).rect.bottom();
}

void move_down(DisplayItem& item, Length by) {
  if (auto* run = std::get_if<GlyphRun>(&item.content)) run->origin.y += by;
  if (auto* fill = std::get_if<FilledRect>(&item.content)) fill->rect.y += by;
  if (auto* stroke = std::get_if<StrokedRect>(&item.content)) stroke->rect.y += by;
  if (auto* wave = std::get_if<WavyLine>(&item.content)) wave->rect.y += by;
  if (auto* drawn = std::get_if<DrawnPath>(&item.content)) drawn->path.move({Length(), by});
  if (auto* picture = std::get_if<PlacedPicture>(&item.content)) picture->rect.y += by;
}

}  // namespace

}  // namespace broadsheet
