#pragma once

#include <functional>
#include <string>
#include <vector>

#include "display/display_list.h"
#include "press/press_profile.h"
#include "scratch_folder.h"

namespace broadsheet::test {

// A profile of presses/, for pages whose pictures may be still to come.
PressProfile shipped_press(const std::string& name, PdfStandard standard = PdfStandard::X4);

// A change to the composed pages that no rule of ours sees any more: how a test makes a file that is wrong.
using ChangePages = std::function<void(std::vector<Page>&)>;

// The file that the press is sent; `edition` is a name in content/ or a path. With a layout, the edition's on that.
std::string press_file(const std::string& edition, const PressProfile& press, const ChangePages& change = {},
                       const std::string& layout = {});

// The sample with photographs of dark, saturated colours in all of its frames; writes it into the folder and gives its
// path.
std::string sample_with_photographs(const ScratchFolder& folder);

// Every ink of the pages, also inside of paths and strokes.
void change_colors(std::vector<Page>& pages, const std::function<void(Color&)>& change);

}  // namespace broadsheet::test
