#include <catch2/catch.hpp>

#include <png.h>

#include <atomic>
#include <thread>

#include "make_pictures.h"
#include "pictures/picture_book.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

class CountingFiles final : public Files {
public:
  std::optional<std::string> read(const std::filesystem::path& path) const override {
    ++reads;
    return files.read(path);
  }
  bool exists(const std::filesystem::path& path) const override { return files.exists(path); }
  std::optional<std::string> write(const std::filesystem::path& path, std::string_view bytes) override {
    return files.write(path, bytes);
  }
  std::vector<std::string> list(const std::filesystem::path& folder) const override { return files.list(folder); }
  std::optional<std::string> write_folder(const std::filesystem::path& folder,
                                          const std::vector<FolderFile>& contents) override {
    return files.write_folder(folder, contents);
  }
  std::optional<std::vector<std::string>> list_all(const std::filesystem::path& folder) const override {
    return files.list_all(folder);
  }

  MemoryFiles files;
  mutable std::atomic<int> reads = 0;
};

// An edition whose key `file` names the picture, and what is said about it.
std::string report(const Files& files, const std::string& path) {
  SourceMap sources;
  const std::string line = "file: " + path;
  const int file = sources.add("edition.yaml", line + "\n");
  Diagnostics diagnostics;
  PictureBook book(files);
  book.open(path, {file, 6, static_cast<std::uint32_t>(line.size())}, diagnostics);
  return to_text(diagnostics, sources);
}

}  // namespace

TEST_CASE("a picture is read once, whoever asks and however it is written") {
  CountingFiles files;
  files.write("pictures/a.jpg", make_jpeg(JpegKind::Gray, 8, 8));
  PictureBook book(files);
  std::vector<std::shared_ptr<const PictureData>> found(8);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < found.size(); ++i) {
    threads.emplace_back([&book, &found, i] {
      Diagnostics diagnostics;
      found[i] = book.open(i % 2 ? "pictures/a.jpg" : "./pictures/../pictures/a.jpg", {}, diagnostics);
    });
  }
  for (std::thread& thread : threads) thread.join();
  REQUIRE(found[0]);
  for (const auto& picture : found) CHECK(picture == found[0]);
  CHECK(files.reads == 1);
}

TEST_CASE("each user of a bad picture is told") {
  MemoryFiles files;
  files.write("a.jpg", "");
  PictureBook book(files);
  for (int user = 0; user < 2; ++user) {
    Diagnostics diagnostics;
    CHECK_FALSE(book.open("a.jpg", {}, diagnostics));
    CHECK(diagnostics.has(Severity::Error));
  }
}

TEST_CASE("reports about pictures") {
  MemoryFiles files;
  files.write("pictures/lights.jpg", make_jpeg(JpegKind::Gray, 8, 8));
  files.write("pictures/cut.jpg", make_jpeg(JpegKind::Gray, 8, 8).substr(0, 100));
  files.write("pictures/scan.png", "BM and so on");
  files.write("pictures/photo.PNG", make_jpeg(JpegKind::Gray, 8, 8));
  CHECK(report(files, "pictures/lights.jpg").empty());
  CHECK(report(files, "pictures/light.jpg") ==
        "edition.yaml:1:7: error: cannot read the picture `pictures/light.jpg`\n"
        "    1 | file: pictures/light.jpg\n"
        "      |       ^~~~~~~~~~~~~~~~~~\n"
        "      = hint: did you mean `pictures/lights.jpg`?\n");
  CHECK(report(files, "pictures/elsewhere.jpg") ==
        "edition.yaml:1:7: error: cannot read the picture `pictures/elsewhere.jpg`\n"
        "    1 | file: pictures/elsewhere.jpg\n"
        "      |       ^~~~~~~~~~~~~~~~~~~~~~\n"
        "      = hint: put the file there, or leave `file` out for a placeholder\n");
  CHECK(report(files, "pictures/cut.jpg") ==
        "edition.yaml:1:7: error: the picture `pictures/cut.jpg` is cut off: the end of the JPEG is missing\n"
        "    1 | file: pictures/cut.jpg\n"
        "      |       ^~~~~~~~~~~~~~~~\n"
        "      = hint: export or copy it again\n");
  CHECK(report(files, "pictures/scan.png") ==
        "edition.yaml:1:7: error: the picture `pictures/scan.png` is a BMP, expected JPEG, PNG, TIFF or WebP\n"
        "    1 | file: pictures/scan.png\n"
        "      |       ^~~~~~~~~~~~~~~~~\n"
        "      = hint: save it as JPEG (a photograph) or PNG (a drawing)\n");
  CHECK(report(files, "pictures/photo.PNG") ==
        "edition.yaml:1:7: note: the picture `pictures/photo.PNG` is a JPEG, though its name ends as that of a PNG\n"
        "    1 | file: pictures/photo.PNG\n"
        "      |       ^~~~~~~~~~~~~~~~~~\n");
}
