#include <catch2/catch.hpp>
#include <sstream>

#include "cli/print_slip.h"
#include "cli/program.h"
#include "cli/typeset_options.h"

using namespace broadsheet;

namespace {

std::string refusal_of(TypesetOptions options) {
  std::ostringstream out, err;
  CHECK_FALSE(slip_spec(options, {out, err}));
  CHECK(out.str().empty());
  return err.str();
}

}  // namespace

TEST_CASE("the lengths of typeset are of its own size and leading") {
  TypesetOptions options;
  options.size = "五号";
  options.leading = "1.5em";
  options.measure = "10字 + 2pt";
  options.indent = "0";
  std::ostringstream out, err;
  const auto spec = slip_spec(options, {out, err});
  INFO(err.str());
  REQUIRE(spec);
  CHECK(spec->style.size == Length::points(10.5));
  CHECK(spec->style.leading == Length::points(15.75));
  CHECK(spec->measure == Length::points(107));
  CHECK(spec->style.indent == Length());
}

TEST_CASE("a length that typeset cannot use is refused with its option") {
  const std::string help = "\ntry: broadsheet typeset --help\n";
  TypesetOptions options;
  options.measure = "13px";
  CHECK(refusal_of(options) ==
        "broadsheet typeset: --measure: `13px` is not a length: px is a screen unit; write mm or pt" + help);
  options.measure = "0.5字";
  CHECK(refusal_of(options) == "broadsheet typeset: --measure: must be at least a character wide" + help);
  options.measure = "14400pt";
  CHECK(refusal_of(options) ==
        "broadsheet typeset: --measure: is wider than 14400 pt, the widest page of a PDF" + help);
  options.measure = "5字";
  options.indent = "5字";
  CHECK(refusal_of(options) == "broadsheet typeset: --indent: must leave room for a character" + help);
  options.indent = "0";
  options.tracking = "-0.6em";
  CHECK(refusal_of(options) == "broadsheet typeset: --tracking: must be at least minus half an em" + help);
  options.tracking = "0.1em";
  options.output = "out.txt";
  CHECK(refusal_of(options) == "broadsheet typeset: -o: `out.txt` ends in none of .pdf, .svg, .json" + help);
}

TEST_CASE("a report lists a slip's lines and sums them up") {
  SlipReport report;
  SlipLine even, loose, last;
  even.text = "一二三，";
  even.has_gaps = true;
  even.taken[static_cast<int>(ShrinkStep::Comma)] = 500;
  loose.text = "四五";
  loose.has_gaps = true;
  loose.gap = 310;
  loose.fault = LineFault::Loose;
  last.text = "六";
  last.ends_paragraph = last.is_runt = true;
  report.lines = {even, loose, last};
  report.justified = 2;
  report.without_gap = 1;
  report.mean_gap = 155;
  report.p95_gap = report.widest_gap = 310;
  report.runts = report.faults = 1;
  CHECK(to_text(report, "4字") ==
        "line    gap  text\n"
        "   1  0.000  一二三，  [commas -0.500]\n"
        "   2  0.310  四五  [too loose]\n"
        "   3      -  六  [runt]\n"
        "\n"
        "3 lines of 4字, 2 inside paragraphs, 1 without a gap; gaps 0.155 em in the mean, 95 in 100 up to "
        "0.310, the widest 0.310; 1 runt, 1 fault\n");
}
