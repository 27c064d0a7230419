#pragma once

#include <map>
#include <set>
#include <string>

#include "preflight/preflight_pdf.h"

namespace broadsheet::test {

// A PDF of a few objects written as plain text, so that a test can spoil one thing of it.
class SmallPdf {
public:
  SmallPdf& object(int number, const std::string& text);
  // `entries` stand in the dictionary of the stream, beside its length.
  SmallPdf& stream(int number, const std::string& entries, const std::string& data);
  // Replaces a part of an object, which must be there once: in its dictionary, or else in its data.
  SmallPdf& change(int number, const std::string& from, const std::string& to);
  SmallPdf& remove(int number);
  SmallPdf& header(const std::string& text);
  SmallPdf& trailer(const std::string& entries);
  const std::string& data(int number) const { return objects_.at(number).data; }

  std::string bytes() const;

private:
  struct Object {
    std::string text;
    bool is_stream = false;
    std::string data;
  };
  std::map<int, Object> objects_;
  std::string header_ = "%PDF-1.6\n%\xE2\xE3\xCF\xD3\n";
  std::string trailer_;
};

// Numbers of the objects of the files below.
namespace small {
constexpr int catalog = 1, pages = 2, page = 3, content = 4, metadata = 5, intent = 6, profile = 7, info = 8;
constexpr int first_free = 20;
}  // namespace small

// The least file that keeps PDF/X-4: a page of 200 by 100 points with a black rectangle.
SmallPdf x4_file();
// The least file that keeps PDF/X-1a:2003.
SmallPdf x1a_file();
// 132 bytes that begin like an ICC profile.
std::string icc_profile(const std::string& color_space = "CMYK", const std::string& device_class = "prtr");

using Ids = std::set<std::string>;
// The rules that a file breaks; "unreadable" when it could not be read.
Ids broken_rules(const SmallPdf& pdf, const PreflightOptions& options = {});
PdfReport report_on(const SmallPdf& pdf, const PreflightOptions& options = {});
PreflightOptions held_to(PrintStandard standard);

}  // namespace broadsheet::test
