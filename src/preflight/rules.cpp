#include "preflight/rules.h"

#include <algorithm>

namespace broadsheet {

const std::vector<PdfRule>& pdf_rules() {
  constexpr Severity error = Severity::Error, warning = Severity::Warning;
  static const std::vector<PdfRule> rules = {
      // Reading it at all.
      {"PF-01", error, "the file is whole: nothing must be mended to read it"},
      {"PF-02", error, "streams unpack, and content is made of operators that are known"},
      {"PF-03", warning, "the file lies within what is checked"},
      {"PF-04", warning, "the file names the standard that it keeps"},
      // PDF/X-4.
      {"X4-01", error, "version 1.6 at most"},
      {"X4-02", error, "the file begins with its header and a comment of bytes above 127"},
      {"X4-03", error, "not encrypted"},
      {"X4-04", error, "the trailer has an ID of two strings"},
      {"X4-10", error, "XMP metadata, well-formed"},
      {"X4-12", error, "XMP names PDF/X-4"},
      {"X4-13", error, "XMP has the dates of creation, change and metadata"},
      {"X4-14", error, "XMP has DocumentID, VersionID and RenditionClass"},
      {"X4-15", error, "XMP has a title"},
      {"X4-16", error, "whether the page is trapped is known"},
      {"X4-17", error, "Trapped of the Info dictionary is a name, and says what XMP says"},
      {"X4-18", error, "the Info dictionary says what XMP says"},
      {"X4-20", error, "one output intent of PDF/X"},
      {"X4-21", error, "the output intent names its condition"},
      {"X4-22", error, "the output intent embeds its profile"},
      {"X4-23", error, "the profile is an ICC profile of an output device"},
      {"X4-24", error, "the profile has as many components as its stream says"},
      {"X4-25", error, "the profile is as long as it says"},
      {"X4-26", error, "the profile is of ICC version 4 at most"},
      {"X4-27", error, "the profile is not outside of the file"},
      {"X4-30", error, "each page has a MediaBox, and a TrimBox or an ArtBox"},
      {"X4-31", error, "the TrimBox lies in the BleedBox"},
      {"X4-32", error, "all boxes lie in the MediaBox"},
      {"X4-33", error, "no annotation lies on what is printed"},
      {"X4-34", error, "no actions"},
      {"X4-35", error, "no presentation steps"},
      {"X4-36", error, "viewers show and print the MediaBox or the BleedBox"},
      {"X4-40", error, "no LZW, no Crypt filter"},
      {"X4-41", error, "nothing stands outside of the file"},
      {"X4-42", error, "no OPI, no alternate picture for print"},
      {"X4-43", error, "no PostScript"},
      {"X4-44", error, "no transfer functions, no halftones but of types 1 and 5"},
      {"X4-45", error, "device colours are those of the output intent"},
      {"X4-46", error, "no ICC colour space repeats the output intent"},
      {"X4-47", error, "no overprint mode 1 with ICC-based CMYK"},
      {"X4-48", error, "separations are of one mind, and have good names"},
      {"X4-49", warning, "pages with transparency say in which space they blend"},
      {"X4-50", error, "every font is embedded, in the form its type asks for"},
      {"X4-51", error, "composite fonts map their codes to glyphs"},
      {"X4-52", error, "widths are those of the font program"},
      {"X4-53", error, "no text shows .notdef"},
      {"X4-55", error, "optional content has named configurations and no automatic states"},
      {"X4-60", error, "no JavaScript"},
      {"X4-61", error, "no forms, films, sounds"},
      // PDF/X-1a.
      {"X1-01", error, "version 1.4 at most, and nothing that came later"},
      {"X1-02", error, "Info names PDF/X-1a"},
      {"X1-03", error, "Info has title, dates and Trapped"},
      {"X1-04", error, "no transparency"},
      {"X1-05", error, "only inks: no RGB, no Lab, no ICC colour"},
      {"X1-07", error, "the output intent is registered, or embeds its profile"},
      // PDF/UA-1, of a file that is tagged; warnings where it does not claim PDF/UA.
      {"UA-01", error, "the file is marked as tagged, and not as suspect"},
      {"UA-02", error, "the language is named"},
      {"UA-03", error, "viewers show the title"},
      {"UA-05", error, "all that is painted is content or artifact"},
      {"UA-06", error, "marked content is balanced, and artifact stands apart from content"},
      {"UA-07", error, "pages with marked content have an entry of the parent tree"},
      {"UA-08", error, "pages with annotations tab in the order of the structure"},
      {"UA-10", error, "every code that is shown has its characters"},
      {"UA-20", error, "structure types are those of PDF, or stand for them"},
      {"UA-21", error, "structure elements know their parents"},
      {"UA-22", error, "figures have words in their place"},
      {"UA-23", warning, "figures have a bounding box"},
      {"UA-24", error, "headings do not skip a level"},
      {"UA-25", error, "lists and tables are made of their parts"},
      {"UA-30", error, "marked content belongs to one structure element"},
      {"UA-31", error, "the parent tree agrees with the structure tree"},
      {"UA-43", error, "notes have an ID of their own"},
      // PDF/A-2, of a file that claims it.
      {"XA-01", error, "part 2, with a level of conformance"},
      {"XA-02", error, "the output intent of PDF/A has the same profile as that of PDF/X"},
      {"XA-03", error, "properties beyond those of XMP are described"},
      {"XA-05", error, "no interpolation, known rendering intents, limits of viewers"},
      {"XA-07", error, "no embedded files"},
      // Newsprint.
      {"NP-01", warning, "not more ink than paper takes"},
      {"NP-05", warning, "black type is one ink"},
      {"NP-06", warning, "small type is one ink"},
      {"NP-07", warning, "reversed type is large enough"},
      {"NP-08", warning, "rules are thick enough"},
      {"NP-10", warning, "pictures have enough pixels"},
      {"NP-11", warning, "line art has enough pixels"},
      {"NP-12", warning, "white does not overprint"},
      {"NP-13", warning, "no separation but the inks of the job"},
  };
  return rules;
}

const PdfRule* find_pdf_rule(std::string_view id) {
  const std::vector<PdfRule>& rules = pdf_rules();
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const PdfRule& rule) { return rule.id == id; });
  return found == rules.end() ? nullptr : &*found;
}

}  // namespace broadsheet
