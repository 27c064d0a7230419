#include "proof/make_proof.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace broadsheet;

namespace {

Length pt(int points) {
  return Length::points(points);
}

Rect rect(int x, int y, int width, int height) {
  return {pt(x), pt(y), pt(width), pt(height)};
}

PlacedFrame frame(const std::string& name, const std::string& kind, const Rect& area, int line) {
  PlacedFrame frame;
  frame.name = name;
  frame.kind = kind;
  frame.area = area;
  frame.place = "layouts/hand-made.yaml:" + std::to_string(line);
  return frame;
}

// A page of two columns: text on the left that does not fit, an empty and a filled picture frame on the right.
Composed hand_made_page() {
  Composed composed;
  composed.id = "jiangbei-2020";
  composed.edition.date = {2021, 1, 20};
  composed.layouts.emplace_back();
  composed.layouts.front().name = "hand-made";
  composed.layouts.front().picture_ppi = 200;
  composed.layouts.front().grid = {{pt(50), pt(40)}, 2, pt(240), pt(20), 60, pt(9), pt(12), pt(10)};
  Frame empty;
  empty.name = "empty";
  PictureFrame picture_frame;
  picture_frame.caption_rows = 3;
  empty.content = picture_frame;
  composed.layouts.front().frames = {empty};

  Page page;
  page.size = {pt(600), pt(800)};
  page.frames = {frame("body", "text", rect(50, 40, 240, 600), 12),
                 frame("empty", "picture", rect(310, 40, 240, 180), 20),
                 frame("filled", "picture", rect(310, 300, 240, 180), 30)};
  page.frames[0].overset = true;
  page.overset = {{"lead", "body", 12, 187, "……", {}}};
  page.items.push_back({0, FilledRect{rect(60, 50, 10, 10), Color{}}});
  PlacedPicture picture;
  picture.rect = page.frames[2].area;
  page.items.push_back({2, picture});
  composed.pages = {page};
  return composed;
}

const FontBook& fonts() {
  static const FontBook book({PROJECT_DIR "/fonts"});
  return book;
}

Page proof_of(const Composed& composed) {
  return make_proof(composed, fonts()).front();
}

bool has_rect(const std::vector<DisplayItem>& items, const Rect& rect) {
  return std::any_of(items.begin(), items.end(), [&](const DisplayItem& item) {
    const auto* filled = std::get_if<FilledRect>(&item.content);
    return filled && filled->rect == rect;
  });
}

const StrokedRect* outline_of(const std::vector<DisplayItem>& items, const Rect& rect, Length weight) {
  for (const DisplayItem& item : items)
    if (const auto* stroked = std::get_if<StrokedRect>(&item.content))
      if (stroked->rect == rect && stroked->weight == weight) return stroked;
  return nullptr;
}

std::vector<const GlyphRun*> runs_with(const std::vector<DisplayItem>& items, const std::string& part) {
  std::vector<const GlyphRun*> runs;
  for (const DisplayItem& item : items)
    if (const auto* run = std::get_if<GlyphRun>(&item.content))
      if (run->text.find(part) != std::string::npos) runs.push_back(run);
  return runs;
}

std::size_t index_of_content(const Page& proof) {
  const auto first =
      std::find_if(proof.items.begin(), proof.items.end(), [](const DisplayItem& item) { return item.frame == 0; });
  return static_cast<std::size_t>(first - proof.items.begin());
}

}  // namespace

TEST_CASE("a proof keeps the page's own items between what is under and what is over them") {
  const Composed composed = hand_made_page();
  const Page proof = proof_of(composed);
  const std::size_t content = index_of_content(proof);
  REQUIRE(content + 1 < proof.items.size());
  CHECK(content > 0);
  CHECK(std::holds_alternative<PlacedPicture>(proof.items[content + 1].content));
  CHECK(proof.size == composed.pages[0].size);
  CHECK(proof.frames.size() == 3);
  for (std::size_t i = 0; i < proof.items.size(); ++i)
    if (i != content && i != content + 1) CHECK(proof.items[i].frame == -1);
}

TEST_CASE("the watermark lies under the content, light, and names the edition and the date") {
  const Page proof = proof_of(hand_made_page());
  const std::vector<DisplayItem> under(proof.items.begin(), proof.items.begin() + index_of_content(proof));
  const auto stamps = runs_with(under, "校样");
  REQUIRE(stamps.size() == 3);
  CHECK(stamps[0]->color.black == 800);
  CHECK(stamps[0]->size > pt(100));
  CHECK(runs_with(under, "jiangbei-2020　2021年1月20日").size() == 3);
}

TEST_CASE("the grid shows the columns' edges and every baseline") {
  const Page proof = proof_of(hand_made_page());
  const Length hair = Length::points(0.25);
  for (const int x : {50, 310}) CHECK(has_rect(proof.items, {pt(x), pt(40), hair, pt(720)}));
  for (const int x : {290, 550}) CHECK(has_rect(proof.items, {pt(x) - hair, pt(40), hair, pt(720)}));
  for (const int row : {0, 1, 59}) CHECK(has_rect(proof.items, {pt(50), pt(40 + 12 * row + 10), pt(500), hair}));
  CHECK_FALSE(has_rect(proof.items, {pt(50), pt(40 + 12 * 60 + 10), pt(500), hair}));
}

TEST_CASE("each frame is outlined and labelled with its name and its line in the layout") {
  const Page proof = proof_of(hand_made_page());
  for (const PlacedFrame& frame : proof.frames) {
    CHECK(outline_of(proof.items, frame.area, Length::points(0.4)) != nullptr);
    CHECK(runs_with(proof.items, frame.name + "  hand-made.yaml:").size() == 1);
  }
  const auto body = runs_with(proof.items, "body  hand-made.yaml:12");
  REQUIRE(body.size() == 1);
  CHECK(body[0]->origin.x > pt(50));
  CHECK(body[0]->origin.y < pt(40));
  CHECK(body[0]->origin.y > pt(30));
}

TEST_CASE("what is overset has a strong red edge and says how much is over") {
  const Page proof = proof_of(hand_made_page());
  const StrokedRect* edge = outline_of(proof.items, rect(47, 37, 246, 606), pt(3));
  REQUIRE(edge != nullptr);
  CHECK(edge->color.magenta == 10000);
  CHECK(edge->color.yellow == 10000);
  const auto strong = [](const DisplayItem& item) {
    const auto* stroked = std::get_if<StrokedRect>(&item.content);
    return stroked && stroked->weight == pt(3);
  };
  CHECK(std::count_if(proof.items.begin(), proof.items.end(), strong) == 1);
  const auto labels = runs_with(proof.items, "溢文 12 行 187 字");
  REQUIRE(labels.size() == 2);
  CHECK(labels[0]->origin.y > proof.frames[0].area.bottom());
  CHECK(labels[1]->text == "校样　jiangbei-2020　2021年1月20日　版式 hand-made　211.7 × 282.2 毫米　溢文 12 行 187 字");
}

TEST_CASE("a placeholder says the size and the pixels of the picture it wants, less its caption") {
  const Page proof = proof_of(hand_made_page());
  const auto labels = runs_with(proof.items, "待图");
  REQUIRE(labels.size() == 1);
  CHECK(labels[0]->text == "待图 84.7 × 50.8 毫米　667 × 400 像素（200 ppi）");
  CHECK(labels[0]->origin.y < pt(40 + 180 - 3 * 12));
}

TEST_CASE("a page on which everything fits says so") {
  Composed composed = hand_made_page();
  composed.pages[0].frames[0].overset = false;
  composed.pages[0].overset.clear();
  const Page proof = proof_of(composed);
  CHECK(runs_with(proof.items, "溢文").size() == 1);
  CHECK(runs_with(proof.items, "无溢文").size() == 1);
}

TEST_CASE("the ledger of a page that gives stands beside it") {
  Composed composed = hand_made_page();
  PageLedger ledger;
  ledger.is_fitted = true;
  ledger.bands = {{"picture", -2, 6, 5}};
  composed.ledgers = {ledger};
  const Page proof = proof_of(composed);
  const Length width = composed.pages.front().size.width;
  CHECK(proof.size.width > width);
  CHECK(proof.size.height == composed.pages.front().size.height);
  const auto runs = runs_with(proof.items, "picture：上移 2 行");
  REQUIRE(runs.size() == 1);
  CHECK(runs.front()->origin.x > width);
}
