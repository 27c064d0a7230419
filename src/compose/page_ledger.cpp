#include "compose/page_ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace broadsheet {

namespace {

std::string moved(int rows);
std::string outcome(const ThreadRecord& thread);
std::string work_of(const ThreadRecord& thread);
std::string title_of(const ThreadRecord& thread);
void append_clause(std::string& text, const std::string& clause);

}  // namespace

bool PageLedger::is_closed() const {
  return std::all_of(threads.begin(), threads.end(), [](const ThreadRecord& thread) { return thread.is_closed(); });
}

std::string ledger_text(const PageLedger& ledger) {
  std::string text;
  if (!ledger.page.empty()) text += fmt::format("第{}版\n", ledger.page);
  if (!ledger.alternative.empty()) text += fmt::format("改用 {}\n", ledger.alternative);
  for (const BandRecord& band : ledger.bands) {
    text += fmt::format("{}：{}（可上移 {} 行、下移 {} 行）\n", band.name, moved(band.rows), band.up, band.down);
  }
  for (const ThreadRecord& thread : ledger.threads) {
    const std::string work = work_of(thread);
    text += fmt::format("{} {}：{} 段{}{}；{}\n", title_of(thread), thread.frame, thread.paragraphs,
                        work.empty() ? "" : "，", work, outcome(thread));
  }
  for (const Remedy& remedy : ledger.remedies) {
    text += fmt::format("若 {} 可{}，版面即可排满\n", remedy.band, moved(remedy.rows));
  }
  return text;
}

std::string ledger_summary(const PageLedger& ledger) {
  std::string text;
  if (!ledger.alternative.empty()) text = "改用 " + ledger.alternative;
  for (const BandRecord& band : ledger.bands) {
    if (band.rows != 0) append_clause(text, band.name + " " + moved(band.rows));
  }
  ThreadRecord all;
  for (const ThreadRecord& thread : ledger.threads) {
    all.longer += thread.longer;
    all.shorter += thread.shorter;
    all.subhead_rows += thread.subhead_rows;
    all.characters_cut += thread.characters_cut;
    all.characters_added += thread.characters_added;
    if (thread.text != Variant::Usual) all.text = thread.text;
  }
  append_clause(text, work_of(all));
  for (const ThreadRecord& thread : ledger.threads) {
    if (!thread.is_closed()) append_clause(text, title_of(thread) + outcome(thread));
  }
  if (!text.empty() && ledger.is_fitted && ledger.is_closed()) append_clause(text, "排满");
  if (!text.empty() && !ledger.page.empty()) text = fmt::format("第{}版 {}", ledger.page, text);
  return text;
}

namespace {

std::string moved(int rows) {
  if (rows == 0) return "未动";
  return fmt::format("{} {} 行", rows < 0 ? "上移" : "下移", std::abs(rows));
}

std::string outcome(const ThreadRecord& thread) {
  if (thread.lines_over > 0) return fmt::format("溢出 {} 行，请删 {} 字", thread.lines_over, thread.characters_over);
  if (thread.white_rows > 0) return fmt::format("空 {} 行，请补约 {} 字", thread.white_rows, thread.characters_short);
  return thread.goes_on.empty() ? "排满" : fmt::format("下转第{}版", thread.goes_on);
}

std::string work_of(const ThreadRecord& thread) {
  std::string text;
  if (thread.text == Variant::Short) append_clause(text, "用短稿");
  if (thread.text == Variant::Long) append_clause(text, "用长稿");
  if (thread.longer > 0) append_clause(text, fmt::format("{} 段加行", thread.longer));
  if (thread.shorter > 0) append_clause(text, fmt::format("{} 段减行", thread.shorter));
  if (thread.subhead_rows > 0) append_clause(text, fmt::format("小标题上加空 {} 行", thread.subhead_rows));
  if (thread.characters_cut > 0) append_clause(text, fmt::format("删可删的 {} 字", thread.characters_cut));
  if (thread.characters_added > 0) append_clause(text, fmt::format("补备用的 {} 字", thread.characters_added));
  return text;
}

std::string title_of(const ThreadRecord& thread) {
  return fmt::format("《{}》", thread.title.empty() ? thread.story : thread.title);
}

void append_clause(std::string& text, const std::string& clause) {
  if (!text.empty() && !clause.empty()) text += "，";
  text += clause;
}

}  // namespace

}  // namespace broadsheet
