#pragma once

#include <memory>
#include <vector>

#include "pictures/convert_picture.h"
#include "pictures/picture_cache.h"

namespace broadsheet {

struct PictureJob {
  std::shared_ptr<const PictureData> picture;  // not null
  PictureCut cut;
};

// How often each way was taken.
struct ConversionCounts {
  int converted = 0;  // anew
  int from_cache = 0;
  int untouched = 0;  // needed no conversion
  int repeated = 0;   // the same picture, cut the same way, as one before
};

// Converts pictures with as many threads as asked. The results are in the order of the jobs and do not depend on the
// threads; equal jobs get the same picture. Looks in the cache before, if there is one, and keeps there what is new.
std::vector<ConvertedPicture> convert_pictures(const std::vector<PictureJob>& jobs, const PictureConversion& conversion,
                                               int threads, PictureCache* cache, ConversionCounts& counts);

}  // namespace broadsheet
