#pragma once

#include <string>
#include <vector>

#include "source/diagnostics.h"
#include "yaml/yaml_node.h"

namespace broadsheet {

// What is laid over a layout, one after another, for one of its other drawings (see Drawing).
struct DrawingChanges {
  std::string name;
  int alternatives = 0, levers = 0;
  std::vector<YamlNode> nodes;
};

// Takes the tables `alternatives` and `levers` out of the `fit` of a layout: the page as it is or an alternative, with
// no step or one step of each lever; all of these but the one that changes nothing. An alternative may extend one that
// stands before it.
std::vector<DrawingChanges> take_drawings(YamlNode& layout, Diagnostics& diagnostics);

}  // namespace broadsheet
