#include "text/fixed_spaces.h"

namespace broadsheet {

// Unicode 15, table 6-2; the figure and punctuation spaces depend on a face's digits there and are near these in most.
std::optional<EmPart> space_width(char32_t character) {
  switch (character) {
    case '\t':
    case ' ':
    case 0x00A0:
      return EmPart{1, 4};
    case '\n':
    case '\v':
    case '\f':
    case '\r':
    case 0x0085:
    case 0x2028:
    case 0x2029:
      return EmPart{0, 1};
    case 0x2000:
    case 0x2002:
      return EmPart{1, 2};
    case 0x2001:
    case 0x2003:
    case 0x3000:
      return EmPart{1, 1};
    case 0x2004:
      return EmPart{1, 3};
    case 0x2005:
      return EmPart{1, 4};
    case 0x2006:
      return EmPart{1, 6};
    case 0x2007:
      return EmPart{1, 2};
    case 0x2008:
      return EmPart{1, 4};
    case 0x2009:
    case 0x202F:
      return EmPart{1, 5};
    case 0x200A:
      return EmPart{1, 10};
    case 0x205F:
      return EmPart{4, 18};
    default:
      return {};
  }
}

}  // namespace broadsheet
