#include "preflight/jpeg_rows.h"

#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

#include <array>

namespace broadsheet {

namespace {

struct Trap {
  jpeg_error_mgr manager;  // first: libjpeg knows the trap by this address
  std::jmp_buf escape;
  std::array<char, JMSG_LENGTH_MAX> message;
};

void keep_message(j_common_ptr jpeg) {
  auto* trap = reinterpret_cast<Trap*>(jpeg->err);
  if (trap->message[0] == '\0') (*jpeg->err->format_message)(jpeg, trap->message.data());
}

// libjpeg expects its error function not to return.
void escape_from_error(j_common_ptr jpeg) {
  keep_message(jpeg);
  std::longjmp(reinterpret_cast<Trap*>(jpeg->err)->escape, 1);
}

// Below 0 it is a warning: data is damaged, and something like it is made up. The others tell what goes on.
void keep_warning(j_common_ptr jpeg, int level) {
  if (level < 0) keep_message(jpeg);
}

constexpr int inks = 4;

// Nothing in here has a destructor, for an error leaves it by longjmp.
void read_rows(jpeg_decompress_struct& jpeg, Trap& trap, std::string_view data, std::string& row,
               const std::function<void(std::string_view)>& see) {
  if (setjmp(trap.escape) != 0) return;
  jpeg_create_decompress(&jpeg);
  jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(data.data()), data.size());
  jpeg_read_header(&jpeg, TRUE);
  if (jpeg.num_components != inks) return;
  jpeg.out_color_space = JCS_CMYK;
  jpeg_start_decompress(&jpeg);
  row.resize(static_cast<std::size_t>(jpeg.output_width) * inks);
  auto* begin = reinterpret_cast<JSAMPROW>(row.data());
  while (jpeg.output_scanline < jpeg.output_height) {
    if (jpeg_read_scanlines(&jpeg, &begin, 1) == 1) see(row);
  }
}

}  // namespace

std::string read_jpeg_rows(std::string_view data, const std::function<void(std::string_view row)>& see) {
  Trap trap{};
  jpeg_decompress_struct jpeg{};
  jpeg.err = jpeg_std_error(&trap.manager);
  trap.manager.error_exit = escape_from_error;
  trap.manager.emit_message = keep_warning;
  std::string row;
  read_rows(jpeg, trap, data, row, see);
  jpeg_destroy_decompress(&jpeg);
  return trap.message.data();
}

}  // namespace broadsheet
