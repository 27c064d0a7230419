#include "cli/print_slip.h"

#include <fmt/format.h>

#include "cli/print_reports.h"
#include "source/diagnostics.h"

namespace broadsheet {

namespace {

std::string line_text(const SlipLine& line, std::size_t number);
std::string taken_text(const SlipLine& line);
std::string fault_text(LineFault fault);

// In the order of ShrinkStep.
constexpr std::array<const char*, shrink_step_count> step_names = {"spaces", "dots",    "brackets",
                                                                   "commas", "figures", "stops"};

std::string em_text(int thousandths) {
  return fmt::format("{:.3f}", thousandths / 1000.0);
}

}  // namespace

std::string to_text(const SlipReport& report, const std::string& measure) {
  std::string text = "line    gap  text\n";
  for (std::size_t i = 0; i < report.lines.size(); ++i) text += line_text(report.lines[i], i + 1);
  text += fmt::format("\n{} of {}", counted(static_cast<int>(report.lines.size()), "line"), measure);
  if (report.justified > 0) {
    text += fmt::format(
        ", {} inside paragraphs, {} without a gap; gaps {} em in the mean, 95 in 100 up to {}, "
        "the widest {}",
        report.justified, report.without_gap, em_text(report.mean_gap), em_text(report.p95_gap),
        em_text(report.widest_gap));
  }
  return text + fmt::format("; {}, {}\n", counted(report.runts, "runt"), counted(report.faults, "fault"));
}

namespace {

// "  12  0.083  text  [commas 0.500, loose]".
std::string line_text(const SlipLine& line, std::size_t number) {
  std::string remarks = taken_text(line);
  const auto remark = [&](const std::string& words) {
    if (words.empty()) return;
    if (!remarks.empty()) remarks += ", ";
    remarks += words;
  };
  if (line.is_runt) remark("runt");
  remark(fault_text(line.fault));
  if (!remarks.empty()) remarks = "  [" + remarks + "]";
  return fmt::format("{:>4}  {:>5}  {}{}\n", number, line.has_gaps ? em_text(line.gap) : "-", line.text, remarks);
}

std::string taken_text(const SlipLine& line) {
  std::string text;
  for (std::size_t step = 0; step < line.taken.size(); ++step) {
    if (line.taken[step] == 0) continue;
    if (!text.empty()) text += ", ";
    text += fmt::format("{} -{}", step_names[step], em_text(line.taken[step]));
  }
  return text;
}

std::string fault_text(LineFault fault) {
  switch (fault) {
    case LineFault::None:
      return {};
    case LineFault::Loose:
      return "too loose";
    case LineFault::Short:
      return "too short";
    case LineFault::Wide:
      return "too wide";
  }
  return {};
}

}  // namespace

}  // namespace broadsheet
