#include <csetjmp>
#include <cstddef>
#include <cstdio>
// jpeglib.h uses FILE and size_t without including their headers.
#include <jpeglib.h>

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

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
};

// Returns libjpeg's complaint, empty when there is none.
std::string read_header(const std::string& bytes, JpegHeader& header);
bool reaches_its_end(std::string_view bytes);
PictureReading refused(std::string problem);

}  // namespace

PictureReading read_jpeg(std::string bytes) {
  if (!reaches_its_end(bytes)) return refused("is cut off: the end of the JPEG is missing");
  JpegHeader header;
  const std::string complaint = read_header(bytes, header);
  if (!complaint.empty()) return refused(fmt::format("is a damaged JPEG ({})", complaint));
  if (std::string problem = too_large(header.width, header.height, header.components); !problem.empty()) {
    return refused(std::move(problem));
  }
  if (header.bits != 8) return refused(fmt::format("has {} bits a component, expected 8", header.bits));
  if (header.arithmetic) return refused("is a JPEG with arithmetic coding, which PDF readers cannot draw");
  if (header.components != 1 && header.components != 3 && header.components != 4) {
    return refused(fmt::format("has {} components, expected 1, 3 or 4", header.components));
  }

  auto data = std::make_shared<PictureData>();
  data->width = static_cast<int>(header.width);
  data->height = static_cast<int>(header.height);
  data->format = header.components == 1   ? PixelFormat::Gray
                 : header.components == 3 ? PixelFormat::Rgb
                                          : PixelFormat::Cmyk;
  data->encoding = Encoding::Jpeg;
  data->inverted = header.components == 4 && header.adobe;
  data->bytes = std::move(bytes);
  return {.data = std::move(data), .problem = {}, .hint = {}, .warning = {}};
}

namespace {

struct ErrorTrap {
  jpeg_error_mgr manager;  // first: libjpeg knows the trap by this address
  std::jmp_buf escape;
  std::array<char, JMSG_LENGTH_MAX> message;
};

// libjpeg expects its error function not to return. Nothing between here and setjmp has a destructor.
void escape_from_error(j_common_ptr jpeg) {
  auto* trap = reinterpret_cast<ErrorTrap*>(jpeg->err);
  (*jpeg->err->format_message)(jpeg, trap->message.data());
  std::longjmp(trap->escape, 1);
}

void ignore_warning(j_common_ptr, int) {}

bool parse_header(jpeg_decompress_struct& jpeg, ErrorTrap& trap, const std::string& bytes) {
  if (setjmp(trap.escape) != 0) return false;
  jpeg_create_decompress(&jpeg);
  jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_read_header(&jpeg, TRUE);
  return true;
}

std::string read_header(const std::string& bytes, JpegHeader& header) {
  ErrorTrap trap{};
  jpeg_decompress_struct jpeg{};
  jpeg.err = jpeg_std_error(&trap.manager);
  trap.manager.error_exit = escape_from_error;
  trap.manager.emit_message = ignore_warning;
  const bool parsed = parse_header(jpeg, trap, bytes);
  if (parsed) {
    header = {.width = jpeg.image_width,
              .height = jpeg.image_height,
              .components = jpeg.num_components,
              .bits = jpeg.data_precision,
              .arithmetic = jpeg.arith_code != FALSE,
              .adobe = jpeg.saw_Adobe_marker != FALSE};
  }
  jpeg_destroy_decompress(&jpeg);
  return parsed ? std::string() : std::string(trap.message.data());
}

bool stands_alone(unsigned char marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

// Walks from marker to marker (ISO/IEC 10918-1, B.1) to the end-of-image marker, without decoding: segments by their
// length, entropy-coded data by looking for the next marker. A thumbnail inside a segment has markers of its own, so
// that looking for the end marker alone would not do.
bool reaches_its_end(std::string_view bytes) {
  constexpr unsigned char end_of_image = 0xD9;
  const auto byte = [&bytes](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  std::size_t at = 0;
  for (;;) {
    at = bytes.find('\xFF', at);
    while (at < bytes.size() && byte(at) == 0xFF) ++at;
    if (at >= bytes.size()) return false;
    const unsigned char marker = byte(at++);
    if (marker == end_of_image) return true;
    if (marker == 0 || stands_alone(marker)) continue;  // 0: a byte FF of entropy-coded data
    if (at + 2 > bytes.size()) return false;
    at += std::size_t{byte(at)} << 8 | byte(at + 1);
  }
}

PictureReading refused(std::string problem) {
  return {.data = nullptr, .problem = std::move(problem), .hint = "export or copy it again", .warning = {}};
}

}  // namespace

}  // namespace broadsheet
