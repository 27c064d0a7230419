#include <webp/decode.h>
#include <webp/demux.h>

#include <fmt/format.h>

#include <memory>
#include <new>
#include <utility>

#include "pictures/icc_profile.h"
#include "pictures/orientation.h"
#include "pictures/read_picture.h"
#include "pictures/split_alpha.h"

namespace broadsheet {

namespace {

struct DeleteDemuxer {
  void operator()(WebPDemuxer* demuxer) const { WebPDemuxDelete(demuxer); }
};

std::string chunk_of(const std::string& bytes, const char* name);
void turn_upright(PictureData& picture, int components, int orientation);

}  // namespace

PictureReading read_webp(const std::string& bytes) {
  const char* const hint = "export or copy it again";
  const auto* const start = reinterpret_cast<const std::uint8_t*>(bytes.data());
  WebPBitstreamFeatures features{};
  if (WebPGetFeatures(start, bytes.size(), &features) != VP8_STATUS_OK) {
    return refused_picture("is a damaged WebP (its header cannot be read)", hint);
  }
  if (features.has_animation != 0) return refused_picture("is a WebP that moves", "save one of its pictures");
  if (std::string problem = too_large(features.width, features.height); !problem.empty()) {
    return refused_picture(std::move(problem), "save it with fewer pixels");
  }
  auto data = std::make_shared<PictureData>();
  data->file = PictureFile::WebP;
  data->width = features.width;
  data->height = features.height;
  int components = features.has_alpha != 0 ? 4 : 3;
  PictureReading reading;
  try {
    const std::size_t row_size = static_cast<std::size_t>(data->width) * static_cast<std::size_t>(components);
    data->bytes.resize(row_size * static_cast<std::size_t>(data->height));
    auto* const rows = reinterpret_cast<std::uint8_t*>(data->bytes.data());
    const std::uint8_t* const decoded = (components == 4 ? WebPDecodeRGBAInto : WebPDecodeRGBInto)(
        start, bytes.size(), rows, data->bytes.size(), static_cast<int>(row_size));
    if (decoded == nullptr) return refused_picture("is a damaged WebP (its pixels cannot be read)", hint);
    turn_upright(*data, components, exif_orientation(chunk_of(bytes, "EXIF")));
    if (components == 4) split_alpha(data->bytes, components, data->alpha);
  } catch (const std::bad_alloc&) {
    return refused_picture("needs more memory than there is", {});
  }
  reading.warning = take_profile(chunk_of(bytes, "ICCP"), *data);
  reading.data = std::move(data);
  return reading;
}

namespace {

// Empty when there is no chunk of this name.
std::string chunk_of(const std::string& bytes, const char* name) {
  const WebPData data = {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
  const std::unique_ptr<WebPDemuxer, DeleteDemuxer> demuxer(WebPDemux(&data));
  WebPChunkIterator chunk{};
  if (!demuxer || WebPDemuxGetChunk(demuxer.get(), name, 1, &chunk) == 0) return {};
  std::string found(reinterpret_cast<const char*>(chunk.chunk.bytes), chunk.chunk.size);
  WebPDemuxReleaseChunkIterator(&chunk);
  // Some programs begin the block as in a JPEG.
  constexpr std::string_view jpeg_beginning("Exif\0\0", 6);
  return found.starts_with(jpeg_beginning) ? found.substr(jpeg_beginning.size()) : found;
}

void turn_upright(PictureData& picture, int components, int orientation) {
  if (orientation == 1) return;
  const Turn turn(orientation, picture.width, picture.height);
  std::string upright(picture.bytes.size(), '\0');
  const std::size_t row_size = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(components);
  for (int y = 0; y < picture.height; ++y) {
    turn.place_row(
        reinterpret_cast<const unsigned char*>(picture.bytes.data()) + static_cast<std::size_t>(y) * row_size, y,
        components, reinterpret_cast<unsigned char*>(upright.data()));
  }
  picture.bytes = std::move(upright);
  picture.width = turn.width();
  picture.height = turn.height();
}

}  // namespace

}  // namespace broadsheet
