#include "pdf/pdf_sink.h"

#include <fmt/format.h>
// Without HPDF_SHARED, which would hide the object layer.
#include <hpdf.h>

#include <cstdint>
#include <map>
#include <stdexcept>
#include <vector>

#include "pdf/content_hash.h"
#include "pdf/pack_objects.h"

namespace broadsheet {

// The structures reached into below are laid out otherwise in other releases.
static_assert(HPDF_VERSION_ID == 20300, "pdf_sink.cpp is written for libharu 2.3.0");

namespace {

constexpr HPDF_UINT32 object_number_mask = 0x00FFFFFF;
constexpr std::uint64_t most_bytes = 0x7FFFFFFF;  // libharu counts in 32 bits, some of them signed

int object_number(HPDF_Dict dict);

}  // namespace

// libharu's dictionaries stay empty, but for what it puts there itself; when it writes one, it calls write_entries,
// which writes the text kept for that object.
struct PdfSink::Document {
  PdfStandard standard = PdfStandard::Plain;
  HPDF_STATUS error = HPDF_OK, error_detail = 0;  // the first that libharu told its handler
  std::map<int, std::string> entries;             // by object number; 0: the trailer, which has none
  std::uint64_t size = 0;
  ContentHash hash;
  HPDF_Doc haru = nullptr;

  Document();
  ~Document() { HPDF_Free(haru); }
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  PdfRef keep(HPDF_Dict dict, const PdfDict& entries);
  void keep(int number, const PdfDict& entries);
  void fill(HPDF_Stream stream, std::string_view bytes);
  std::vector<WrittenObject> objects(std::string_view file) const;
  std::string written();

  // Inner calls of libharu tell their failure by status or null alone, outer ones also call the handler.
  void check(HPDF_STATUS status) const;
  template <typename Object>
  Object* check(Object* object) const;
  [[noreturn]] void fail(HPDF_STATUS status) const;

  static void record_error(HPDF_STATUS number, HPDF_STATUS detail, void* document);
  static HPDF_STATUS write_entries(HPDF_Dict dict, HPDF_Stream stream);
};

PdfSink::PdfSink(PdfStandard standard) : document_(std::make_unique<Document>()) {
  document_->haru->pdf_version = standard == PdfStandard::X1a ? HPDF_VER_14 : HPDF_VER_16;
  document_->standard = standard;
}
PdfSink::~PdfSink() = default;

PdfRef PdfSink::add_dict(const PdfDict& dict) {
  const PdfRef ref = reserve();
  set(ref, dict);
  return ref;
}

PdfRef PdfSink::reserve() {
  HPDF_Dict object = document_->check(HPDF_Dict_New(document_->haru->mmgr));
  document_->check(HPDF_Xref_Add(document_->haru->xref, object));
  object->write_fn = Document::write_entries;
  return {object_number(object)};
}

void PdfSink::set(PdfRef reserved, const PdfDict& dict) {
  document_->keep(reserved.number, dict);
}

PdfRef PdfSink::add_stream(const PdfDict& dict, std::string_view bytes) {
  HPDF_Dict object = document_->check(HPDF_DictStream_New(document_->haru->mmgr, document_->haru->xref));
  document_->fill(object->stream, bytes);
  return document_->keep(object, dict);
}

PdfRef PdfSink::add_page(const PdfDict& page, const PdfDict& content_dict, std::string_view content) {
  HPDF_Page object = document_->check(HPDF_AddPage(document_->haru));
  // libharu's own are of A4 and of the PDF 1.2 kind.
  document_->check(HPDF_Dict_RemoveElement(object, "MediaBox"));
  document_->check(HPDF_Dict_RemoveElement(object, "Resources"));
  HPDF_Dict content_object = static_cast<HPDF_PageAttr>(object->attr)->contents;
  document_->fill(content_object->stream, content);
  document_->keep(content_object, content_dict);
  return document_->keep(object, page);
}

void PdfSink::set_catalog(const PdfDict& entries) {
  document_->keep(document_->haru->catalog, entries);
}

void PdfSink::set_info(const PdfDict& entries) {
  document_->check(HPDF_Dict_RemoveElement(document_->haru->info, "Producer"));
  document_->keep(document_->haru->info, entries);
}

std::string PdfSink::content_identifier() const {
  return document_->hash.identifier();
}

std::string PdfSink::save() {
  const std::string identifier = pdf_bytes(content_identifier());
  PdfDict trailer;
  trailer.set("ID", fmt::format("[{0} {0}]", identifier));
  document_->keep(document_->haru->trailer, trailer);
  document_->check(HPDF_SaveToStream(document_->haru));
  std::string file = document_->written();
  if (document_->standard != PdfStandard::X4) return file;  // PDF 1.4 knows no object streams
  const std::vector<WrittenObject> objects = document_->objects(file);
  trailer.ref("Root", {object_number(document_->haru->catalog)}).ref("Info", {object_number(document_->haru->info)});
  const std::string_view header = std::string_view(file).substr(0, objects.front().text.data() - file.data());
  return pack_objects(header, objects, trailer);
}

PdfStandard PdfSink::standard() const {
  return document_->standard;
}

bool PdfSink::is_small() const {
  return document_->standard != PdfStandard::Plain;
}

PdfSink::Document::Document() : haru(HPDF_New(record_error, this)) {
  check(haru);
}

PdfRef PdfSink::Document::keep(HPDF_Dict dict, const PdfDict& text) {
  const int number = object_number(dict);
  keep(number, text);
  dict->write_fn = write_entries;
  return {number};
}

void PdfSink::Document::keep(int number, const PdfDict& text) {
  hash.add(text.entries());
  size += text.entries().size();
  entries[number] = text.entries();
}

void PdfSink::Document::fill(HPDF_Stream stream, std::string_view bytes) {
  size += bytes.size();
  if (size > most_bytes) throw std::runtime_error("the PDF is larger than 2 GiB, which libharu cannot write");
  hash.add_stream(bytes);
  check(HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                          static_cast<HPDF_UINT>(bytes.size())));
}

std::string PdfSink::Document::written() {
  std::string bytes;
  bytes.reserve(HPDF_Stream_Size(haru->stream));
  const HPDF_UINT blocks = HPDF_MemStream_GetBufCount(haru->stream);
  for (HPDF_UINT i = 0; i < blocks; ++i) {
    HPDF_UINT length = 0;
    const HPDF_BYTE* block = check(HPDF_MemStream_GetBufPtr(haru->stream, i, &length));
    bytes.append(reinterpret_cast<const char*>(block), length);
  }
  return bytes;
}

// They stand in the order of their numbers, and after them the cross-reference table. Number 0 is that of no object.
std::vector<WrittenObject> PdfSink::Document::objects(std::string_view file) const {
  const HPDF_List written = haru->xref->entries;
  std::vector<WrittenObject> objects;
  for (HPDF_UINT i = 1; i < written->count; ++i) {
    const auto* entry = static_cast<HPDF_XrefEntry>(HPDF_List_ItemAt(written, i));
    const bool is_last = i + 1 == written->count;
    const HPDF_UINT end =
        is_last ? haru->xref->addr : static_cast<HPDF_XrefEntry>(HPDF_List_ItemAt(written, i + 1))->byte_offset;
    const auto* header = static_cast<const HPDF_Obj_Header*>(entry->obj);
    const bool is_dict = (header->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT;
    const bool is_stream = is_dict && static_cast<HPDF_Dict>(entry->obj)->stream != nullptr;
    objects.push_back({file.substr(entry->byte_offset, end - entry->byte_offset), is_stream});
  }
  return objects;
}

void PdfSink::Document::check(HPDF_STATUS status) const {
  if (status != HPDF_OK) fail(status);
}

template <typename Object>
Object* PdfSink::Document::check(Object* object) const {
  if (!object) fail(error);
  return object;
}

void PdfSink::Document::fail(HPDF_STATUS status) const {
  if (status == HPDF_FAILD_TO_ALLOC_MEM) throw std::runtime_error("the PDF cannot be made: out of memory");
  throw std::runtime_error(fmt::format("the PDF cannot be made: libharu reports 0x{:04X}, {}", status, error_detail));
}

// An exception must not fly through C code: the wrapper that made the call throws.
void PdfSink::Document::record_error(HPDF_STATUS number, HPDF_STATUS detail, void* document) {
  auto& self = *static_cast<Document*>(document);
  if (self.error != HPDF_OK) return;
  self.error = number;
  self.error_detail = detail;
}

HPDF_STATUS PdfSink::Document::write_entries(HPDF_Dict dict, HPDF_Stream stream) {
  const auto& self = *static_cast<const Document*>(dict->error->user_data);
  const auto found = self.entries.find(object_number(dict));
  if (found == self.entries.end()) return HPDF_OK;
  const std::string& text = found->second;
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(text.data()),
                           static_cast<HPDF_UINT>(text.size()));
}

namespace {

int object_number(HPDF_Dict dict) {
  return static_cast<int>(dict->header.obj_id & object_number_mask);
}

}  // namespace

}  // namespace broadsheet
