#include "pdf/pack_objects.h"

#include <fmt/format.h>

#include <cassert>
#include <cstdint>
#include <utility>

#include "pdf/flate.h"

namespace broadsheet {

namespace {

// Who wants one object has to unpack all that are packed with it.
constexpr std::size_t most_in_a_stream = 200;

// Where an object is (ISO 32000-1, table 18): nowhere, at a byte of the file, or in an object stream, at an index.
struct Place {
  enum class Kind { Free = 0, InFile = 1, Packed = 2 } kind = Kind::Free;
  std::size_t where = 0;
  std::size_t index = 0;
};

class Packer {
public:
  Packer(std::string_view header, const std::vector<WrittenObject>& objects);
  std::string finish(const PdfDict& trailer);

private:
  void add_stream(std::size_t number, const std::vector<WrittenObject>& objects);
  void pack(std::size_t number, std::string_view value);
  void end_group();
  void write_stream(std::size_t number, const PdfDict& dict, std::string_view bytes);
  std::string cross_references() const;

  std::string file_;
  std::vector<Place> places_;  // by number
  std::string numbers_, values_;
  std::size_t in_group_ = 0;
};

std::string_view value_of(std::string_view object);

}  // namespace

std::string pack_objects(std::string_view header, const std::vector<WrittenObject>& objects, const PdfDict& trailer) {
  return Packer(header, objects).finish(trailer);
}

namespace {

Packer::Packer(std::string_view header, const std::vector<WrittenObject>& objects)
    : file_(header), places_(objects.size() + 1) {
  for (std::size_t i = 0; i < objects.size(); ++i) {
    if (objects[i].is_stream) add_stream(i + 1, objects);
  }
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const bool is_length = i > 0 && objects[i - 1].is_stream;
    if (!objects[i].is_stream && !is_length) pack(i + 1, value_of(objects[i].text));
  }
  end_group();
}

// libharu writes a stream's length as the next object, and first in the stream's dictionary.
void Packer::add_stream(std::size_t number, const std::vector<WrittenObject>& objects) {
  const std::string_view text = objects[number - 1].text;
  const std::string length = fmt::format("/Length {} 0 R", number + 1);
  const std::size_t at = text.find(length);
  assert(at != std::string_view::npos && number < objects.size());
  places_[number] = {Place::Kind::InFile, file_.size()};
  file_.append(text.substr(0, at)).append("/Length ").append(value_of(objects[number].text));
  file_.append(text.substr(at + length.size()));
}

void Packer::pack(std::size_t number, std::string_view value) {
  places_[number] = {Place::Kind::Packed, places_.size(), in_group_};  // the next to be made
  numbers_ += fmt::format("{} {} ", number, values_.size());
  values_.append(value).append("\n");
  if (++in_group_ == most_in_a_stream) end_group();
}

void Packer::end_group() {
  if (in_group_ == 0) return;
  PdfDict dict;
  dict.name("Type", "ObjStm").number("N", static_cast<std::int64_t>(in_group_));
  dict.number("First", static_cast<std::int64_t>(numbers_.size())).name("Filter", "FlateDecode");
  places_.push_back({Place::Kind::InFile, file_.size()});
  write_stream(places_.size() - 1, dict, deflate(numbers_ + values_, FlateLevel::Fast));
  numbers_.clear();
  values_.clear();
  in_group_ = 0;
}

void Packer::write_stream(std::size_t number, const PdfDict& dict, std::string_view bytes) {
  file_ += fmt::format("{} 0 obj\n<< {}/Length {}\n>>\nstream\n", number, dict.entries(), bytes.size());
  file_.append(bytes).append("\nendstream\nendobj\n");
}

std::string Packer::finish(const PdfDict& trailer) {
  const std::size_t start = file_.size();
  places_.push_back({Place::Kind::InFile, start});
  PdfDict dict = trailer;
  dict.name("Type", "XRef").number("Size", static_cast<std::int64_t>(places_.size())).set("W", "[1 4 2]");
  dict.name("Filter", "FlateDecode");
  write_stream(places_.size() - 1, dict, deflate(cross_references(), FlateLevel::Fast));
  file_ += fmt::format("startxref\n{}\n%%EOF\n", start);
  return std::move(file_);
}

// Seven bytes each.
std::string Packer::cross_references() const {
  std::string rows;
  const auto append = [&rows](std::size_t value, int bytes) {
    for (int byte = bytes - 1; byte >= 0; --byte) rows += static_cast<char>((value >> (8 * byte)) & 0xFF);
  };
  for (const Place& place : places_) {
    append(static_cast<std::size_t>(place.kind), 1);
    append(place.where, 4);
    append(place.kind == Place::Kind::Free ? 0xFFFF : place.index, 2);
  }
  return rows;
}

// What stands between "12 0 obj" and "endobj".
std::string_view value_of(std::string_view object) {
  constexpr std::string_view begin = " obj\n", end = "\nendobj";
  const std::size_t from = object.find(begin) + begin.size();
  return object.substr(from, object.rfind(end) - from);
}

}  // namespace

}  // namespace broadsheet
