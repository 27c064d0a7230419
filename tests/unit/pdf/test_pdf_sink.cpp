#include <catch2/catch.hpp>

#include "pdf/flate.h"
#include "pdf/pdf_sink.h"
#include "pdf_tools.h"

using namespace broadsheet;
using namespace broadsheet::test;

namespace {

std::string small_file(const std::string& content) {
  PdfSink sink;
  sink.set_info(PdfDict().set("Title", pdf_text("题")));
  const PdfRef extra = sink.add_dict(PdfDict().set("Wide", "40000.125").name("Ink", "PANTONE 185 C"));
  sink.set_catalog(PdfDict().ref("Extra", extra));
  sink.add_page(PdfDict().set("MediaBox", "[0 0 20000 100]").set("Resources", "<< >>"),
                PdfDict().name("Filter", "FlateDecode"), deflate(content, FlateLevel::Fast));
  return sink.save();
}

}  // namespace

TEST_CASE("what is put into a sink stands in the file as it was written") {
  const std::string pdf = small_file("0 0 40000 1 re f\n");
  CHECK(pdf.starts_with("%PDF-1.6\n"));
  CHECK(ask("qpdf --check {}", pdf).find("No syntax or stream encoding errors") != std::string::npos);
  const std::string text = unpacked(pdf);
  CHECK(text.find("/Ink /PANTONE#20185#20C\n  /Wide 40000.125\n") != std::string::npos);
  CHECK(text.find("stream\n0 0 40000 1 re f\nendstream") != std::string::npos);
  CHECK(text.find("/Title <feff9898>") != std::string::npos);
  CHECK(text.find("Haru") == std::string::npos);
}

TEST_CASE("the identifier of a file follows its content") {
  const auto identifier = [](const std::string& pdf) {
    const std::size_t at = pdf.find("/ID [<");
    REQUIRE(at != std::string::npos);
    return pdf.substr(at + 6, 32);
  };
  CHECK(identifier(small_file("q Q\n")) == identifier(small_file("q Q\n")));
  CHECK(identifier(small_file("q Q\n")) != identifier(small_file("Q q\n")));
  // Long streams are hashed by their checksum.
  const std::string noise = [] {
    std::string bytes;
    for (unsigned i = 0, value = 1; i < 200000; ++i) bytes += static_cast<char>((value = value * 69069 + 1) >> 24);
    return bytes;
  }();
  CHECK(identifier(small_file(noise)) != identifier(small_file(noise + "x")));
}

TEST_CASE("a failure that libharu only returns is thrown") {
  PdfSink sink;
  sink.set_info(PdfDict());
  CHECK_THROWS_WITH(sink.set_info(PdfDict()), Catch::StartsWith("the PDF cannot be made: libharu reports 0x"));
}

TEST_CASE("streams of any length keep their bytes") {
  // libharu keeps streams in blocks of 4096 bytes.
  for (const std::size_t length : {0, 1, 4095, 4096, 4097, 8192, 100000}) {
    const std::string bytes(length, 'x');
    PdfSink sink;
    const PdfRef stream = sink.add_stream(PdfDict(), bytes);
    sink.add_page(PdfDict().set("MediaBox", "[0 0 1 1]").set("Resources", "<< >>").ref("Extra", stream), PdfDict(), "");
    const std::string command = "qpdf --show-object=" + std::to_string(stream.number) + " --raw-stream-data {}";
    if (length > 0) CHECK(ask(command, sink.save()) == bytes);
  }
}

TEST_CASE("a file for PDF/X-4 has the same objects in less room, none of them twice") {
  const auto file = [](PdfStandard standard) {
    PdfSink sink(standard);
    sink.set_info(PdfDict().set("Title", pdf_text("题")));
    std::string list;
    for (int i = 0; i < 450; ++i) {  // more than two object streams
      list += pdf_ref(sink.add_dict(PdfDict().number("Number", i).set("Words", pdf_text("江北")))) + " ";
      if (i % 100 == 0) list += pdf_ref(sink.add_stream(PdfDict(), "/Length 7 0 R and endobj")) + " ";
    }
    const PdfRef reserved = sink.reserve();
    sink.set_catalog(PdfDict().set("All", "[" + list + "]").ref("Later", reserved));
    sink.add_page(PdfDict().set("MediaBox", "[0 0 100 100]").set("Resources", "<< >>"), PdfDict(), "q Q\n");
    sink.set(reserved, PdfDict().name("Set", "AtLast"));
    return sink.save();
  };
  const std::string plain = file(PdfStandard::Plain), packed = file(PdfStandard::X4);
  CHECK(packed.size() * 3 < plain.size());
  CHECK(ask("qpdf --check {}", packed).find("No syntax or stream encoding errors") != std::string::npos);
  CHECK(unpacked(packed) == unpacked(plain));
  CHECK(unpacked(packed).find("/Set /AtLast") != std::string::npos);
  CHECK(packed.find("/Number") == std::string::npos);
  CHECK(packed.find("\nxref") == std::string::npos);
  CHECK(ask("qpdf --check {}", file(PdfStandard::X1a)).find("PDF Version: 1.4") != std::string::npos);
  CHECK(file(PdfStandard::X1a).find("/ObjStm") == std::string::npos);
}
