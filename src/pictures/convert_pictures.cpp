#include "pictures/convert_pictures.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <new>
#include <string>
#include <thread>

namespace broadsheet {

namespace {

enum class Way { Converted, FromCache, Untouched };

struct Outcome {
  ConvertedPicture picture;
  Way way = Way::Converted;
};

// The first of the jobs equal to each.
std::vector<std::size_t> find_first_equal(const std::vector<PictureJob>& jobs);
Outcome convert_or_find(const PictureJob& job, const PictureConversion& conversion, PictureCache* cache);

}  // namespace

std::vector<ConvertedPicture> convert_pictures(const std::vector<PictureJob>& jobs, const PictureConversion& conversion,
                                               int threads, PictureCache* cache, ConversionCounts& counts) {
  const std::vector<std::size_t> first_equal = find_first_equal(jobs);
  std::vector<Outcome> outcomes(jobs.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < jobs.size(); i = next++) {
      if (first_equal[i] == i) outcomes[i] = convert_or_find(jobs[i], conversion, cache);
    }
  };
  std::vector<std::thread> others;
  const std::size_t wanted = std::min<std::size_t>(jobs.size(), threads > 1 ? static_cast<std::size_t>(threads) : 1);
  for (std::size_t i = 1; i < wanted; ++i) others.emplace_back(work);
  work();
  for (std::thread& thread : others) thread.join();

  std::vector<ConvertedPicture> pictures;
  bool has_new = false;
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    const Outcome& outcome = outcomes[first_equal[i]];
    pictures.push_back(outcome.picture);
    const Way way = outcome.way;
    int& count = first_equal[i] != i     ? counts.repeated
                 : way == Way::Converted ? counts.converted
                 : way == Way::FromCache ? counts.from_cache
                                         : counts.untouched;
    ++count;
    if (way == Way::Converted) has_new = true;
  }
  if (cache != nullptr && has_new) cache->trim();
  return pictures;
}

namespace {

std::vector<std::size_t> find_first_equal(const std::vector<PictureJob>& jobs) {
  std::vector<std::size_t> first(jobs.size());
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    const auto is_equal = [&](const PictureJob& job) {
      return job.picture == jobs[i].picture && job.cut == jobs[i].cut;
    };
    first[i] = static_cast<std::size_t>(std::find_if(jobs.begin(), jobs.end(), is_equal) - jobs.begin());
  }
  return first;
}

Outcome convert_or_find(const PictureJob& job, const PictureConversion& conversion, PictureCache* cache) {
  Outcome outcome;
  try {
    // Their bytes are kept without a look at them: the cache would only hold them once more.
    if (conversion.colors == PictureColors::Keep && job.picture->encoding == Encoding::Jpeg) {
      outcome.way = Way::Untouched;
      outcome.picture = convert_picture(job.picture, job.cut, conversion);
      return outcome;
    }
    const std::string key = cache != nullptr ? conversion_key(*job.picture, job.cut, conversion) : std::string();
    if (cache != nullptr) {
      if (std::optional<ConvertedPicture> found = cache->find(key)) {
        outcome.way = Way::FromCache;
        outcome.picture = std::move(*found);
        return outcome;
      }
    }
    outcome.picture = convert_picture(job.picture, job.cut, conversion);
    if (cache != nullptr && outcome.picture.data) cache->keep(key, outcome.picture);
  } catch (const std::bad_alloc&) {
    outcome.picture = {};
    outcome.picture.problem = "needs more memory than there is";
  }
  return outcome;
}

}  // namespace

}  // namespace broadsheet
