#include "press/ready_pictures.h"

#include <fmt/format.h>

namespace broadsheet {

namespace {

struct Place {
  PlacedPicture* picture;
  Span span;
};

std::vector<Place> pictures_on(std::vector<Page>& pages);

}  // namespace

PictureConversion conversion_for(const PressProfile& press) {
  PictureConversion conversion = press.pictures;
  if (press.target.standard == PdfStandard::X1a) {
    conversion.colors = PictureColors::Press;
    conversion.transparency = Transparency::Flat;
  }
  return conversion;
}

PictureJob job_of(const PlacedPicture& placed) {
  return {
      placed.data,
      {placed.crop_x, placed.crop_y, placed.crop_width, placed.crop_height, {placed.rect.width, placed.rect.height}}};
}

ConversionCounts ready_pictures(std::vector<Page>& pages, const PressProfile& press, int threads, PictureCache* cache,
                                Diagnostics& diagnostics) {
  const std::vector<Place> places = pictures_on(pages);
  std::vector<PictureJob> jobs;
  for (const Place& place : places) jobs.push_back(job_of(*place.picture));
  ConversionCounts counts;
  const std::vector<ConvertedPicture> made = convert_pictures(jobs, conversion_for(press), threads, cache, counts);
  for (std::size_t i = 0; i < places.size(); ++i) {
    PlacedPicture& placed = *places[i].picture;
    const auto about = [&](const std::string& what) { return fmt::format("the picture `{}` {}", placed.name, what); };
    if (!made[i].problem.empty()) diagnostics.error(places[i].span, about(made[i].problem));
    if (!made[i].warning.empty()) diagnostics.warning(places[i].span, about(made[i].warning));
    if (!made[i].data) continue;
    placed.data = made[i].data;
    placed.crop_x = made[i].x;
    placed.crop_y = made[i].y;
    placed.crop_width = made[i].width;
    placed.crop_height = made[i].height;
  }
  return counts;
}

namespace {

std::vector<Place> pictures_on(std::vector<Page>& pages) {
  std::vector<Place> places;
  for (Page& page : pages) {
    for (DisplayItem& item : page.items) {
      auto* picture = std::get_if<PlacedPicture>(&item.content);
      if (picture == nullptr || !picture->data) continue;
      const Span span = item.frame < 0 ? Span() : page.frames[static_cast<std::size_t>(item.frame)].span;
      places.push_back({picture, span});
    }
  }
  return places;
}

}  // namespace

}  // namespace broadsheet
