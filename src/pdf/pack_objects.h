#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/pdf_value.h"

namespace broadsheet {

// An object of a file, from its number to `endobj`.
struct WrittenObject {
  std::string_view text;  // "12 0 obj\n<<…>>\nendobj\n"
  bool is_stream = false;
};

// The same file in less room: of its objects, numbered from 1 on, those that are no streams are put into object
// streams, and a cross-reference stream stands in the place of the table and the trailer (ISO 32000-1, 7.5.7 and
// 7.5.8; PDF 1.5). The lengths of streams, which libharu writes as objects of their own, are written into the streams.
// `header` is what stands before the first object; `trailer` has Root, Info and ID.
std::string pack_objects(std::string_view header, const std::vector<WrittenObject>& objects, const PdfDict& trailer);

}  // namespace broadsheet
