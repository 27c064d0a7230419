#include "cli/preflight_options.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "press/press_rules.h"
#include "source/files.h"

namespace broadsheet {

namespace {

CLI::Validator from_to(int least, int most);

}  // namespace

CLI::App* add_preflight_options(CLI::App& program, PreflightCommandOptions& options) {
  CLI::App* command = program.add_subcommand(
      "preflight",
      "Hold an edition's pages to a press, or check a finished PDF, whoever made it, before it is printed.");
  command->add_option("FILE", options.file, "A PDF; or an edition's YAML file, or its folder")
      ->type_name("")
      ->required();
  command
      ->add_option("--press", options.press.press,
                   "Of an edition: the printing plant, a profile's name or its file. Of a PDF: take limits from it")
      ->type_name("NAME");
  command
      ->add_option("--standard", options.press.standard,
                   "PDF/X-4 (x4) or PDF/X-1a:2003 (x1a), not the one that the press, or the PDF, names")
      ->type_name("x4|x1a")
      ->check(CLI::IsMember({"x4", "x1a"}).description(""));
  command->add_option("--format", options.format, "text (the default) or json")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "json"}).description(""));

  const std::string of_editions = "Of an edition";
  command
      ->add_option("--proof", options.proof,
                   "Also draw the pages with each finding outlined and numbered, and the list of them")
      ->type_name("OUT.pdf|.png")
      ->group(of_editions);
  command
      ->add_flag("--allow-placeholders", options.press.allow_placeholders,
                 "Say nothing of pictures that are still to come")
      ->group(of_editions);
  add_data_options(*command, options.data);
  for (const char* name : {"--layout", "--layouts", "--fonts"}) command->get_option(name)->group(of_editions);

  const std::string of_pdfs = "Of a PDF; they go before the press";
  command->add_option("--least-ppi", options.least_ppi, "Warn of pictures with fewer pixels an inch (else 150)")
      ->type_name("N")
      ->check(from_to(0, most_ppi))
      ->group(of_pdfs);
  command->add_option("--most-ink", options.most_ink, "Warn of colours with more ink, in per cent (else 240)")
      ->type_name("N")
      ->check(from_to(least_total_ink, most_total_ink))
      ->group(of_pdfs);
  command->add_option("--ink", options.spot_inks, "A spot ink of the job; may be repeated. All others are warned of")
      ->type_name("NAME")
      ->check(not_empty())
      ->allow_extra_args(false)
      ->group(of_pdfs);
  command->footer(
      "Examples:\n  broadsheet preflight content/jiangbei-2020 --press newsprint --proof out/findings.pdf\n"
      "  broadsheet preflight advertisement.pdf --standard x4");
  return command;
}

bool may_be_pdf(const std::filesystem::path& path) {
  const std::string extension = path.extension().string();
  if (extension == ".pdf" || extension == ".PDF") return true;
  if (extension == ".yaml" || extension == ".yml") return false;
  return DiskFiles().read(path).value_or("").starts_with("%PDF-");
}

std::string usage_mistake(const PreflightCommandOptions& options, PreflightSubject subject) {
  using Use = std::pair<std::string_view, bool>;
  const auto first_used = [](std::initializer_list<Use> uses) {
    for (const auto& [name, is_used] : uses) {
      if (is_used) return name;
    }
    return std::string_view();
  };
  const bool is_pdf = subject == PreflightSubject::Pdf;
  const std::string_view name = is_pdf ? first_used({{"--proof", !options.proof.empty()},
                                                     {"--allow-placeholders", options.press.allow_placeholders},
                                                     {"--layout", !options.data.layout.empty()},
                                                     {"--layouts", !options.data.layouts.empty()},
                                                     {"--fonts", !options.data.fonts.empty()}})
                                       : first_used({{"--least-ppi", options.least_ppi.has_value()},
                                                     {"--most-ink", options.most_ink.has_value()},
                                                     {"--ink", !options.spot_inks.empty()}});
  if (name.empty()) return {};
  return is_pdf ? fmt::format("{} is for editions, and `{}` is a PDF", name, options.file.string())
                : fmt::format("{} is for PDFs; an edition is held to the `limits` of its press profile", name);
}

namespace {

// CLI11's own range takes `nan`.
CLI::Validator from_to(int least, int most) {
  const auto mistake = [least, most](const std::string& value) {
    double number = 0;
    if (CLI::detail::lexical_cast(value, number) && number >= least && number <= most) return std::string();
    return fmt::format("`{}`, expected {} to {}", value, least, most);
  };
  return {mistake, ""};
}

}  // namespace

}  // namespace broadsheet
