#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "preflight/structure_check.h"

namespace broadsheet {

namespace {

using Names = std::set<std::string>;

std::string parent_type(const StructureTree& tree, const StructureElement& element);
CosObject attribute(const CosObject& element, const char* key);
void check_parent_link(const PdfCheck& check, const StructureTree& tree, const StructureElement& element);
void check_figure(const PdfCheck& check, const StructureElement& element);
void check_headings(const PdfCheck& check, const StructureTree& tree);
void check_nesting(const PdfCheck& check, const StructureTree& tree, const StructureElement& element);
void check_notes(const PdfCheck& check, const StructureTree& tree);

}  // namespace

void check_structure_elements(const PdfCheck& check, const StructureTree& tree) {
  for (const std::string& name : tree.circular)
    check.report("UA-20", {}, fmt::format("the role map leads `{}` back to itself", name));
  for (const StructureElement& element : tree.elements) {
    const bool is_circular =
        std::find(tree.circular.begin(), tree.circular.end(), element.named) != tree.circular.end();
    if (!is_standard_structure(element.type) && !is_circular)
      check.report(
          "UA-20", {0, element.dict.id()},
          fmt::format("an element is of type `{}`, which is neither standard nor in the role map", element.named));
    check_parent_link(check, tree, element);
    if (element.type == "Figure" || element.type == "Formula") check_figure(check, element);
    check_nesting(check, tree, element);
  }
  check_headings(check, tree);
  check_notes(check, tree);
}

namespace {

std::string parent_type(const StructureTree& tree, const StructureElement& element) {
  return element.parent < 0 ? std::string() : tree.elements[static_cast<std::size_t>(element.parent)].type;
}

// Attributes are a dictionary, or a list of them with numbers between.
CosObject attribute(const CosObject& element, const char* key) {
  for (const CosObject& attributes : element["A"].items()) {
    if (attributes.has(key)) return attributes[key];
  }
  return {};
}

void check_parent_link(const PdfCheck& check, const StructureTree& tree, const StructureElement& element) {
  const CosObject parent = element.parent < 0 ? check.file.catalog()["StructTreeRoot"]
                                              : tree.elements[static_cast<std::size_t>(element.parent)].dict;
  if (!element.dict["P"].is_same(parent))
    check.report("UA-21", {0, element.dict.id()},
                 fmt::format("the /P of an element `{}` is not the element above it", element.named));
}

void check_figure(const PdfCheck& check, const StructureElement& element) {
  const PdfPlace place{0, element.dict.id()};
  if (element.dict["Alt"].text().empty() && element.dict["ActualText"].text().empty())
    check.report("UA-22", place, fmt::format("an element `{}` has neither Alt nor ActualText", element.named),
                 "say in a sentence what is to be seen");
  if (attribute(element.dict, "BBox").size() != 4)
    check.report("UA-23", place, fmt::format("an element `{}` has no BBox among its layout attributes", element.named));
}

void check_headings(const PdfCheck& check, const StructureTree& tree) {
  int above = 0;
  bool has_numbered = false, has_plain = false;
  for (const StructureElement& element : tree.elements) {
    const PdfPlace place{0, element.dict.id()};
    has_plain = has_plain || element.type == "H";
    if (element.type.size() != 2 || element.type[0] != 'H' || element.type[1] < '1' || element.type[1] > '6') continue;
    has_numbered = true;
    const int level = element.type[1] - '0';
    if (level > above + 1)
      check.report("UA-24", place,
                   above == 0 ? fmt::format("the first heading is H{}, expected H1", level)
                              : fmt::format("H{} follows H{}, expected H{} at most", level, above, above + 1));
    above = level;
  }
  if (has_numbered && has_plain)
    check.report("UA-24", {}, "the file has headings H and headings with levels, expected one kind");
}

struct Parts {
  const char* type;
  Names parents;
};

void check_nesting(const PdfCheck& check, const StructureTree& tree, const StructureElement& element) {
  static const std::vector<Parts> parts = {
      {"LI", {"L"}},        {"LBody", {"LI"}},    {"TR", {"Table", "THead", "TBody", "TFoot"}},
      {"TH", {"TR"}},       {"TD", {"TR"}},       {"THead", {"Table"}},
      {"TBody", {"Table"}}, {"TFoot", {"Table"}}, {"RB", {"Ruby"}},
      {"RT", {"Ruby"}},     {"RP", {"Ruby"}}};
  static const std::map<std::string, Names> children = {{"L", {"L", "LI", "Caption"}},
                                                        {"LI", {"Lbl", "LBody"}},
                                                        {"Table", {"TR", "THead", "TBody", "TFoot", "Caption"}},
                                                        {"TR", {"TH", "TD"}}};
  const PdfPlace place{0, element.dict.id()};
  const std::string parent = parent_type(tree, element);
  for (const Parts& part : parts) {
    if (element.type == part.type && part.parents.count(parent) == 0)
      check.report("UA-25", place, fmt::format("an element {} stands in `{}`, where it is no part", part.type, parent));
  }
  const auto inside = children.find(parent);
  const bool is_odd =
      inside != children.end() && inside->second.count(element.type) == 0 &&
      std::none_of(parts.begin(), parts.end(), [&](const Parts& part) { return element.type == part.type; });
  if (is_odd)
    check.report("UA-25", place,
                 fmt::format("an element `{}` stands in {}, where it is no part", element.named, parent));
  if (element.type == "TH" && attribute(element.dict, "Scope").is_null() && !element.dict.has("ID"))
    check.report("UA-25", place, "a TH says neither its Scope nor an ID that cells refer to");
}

void check_notes(const PdfCheck& check, const StructureTree& tree) {
  Names ids;
  for (const StructureElement& element : tree.elements) {
    if (element.type != "Note") continue;
    const std::string id = element.dict["ID"].bytes();
    if (id.empty()) {
      check.report("UA-43", {0, element.dict.id()}, "a Note has no ID");
    } else if (!ids.insert(id).second) {
      check.report("UA-43", {0, element.dict.id()}, fmt::format("the ID `{}` belongs to two Notes", id));
    }
  }
}

}  // namespace

}  // namespace broadsheet
