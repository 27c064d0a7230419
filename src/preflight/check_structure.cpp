#include <fmt/format.h>

#include <algorithm>

#include "preflight/structure_check.h"

namespace broadsheet {

StructureCheck::StructureCheck(const PdfCheck& check)
    : check_(check), is_tagged_(check.file.catalog()["StructTreeRoot"].is_dict()) {}

void StructureCheck::begin_page(const CosPage& page) {
  page_ = page;
  marks_.clear();
  if (is_tagged_ && page.dict["Annots"].size() > 0 && !page.dict["Tabs"].is_name("S"))
    check_.report("UA-08", {page.number, page.dict.id()}, "a page with annotations has no /Tabs /S");
}

void StructureCheck::see(const ContentEvent& event, const ContentPlace& place) {
  if (!is_tagged_ || place.is_glyph) return;
  const PdfPlace where{page_.number, place.stream};
  if (const auto* mark = std::get_if<MarkedBegin>(&event)) {
    begin_mark(*mark, place);
  } else if (std::get_if<MarkedEnd>(&event)) {
    if (!marks_.empty()) marks_.pop_back();
  } else if (const auto* end = std::get_if<StreamEnd>(&event)) {
    if (end->left_open > 0)
      check_.report("UA-06", where, fmt::format("content leaves {} marked sequences open at its end", end->left_open));
    if (end->closed_too_often > 0)
      check_.report("UA-06", where, fmt::format("content has {} EMC without a beginning", end->closed_too_often));
    const auto left = std::min(marks_.size(), static_cast<std::size_t>(end->left_open));
    marks_.resize(marks_.size() - left);
  } else {
    const bool paints = std::get_if<ShownText>(&event) || std::get_if<PaintedPath>(&event) ||
                        std::get_if<PaintedPicture>(&event) || std::get_if<PaintedShading>(&event);
    const auto counts = [](const Mark& around) { return around.is_artifact || around.has_content; };
    if (paints && std::none_of(marks_.begin(), marks_.end(), counts))
      check_.report("UA-05", where, "content paints outside of all marked sequences, expected a tag or /Artifact",
                    "what a reader needs is tagged; rules, grounds and folios are artifacts");
  }
}

void StructureCheck::begin_mark(const MarkedBegin& mark, const ContentPlace& place) {
  const PdfPlace where{page_.number, place.stream};
  Mark begun;
  begun.is_artifact = mark.tag == "Artifact";
  begun.has_content = mark.properties.has("MCID");
  const auto is_artifact = [](const Mark& outer) { return outer.is_artifact; };
  const auto has_content = [](const Mark& outer) { return outer.has_content; };
  if (begun.is_artifact && std::any_of(marks_.begin(), marks_.end(), has_content))
    check_.report("UA-06", where, "an artifact stands inside of content");
  if (begun.has_content && std::any_of(marks_.begin(), marks_.end(), is_artifact))
    check_.report("UA-06", where, "content stands inside of an artifact");
  marks_.push_back(begun);
  if (!begun.has_content) return;
  const bool is_form = place.form && place.form->has("StructParents");
  const CosObject& owner = is_form ? *place.form : page_.dict;
  const int id = mark.properties["MCID"].integer();
  Marked& marked = marked_[owner.id()];
  marked.where = {page_.number, owner.id()};
  marked.owner = owner;
  // A form that is drawn again shows the same content again.
  if (!marked.ids.insert(id).second && !is_form)
    check_.report("UA-30", where, fmt::format("the MCID {} stands twice on the page", id));
}

void StructureCheck::end() {
  const bool says_so = check_.file.catalog()["MarkInfo"]["Marked"].is_true();
  if (!is_tagged_ && !says_so && !check_.claims_ua()) return;
  check_catalog();
  if (!is_tagged_) return;
  const StructureTree tree = read_structure_tree(check_.file);
  if (tree.is_cut_off)
    check_.report("PF-03", {}, "the structure tree is too deep, or too large, to be checked as a whole");
  check_structure_elements(check_, tree);
  check_claims(tree);
}

void StructureCheck::check_catalog() const {
  const CosObject& catalog = check_.file.catalog();
  const PdfPlace place{0, catalog.id()};
  if (!is_tagged_) check_.report("UA-01", place, "the file says that it is tagged, and has no structure tree");
  if (!catalog["MarkInfo"]["Marked"].is_true())
    check_.report("UA-01", place, "the file has a structure tree, and MarkInfo does not say /Marked true");
  if (catalog["MarkInfo"]["Suspects"].is_true()) check_.report("UA-01", place, "MarkInfo says /Suspects true");
  if (catalog["Lang"].text().empty())
    check_.report("UA-02", place, "the catalog has no /Lang, expected one like (zh-CN)");
  if (!catalog["ViewerPreferences"]["DisplayDocTitle"].is_true())
    check_.report("UA-03", place, "the viewer preferences do not say /DisplayDocTitle true");
}

void StructureCheck::check_claims(const StructureTree& tree) const {
  std::map<MarkedPlace, int> owners;
  for (std::size_t i = 0; i < tree.elements.size(); ++i) {
    for (const MarkedPlace& place : tree.elements[i].content) {
      const int object = tree.elements[i].dict.id();
      const auto [first, is_new] = owners.emplace(place, static_cast<int>(i));
      if (!is_new)
        check_.report(
            "UA-30", {0, object},
            fmt::format("the MCID {} of object {} belongs to two structure elements", place.second, place.first));
      const auto marked = marked_.find(place.first);
      if (marked == marked_.end() || marked->second.ids.count(place.second) == 0)
        check_.report(
            "UA-30", {0, object},
            fmt::format("an element claims the MCID {} of object {}, where there is none", place.second, place.first));
    }
  }
  for (const auto& [object, marked] : marked_) {
    for (const int id : marked.ids) {
      if (owners.count({object, id}) == 0)
        check_.report("UA-30", marked.where, fmt::format("the MCID {} belongs to no structure element", id));
    }
  }
  check_parent_tree(tree, owners);
}

void StructureCheck::check_parent_tree(const StructureTree& tree, const std::map<MarkedPlace, int>& owners) const {
  for (const auto& [object, marked] : marked_) {
    const CosObject key = marked.owner["StructParents"];
    if (!key.is_number()) {
      check_.report("UA-07", marked.where, "a page with marked content has no /StructParents");
      continue;
    }
    const auto entry = tree.parents.find(key.integer());
    if (entry == tree.parents.end() || !entry->second.is_array()) {
      check_.report("UA-31", marked.where,
                    fmt::format("the parent tree has no list for /StructParents {}", key.integer()));
      continue;
    }
    for (const int id : marked.ids) {
      const auto owner = owners.find({object, id});
      if (owner == owners.end()) continue;
      const CosObject named = entry->second.at(id);
      if (!named.is_same(tree.elements[static_cast<std::size_t>(owner->second)].dict))
        check_.report("UA-31", marked.where,
                      fmt::format("the parent tree gives the MCID {} to another element than the structure tree", id));
    }
  }
}

}  // namespace broadsheet
