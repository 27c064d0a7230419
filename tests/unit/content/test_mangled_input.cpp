#include <catch2/catch.hpp>
#include <random>

#include "content/read_markdown.h"
#include "edition_fixture.h"
#include "yaml/yaml_node.h"

using namespace broadsheet;

namespace {

const std::string sample_markdown =
    "第一段**重**与*轻*，`码`[链](x)&mdash;\n接着\n\n## 小标题\n\n- 列\n\n| a | b |\n| --- | --- |\n\n<b>x</b>  \n完\n";

// Either a value or an error, and a report that can be shown.
void check_all_readers(const std::string& yaml, const std::string& markdown) {
  const EditionFixture read(yaml, markdown);
  const bool consistent = read.edition.has_value() || read.diagnostics.has(Severity::Error);
  const bool shown = read.report().empty() == read.diagnostics.items().empty();
  if (consistent && shown) return;
  CAPTURE(yaml, markdown);
  CHECK(consistent);
  CHECK(shown);
}

std::string mangle(std::string text, std::mt19937& random) {
  static const std::string spice = std::string("\0\x04\xFF\xE4:{}[]&*!|>'\"%@`#-?,\t\n\r \\<~_", 31);
  const auto below = [&random](std::size_t limit) { return random() % limit; };
  for (std::size_t times = 1 + below(4); times > 0 && !text.empty(); --times) {
    const std::size_t at = below(text.size());
    switch (below(4)) {
      case 0:
        text[at] = spice[below(spice.size())];
        break;
      case 1:
        text.insert(at, 1, spice[below(spice.size())]);
        break;
      case 2:
        text.erase(at, 1 + below(8));
        break;
      default:
        text.insert(at, text.substr(below(text.size()), below(40)));
        break;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("Every beginning of an edition and of a text gives a value or an error") {
  for (std::size_t length = 0; length <= whole_edition.size(); length += 3) {
    check_all_readers(whole_edition.substr(0, length), sample_markdown);
  }
  for (std::size_t length = 0; length <= sample_markdown.size(); ++length) {
    check_all_readers(whole_edition, sample_markdown.substr(0, length));
  }
}

TEST_CASE("Mangled editions and texts give a value or an error") {
  std::mt19937 random(20210108);
  for (int round = 0; round < 1500; ++round) {
    check_all_readers(mangle(whole_edition, random), mangle(sample_markdown, random));
  }
}

TEST_CASE("Marks in thousands neither crash nor take long") {
  for (const char* mark :
       {"*", "_", "**a", "[", "](", "<", ">", "`", "- ", "&", "\\", "#", "|", "~~", "![", "\n", "x\n"}) {
    std::string text;
    for (int times = 0; times < 5000; ++times) text += mark;
    check_all_readers(whole_edition, text);
    check_all_readers(text, "正文");
  }
}
