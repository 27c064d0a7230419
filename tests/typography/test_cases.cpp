// The rules of Chinese setting, case by case: what each table of this folder expects, seen on the galley and in the
// finished PDF, which other programs read.

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <memory>
#include <optional>

#include "check_case.h"
#include "compose_case.h"
#include "pdf/write_pdf.h"
#include "read_pdf.h"

using namespace broadsheet;
using namespace broadsheet::typography;

namespace {

// One text at one measure, and its page among all pages; -1: its input has errors.
struct Setting {
  double measure = 0;
  Composed composed;
  int page = -1;
};

struct SetCase {
  Case table;
  std::vector<Setting> settings;
  std::optional<Setting> alike;  // the text that must come out as the first setting
};

// All cases of a group in one file, a page a setting.
struct SetGroup {
  std::vector<SetCase> cases;
  std::unique_ptr<PdfFile> pdf;
  std::vector<std::vector<PdfGlyph>> glyphs;
  std::vector<std::string> texts;
};

Setting set_case(const Case& c, const std::string& text, double measure, std::vector<Page>& pages) {
  Setting setting{measure, compose(c, text, measure), -1};
  INFO(to_text(setting.composed.diagnostics, setting.composed.sources));
  if (c.state == State::Holds && !c.reports) CHECK_FALSE(setting.composed.has_errors());
  if (setting.composed.has_errors() || setting.composed.pages.empty()) return setting;
  setting.page = static_cast<int>(pages.size());
  pages.push_back(setting.composed.pages.front());
  return setting;
}

SetGroup set_group(std::vector<Case> cases) {
  SetGroup group;
  std::vector<Page> pages;
  for (Case& c : cases) {
    SetCase set;
    for (const double measure : c.measures) set.settings.push_back(set_case(c, c.text, measure, pages));
    if (!c.same_as.empty()) set.alike = set_case(c, c.same_as, c.measures.front(), pages);
    set.table = std::move(c);
    group.cases.push_back(std::move(set));
  }
  if (pages.empty()) return group;
  group.pdf = std::make_unique<PdfFile>(write_pdf(pages, {"Typography", "zh-Hans"}));
  group.glyphs = group.pdf->glyphs();
  group.texts = group.pdf->texts();
  REQUIRE(group.glyphs.size() == pages.size());
  REQUIRE(group.texts.size() == pages.size());
  return group;
}

std::string without(std::string text, const std::vector<std::string>& parts) {
  for (const std::string& part : parts) {
    for (std::size_t at; (at = text.find(part)) != std::string::npos;) text.erase(at, part.size());
  }
  return text;
}

PdfLines pdf_lines(const SetGroup& group, const Setting& setting) {
  return gather_lines(group.glyphs[setting.page], page_margin, em_of(setting.composed));
}

void check_sight(const Case& c, const Setting& setting, const Sight& sight, Failures& failures) {
  check_lines(c, sight, failures);
  check_never(c, sight, failures);
  check_gaps(c, sight, failures);
  const TextStyle& style = setting.composed.layouts.front().styles.front();
  if (!style.hanging_marks) check_fits(sight, failures);
  const bool is_flush = style.align == Align::Justify && !style.hanging_marks && !c.short_lines &&
                        style.punctuation.value_or(Punctuation::Full) != Punctuation::Plain && c.measures.size() == 1 &&
                        setting.composed.edition.stories.front().body.size() == 1;
  if (is_flush) check_flush(sight, failures);
}

void check_reports(const Case& c, const Composed& composed, Failures& failures) {
  Diagnostics of_text;
  for (const Diagnostic& item : composed.diagnostics.items()) {
    const bool in_text = item.span.known() && composed.sources.path(item.span.file) == "text.md";
    if (in_text && item.message.find("is set loose") == std::string::npos) of_text.add(item);
    const bool unexpected = item.severity == Severity::Error && !c.reports;
    if (unexpected || item.severity == Severity::Overset) failures.push_back(item.message);
  }
  if (!c.reports) return;
  const std::string text = to_text(of_text, composed.sources);
  if (c.reports->empty() && !text.empty()) failures.push_back("reported: " + text);
  for (const std::string& part : *c.reports) {
    if (text.find(part) == std::string::npos) failures.push_back(fmt::format("`{}` is not reported: {}", part, text));
  }
}

void check_pdf(const Case& c, const SetGroup& group, const Setting& setting, Failures& failures) {
  const PdfLines lines = pdf_lines(group, setting);
  check_sight(c, setting, {"PDF", setting.measure * 10 / em_of(setting.composed), lines.lines}, failures);

  const std::string& copied = group.texts[setting.page];
  std::string typed;
  const Page& page = setting.composed.pages.front();
  for (const PlacedLine& line : page.lines) typed += line.text;
  for (const DisplayItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.content);
    if (run != nullptr && run->is_gloss) typed += run->text;
  }
  // Poppler takes wide gaps for spaces.
  const std::vector<std::string> doubtful = {"\n", " ", "　"};
  if (without(copied, doubtful) != without(typed, doubtful))
    failures.push_back(fmt::format("copied as {}, typed {}", without(copied, {"\n"}), typed));
  std::string drawn;
  for (const PdfGlyph& glyph : group.glyphs[setting.page]) drawn += glyph.text;
  if (!c.drawn.empty() && drawn != c.drawn) failures.push_back(fmt::format("drawn `{}`, not `{}`", drawn, c.drawn));
  if (!c.copied.empty() && without(copied, {"\n"}) != c.copied)
    failures.push_back(fmt::format("copied as `{}`, not `{}`", without(copied, {"\n"}), c.copied));

  for (std::size_t i = 1; c.leading && i < lines.baselines.size(); ++i) {
    const double step = (lines.baselines[i - 1] - lines.baselines[i]) / em_of(setting.composed);
    if (std::abs(step - *c.leading) > 0.002)
      failures.push_back(fmt::format("line {} stands {:.3f} em below the one before, not {}", i + 1, step, *c.leading));
  }

  if (c.ink.empty()) return;
  const PdfFile::Picture picture = group.pdf->picture(setting.page);
  for (const InkCheck& check : c.ink) check_ink(check, picture, lines, page_margin, em_of(setting.composed), failures);
}

Failures failures_of(const SetCase& set, const SetGroup& group) {
  Failures failures;
  for (const Setting& setting : set.settings) {
    check_reports(set.table, setting.composed, failures);
    if (setting.page < 0) continue;
    if (set.table.eyes == Eyes::Both)
      check_sight(set.table, setting, look_at_galley(setting.composed, setting.measure), failures);
    check_pdf(set.table, group, setting, failures);
  }
  if (set.alike) {
    const Setting& one = set.settings.front();
    REQUIRE(one.page >= 0);
    REQUIRE(set.alike->page >= 0);
    check_alike(look_at_galley(one.composed, one.measure), look_at_galley(set.alike->composed, one.measure), failures);
    check_alike({"PDF", one.measure, pdf_lines(group, one).lines},
                {"PDF", one.measure, pdf_lines(group, *set.alike).lines}, failures);
  }
  return failures;
}

void check_cases(const std::vector<Case>& cases) {
  const SetGroup group = set_group(cases);
  for (const SetCase& set : group.cases) {
    const Failures failures = failures_of(set, group);
    INFO(set.table.id);
    if (set.table.state == State::Planned) {
      INFO(fmt::format("{}", fmt::join(failures, "\n")));
      INFO("a case that passes is not planned any more: take its `state` away");
      CHECK_FALSE(failures.empty());
    } else {
      CHECK(failures == Failures{});
    }
  }
}

// Apart, so that what is wrong with the one file is not wrong with the other.
void check_group(const std::string& name) {
  std::vector<Case> cases = read_cases(name);
  const auto planned =
      std::stable_partition(cases.begin(), cases.end(), [](const Case& c) { return c.state == State::Holds; });
  check_cases({cases.begin(), planned});
  check_cases({planned, cases.end()});
}

}  // namespace

TEST_CASE("line breaking: every case of lb.yaml, on the galley and in the PDF") {
  check_group("lb");
}

TEST_CASE("widths of marks: every case of pw.yaml, on the galley and in the PDF") {
  check_group("pw");
}

TEST_CASE("justification and paragraphs: every case of ju.yaml, on the galley and in the PDF") {
  check_group("ju");
}

TEST_CASE("mixed text and signs: every case of mx.yaml, on the galley and in the PDF") {
  check_group("mx");
}

TEST_CASE("beginnings, vertical lines and ruby: every case of pa.yaml, on the galley and in the PDF") {
  check_group("pa");
}

TEST_CASE("a case with wrong numbers fails in either eye") {
  Case c;
  c.id = "LB-01x";
  c.text = "今天天气很好，我们走吧。";
  c.measures = {6};
  c.lines = {"今天天气很好", "，我们走吧。"};
  c.places[1]["天"] = 1.5;
  c.pitch["我们"] = 1.1;
  c.gap[1] = 0.1;
  c.never.start = "好";
  c.copied = "今天天气很好,我们走吧。";
  InkCheck blank;
  blank.to = 1;
  blank.blank = true;
  c.ink.push_back(blank);
  const SetGroup group = set_group({c});
  const Failures failures = failures_of(group.cases.front(), group);
  INFO(fmt::format("{}", fmt::join(failures, "\n")));
  CHECK(failures.size() == 5 + 5 + 2);
}
