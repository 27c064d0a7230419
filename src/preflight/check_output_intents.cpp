#include <fmt/format.h>

#include "preflight/icc_header.h"
#include "preflight/pdf_check.h"

namespace broadsheet {

namespace {

void check_condition_named(const PdfCheck& check, const CosObject& intent);
OutputCondition check_profile(const PdfCheck& check, const CosObject& intent);

}  // namespace

OutputCondition check_output_intents(const PdfCheck& check) {
  std::vector<CosObject> intents;
  for (const CosObject& intent : check.file.catalog()["OutputIntents"].items()) {
    if (intent["S"].is_name("GTS_PDFX")) intents.push_back(intent);
  }
  if (intents.size() != 1)
    check.report("X4-20", {0, check.file.catalog().id()},
                 fmt::format("the file has {} output intents of PDF/X, expected one", intents.size()),
                 "say for which press the page is: choose an output condition in the program that exports it");
  if (intents.empty()) return {};
  check_condition_named(check, intents.front());
  return check_profile(check, intents.front());
}

namespace {

void check_condition_named(const PdfCheck& check, const CosObject& intent) {
  const PdfPlace place{0, intent.id()};
  if (intent["OutputConditionIdentifier"].text().empty())
    check.report("X4-21", place, "the output intent has no OutputConditionIdentifier, expected one that is not empty");
  const bool is_registered = !intent["RegistryName"].text().empty();
  if (!is_registered && intent["Info"].text().empty())
    check.report(check.is_x4() ? "X4-21" : "X1-07", place,
                 "the output intent names no registry and has no Info, expected one of them");
  if (!check.is_x4() && !is_registered && !intent.has("DestOutputProfile"))
    check.report("X1-07", place, "the output intent is not registered and embeds no profile, expected one of them");
}

OutputCondition check_profile(const PdfCheck& check, const CosObject& intent) {
  const CosObject stream = intent["DestOutputProfile"];
  const PdfPlace place{0, stream.id() != 0 ? stream.id() : intent.id()};
  if (intent.has("DestOutputProfileRef") && check.is_x4())
    check.report("X4-27", place, "the output intent refers to a profile outside of the file, expected it inside",
                 "only PDF/X-4p may do so");
  OutputCondition condition;
  if (!stream.is_stream()) {
    if (check.is_x4()) check.report("X4-22", place, "the output intent has no DestOutputProfile, expected a profile");
    return condition;
  }
  const auto profile = check.file.decoded(stream);
  const auto header = profile ? read_icc_header(*profile) : std::nullopt;
  if (!header) {
    check.report("X4-23", place, "the profile cannot be unpacked, or has not even the 128 bytes of a header");
    return condition;
  }
  const int components = icc_components(header->color_space);
  if (header->signature != "acsp" || header->device_class != "prtr")
    check.report("X4-23", place,
                 fmt::format("the profile is of class `{}` with signature `{}`, expected `prtr` and `acsp`",
                             header->device_class, header->signature));
  if (stream["N"].integer() != components)
    check.report("X4-24", place,
                 fmt::format("the stream of the profile has /N {}, while its colours are `{}`", stream["N"].integer(),
                             header->color_space));
  if (header->size != profile->size())
    check.report("X4-25", place,
                 fmt::format("the profile says that it has {} bytes, and has {}", header->size, profile->size()));
  if (header->major_version > 4)
    check.report("X4-26", place,
                 fmt::format("the profile is of ICC version {}, expected 4 at most", header->major_version));
  return {components == 0 ? 4 : components, *profile, stream};
}

}  // namespace

}  // namespace broadsheet
