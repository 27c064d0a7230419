#include "pdf/embed_picture.h"

#include <fmt/format.h>

#include <string_view>

#include "pdf/flate.h"

namespace broadsheet {

namespace {

std::string color_space(const PictureData& picture, PdfSink& sink, EmbeddedProfiles& profiles);
PdfRef soft_mask(const PictureData& picture, PdfSink& sink);

}  // namespace

PdfDict image_dict(ImageSize size) {
  PdfDict dict;
  dict.name("Type", "XObject").name("Subtype", "Image");
  return dict.number("Width", size.width).number("Height", size.height).number("BitsPerComponent", size.bits);
}

PdfRef add_image(PdfDict dict, std::string_view rows, PdfSink& sink) {
  return sink.add_stream(dict.name("Filter", "FlateDecode"), deflate(rows, FlateLevel::Default));
}

PdfRef embed_picture(const PictureData& picture, PdfSink& sink, EmbeddedProfiles& profiles) {
  PdfDict dict = image_dict({picture.width, picture.height, picture.bits});
  dict.set("ColorSpace", color_space(picture, sink, profiles));
  if (picture.inverted) dict.set("Decode", "[1 0 1 0 1 0 1 0]");
  if (picture.alpha) dict.ref("SMask", soft_mask(picture, sink));
  if (picture.encoding == Encoding::Jpeg) return sink.add_stream(dict.name("Filter", "DCTDecode"), picture.bytes);
  return add_image(dict, picture.bytes, sink);
}

PdfRef embed_picture(const PictureData& picture, PdfSink& sink) {
  EmbeddedProfiles profiles;
  return embed_picture(picture, sink, profiles);
}

namespace {

PdfRef embed_profile(const std::string& profile, PdfSink& sink, EmbeddedProfiles& profiles) {
  const auto found = profiles.find(profile);
  if (found != profiles.end()) return found->second;
  PdfDict dict;
  dict.number("N", 3).name("Filter", "FlateDecode");
  return profiles[profile] = sink.add_stream(dict, deflate(profile, FlateLevel::Default));
}

std::string color_space(const PictureData& picture, PdfSink& sink, EmbeddedProfiles& profiles) {
  switch (picture.format) {
    case PixelFormat::Rgb:
      if (!picture.profile) return pdf_name("DeviceRGB");
      return fmt::format("[/ICCBased {}]", pdf_ref(embed_profile(*picture.profile, sink, profiles)));
    case PixelFormat::Cmyk:
      return pdf_name("DeviceCMYK");
    case PixelFormat::Gray:
      break;
  }
  return pdf_name("DeviceGray");
}

PdfRef soft_mask(const PictureData& picture, PdfSink& sink) {
  PdfDict dict = image_dict({picture.width, picture.height});
  dict.name("ColorSpace", "DeviceGray");
  return add_image(dict, *picture.alpha, sink);
}

}  // namespace

}  // namespace broadsheet
