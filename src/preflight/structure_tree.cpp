#include "preflight/structure_tree.h"

#include <algorithm>
#include <set>

namespace broadsheet {

namespace {

constexpr int deepest = 200;
constexpr std::size_t most_elements = 2'000'000;

class TreeReader {
public:
  TreeReader(const CosObject& root, StructureTree& tree) : roles_(root["RoleMap"]), tree_(tree) {}
  void read_kids(const CosObject& dict, int parent, const CosObject& page, int depth);

private:
  void read_kid(const CosObject& kid, int parent, const CosObject& page, int depth);
  std::string standard_type(const std::string& type);

  CosObject roles_;
  StructureTree& tree_;
  std::set<int> visited_;
};

void read_number_tree(const CosObject& node, std::map<int, CosObject>& numbers, std::set<int>& visited, int depth);

}  // namespace

StructureTree read_structure_tree(const PdfFile& file) {
  StructureTree tree;
  const CosObject root = file.catalog()["StructTreeRoot"];
  TreeReader(root, tree).read_kids(root, -1, {}, 0);
  std::set<int> visited;
  read_number_tree(root["ParentTree"], tree.parents, visited, 0);
  return tree;
}

bool is_standard_structure(const std::string& type) {
  static const std::set<std::string> standard = {
      "Document",  "Part",    "Art",   "Sect",  "Div",   "BlockQuote", "Caption",  "TOC",     "TOCI",  "Index",
      "NonStruct", "Private", "P",     "H",     "H1",    "H2",         "H3",       "H4",      "H5",    "H6",
      "L",         "LI",      "Lbl",   "LBody", "Table", "TR",         "TH",       "TD",      "THead", "TBody",
      "TFoot",     "Span",    "Quote", "Note",  "Code",  "Reference",  "BibEntry", "Link",    "Annot", "Ruby",
      "Warichu",   "RB",      "RT",    "RP",    "WT",    "WP",         "Figure",   "Formula", "Form"};
  return standard.count(type) > 0;
}

namespace {

void TreeReader::read_kids(const CosObject& dict, int parent, const CosObject& page, int depth) {
  for (const CosObject& kid : dict["K"].items()) read_kid(kid, parent, page, depth);
}

void TreeReader::read_kid(const CosObject& kid, int parent, const CosObject& page, int depth) {
  if (depth > deepest || tree_.elements.size() >= most_elements) {
    tree_.is_cut_off = true;
    return;
  }
  if (kid.is_number()) {
    if (parent >= 0) tree_.elements[static_cast<std::size_t>(parent)].content.push_back({page.id(), kid.integer()});
    return;
  }
  if (!kid.is_dict()) return;
  if (kid["Type"].is_name("OBJR")) return;
  if (kid.has("MCID")) {
    const CosObject stream = kid["Stm"], its_page = kid["Pg"];
    const int place = stream.is_stream() ? stream.id() : its_page.is_dict() ? its_page.id() : page.id();
    if (parent >= 0) tree_.elements[static_cast<std::size_t>(parent)].content.push_back({place, kid["MCID"].integer()});
    return;
  }
  if (kid.id() != 0 && !visited_.insert(kid.id()).second) return;
  StructureElement element;
  element.dict = kid;
  element.parent = parent;
  element.named = kid["S"].name();
  element.type = standard_type(element.named);
  tree_.elements.push_back(element);
  const CosObject its_page = kid["Pg"];
  read_kids(kid, static_cast<int>(tree_.elements.size()) - 1, its_page.is_dict() ? its_page : page, depth + 1);
}

std::string TreeReader::standard_type(const std::string& type) {
  std::set<std::string> passed;
  std::string at = type;
  while (!is_standard_structure(at) && roles_.has(at)) {
    if (!passed.insert(at).second) {
      if (std::find(tree_.circular.begin(), tree_.circular.end(), type) == tree_.circular.end())
        tree_.circular.push_back(type);
      return type;
    }
    at = roles_[at].name();
  }
  return at;
}

void read_number_tree(const CosObject& node, std::map<int, CosObject>& numbers, std::set<int>& visited, int depth) {
  if (depth > deepest || (node.id() != 0 && !visited.insert(node.id()).second)) return;
  const CosObject pairs = node["Nums"];
  for (int i = 0; i + 1 < pairs.size(); i += 2) numbers.emplace(pairs.at(i).integer(), pairs.at(i + 1));
  for (const CosObject& kid : node["Kids"].items()) read_number_tree(kid, numbers, visited, depth + 1);
}

}  // namespace

}  // namespace broadsheet
