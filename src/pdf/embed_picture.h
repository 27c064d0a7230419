#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "pdf/pdf_sink.h"
#include "pictures/picture_data.h"

namespace broadsheet {

// The ICC profiles of a document's pictures by their bytes, so that each is in the file once.
using EmbeddedProfiles = std::map<std::string, PdfRef>;

struct ImageSize {
  int width = 0, height = 0, bits = 8;  // pixels; bits of one component
};
// What every image object says of itself, but for its colour space.
PdfDict image_dict(ImageSize size);
// An image of these samples, deflated.
PdfRef add_image(PdfDict dict, std::string_view rows, PdfSink& sink);

// An image object. A JPEG file is put in byte for byte. RGB with a profile is of that profile (ICCBased); CMYK and grey
// are the press's own numbers (DeviceCMYK, DeviceGray). What is transparent has a soft mask.
PdfRef embed_picture(const PictureData& picture, PdfSink& sink, EmbeddedProfiles& profiles);
// The profile of one picture by itself.
PdfRef embed_picture(const PictureData& picture, PdfSink& sink);

}  // namespace broadsheet
