#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "workspace.h"

TEST_CASE("typeset reports on the lines of a text") {
  const Workspace space;
  space.write("text.md", "一二三四五六七八九十一二三，四五\n");
  const Outcome outcome = space.run({"typeset", "text.md", "--indent", "0"});
  INFO(outcome.err);
  CHECK(outcome.code == 0);
  CHECK(outcome.out ==
        "line    gap  text\n"
        "   1  0.091  一二三四五六七八九十一二\n"
        "   2  0.000  三，四五\n"
        "\n"
        "2 lines of 13字, 1 inside paragraphs, 0 without a gap; gaps 0.091 em in the mean, 95 in 100 up to "
        "0.091, the widest 0.091; 0 runts, 0 faults\n");
}

TEST_CASE("typeset writes what the name of its output says") {
  const Workspace space;
  space.write("text.md", "今天天气很好，我们走吧。\n");
  for (const std::string name : {"out.pdf", "out.svg", "out.json"}) {
    const Outcome outcome = space.run({"typeset", "text.md", "-o", name});
    INFO(outcome.err);
    CHECK(outcome.code == 0);
    CHECK(outcome.out.rfind(name + ": 1 line, ", 0) == 0);
  }
  CHECK(space.read("out.pdf").rfind("%PDF-1.", 0) == 0);
  CHECK(space.read("out.svg").rfind("<svg ", 0) == 0);
  const auto dump = nlohmann::json::parse(space.read("out.json"));
  CHECK(dump["lines"][0]["text"].get<std::string>().rfind("今天天气", 0) == 0);
}

TEST_CASE("typeset says what is wrong with a text, and writes nothing") {
  const Workspace space;
  space.write("list.md", "- 一\n- 二\n");
  const Outcome list = space.run({"typeset", "list.md", "-o", "out.pdf"});
  CHECK(list.code == 1);
  CHECK(list.err.find("list.md:1:1: error: a list in a story") != std::string::npos);
  CHECK_FALSE(space.has("out.pdf"));
  CHECK(space.run({"typeset", "absent.md"}).code == 1);
  CHECK(space.run({"typeset", "list.md", "--align", "centre"}).code == 2);
  const Outcome same = space.run({"typeset", "list.md", "-o", "list.svg"});
  CHECK(same.code == 1);
}
