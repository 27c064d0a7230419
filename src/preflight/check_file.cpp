#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "preflight/pdf_check.h"

namespace broadsheet {

namespace {

void check_header(const PdfCheck& check);
void check_version(const PdfCheck& check);
void check_trailer(const PdfCheck& check);
void check_later_features(const PdfCheck& check);

}  // namespace

void check_file(const PdfCheck& check) {
  for (const std::string& mended : check.file.mended())
    check.report("PF-01", {}, "the file had to be mended: " + mended,
                 "write it anew with the program that made it; a RIP may mend it in another way");
  check_header(check);
  check_version(check);
  check_trailer(check);
  if (!check.is_x4()) check_later_features(check);
}

namespace {

void check_header(const PdfCheck& check) {
  const std::string_view bytes = check.file.bytes();
  const std::size_t header = bytes.find("%PDF-");
  if (header != 0) {
    check.report("X4-02", {}, fmt::format("`%PDF-` stands at byte {}, expected at byte 0", header));
    return;
  }
  const std::size_t line_end = bytes.find_first_of("\r\n");
  const std::size_t second = line_end == std::string_view::npos ? line_end : bytes.find_first_not_of("\r\n", line_end);
  constexpr std::size_t binary_bytes = 4;
  const std::string_view mark =
      second == std::string_view::npos ? std::string_view() : bytes.substr(second, binary_bytes + 1);
  const bool is_binary = mark.size() == binary_bytes + 1 && mark[0] == '%' &&
                         std::all_of(mark.begin() + 1, mark.end(), [](char c) { return (c & 0x80) != 0; });
  if (!is_binary)
    check.report("X4-02", {}, "the second line is not `%` and four bytes above 127",
                 "without them a program that moves files may take this one for text");
}

// "1.6" as 106; 0 when it is none.
int version_number(const std::string& version) {
  const bool is_version = version.size() >= 3 && std::isdigit(static_cast<unsigned char>(version[0])) != 0 &&
                          version[1] == '.' && std::isdigit(static_cast<unsigned char>(version[2])) != 0;
  return is_version ? (version[0] - '0') * 100 + (version[2] - '0') : 0;
}

void check_version(const PdfCheck& check) {
  constexpr std::size_t before_version = 5;  // "%PDF-"
  const std::string_view bytes = check.file.bytes();
  const std::string header(bytes.substr(bytes.find("%PDF-") + before_version, 3));
  const std::string catalog = check.file.catalog()["Version"].name();
  const std::string& later = version_number(catalog) > version_number(header) ? catalog : header;
  const int most = check.is_x4() ? 106 : 104;
  const int version = version_number(later);
  if (version > 0 && version <= most) return;
  check.report(check.is_x4() ? "X4-01" : "X1-01", {},
               fmt::format("the version of the file is `{}`, expected 1.{} at most", later, most % 100));
}

void check_trailer(const PdfCheck& check) {
  const CosObject& trailer = check.file.trailer();
  if (trailer.has("Encrypt"))
    check.report("X4-03", {0, trailer["Encrypt"].id()}, "the file is encrypted, expected no Encrypt in the trailer",
                 "export it without a password and without restrictions");
  const CosObject id = trailer["ID"];
  const bool is_pair = id.size() == 2 && !id.at(0).bytes().empty() && !id.at(1).bytes().empty();
  if (!is_pair)
    check.report("X4-04", {},
                 id.is_null() ? "the trailer has no ID, expected two strings"
                              : "the ID of the trailer is not two strings that are not empty");
}

// What PDF 1.4 does not have, or PDF/X-1a leaves out of it.
void check_later_features(const PdfCheck& check) {
  if (check.file.has_object_streams())
    check.report("X1-01", {}, "objects stand in object streams, expected a file as of PDF 1.4");
  for (const CosObject& object : check.file.objects()) {
    if (!object.is_stream()) continue;
    for (const CosObject& filter : object["Filter"].items()) {
      if (filter.is_name("JBIG2Decode") || filter.is_name("JPXDecode"))
        check.report("X1-01", {0, object.id()}, fmt::format("a stream has the filter `{}`", filter.name()));
    }
    if (object["BitsPerComponent"].integer() == 16 && object["Subtype"].is_name("Image"))
      check.report("X1-01", {0, object.id()}, "a picture has 16 bits a component, expected 8 at most");
  }
}

}  // namespace

}  // namespace broadsheet
