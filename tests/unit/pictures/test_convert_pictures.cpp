#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <cmath>

#include "make_pictures.h"
#include "make_profile.h"
#include "pictures/convert_pictures.h"
#include "pictures/picture_record.h"
#include "pictures/read_picture.h"
#include "scratch_folder.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace fs = std::filesystem;

namespace {

std::vector<PictureJob> some_jobs() {
  std::vector<PictureJob> jobs;
  for (int i = 0; i < 6; ++i) {
    auto data = std::make_shared<PictureData>();
    data->width = 90 + i;
    data->height = 80;
    data->format = i == 3 ? PixelFormat::Gray : PixelFormat::Rgb;
    const int size = data->width * data->height * components_of(data->format);
    for (int at = 0; at < size; ++at) data->bytes += static_cast<char>(at * (7 + i) + at / 300);
    PictureCut cut;
    cut.width = 0.8;
    cut.printed = {Length::points(20), Length::points(22)};
    jobs.push_back({data, cut});
  }
  return jobs;
}

PictureConversion press() {
  PictureConversion conversion;
  conversion.press = std::make_shared<const InkProfile>(make_press_profile());
  return conversion;
}

bool are_same(const std::vector<ConvertedPicture>& a, const std::vector<ConvertedPicture>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (write_record(a[i]) != write_record(b[i])) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("pictures come out the same from one thread and from many, and each time") {
  const std::vector<PictureJob> jobs = some_jobs();
  ConversionCounts counts;
  const auto first = convert_pictures(jobs, press(), 1, nullptr, counts);
  CHECK(counts.converted == 6);
  for (const ConvertedPicture& picture : first) REQUIRE(picture.data);
  CHECK(are_same(first, convert_pictures(jobs, press(), 1, nullptr, counts)));
  CHECK(are_same(first, convert_pictures(jobs, press(), 2, nullptr, counts)));
  CHECK(are_same(first, convert_pictures(jobs, press(), 16, nullptr, counts)));
}

TEST_CASE("the same picture cut the same way is converted once") {
  std::vector<PictureJob> jobs = some_jobs();
  jobs.resize(2);
  jobs.push_back(jobs[0]);
  jobs.push_back(jobs[0]);
  jobs.back().cut.width = 0.5;
  ConversionCounts counts;
  const auto pictures = convert_pictures(jobs, press(), 2, nullptr, counts);
  CHECK(counts.converted == 3);
  CHECK(counts.repeated == 1);
  CHECK(pictures[2].data == pictures[0].data);
  CHECK(pictures[3].data != pictures[0].data);
  CHECK(convert_pictures({}, press(), 2, nullptr, counts).empty());
}

TEST_CASE("a second run converts nothing, and what it finds is the same") {
  const ScratchFolder folder;
  DiskFiles files;
  PictureCache cache(files, folder.root() / "deeper");
  const std::vector<PictureJob> jobs = some_jobs();
  ConversionCounts first_counts, second_counts;
  const auto first = convert_pictures(jobs, press(), 2, &cache, first_counts);
  const auto second = convert_pictures(jobs, press(), 2, &cache, second_counts);
  CHECK(first_counts.converted == 6);
  CHECK(second_counts.converted == 0);
  CHECK(second_counts.from_cache == 6);
  CHECK(are_same(first, second));
}

TEST_CASE("JPEGs that are kept are not put into the cache") {
  MemoryFiles files;
  PictureCache cache(files, "cache");
  PictureConversion keep;
  keep.colors = PictureColors::Keep;
  ConversionCounts counts;
  const auto jpeg = read_picture(make_jpeg(JpegKind::Rgb, 8, 8)).data;
  convert_pictures({{jpeg, {}}}, keep, 1, &cache, counts);
  CHECK(counts.untouched == 1);
  CHECK(files.list("cache").empty());
}

TEST_CASE("many runs at once may use one cache") {
  const ScratchFolder folder;
  const std::vector<PictureJob> jobs = some_jobs();
  ConversionCounts counts;
  const auto expected = convert_pictures(jobs, press(), 1, nullptr, counts);
  std::vector<pid_t> children;
  for (int i = 0; i < 4; ++i) {
    const pid_t child = fork();
    if (child == 0) {
      DiskFiles files;
      // Small, so that they also remove what others have written.
      PictureCache cache(files, folder.root(), i % 2 == 0 ? 20'000 : 2'000'000);
      bool same = true;
      for (int round = 0; round < 4; ++round) {
        ConversionCounts own;
        same = same && are_same(expected, convert_pictures(jobs, press(), 1, &cache, own));
      }
      _exit(same ? 0 : 1);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 1;
    waitpid(child, &status, 0);
    CHECK(status == 0);
  }
}
