#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

#include "font_files.h"
#include "fonts/nearest_weight.h"
#include "scratch_folder.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

int weight_found(int wanted) {
  return shipped_book().find("Noto Serif CJK SC", wanted)->info().weight;
}

std::string shipped_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  std::ifstream(shipped_fonts() / "NotoSansCJKsc-Regular.otf", std::ios::binary)
      .read(bytes.data(), static_cast<std::streamsize>(count));
  return bytes;
}

}  // namespace

TEST_CASE("the shipped folder has two families in nine faces") {
  CHECK(shipped_book().families() == std::vector<std::string>{"Noto Sans CJK SC", "Noto Serif CJK SC"});
  std::vector<std::string> listed;
  for (const FaceInfo& info : shipped_book().faces(false))
    listed.push_back(info.family + " " + std::to_string(info.weight) + " " + info.style + " " + info.postscript_name);
  CHECK(listed == std::vector<std::string>{
                      "Noto Sans CJK SC 400 Regular NotoSansCJKsc-Regular",
                      "Noto Sans CJK SC 500 Medium NotoSansCJKsc-Medium",
                      "Noto Sans CJK SC 700 Bold NotoSansCJKsc-Bold",
                      "Noto Sans CJK SC 900 Black NotoSansCJKsc-Black",
                      "Noto Serif CJK SC 400 Regular NotoSerifCJKsc-Regular",
                      "Noto Serif CJK SC 500 Medium NotoSerifCJKsc-Medium",
                      "Noto Serif CJK SC 600 SemiBold NotoSerifCJKsc-SemiBold",
                      "Noto Serif CJK SC 700 Bold NotoSerifCJKsc-Bold",
                      "Noto Serif CJK SC 900 Black NotoSerifCJKsc-Black",
                  });
}

TEST_CASE("the nearest weight of a family is found") {
  for (const int weight : {400, 500, 600, 700, 900}) CHECK(weight_found(weight) == weight);
  CHECK(weight_found(100) == 400);
  CHECK(weight_found(450) == 500);  // between 400 and 500 the heavier
  CHECK(weight_found(550) == 600);
  CHECK(weight_found(800) == 900);  // above 500 the heavier
  CHECK(weight_found(1000) == 900);
  CHECK(shipped_book().find("Noto Sans CJK SC", 600)->info().weight == 700);
  CHECK(shipped_book().find("Noto Sans CJK SC", 500)->info().weight == 500);
}

TEST_CASE("weights are compared as CSS does") {
  CHECK(weight_distance(300, 200) < weight_distance(300, 400));  // below 400 the lighter
  CHECK(weight_distance(400, 500) < weight_distance(400, 300));
  CHECK(weight_distance(500, 400) < weight_distance(500, 600));  // none up to 500: the lighter
  CHECK(weight_distance(400, 300) < weight_distance(400, 600));
  CHECK(weight_distance(600, 900) < weight_distance(600, 500));
  CHECK(weight_distance(700, 700) < weight_distance(700, 800));
}

TEST_CASE("families are found without regard to case, in any of their languages, and only if they exist") {
  CHECK(shipped_book().find("noto serif cjk sc", 400) == shipped_book().find("Noto Serif CJK SC", 400));
  CHECK(shipped_book().find("No Such Family 7d1f", 400) == nullptr);
  CHECK(shipped_book().find("", 400) == nullptr);
  const FontBook small({small_fonts()});
  const Face* face = small.find("小方块", 700);
  REQUIRE(face);
  CHECK(face->info().family == "Small Square");
  CHECK(face->info().weight == 700);
  CHECK(face->info().index == 1);  // of the collection
}

TEST_CASE("files that are no fonts are passed over") {
  const ScratchFolder folder;
  folder.write("empty.ttf", "");
  folder.write("words.otf", "this is no font");
  folder.write("cut.otf", shipped_bytes(400));  // a table directory and nothing behind it
  folder.write("collection.ttc", std::string("ttcf\0\1\0\0\xff\xff\xff\xff", 12));
  folder.write("named.pdf", shipped_bytes(400));
  std::filesystem::create_directories(folder.root() / "folder.otf");
  const FontBook book({folder.root(), folder.root() / "not-there", small_fonts()});
  CHECK(book.families() == std::vector<std::string>{"Small Named", "Small Square"});
}

TEST_CASE("a face whose outlines are cut off is not opened") {
  CHECK(Face::open({"", "", "", 400, false, "/not-there.otf", 0}) == nullptr);
  CHECK(Face::open({"", "", "", 400, false, small_fonts() / "small-square.ttc", 2}) == nullptr);
  CHECK(Face::open({"", "", "", 400, false, small_fonts() / "make-small-fonts", 0}) == nullptr);
}

TEST_CASE("a character is looked for in the folders first") {
  const FontBook book({shipped_fonts(), small_fonts()});
  CHECK(book.fallback(U'龘', 400)->info().family == "Small Named");  // files in the order of their names
  CHECK(book.fallback(U'龘', 700)->info().family == "Small Square");
  CHECK(book.fallback(U'龘', 700)->info().weight == 700);
  CHECK(book.fallback(0x10FFFD, 400) == nullptr);
}

TEST_CASE("threads share the faces of a book") {
  const FontBook book({shipped_fonts()});
  std::vector<const Face*> found(4);
  std::vector<std::thread> threads;
  for (const Face*& face : found) threads.emplace_back([&book, &face] { face = book.find("Noto Serif CJK SC", 900); });
  for (std::thread& thread : threads) thread.join();
  CHECK(found == std::vector<const Face*>(4, found[0]));
  CHECK(found[0] != nullptr);
}
