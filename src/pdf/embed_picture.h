#pragma once

#include <map>
#include <memory>
#include <string>

#include "pdf/pdf_sink.h"
#include "pictures/picture_data.h"

namespace broadsheet {

// The ICC profiles of a document's pictures by their bytes, so that each is in the file once.
using EmbeddedProfiles = std::map<std::string, PdfRef>;

// An image object. A JPEG file is put in byte for byte. RGB with a profile is of that profile (ICCBased); CMYK and grey
// are the press's own numbers (DeviceCMYK, DeviceGray). What is transparent has a soft mask.
PdfRef embed_picture(const PictureData& picture, PdfSink& sink, EmbeddedProfiles& profiles);
// The profile of one picture by itself.
PdfRef embed_picture(const PictureData& picture, PdfSink& sink);

}  // namespace broadsheet
