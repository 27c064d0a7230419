#include <catch2/catch.hpp>

#include "compose/page_ledger.h"

using namespace broadsheet;

namespace {

PageLedger ledger_of(ThreadRecord body) {
  PageLedger ledger;
  ledger.is_fitted = true;
  ledger.bands = {{"picture", 2, 6, 5}, {"lead", 0, 2, 4}};
  body.story = "main";
  body.title = "爬坡之年";
  body.frame = "body";
  body.paragraphs = 32;
  ledger.threads = {body};
  return ledger;
}

}  // namespace

TEST_CASE("a ledger says in an editor's words what gave") {
  ThreadRecord body;
  body.longer = 2;
  body.subhead_rows = 1;
  const PageLedger ledger = ledger_of(body);
  CHECK(ledger.is_closed());
  CHECK(ledger_text(ledger) ==
        "picture：下移 2 行（可上移 6 行、下移 5 行）\n"
        "lead：未动（可上移 2 行、下移 4 行）\n"
        "《爬坡之年》 body：32 段，2 段加行，小标题上加空 1 行；排满\n");
  CHECK(ledger_summary(ledger) == "picture 下移 2 行，2 段加行，小标题上加空 1 行，排满");
}

TEST_CASE("a ledger says what to cut or to add, and what would have helped") {
  ThreadRecord body;
  body.shorter = 3;
  body.lines_over = 3;
  body.characters_over = 41;
  PageLedger ledger = ledger_of(body);
  ledger.remedies = {{"picture", -9}};
  CHECK_FALSE(ledger.is_closed());
  CHECK(ledger_text(ledger).find("3 段减行；溢出 3 行，请删 41 字\n若 picture 可上移 9 行，版面即可排满\n") !=
        std::string::npos);
  CHECK(ledger_summary(ledger) == "picture 下移 2 行，3 段减行，《爬坡之年》溢出 3 行，请删 41 字");
  body.lines_over = 0;
  body.white_rows = 4;
  body.characters_short = 56;
  CHECK(ledger_summary(ledger_of(body)) == "picture 下移 2 行，3 段减行，《爬坡之年》空 4 行，请补约 56 字");
}

TEST_CASE("a page that had to give nothing has no summary") {
  PageLedger ledger = ledger_of({});
  ledger.bands.front().rows = 0;
  CHECK(ledger_summary(ledger).empty());
  CHECK(ledger_text(ledger).find("32 段；排满") != std::string::npos);
}
