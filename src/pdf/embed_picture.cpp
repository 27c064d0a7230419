#include "pdf/embed_picture.h"

#include <string_view>

#include "pdf/flate.h"

namespace broadsheet {

namespace {

std::string_view color_space(PixelFormat format) {
  switch (format) {
    case PixelFormat::Gray:
      return "DeviceGray";
    case PixelFormat::Rgb:
      return "DeviceRGB";
    case PixelFormat::Cmyk:
      return "DeviceCMYK";
  }
  return "DeviceGray";
}

}  // namespace

PdfRef embed_picture(const PictureData& picture, PdfSink& sink) {
  PdfDict dict;
  dict.name("Type", "XObject").name("Subtype", "Image");
  dict.number("Width", picture.width).number("Height", picture.height).number("BitsPerComponent", 8);
  dict.name("ColorSpace", color_space(picture.format));
  if (picture.inverted) dict.set("Decode", "[1 0 1 0 1 0 1 0]");
  if (picture.encoding == Encoding::Jpeg) return sink.add_stream(dict.name("Filter", "DCTDecode"), picture.bytes);
  return sink.add_stream(dict.name("Filter", "FlateDecode"), deflate(picture.bytes, FlateLevel::Default));
}

}  // namespace broadsheet
