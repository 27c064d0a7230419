#include "case_table.h"

#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "source/files.h"

namespace broadsheet::typography {

namespace fs = std::filesystem;

namespace {

Case read_case(const YAML::Node& node);
std::string read_project_file(const std::string& name);
std::vector<double> read_measures(const YAML::Node& node);
Never read_never(const YAML::Node& node);
InkCheck read_ink(const YAML::Node& node);
void refuse_unknown(const YAML::Node& node, const std::set<std::string>& known, const std::string& where);

}  // namespace

const std::vector<std::string>& groups() {
  static const std::vector<std::string> names = {"lb", "pw", "ju", "mx", "pa"};
  return names;
}

std::vector<Case> read_cases(const std::string& group) {
  std::vector<Case> cases;
  std::set<std::string> ids;
  for (const YAML::Node& node : YAML::LoadFile(PROJECT_DIR "/tests/typography/" + group + ".yaml")) {
    cases.push_back(read_case(node));
    INFO(cases.back().id);
    REQUIRE(ids.insert(cases.back().id).second);
  }
  return cases;
}

namespace {

Case read_case(const YAML::Node& node) {
  Case c;
  c.id = node["id"].as<std::string>();
  c.rule = c.id.substr(0, c.id.size() - 1);
  refuse_unknown(node, {"id",          "state", "eyes",    "text",   "language", "measure", "style", "frame",
                        "short-lines", "lines", "places",  "pitch",  "gap",      "never",   "gaps",  "leading",
                        "text-file",   "drawn", "same-as", "copied", "reports",  "ink",     "note"},
                 c.id);
  INFO(c.id);
  const auto state = node["state"].as<std::string>("holds");
  REQUIRE((state == "holds" || state == "planned"));
  if (state == "planned") c.state = State::Planned;
  const auto eyes = node["eyes"].as<std::string>("both");
  REQUIRE((eyes == "both" || eyes == "pdf"));
  if (eyes == "pdf") c.eyes = Eyes::Pdf;
  c.text = node["text-file"] ? read_project_file(node["text-file"].as<std::string>()) : node["text"].as<std::string>();
  c.language = node["language"].as<std::string>("zh-Hans");
  c.measures = read_measures(node["measure"]);
  if (node["style"]) c.style = YAML::Dump(node["style"]);
  if (node["frame"]) c.frame = YAML::Dump(node["frame"]);
  c.short_lines = node["short-lines"].as<bool>(false);
  c.lines = node["lines"].as<std::vector<std::string>>(std::vector<std::string>{});
  if (node["places"]) c.places = node["places"].as<std::map<int, std::map<std::string, double>>>();
  if (node["pitch"]) c.pitch = node["pitch"].as<std::map<std::string, double>>();
  if (node["gap"]) c.gap = node["gap"].as<std::map<int, double>>();
  if (node["never"]) c.never = read_never(node["never"]);
  if (const YAML::Node& gaps = node["gaps"]) {
    refuse_unknown(gaps, {"over", "most", "jump"}, c.id);
    c.gaps = GapLimits{gaps["over"].as<double>(0), gaps["most"].as<double>(1), std::nullopt};
    if (gaps["jump"]) c.gaps->jump = gaps["jump"].as<double>();
  }
  c.same_as = node["same-as"].as<std::string>("");
  c.drawn = node["drawn"].as<std::string>("");
  c.copied = node["copied"].as<std::string>("");
  if (node["reports"]) c.reports = node["reports"].as<std::vector<std::string>>();
  if (node["leading"]) c.leading = node["leading"].as<double>();
  for (const YAML::Node& ink : node["ink"]) c.ink.push_back(read_ink(ink));
  return c;
}

std::string read_project_file(const std::string& name) {
  const auto bytes = DiskFiles().read(fs::path(PROJECT_DIR) / name);
  REQUIRE(bytes);
  return *bytes;
}

// `13`, or `4-20`: each whole number.
std::vector<double> read_measures(const YAML::Node& node) {
  const auto text = node.as<std::string>();
  const std::size_t dash = text.find('-');
  if (dash == std::string::npos) return {node.as<double>()};
  std::vector<double> measures;
  for (int measure = std::stoi(text.substr(0, dash)); measure <= std::stoi(text.substr(dash + 1)); ++measure)
    measures.push_back(measure);
  return measures;
}

Never read_never(const YAML::Node& node) {
  refuse_unknown(node, {"start", "end", "split", "runt"}, "never");
  Never never;
  never.start = node["start"].as<std::string>("");
  never.end = node["end"].as<std::string>("");
  never.split = node["split"].as<std::vector<std::string>>(std::vector<std::string>{});
  never.runt = node["runt"].as<bool>(false);
  return never;
}

InkCheck read_ink(const YAML::Node& node) {
  refuse_unknown(node, {"line", "from", "to", "low", "high", "is", "left", "right", "centre", "middle"}, "ink");
  InkCheck ink;
  ink.line = node["line"].as<int>(1);
  ink.from = node["from"].as<double>();
  ink.to = node["to"].as<double>();
  ink.low = node["low"].as<double>(ink.low);
  ink.high = node["high"].as<double>(ink.high);
  ink.blank = node["is"].as<std::string>("") == "blank";
  ink.solid = node["is"].as<std::string>("") == "solid";
  const auto number = [&](const char* key) { return node[key] ? std::optional(node[key].as<double>()) : std::nullopt; };
  ink.left = number("left");
  ink.right = number("right");
  ink.centre = number("centre");
  ink.middle = number("middle");
  return ink;
}

void refuse_unknown(const YAML::Node& node, const std::set<std::string>& known, const std::string& where) {
  for (const auto& entry : node) {
    INFO(where);
    INFO(entry.first.as<std::string>());
    REQUIRE(known.count(entry.first.as<std::string>()) == 1);
  }
}

}  // namespace

}  // namespace broadsheet::typography
