#include "preflight/pdf_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "preflight/bounded_flate.h"

namespace broadsheet {

namespace {

// ISO 32000-1, H.3.4: readers look for the header in the first 1024 bytes.
constexpr std::size_t header_within = 1024;

std::string explain(const QPDFExc& error);
void check_page_tree(const CosObject& root);
std::vector<CosPage> read_pages(QPDF& qpdf);

// Collects what a stream unpacks to, and stops at the limit.
class BoundedSink final : public Pipeline {
public:
  explicit BoundedSink(std::size_t limit) : Pipeline("sink", nullptr), limit_(limit) {}
  void write(unsigned char const* data, size_t length) override {
    if (data_.size() + length > limit_) throw std::runtime_error("a stream is longer than the limit");
    data_.append(reinterpret_cast<const char*>(data), length);
  }
  void finish() override {}
  std::string& data() { return data_; }

private:
  std::size_t limit_;
  std::string data_;
};

}  // namespace

CosObject CosPage::inherited(std::string_view key) const {
  constexpr int deepest_tree = 64;
  CosObject node = dict;
  for (int depth = 0; depth < deepest_tree && node.is_dict(); ++depth) {
    if (node.has(key)) return node[key];
    node = node["Parent"];
  }
  return {};
}

PdfFile::PdfFile(std::string_view bytes, const ReadLimits& limits)
    : bytes_(bytes), stream_bytes_(limits.stream_bytes), qpdf_(QPDF::create()) {
  if (bytes.empty()) throw UnreadablePdf("the file is empty, expected a PDF");
  if (bytes.size() > limits.file_bytes)
    throw UnreadablePdf(fmt::format("the file has {} bytes, at most {} are read", bytes.size(), limits.file_bytes));
  if (bytes.substr(0, header_within).find("%PDF-") == std::string_view::npos)
    throw UnreadablePdf("the file does not begin with `%PDF-`, expected a PDF");
  bound_flate();
  qpdf_->setSuppressWarnings(true);
  try {
    qpdf_->processMemoryFile("the file", bytes.data(), bytes.size());
    trailer_ = CosObject(qpdf_->getTrailer());
    catalog_ = CosObject(qpdf_->getRoot());
    for (const QPDFObjectHandle& object : qpdf_->getAllObjects()) objects_.emplace_back(object);
    for (const auto& [id, entry] : qpdf_->getXRefTable()) has_object_streams_ |= entry.getType() == 2;
    check_page_tree(catalog_["Pages"]);
    pages_ = read_pages(*qpdf_);
    mended_ = take_warnings();
  } catch (const UnreadablePdf&) {
    throw;
  } catch (const QPDFExc& error) {
    if (error.getErrorCode() == qpdf_e_password)
      throw UnreadablePdf("the file is encrypted, and opens only with a password");
    throw UnreadablePdf("the file is damaged: " + explain(error));
  } catch (const std::exception& error) {
    throw UnreadablePdf(std::string("the file is damaged: ") + error.what());
  }
  if (pages_.empty()) throw UnreadablePdf("the file has no pages");
}

std::vector<std::string> PdfFile::take_warnings() const {
  std::vector<std::string> sentences;
  for (const QPDFExc& warning : qpdf_->getWarnings()) sentences.push_back(explain(warning));
  return sentences;
}

std::optional<std::string> PdfFile::decoded(const CosObject& stream) const {
  if (!stream.is_stream()) return std::nullopt;
  BoundedSink sink(stream_bytes_);
  bool is_decoded = false;
  try {
    QPDFObjectHandle handle = stream.handle();
    const bool is_whole = handle.pipeStreamData(&sink, &is_decoded, 0, qpdf_dl_specialized, true);
    if (!is_whole || !is_decoded) return std::nullopt;
  } catch (const std::exception&) {
    return std::nullopt;
  }
  return std::move(sink.data());
}

std::string PdfFile::raw(const CosObject& stream) const {
  if (!stream.is_stream()) return {};
  BoundedSink sink(bytes_.size());
  try {
    QPDFObjectHandle handle = stream.handle();
    handle.pipeStreamData(&sink, 0, qpdf_dl_none, true);
  } catch (const std::exception&) {
    return {};
  }
  return std::move(sink.data());
}

QPDFObjectHandle PdfFile::scratch_stream(const std::string& data) const {
  if (!scratch_) scratch_ = QPDFObjectHandle::newStream(qpdf_.get());
  scratch_->replaceStreamData(data, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
  return *scratch_;
}

namespace {

// "near byte 1204: unknown token while reading object"
std::string explain(const QPDFExc& error) {
  const std::string where = error.getFilePosition() > 0 ? fmt::format("near byte {}: ", error.getFilePosition()) : "";
  return where + error.getMessageDetail();
}

// qpdf goes down the tree by calling itself, and a stack has an end.
void check_page_tree(const CosObject& root) {
  constexpr int deepest = 200;
  std::vector<std::pair<CosObject, int>> nodes = {{root, 0}};
  std::set<int> visited;
  while (!nodes.empty()) {
    const auto [node, depth] = nodes.back();
    nodes.pop_back();
    if (depth > deepest) throw UnreadablePdf("the pages stand in a tree that is too deep");
    if (node.id() != 0 && !visited.insert(node.id()).second) continue;
    for (const CosObject& kid : node["Kids"].items()) nodes.emplace_back(kid, depth + 1);
  }
}

std::vector<CosPage> read_pages(QPDF& qpdf) {
  std::vector<CosPage> pages;
  for (const QPDFObjectHandle& page : qpdf.getAllPages())
    pages.push_back({CosObject(page), static_cast<int>(pages.size()) + 1});
  return pages;
}

}  // namespace

}  // namespace broadsheet
