// The lower bound: the sample page with bare libharu calls. A TrueType face, naive breaking (a line is full when the
// next character would not fit; no marks, no justification, no fallback), every place fixed by hand, nothing checked.
//
// usage: bare-haru FONT.ttf WORDS.json OUT.pdf

#include <hpdf.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace {

using nlohmann::json;

// Places of the classical layout, in points from the top left corner of the page.
constexpr float page_width = 1105.51f, page_height = 1530.71f;
constexpr float left = 53.25f, top = 51.0f, row = 12.0f, base_column = 126.0f;

struct Ink {
  float cyan, magenta, yellow, black;
};
constexpr Ink black{0, 0, 0, 1}, vermilion{0, 0.95f, 0.85f, 0.05f}, stone{0, 0, 0, 0.1f}, paper{0, 0, 0, 0};

[[noreturn]] void stop(HPDF_STATUS error, HPDF_STATUS detail, void*) {
  std::fprintf(stderr, "libharu: error %04lx, detail %lu\n", error, detail);
  std::exit(1);
}

std::size_t character_length(unsigned char lead_byte) {
  if (lead_byte < 0x80) return 1;
  if (lead_byte < 0xE0) return 2;
  return lead_byte < 0xF0 ? 3 : 4;
}

class Pen {
public:
  Pen(HPDF_Page page, HPDF_Font font) : page_(page), font_(font) {}

  void rect(float x, float y, float width, float height, Ink ink) {
    HPDF_Page_SetCMYKFill(page_, ink.cyan, ink.magenta, ink.yellow, ink.black);
    HPDF_Page_Rectangle(page_, x, page_height - y - height, width, height);
    HPDF_Page_Fill(page_);
  }

  void line(float x, float baseline, float size, const std::string& text, Ink ink = black) {
    HPDF_Page_SetCMYKFill(page_, ink.cyan, ink.magenta, ink.yellow, ink.black);
    HPDF_Page_BeginText(page_);
    HPDF_Page_SetFontAndSize(page_, font_, size);
    HPDF_Page_TextOut(page_, x, page_height - baseline, text.c_str());
    HPDF_Page_EndText(page_);
  }

  std::vector<std::string> break_lines(const std::string& text, float size, float measure) {
    HPDF_Page_SetFontAndSize(page_, font_, size);
    std::vector<std::string> lines(1);
    float width = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::string character = text.substr(at, character_length(static_cast<unsigned char>(text[at])));
      const float advance = HPDF_Page_TextWidth(page_, character.c_str());
      if (width + advance > measure) {
        lines.emplace_back();
        width = 0;
      }
      lines.back() += character;
      width += advance;
      at += character.size();
    }
    return lines;
  }

private:
  HPDF_Page page_;
  HPDF_Font font_;
};

// Columns filled one after another.
struct Columns {
  float x, pitch, top, bottom, leading;
  float y = top;

  void advance(float height) {
    y += height;
    if (y + leading <= bottom + 0.01f) return;
    y = top;
    x += pitch;
  }
};

void set_paragraph(Pen& pen, Columns& columns, const std::string& text, float size, float measure, float baseline) {
  for (const std::string& line : pen.break_lines(text, size, measure)) {
    pen.line(columns.x, columns.y + baseline, size, line);
    columns.advance(columns.leading);
  }
}

void set_head(Pen& pen, const json& words) {
  const json& folio = words["folio"];
  pen.line(left, top + 20, 24, folio["page"]);
  pen.line(left + 66, top + 20, 13.5f, folio["section"]);
  pen.line(left + 470, top + 20, 18, folio["newspaper"]);
  pen.line(left + 880, top + 20, 10.5f, words["date"]);
  pen.rect(left, top + 27, 999, 2.4f, black);
  pen.rect(left, top + 31.2f, 999, 0.6f, black);
  pen.rect(left, top + 83.2f, 999, 0.8f, vermilion);
  pen.rect(left, top + 48, 81, 36, vermilion);
  pen.line(left + 9, top + 76, 27, words["kicker"], paper);
  pen.line(left + 840, top + 76, 15, words["title"]);
  pen.line(left, top + 170, 74, words["headline"]);
}

void set_pictures(Pen& pen, const json& words) {
  int number = 0;
  for (const json& picture : words["pictures"]) {
    const bool is_main = number == 0;
    const float x = left + (is_main ? 0 : 2 * base_column * static_cast<float>(number - 1));
    const float y = top + row * (is_main ? 17 : 102);
    const float width = is_main ? 747 : 243, height = is_main ? 396 : 168;
    pen.rect(x, y, width, height, stone);
    pen.line(x + width / 3, y + height / 2, is_main ? 18 : 12, picture["slug"]);
    pen.line(x, y + height + 14, 9, picture["caption"]);
    ++number;
  }
}

void set_story(Pen& pen, const json& words) {
  float x = left;
  for (const json& text : words["lead"]) {
    Columns lead{x, 0, top + 53 * row, top + 61 * row, 18};
    set_paragraph(pen, lead, text, 12, 228, 10);
    x += 259.5f;
  }
  Columns body{left, 153, top + 63 * row, top + 100 * row, row};
  for (const json& block : words["body"]) {
    if (block["subhead"]) {
      for (const std::string& line : pen.break_lines(block["text"], 18, 135)) {
        pen.line(body.x, body.y + 19, 18, line);
        body.advance(2 * row);
      }
    } else {
      set_paragraph(pen, body, "　　" + block["text"].get<std::string>(), 9, 135, 10);
    }
  }
  set_paragraph(pen, body, words["byline"], 9, 135, 10);
}

void set_pillar(Pen& pen, const json& words) {
  const float x = left + 6 * base_column;
  pen.rect(x, top + 17 * row, 243, 996, Ink{0, 0.05f, 0.1f, 0});
  pen.line(x + 9, top + 17 * row + 29, 21, words["pillar"]);
  float y = top + 20 * row;
  for (const json& item : words["indicators"]) {
    pen.rect(x + 9, y, 225, 0.5f, black);
    pen.line(x + 9, y + 20, 13.5f, item["label"]);
    pen.line(x + 160, y + 20, 13.5f, item["tag"], vermilion);
    pen.line(x + 9, y + 76, 60, item["figure"], vermilion);
    pen.line(x + 180, y + 76, 15, item["unit"]);
    pen.line(x + 9, y + 94, 9, item["note"]);
    y += 10 * row;
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::fprintf(stderr, "usage: bare-haru FONT.ttf WORDS.json OUT.pdf\n");
    return 2;
  }
  const json words = json::parse(std::ifstream(arguments[2]));

  HPDF_Doc document = HPDF_New(stop, nullptr);
  HPDF_SetCompressionMode(document, HPDF_COMP_ALL);
  HPDF_UseUTFEncodings(document);
  const char* name = HPDF_LoadTTFontFromFile(document, arguments[1], HPDF_TRUE);
  HPDF_Font font = HPDF_GetFont(document, name, "UTF-8");
  HPDF_Page page = HPDF_AddPage(document);
  HPDF_Page_SetWidth(page, page_width);
  HPDF_Page_SetHeight(page, page_height);

  Pen pen(page, font);
  set_head(pen, words);
  set_pictures(pen, words);
  set_story(pen, words);
  set_pillar(pen, words);

  HPDF_SaveToFile(document, arguments[3]);
  HPDF_Free(document);
}
