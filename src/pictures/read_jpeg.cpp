#include <fmt/format.h>

#include <cstdlib>
#include <cstring>
#include <new>
#include <string_view>
#include <utility>

#include "pictures/icc_profile.h"
#include "pictures/jpeg_codec.h"
#include "pictures/jpeg_errors.h"
#include "pictures/orientation.h"
#include "pictures/read_picture.h"

namespace broadsheet {

namespace {

// What the file says about itself before its first row.
struct JpegHeader {
  long long width = 0, height = 0;
  int components = 0;
  int bits = 0;
  bool arithmetic = false;
  bool adobe = false;
  // libjpeg takes the colours for RGB by the names of the components; a PDF reader would take them for YCbCr.
  bool is_rgb_by_name = false;
  int orientation = 1;
  std::string profile;
};

// Cameras write at most a dozen scans; each more makes every reader go over all pixels once again.
constexpr int most_scans = 200;

struct Markers {
  bool reach_the_end = false;
  int scans = 0;
};

Markers walk_markers(std::string_view bytes);
// Returns libjpeg's complaint, empty when there is none.
std::string read_header(const std::string& bytes, JpegHeader& header);
JpegOutcome decode_upright(PictureData& picture, const JpegHeader& header);
PictureReading refused(std::string problem);

}  // namespace

PictureReading read_jpeg(std::string bytes) {
  const Markers markers = walk_markers(bytes);
  if (!markers.reach_the_end) return refused("is cut off: the end of the JPEG is missing");
  JpegHeader header;
  const std::string complaint = read_header(bytes, header);
  if (!complaint.empty()) return refused(fmt::format("is a damaged JPEG ({})", complaint));
  if (std::string problem = too_large(header.width, header.height); !problem.empty()) {
    return refused_picture(std::move(problem), "save it with fewer pixels");
  }
  if (header.bits != 8) return refused(fmt::format("has {} bits a component, expected 8", header.bits));
  if (header.arithmetic) return refused("is a JPEG with arithmetic coding, which PDF readers cannot draw");
  if (header.components != 1 && header.components != 3 && header.components != 4) {
    return refused(fmt::format("has {} components, expected 1, 3 or 4", header.components));
  }
  if (markers.scans > most_scans) {
    return refused(fmt::format("is a JPEG of {} scans, expected at most {}", markers.scans, most_scans));
  }

  auto data = std::make_shared<PictureData>();
  data->file = PictureFile::Jpeg;
  data->width = static_cast<int>(header.width);
  data->height = static_cast<int>(header.height);
  data->format = header.components == 1   ? PixelFormat::Gray
                 : header.components == 3 ? PixelFormat::Rgb
                                          : PixelFormat::Cmyk;
  data->encoding = Encoding::Jpeg;
  data->inverted = header.components == 4 && header.adobe;
  data->bytes = std::move(bytes);
  PictureReading reading;
  reading.warning = take_profile(std::move(header.profile), *data);
  if (header.orientation != 1 || header.is_rgb_by_name) {
    const JpegOutcome outcome = decode_upright(*data, header);
    if (!outcome.error.empty()) return refused(fmt::format("is a damaged JPEG ({})", outcome.error));
    if (!outcome.warning.empty()) reading.warning = fmt::format("is damaged in places ({})", outcome.warning);
  }
  reading.data = std::move(data);
  return reading;
}

namespace {

bool parse_header(jpeg_decompress_struct& jpeg, JpegTrap& trap, const std::string& bytes) {
  if (setjmp(trap.escape) != 0) return false;
  jpeg_create_decompress(&jpeg);
  jpeg_save_markers(&jpeg, JPEG_APP0 + 1, 0xFFFF);
  jpeg_save_markers(&jpeg, JPEG_APP0 + 2, 0xFFFF);
  jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_read_header(&jpeg, TRUE);
  return true;
}

int orientation_of(const jpeg_decompress_struct& jpeg) {
  constexpr std::string_view signature("Exif\0\0", 6);
  for (jpeg_saved_marker_ptr marker = jpeg.marker_list; marker != nullptr; marker = marker->next) {
    const std::string_view data(reinterpret_cast<const char*>(marker->data), marker->data_length);
    if (marker->marker == JPEG_APP0 + 1 && data.starts_with(signature)) {
      return exif_orientation(data.substr(signature.size()));
    }
  }
  return 1;
}

std::string profile_of(jpeg_decompress_struct& jpeg) {
  JOCTET* profile = nullptr;
  unsigned int size = 0;
  if (jpeg_read_icc_profile(&jpeg, &profile, &size) == FALSE) return {};
  std::string bytes(reinterpret_cast<const char*>(profile), size);
  std::free(profile);
  return bytes;
}

std::string read_header(const std::string& bytes, JpegHeader& header) {
  JpegTrap trap{};
  jpeg_decompress_struct jpeg{};
  set_jpeg_trap(trap, jpeg.err);
  const bool parsed = parse_header(jpeg, trap, bytes);
  if (parsed) {
    header.width = jpeg.image_width;
    header.height = jpeg.image_height;
    header.components = jpeg.num_components;
    header.bits = jpeg.data_precision;
    header.arithmetic = jpeg.arith_code != FALSE;
    header.adobe = jpeg.saw_Adobe_marker != FALSE;
    header.is_rgb_by_name = jpeg.jpeg_color_space == JCS_RGB && !header.adobe;
    header.orientation = orientation_of(jpeg);
    header.profile = profile_of(jpeg);
  }
  jpeg_destroy_decompress(&jpeg);
  return parsed ? std::string() : std::string(trap.message.data());
}

// In place of the file's bytes rows, which every reader takes alike.
JpegOutcome decode_upright(PictureData& picture, const JpegHeader& header) {
  const Turn turn(header.orientation, picture.width, picture.height);
  const int components = header.components;
  std::string rows;
  try {
    rows.resize(row_bytes(picture.format, 8, picture.width) * static_cast<std::size_t>(picture.height));
  } catch (const std::bad_alloc&) {
    return {.error = "it needs more memory than there is", .warning = {}};
  }
  auto* upright = reinterpret_cast<unsigned char*>(rows.data());
  int y = 0;
  JpegOutcome outcome =
      decode_jpeg(picture.bytes, [&](const unsigned char* row) { turn.place_row(row, y++, components, upright); });
  if (!outcome.error.empty()) return outcome;
  picture.width = turn.width();
  picture.height = turn.height();
  picture.encoding = Encoding::Raw;
  picture.inverted = false;
  picture.bytes = std::move(rows);
  return outcome;
}

bool stands_alone(unsigned char marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

// Walks from marker to marker (ISO/IEC 10918-1, B.1) to the end-of-image marker, without decoding: segments by their
// length, entropy-coded data by looking for the next marker. A thumbnail inside a segment has markers of its own, so
// that looking for the end marker alone would not do.
Markers walk_markers(std::string_view bytes) {
  constexpr unsigned char start_of_scan = 0xDA, end_of_image = 0xD9;
  const auto byte = [&bytes](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  Markers markers;
  std::size_t at = 0;
  for (;;) {
    at = bytes.find('\xFF', at);
    while (at < bytes.size() && byte(at) == 0xFF) ++at;
    if (at >= bytes.size()) return markers;
    const unsigned char marker = byte(at++);
    if (marker == end_of_image) {
      markers.reach_the_end = true;
      return markers;
    }
    if (marker == start_of_scan) ++markers.scans;
    if (marker == 0 || stands_alone(marker)) continue;  // 0: a byte FF of entropy-coded data
    if (at + 2 > bytes.size()) return markers;
    at += std::size_t{byte(at)} << 8 | byte(at + 1);
  }
}

PictureReading refused(std::string problem) {
  return refused_picture(std::move(problem), "export or copy it again");
}

}  // namespace

}  // namespace broadsheet
