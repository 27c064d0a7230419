#include "batch/edition_report.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string_view>

namespace broadsheet {

namespace {

using Json = nlohmann::ordered_json;

Json to_json(const PageLedger& ledger);
EditionReport report_diagnostics(const EditionFile& edition, const Diagnostics& diagnostics, const SourceMap& sources);
void count_page(const Page& page, EditionReport& report);
int count_characters(std::string_view text);
const char* variant_name(Variant variant);
const char* status_name(EditionStatus status);
double to_tenths(double milliseconds);

}  // namespace

EditionReport report_on(const Composed& composed, const EditionFile& edition) {
  EditionReport report = report_diagnostics(edition, composed.diagnostics, composed.sources);
  report.is_wrong_usage = composed.is_wrong_usage;
  if (!composed.pages.empty()) report.page_size = composed.pages.front().size;
  for (const Page& page : composed.pages) count_page(page, report);
  report.ledgers = composed.ledgers;
  for (const PageLedger& ledger : report.ledgers) {
    for (const ThreadRecord& thread : ledger.threads) {
      report.white_rows += thread.white_rows;
      report.characters_short += thread.characters_short;
    }
  }
  return report;
}

EditionReport report_failure(const EditionFile& edition, const std::string& message) {
  Diagnostics diagnostics;
  diagnostics.error({}, "`" + edition.path.string() + "` could not be made: " + message);
  return report_diagnostics(edition, diagnostics, SourceMap{});
}

std::string to_json(const EditionReport& report) {
  Json json;
  json["id"] = report.id;
  json["edition"] = report.edition.string();
  json["status"] = status_name(report.status);
  json["pages"] = report.pages;
  json["lines"] = report.lines;
  json["characters"] = report.characters;
  json["overset"] = {{"lines", report.overset_lines}, {"characters", report.overset_characters}};
  json["white"] = {{"rows", report.white_rows}, {"characters", report.characters_short}};
  json["milliseconds"] = to_tenths(report.milliseconds);
  json["output"] = report.output ? Json(report.output->string()) : Json(nullptr);
  json["bytes"] = report.bytes;
  json["sha256"] = report.output ? Json(report.sha256) : Json(nullptr);
  if (report.archive) json["archive"] = report.archive->string();
  json["ledger"] = Json::array();
  for (const PageLedger& ledger : report.ledgers) json["ledger"].push_back(to_json(ledger));
  json["diagnostics"] = Json::parse(report.diagnostics_json);
  constexpr int one_line = -1;
  return json.dump(one_line, ' ', false, Json::error_handler_t::replace);
}

namespace {

using Json = nlohmann::ordered_json;

Json to_json(const PageLedger& ledger);
EditionReport report_diagnostics(const EditionFile& edition, const Diagnostics& diagnostics, const SourceMap& sources) {
  EditionReport report;
  report.id = edition.id;
  report.edition = edition.path;
  report.status = diagnostics.has(Severity::Error)     ? EditionStatus::Error
                  : diagnostics.has(Severity::Overset) ? EditionStatus::Overset
                                                       : EditionStatus::Ok;
  report.diagnostics_text = to_text(diagnostics, sources);
  const std::vector<Diagnostic>& found = diagnostics.items();
  report.has_only_notes = !found.empty() && std::all_of(found.begin(), found.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::Note;
  });
  report.diagnostics_json = to_json(diagnostics, sources);
  return report;
}

void count_page(const Page& page, EditionReport& report) {
  report.pages += 1;
  report.frames += static_cast<int>(page.frames.size());
  for (const PlacedLine& line : page.lines) {
    if (line.role != TextRole::Body) continue;
    report.lines += 1;
    report.characters += count_characters(line.text);
  }
  for (const Overset& overset : page.overset) {
    report.overset_lines += overset.lines;
    report.overset_characters += overset.characters;
  }
}

int count_characters(std::string_view text) {
  const auto begins_character = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
  return static_cast<int>(std::count_if(text.begin(), text.end(), begins_character));
}

Json to_json(const PageLedger& ledger) {
  Json json;
  if (!ledger.page.empty()) json["page"] = ledger.page;
  json["closed"] = ledger.is_closed();
  if (!ledger.alternative.empty()) json["alternative"] = ledger.alternative;
  json["bands"] = Json::array();
  for (const BandRecord& band : ledger.bands) {
    json["bands"].push_back({{"name", band.name}, {"rows", band.rows}, {"up", band.up}, {"down", band.down}});
  }
  json["threads"] = Json::array();
  for (const ThreadRecord& thread : ledger.threads) {
    json["threads"].push_back({{"story", thread.story},
                               {"frame", thread.frame},
                               {"paragraphs", thread.paragraphs},
                               {"longer", thread.longer},
                               {"shorter", thread.shorter},
                               {"subhead-rows", thread.subhead_rows},
                               {"characters-cut", thread.characters_cut},
                               {"characters-added", thread.characters_added},
                               {"text", variant_name(thread.text)},
                               {"lines-over", thread.lines_over},
                               {"characters-over", thread.characters_over},
                               {"white-rows", thread.white_rows},
                               {"characters-short", thread.characters_short}});
    if (!thread.goes_on.empty()) json["threads"].back()["goes-on"] = thread.goes_on;
  }
  json["remedies"] = Json::array();
  for (const Remedy& remedy : ledger.remedies) {
    json["remedies"].push_back({{"band", remedy.band}, {"rows", remedy.rows}});
  }
  return json;
}

const char* variant_name(Variant variant) {
  return variant == Variant::Short ? "short" : variant == Variant::Long ? "long" : "usual";
}

const char* status_name(EditionStatus status) {
  switch (status) {
    case EditionStatus::Ok:
      return "ok";
    case EditionStatus::Overset:
      return "overset";
    case EditionStatus::Error:
      break;
  }
  return "error";
}

double to_tenths(double milliseconds) {
  return std::round(milliseconds * 10) / 10;
}

}  // namespace

}  // namespace broadsheet
