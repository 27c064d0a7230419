#include <catch2/catch.hpp>
#include <cmath>

#include "../pictures/make_profile.h"
#include "press/read_press.h"

namespace broadsheet {
namespace {

// The profile with other bytes at a place of its header (ICC.1, 7.2).
std::string profile_with(std::size_t at, const std::string& bytes) {
  return test::make_press_profile().replace(at, bytes.size(), bytes);
}
constexpr std::size_t version = 8, device_class = 12, color_space = 16;

struct Reading {
  SourceMap sources;
  Diagnostics diagnostics;
  std::optional<PressProfile> press;
  std::string report() const { return to_text(diagnostics, sources); }
};

Reading read_press_of(const std::string& text, const std::string& name = "plant",
                      const std::string& icc = test::make_press_profile()) {
  MemoryFiles files;
  files.write("presses/plant.yaml", text);
  files.write("presses/plant.icc", icc);
  Reading reading;
  reading.press = read_press(files, name, {"presses"}, reading.sources, reading.diagnostics);
  return reading;
}

}  // namespace

TEST_CASE("a press profile is read") {
  const Reading reading = read_press_of(
      "standard: x1a\ncondition: OurPaper\nregistry: http://example.org\ninfo: Cold set\nprofile: plant.icc\n"
      "bleed: 3mm\nmarks: [crop, slug]\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.press);
  CHECK(reading.press->name == "plant");
  CHECK(reading.press->target.standard == PdfStandard::X1a);
  CHECK(reading.press->target.intent.condition == "OurPaper");
  CHECK(reading.press->target.intent.registry == "http://example.org");
  CHECK(reading.press->target.intent.info == "Cold set");
  CHECK(reading.press->target.intent.profile == test::make_press_profile());
  CHECK(std::abs(reading.press->bleed.pt() - 8.5039) < 0.0001);
  CHECK(reading.press->marks == std::vector<PrinterMark>{PrinterMark::Crop, PrinterMark::Slug});
}

TEST_CASE("what a press wants of pictures is read, and its profile opened") {
  const Reading reading = read_press_of(
      "condition: a\nprofile: plant.icc\n"
      "pictures: {colors: keep, intent: relative, most-ink: 200, ppi: 300, line-art-ppi: 600, quality: 80}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.press);
  const PictureConversion& pictures = reading.press->pictures;
  CHECK(pictures.colors == PictureColors::Keep);
  CHECK(pictures.intent == RenderingIntent::Relative);
  CHECK(pictures.most_ink == 200);
  CHECK(pictures.ppi == 300);
  CHECK(pictures.line_art_ppi == 600);
  CHECK(pictures.quality == 80);
  REQUIRE(pictures.press);
  CHECK(pictures.press->bytes() == test::make_press_profile());
}

TEST_CASE("limits and rules of a press are read") {
  const Reading reading = read_press_of(
      "condition: a\nprofile: plant.icc\n"
      "limits: {total-ink: 220.5, type-in-inks: 9pt, reversed-type: 12pt, hairline: 0.3pt, spot-inks: [GOLD, SILVER],\n"
      "  least-ppi: 120, wanted-ppi: 200, least-line-art-ppi: 1000, least-tint: 3, most-tint: 90.5}\n"
      "rules: {placeholders: warning, hairlines: off, alt-texts: error, rich-black: off, resolution: warning,\n"
      "  line-art: off, tints: error}\n");
  CHECK(reading.report().empty());
  REQUIRE(reading.press);
  CHECK(reading.press->limits.total_ink == 22050);
  CHECK(reading.press->limits.type_in_inks == Length::points(9));
  CHECK(reading.press->limits.reversed_type == Length::points(12));
  CHECK(reading.press->limits.hairline == Length::points(0.3));
  CHECK(reading.press->limits.spot_inks == std::vector<std::string>{"GOLD", "SILVER"});
  CHECK(reading.press->limits.least_ppi == 120);
  CHECK(reading.press->limits.wanted_ppi == 200);
  CHECK(reading.press->limits.least_line_art_ppi == 1000);
  CHECK(reading.press->limits.least_tint == 300);
  CHECK(reading.press->limits.most_tint == 9050);
  CHECK(reading.press->rules.of(PressRule::RichBlack) == RuleForce::Off);
  CHECK(reading.press->rules.of(PressRule::Resolution) == RuleForce::Warning);
  CHECK(reading.press->rules.of(PressRule::LineArt) == RuleForce::Off);
  CHECK(reading.press->rules.of(PressRule::Tints) == RuleForce::Error);
  CHECK(reading.press->rules.of(PressRule::Placeholders) == RuleForce::Warning);
  CHECK(reading.press->rules.of(PressRule::Hairlines) == RuleForce::Off);
  CHECK(reading.press->rules.of(PressRule::AltTexts) == RuleForce::Error);
  CHECK(reading.press->rules.of(PressRule::Bleed) == RuleForce::Error);
}

TEST_CASE("without a word about it the standard is PDF/X-4, and there are no marks") {
  const Reading reading = read_press_of("condition: a\nprofile: plant.icc\n", "presses/plant.yaml");
  CHECK(reading.report().empty());
  REQUIRE(reading.press);
  CHECK(reading.press->target.standard == PdfStandard::X4);
  CHECK(reading.press->marks.empty());
  CHECK(reading.press->bleed == Length());
}

TEST_CASE("a condition that is in no registry is explained, at the least by its name") {
  const auto info_of = [](const std::string& keys) {
    const Reading reading = read_press_of("condition: OurPaper\nprofile: plant.icc\n" + keys);
    REQUIRE(reading.press);
    return reading.press->target.intent.info;
  };
  CHECK(info_of("") == "OurPaper");
  CHECK(info_of("info: Cold set\n") == "Cold set");
  CHECK(info_of("registry: http://example.org\n").empty());
}

TEST_CASE("a condition has a name") {
  const std::string empty = "error: `condition` is empty, expected the name of the printing condition\n";
  for (const std::string name : {"''", "' '"}) {
    CHECK(read_press_of("condition: " + name + "\nprofile: plant.icc\n").report().find(empty) != std::string::npos);
  }
}

TEST_CASE("what is wrong with a press profile is told at its place, all at once") {
  const Reading reading =
      read_press_of("standard: x3\nprofile: plan.icc\nbleed: -1mm\nmarks: [crop, cross]\ntac: 240\n");
  CHECK_FALSE(reading.press);
  CHECK(reading.report() ==
        "presses/plant.yaml:1:1: error: a press profile needs the key `condition`\n"
        "    1 | standard: x3\n"
        "      | ^~~~~~~~~~~~\n"
        "presses/plant.yaml:1:11: error: `x3` is not a known word for `standard` of a press profile\n"
        "    1 | standard: x3\n"
        "      |           ^~\n"
        "      = hint: did you mean `x4`?\n"
        "presses/plant.yaml:2:10: error: cannot read the profile `presses/plan.icc`\n"
        "    2 | profile: plan.icc\n"
        "      |          ^~~~~~~~\n"
        "      = hint: a path is relative to the folder of the press profile\n"
        "presses/plant.yaml:3:8: error: `bleed` is `-1mm`, expected 0 to 60pt\n"
        "    3 | bleed: -1mm\n"
        "      |        ^~~~\n"
        "presses/plant.yaml:4:15: error: `cross` is not a known printer's mark\n"
        "    4 | marks: [crop, cross]\n"
        "      |               ^~~~~\n"
        "      = hint: known: crop, registration, color-bars, slug\n"
        "presses/plant.yaml:5:1: error: unknown key `tac` in a press profile\n"
        "    5 | tac: 240\n"
        "      | ^~~\n"
        "      = hint: known keys: standard, condition, registry, info, profile, bleed, marks, pictures, limits, "
        "rules\n");
}

TEST_CASE("limits that nothing could keep, or everything, are refused") {
  const auto report_of = [](const std::string& limits) {
    const std::string report = read_press_of("condition: a\nprofile: plant.icc\nlimits: {" + limits + "}\n").report();
    const std::size_t begin = report.find("error: ");
    return begin == std::string::npos ? report : report.substr(begin, report.find('\n', begin) - begin);
  };
  CHECK(report_of("hairline: -1pt") == "error: `hairline` is `-1pt`, expected 0 to 10pt");
  CHECK(report_of("type-in-inks: -8pt") == "error: `type-in-inks` is `-8pt`, expected 0 to 72pt");
  CHECK(report_of("reversed-type: 100mm") == "error: `reversed-type` is `100mm`, expected 0 to 72pt");
  CHECK(report_of("hairline: 0, type-in-inks: 72pt").empty());
  CHECK(report_of("least-ppi: 200, wanted-ppi: 100") == "error: `wanted-ppi` is 100, less than `least-ppi` with 200");
  CHECK(report_of("wanted-ppi: 80") == "error: `wanted-ppi` is 80, less than `least-ppi` with 100");
  CHECK(report_of("least-ppi: 200").empty());
  CHECK(report_of("least-ppi: 200, wanted-ppi: 200").empty());
  CHECK(report_of("spot-inks: [GOLD, SILVER]").empty());
  CHECK(report_of("spot-inks: [GOLD, GOLD]") == "error: the spot ink `GOLD` is named twice");
  CHECK(report_of("spot-inks: ['']") == "error: the name of a spot ink is empty, expected that of a plate");
  CHECK(report_of("spot-inks: Black") == "error: `Black` is no spot ink, expected a plate besides the four");
}

TEST_CASE("a press that nobody knows is told with a guess") {
  CHECK(read_press_of("", "plan").report().find("error: `plan` is not a known press profile") != std::string::npos);
  CHECK(read_press_of("", "plan").report().find("did you mean `plant`?") != std::string::npos);
  CHECK(read_press_of("", "other.yaml").report().find("error: the press profile `other.yaml` cannot be read") !=
        std::string::npos);
}

TEST_CASE("a profile that is none of a CMYK press is refused") {
  const auto report_of = [](const std::string& icc) {
    return read_press_of("condition: a\nprofile: plant.icc\n", "plant", icc).report();
  };
  CHECK(report_of(profile_with(version, "\x04")).empty());
  CHECK(report_of("no profile") ==
        "presses/plant.yaml:2:10: error: the profile `plant.icc` is not an ICC profile\n"
        "    2 | profile: plant.icc\n"
        "      |          ^~~~~~~~~\n");
  const auto refused = [&](const std::string& icc, const std::string& why) {
    return report_of(icc).find("error: the profile `plant.icc` " + why + "\n") != std::string::npos;
  };
  const std::size_t size = test::make_press_profile().size();
  CHECK(refused(test::make_press_profile() + "x",
                "says that it has " + std::to_string(size) + " bytes, but has " + std::to_string(size + 1)));
  CHECK(refused(profile_with(device_class, "mntr"), "is not that of an output device"));
  CHECK(refused(profile_with(color_space, "RGB "), "is not of the inks CMYK"));
  CHECK(refused(profile_with(version, "\x05"), "is of ICC version 5; 4 is the newest that plants take"));
}

TEST_CASE("the press profiles that come with the program are whole") {
  const DiskFiles files;
  for (const std::string& file : files.list(PROJECT_DIR "/presses")) {
    if (!file.ends_with(".yaml")) continue;
    SourceMap sources;
    Diagnostics diagnostics;
    CHECK(read_press(files, PROJECT_DIR "/presses/" + file, {}, sources, diagnostics));
    CHECK(to_text(diagnostics, sources).empty());
  }
}

}  // namespace broadsheet
