#include "pictures/jpeg_codec.h"

#include <cstdlib>
#include <new>
#include <vector>

#include "pictures/jpeg_errors.h"

namespace broadsheet {

namespace {

void escape_from_error(j_common_ptr jpeg);
void keep_first_warning(j_common_ptr jpeg, int level);
bool decode(jpeg_decompress_struct& jpeg, JpegTrap& trap, std::string_view bytes, std::string& row,
            const TakeRow& take);
bool encode(jpeg_compress_struct& jpeg, JpegTrap& trap, int quality, JpegCoding coding, std::string_view rows,
            std::string& row);

// What libjpeg allocates for a picture that it writes to memory.
struct Packed {
  Packed() = default;
  Packed(const Packed&) = delete;
  Packed& operator=(const Packed&) = delete;
  ~Packed() { std::free(bytes); }
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
};

}  // namespace

void set_jpeg_trap(JpegTrap& trap, jpeg_error_mgr*& handler) {
  handler = jpeg_std_error(&trap.manager);
  trap.manager.error_exit = escape_from_error;
  trap.manager.emit_message = keep_first_warning;
}

JpegOutcome decode_jpeg(std::string_view bytes, const TakeRow& take) {
  JpegTrap trap{};
  jpeg_decompress_struct jpeg{};
  set_jpeg_trap(trap, jpeg.err);
  std::string row;
  const bool decoded = decode(jpeg, trap, bytes, row, take);
  JpegOutcome outcome;
  if (!decoded) {
    outcome.error = trap.message.data();
  } else if (trap.manager.num_warnings > 0) {
    outcome.warning = trap.message.data();
  }
  jpeg_destroy_decompress(&jpeg);
  return outcome;
}

std::string encode_jpeg(std::string_view rows, int width, int height, PixelFormat format, int quality,
                        JpegCoding coding) {
  JpegTrap trap{};
  jpeg_compress_struct jpeg{};
  set_jpeg_trap(trap, jpeg.err);
  jpeg_create_compress(&jpeg);
  jpeg.image_width = static_cast<JDIMENSION>(width);
  jpeg.image_height = static_cast<JDIMENSION>(height);
  jpeg.input_components = components_of(format);
  jpeg.in_color_space = format == PixelFormat::Gray ? JCS_GRAYSCALE : format == PixelFormat::Rgb ? JCS_RGB : JCS_CMYK;
  Packed packed;
  jpeg_mem_dest(&jpeg, &packed.bytes, &packed.size);
  std::string row(row_bytes(format, 8, width), '\0');
  const bool encoded = encode(jpeg, trap, quality, coding, rows, row);
  jpeg_destroy_compress(&jpeg);
  // Sizes and settings are ours: all that can fail is memory.
  if (!encoded) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(packed.bytes), packed.size};
}

namespace {

void escape_from_error(j_common_ptr jpeg) {
  auto* trap = reinterpret_cast<JpegTrap*>(jpeg->err);
  (*jpeg->err->format_message)(jpeg, trap->message.data());
  std::longjmp(trap->escape, 1);
}

void keep_first_warning(j_common_ptr jpeg, int level) {
  if (level >= 0) return;
  auto* trap = reinterpret_cast<JpegTrap*>(jpeg->err);
  if (jpeg->err->num_warnings++ == 0) (*jpeg->err->format_message)(jpeg, trap->message.data());
}

// The DCT in whole numbers has the same result on every machine.
bool decode(jpeg_decompress_struct& jpeg, JpegTrap& trap, std::string_view bytes, std::string& row,
            const TakeRow& take) {
  if (setjmp(trap.escape) != 0) return false;
  jpeg_create_decompress(&jpeg);
  jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_read_header(&jpeg, TRUE);
  jpeg.out_color_space = jpeg.num_components == 1 ? JCS_GRAYSCALE : jpeg.num_components == 4 ? JCS_CMYK : JCS_RGB;
  jpeg.dct_method = JDCT_ISLOW;
  jpeg_start_decompress(&jpeg);
  const bool inverted = jpeg.num_components == 4 && jpeg.saw_Adobe_marker != FALSE;
  row.resize(static_cast<std::size_t>(jpeg.output_width) * static_cast<std::size_t>(jpeg.output_components));
  JSAMPROW start = reinterpret_cast<JSAMPROW>(row.data());
  while (jpeg.output_scanline < jpeg.output_height) {
    jpeg_read_scanlines(&jpeg, &start, 1);
    if (inverted) {
      for (char& value : row) value = static_cast<char>(~value);
    }
    take(start);
  }
  jpeg_finish_decompress(&jpeg);
  return true;
}

bool encode(jpeg_compress_struct& jpeg, JpegTrap& trap, int quality, JpegCoding coding, std::string_view rows,
            std::string& row) {
  if (setjmp(trap.escape) != 0) return false;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, quality, TRUE);
  jpeg.optimize_coding = coding == JpegCoding::Optimal ? TRUE : FALSE;
  jpeg.dct_method = JDCT_ISLOW;
  for (int i = 0; i < jpeg.num_components; ++i) {
    jpeg.comp_info[i].h_samp_factor = 1;
    jpeg.comp_info[i].v_samp_factor = 1;
  }
  const bool inverted = jpeg.in_color_space == JCS_CMYK;  // the defaults then write Adobe's marker
  jpeg_start_compress(&jpeg, TRUE);
  JSAMPROW start = reinterpret_cast<JSAMPROW>(row.data());
  while (jpeg.next_scanline < jpeg.image_height) {
    const char* from = rows.data() + jpeg.next_scanline * row.size();
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = static_cast<char>(inverted ? ~from[i] : from[i]);
    jpeg_write_scanlines(&jpeg, &start, 1);
  }
  jpeg_finish_compress(&jpeg);
  return true;
}

}  // namespace

}  // namespace broadsheet
