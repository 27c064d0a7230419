#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace broadsheet::typography {

// Planned: the program does not do it yet, and the case must fail.
enum class State { Holds, Planned };

// What is looked at: the lines as typeset and the finished PDF, or the PDF alone, for what is added on the page.
enum class Eyes { Both, Pdf };

// What no line may do.
struct Never {
  std::string start, end;  // characters that none but a paragraph's first begins with, none but its last ends with
  std::vector<std::string> split;  // words that stand on one line
  bool runt = false;               // the last line has one ideograph, or none
};

// How far the gaps between ideographs of a text may open, in em.
struct GapLimits {
  double over = 0, most = 1;   // at most this share of the lines is opened by more than `over`
  std::optional<double> jump;  // between a line and the next
};

// The ink of a line between two places, in em from the left edge of the measure.
struct InkCheck {
  int line = 1;
  double from = 0, to = 0;
  double low = -0.25, high = 0.95;            // the height that is looked at, above the baseline
  bool blank = false, solid = false;          // none at all; some in every hundredth of an em
  std::optional<double> left, right, centre;  // of all of it
  std::optional<double> middle;               // its height above the baseline
};

// A case of the table: a text, how it is set, and what must be seen. Lengths are em of the text; lines count from 1.
struct Case {
  std::string id, rule;  // LB-01a, LB-01
  State state = State::Holds;
  Eyes eyes = Eyes::Both;
  std::string text;  // Markdown
  std::string language = "zh-Hans";
  std::vector<double> measures;
  std::string style, frame;  // YAML: keys of the layout's style and text frame, over the usual ones
  bool short_lines = false;  // lines that nothing can open may stay short

  std::vector<std::string> lines;
  std::map<int, std::map<std::string, double>> places;  // glyph origins: line, character (`天@2`: the second), em
  std::map<std::string, double> pitch;                  // from the origin of a string's first character to its last
  std::map<int, double> gap;                            // between ideographs of a line, beyond an em
  Never never;
  std::optional<GapLimits> gaps;
  std::string same_as;                              // a text that must come out alike
  std::string drawn;                                // the characters of the PDF, in the order drawn
  std::string copied;                               // what poppler copies, without line ends
  std::optional<std::vector<std::string>> reports;  // parts of what is reported about the text; empty: nothing is
  std::optional<double> leading;                    // from each baseline to the next, on the page
  std::vector<InkCheck> ink;
};

// The cases of a file, in its order. Unknown keys fail the test.
std::vector<Case> read_cases(const std::string& group);

// lb, pw, ju, mx, pa.
const std::vector<std::string>& groups();

}  // namespace broadsheet::typography
