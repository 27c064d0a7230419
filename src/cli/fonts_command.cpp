#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/own_resources.h"

namespace broadsheet {

namespace {

struct FontsOptions {
  bool installed = false, json = false;
  DataOptions data;
};

int run_fonts(const FontsOptions& options, const Console& console);
std::string to_text(const std::vector<FaceInfo>& faces);
std::string to_json(const std::vector<FaceInfo>& faces);

}  // namespace

Command add_fonts_command(CLI::App& program) {
  const auto options = std::make_shared<FontsOptions>();
  CLI::App* command = program.add_subcommand("fonts", "List the faces that layouts can name: family, weight, file.");
  command->add_flag("--installed", options->installed, "Also those installed on this machine");
  add_json_option(*command, options->json);
  add_fonts_option(*command, options->data);
  add_example(*command, "broadsheet fonts --fonts my-fonts --installed");
  return {command, [options](const Console& console) { return run_fonts(*options, console); }};
}

namespace {

int run_fonts(const FontsOptions& options, const Console& console) {
  const OwnResources resources(options.data);
  const std::vector<FaceInfo> faces = resources.shared().fonts.faces(options.installed);
  console.out << (options.json ? to_json(faces) : to_text(faces));
  return exit_code::fine;
}

std::string to_text(const std::vector<FaceInfo>& faces) {
  std::string text, family;
  for (const FaceInfo& face : faces) {
    if (face.family != family) text += (text.empty() ? "" : "\n") + face.family + "\n";
    family = face.family;
    const std::string index = face.index > 0 ? fmt::format(" #{}", face.index) : "";
    text += fmt::format("  {:4}  {:<16} {}{}\n", face.weight, face.style + (face.italic ? " (italic)" : ""),
                        face.file.string(), index);
  }
  return text.empty() ? "no fonts; add a folder with --fonts DIR\n" : text;
}

std::string to_json(const std::vector<FaceInfo>& faces) {
  using Json = nlohmann::ordered_json;
  Json list = Json::array();
  for (const FaceInfo& face : faces)
    list.push_back({{"family", face.family},
                    {"style", face.style},
                    {"weight", face.weight},
                    {"italic", face.italic},
                    {"postscript_name", face.postscript_name},
                    {"file", face.file.string()},
                    {"index", face.index}});
  constexpr int indent = 2;
  return list.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

}  // namespace broadsheet
