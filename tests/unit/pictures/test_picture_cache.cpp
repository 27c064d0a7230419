#include <catch2/catch.hpp>

#include <set>

#include "make_profile.h"
#include "pictures/picture_cache.h"
#include "pictures/picture_record.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

ConvertedPicture some_picture(std::size_t size = 6) {
  auto data = std::make_shared<PictureData>();
  data->width = static_cast<int>(size / 3);
  data->height = 1;
  data->file = PictureFile::Tiff;
  data->bytes = std::string(size, 'x');
  data->profile = std::make_shared<const std::string>("profile");
  data->alpha = std::make_shared<const std::string>(size / 3, 'a');
  ConvertedPicture picture;
  picture.data = data;
  picture.x = 0.1;
  picture.warning = "is damaged in places";
  return picture;
}

}  // namespace

TEST_CASE("a record is read as it was written") {
  const ConvertedPicture picture = some_picture();
  const std::optional<ConvertedPicture> again = read_record(write_record(picture));
  REQUIRE(again);
  CHECK(write_record(*again) == write_record(picture));
  CHECK(again->x == 0.1);
  CHECK(again->warning == picture.warning);
  CHECK(*again->data->alpha == "aa");
  CHECK(again->data->file == PictureFile::Tiff);
}

TEST_CASE("a record that is damaged anywhere, or cut off, is none") {
  const std::string record = write_record(some_picture());
  for (std::size_t at = 0; at < record.size(); ++at) {
    std::string damaged = record;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    if (read_record(damaged)) FAIL("accepted with a fault at " << at);
    if (read_record(record.substr(0, at))) FAIL("accepted after " << at);
  }
  CHECK_FALSE(read_record(record + "x"));
}

TEST_CASE("everything that changes a conversion changes its key") {
  PictureData picture = *some_picture().data;
  PictureCut cut;
  PictureConversion conversion;
  std::set<std::string> keys = {conversion_key(picture, cut, conversion)};
  CHECK(keys.count(conversion_key(picture, cut, conversion)) == 1);
  const auto is_new = [&] { return keys.insert(conversion_key(picture, cut, conversion)).second; };
  picture.bytes[0] = 'y';
  CHECK(is_new());
  picture.alpha = nullptr;
  CHECK(is_new());
  picture.profile = nullptr;
  CHECK(is_new());
  cut.x = 0.1;
  CHECK(is_new());
  cut.printed.width = Length::points(1);
  CHECK(is_new());
  conversion.ppi = 200;
  CHECK(is_new());
  conversion.most_ink = 240;
  CHECK(is_new());
  conversion.quality = 80;
  CHECK(is_new());
  conversion.intent = RenderingIntent::Relative;
  CHECK(is_new());
  conversion.transparency = Transparency::Flat;
  CHECK(is_new());
  conversion.press = std::make_shared<const InkProfile>(make_press_profile());
  CHECK(is_new());
}

TEST_CASE("what was kept is found, unless it is damaged or not there") {
  MemoryFiles files;
  PictureCache cache(files, "cache");
  CHECK_FALSE(cache.find("key"));
  cache.keep("key", some_picture());
  REQUIRE(cache.find("key"));
  CHECK(write_record(*cache.find("key")) == write_record(some_picture()));
  std::string record = *files.read("cache/key.picture");
  record[record.size() / 2] = '!';
  files.write("cache/key.picture", record);
  CHECK_FALSE(cache.find("key"));
}

TEST_CASE("over its limit a cache drops what was not used for the longest time") {
  MemoryFiles files;
  const std::size_t size = write_record(some_picture(3000)).size();
  PictureCache cache(files, "cache", size * 4);
  files.write("cache/notes.txt", std::string(size * 9, 'n'));  // not ours
  for (const char* key : {"a", "b", "c", "d"}) cache.keep(key, some_picture(3000));
  cache.trim();
  CHECK(files.list("cache").size() == 5);
  CHECK(cache.find("a"));
  files.write("cache/.broadsheet-1-1.part", "left by a process that was ended");
  cache.keep("e", some_picture(3000));
  cache.trim();
  CHECK(cache.find("a"));
  CHECK_FALSE(cache.find("b"));
  CHECK_FALSE(cache.find("c"));
  CHECK(cache.find("e"));
  CHECK(files.exists("cache/notes.txt"));
  // One larger than the whole cache is not kept.
  cache.keep("large", some_picture(30000));
  CHECK_FALSE(cache.find("large"));
}

TEST_CASE("the folder of the cache is where the desktop's rules put it") {
  CHECK(picture_cache_folder("/var/caches", "/home/li") == "/var/caches/broadsheet/pictures");
  CHECK(picture_cache_folder("relative", "/home/li") == "/home/li/.cache/broadsheet/pictures");
  CHECK(picture_cache_folder(nullptr, "/home/li") == "/home/li/.cache/broadsheet/pictures");
  CHECK_FALSE(picture_cache_folder("", ""));
  CHECK_FALSE(picture_cache_folder(nullptr, nullptr));
}
