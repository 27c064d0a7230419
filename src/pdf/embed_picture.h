#pragma once

#include "pdf/pdf_sink.h"
#include "pictures/picture_book.h"

namespace broadsheet {

// An image object. A JPEG file is put in byte for byte.
PdfRef embed_picture(const PictureData& picture, PdfSink& sink);

}  // namespace broadsheet
