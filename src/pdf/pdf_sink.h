#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "pdf/pdf_target.h"
#include "pdf/pdf_value.h"

namespace broadsheet {

// A PDF file in the making. libharu numbers the objects and writes them, the page tree, the cross-reference table
// and the trailer; what stands in the objects is ours. Only pdf_sink.cpp knows libharu. Every failure is thrown as
// std::runtime_error. For one thread at a time.
class PdfSink {
public:
  // Of version 1.6, or the 1.4 of PDF/X-1a (ISO 15930-4).
  explicit PdfSink(PdfStandard standard = PdfStandard::Plain);
  ~PdfSink();
  PdfSink(const PdfSink&) = delete;
  PdfSink& operator=(const PdfSink&) = delete;

  PdfRef add_dict(const PdfDict& dict);
  // The number of a dictionary that others refer to before it is known. It is set once.
  PdfRef reserve();
  void set(PdfRef reserved, const PdfDict& dict);
  // `bytes` are encoded as the dictionary's /Filter says; /Length is added.
  PdfRef add_stream(const PdfDict& dict, std::string_view bytes);
  // Adds a page after those there are. /Type, /Parent and /Contents are added to `page`.
  PdfRef add_page(const PdfDict& page, const PdfDict& content_dict, std::string_view content);
  // Added to /Type and /Pages, which the catalog has. Once.
  void set_catalog(const PdfDict& entries);
  // The document information. Once.
  void set_info(const PdfDict& entries);

  PdfStandard standard() const;
  // A file for a press is made as small as it can be, any other as fast.
  bool is_small() const;
  // A hash of what was added so far, 16 bytes.
  std::string content_identifier() const;

  // The whole file. Its /ID is a hash of what was added. Once.
  std::string save();

private:
  struct Document;
  std::unique_ptr<Document> document_;
};

}  // namespace broadsheet
