#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "preflight/cos_object.h"
#include "preflight/preflight_pdf.h"
#include "preflight/qpdf_headers.h"

namespace broadsheet {

// Why a file could not be read at all, in words for its user.
struct UnreadablePdf : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct CosPage {
  CosObject dict;
  int number = 1;
  // An entry of the page, else of the nodes of the tree above it.
  CosObject inherited(std::string_view key) const;
};

// A PDF as qpdf reads it.
class PdfFile {
public:
  // `bytes` must outlive it. Throws UnreadablePdf.
  PdfFile(std::string_view bytes, const ReadLimits& limits);

  std::string_view bytes() const { return bytes_; }
  const CosObject& trailer() const { return trailer_; }
  const CosObject& catalog() const { return catalog_; }
  const std::vector<CosPage>& pages() const { return pages_; }
  // All that have a number, in its order.
  const std::vector<CosObject>& objects() const { return objects_; }
  bool has_object_streams() const { return has_object_streams_; }
  // What qpdf mended when it opened the file, one sentence each.
  const std::vector<std::string>& mended() const { return mended_; }

  // What qpdf has to say since it was last asked.
  std::vector<std::string> take_warnings() const;
  // A stream unpacked; nothing when its filters are unknown, its data damaged or longer than the limit. The filters of
  // pictures are not undone.
  std::optional<std::string> decoded(const CosObject& stream) const;
  std::string raw(const CosObject& stream) const;  // as it stands in the file; empty when it is not there
  // A stream that does not stand in the file, for parsers which want one.
  QPDFObjectHandle scratch_stream(const std::string& data) const;

private:
  std::string_view bytes_;
  std::size_t stream_bytes_ = 0;
  std::shared_ptr<QPDF> qpdf_;
  CosObject trailer_, catalog_;
  std::vector<CosPage> pages_;
  std::vector<CosObject> objects_;
  std::vector<std::string> mended_;
  bool has_object_streams_ = false;
  mutable std::optional<QPDFObjectHandle> scratch_;
};

}  // namespace broadsheet
