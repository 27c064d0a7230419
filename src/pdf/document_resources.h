#pragma once

#include <list>
#include <map>
#include <string>
#include <vector>

#include "display/display_list.h"
#include "pdf/embed_font.h"
#include "pdf/embed_picture.h"
#include "pdf/embed_shadow.h"
#include "pdf/pdf_sink.h"

namespace broadsheet {

// What pages refer to by name: fonts, pictures, spot inks, graphics states. Each is put into the file once, and has the
// same name on every page.
class DocumentResources {
public:
  // Embeds the fonts of all pages; pictures and inks when they are asked for.
  DocumentResources(const std::vector<Page>& pages, PdfSink& sink);

  struct Font {
    std::string name, vertical_name;
    EmbeddedFont embedded;
  };
  struct Named {
    std::string name;
    std::string value;  // PDF syntax
  };
  const Font& font(const Face* face) const;
  const Named& picture(const PictureData& data);
  // The image of a shadow; each has its own.
  const Named& shadow(const ShadowMask& mask, const Color& color, const std::string& color_space);
  // The colour space of the ink that `color` names. The alternate is the one of the first colour that named it.
  const Named& spot_ink(const Color& color);

private:
  PdfSink& sink_;
  std::map<const Face*, Font> fonts_;  // only looked up; never walked through, since addresses have no fixed order
  std::map<const PictureData*, Named> pictures_;
  EmbeddedProfiles profiles_;
  std::map<std::string, Named> inks_;
  std::list<Named> shadows_;
};

// The /Resources of one page: those that it uses.
class PageResources {
public:
  void use(const std::string& category, const std::string& name, const std::string& value);
  std::string str() const;

private:
  std::map<std::string, std::map<std::string, std::string>> categories_;
};

}  // namespace broadsheet
