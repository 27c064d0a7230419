#include "pictures/convert_picture.h"

#include <cstdlib>
#include <utility>

#include "pictures/cut_picture.h"
#include "pictures/icc_profile.h"
#include "pictures/jpeg_codec.h"
#include "pictures/limit_ink.h"

namespace broadsheet {

namespace {

ConvertedPicture kept_jpeg(const std::shared_ptr<const PictureData>& picture, const PictureCut& cut);
ConvertedPicture convert_line_art(const PictureData& picture, const PictureCut& cut,
                                  const PictureConversion& conversion);
bool can_stay(const PictureData& picture, const PicturePixels& pixels, const PictureConversion& conversion);
void to_inks(PicturePixels& pixels, const PictureData& picture, const PictureConversion& conversion,
             ConvertedPicture& converted);
void set_on_paper(PicturePixels& pixels, Transparency transparency);
std::shared_ptr<const PictureData> packed(PicturePixels& pixels, const PictureData& picture,
                                          const PictureConversion& conversion);

}  // namespace

ConvertedPicture convert_picture(const std::shared_ptr<const PictureData>& picture, const PictureCut& cut,
                                 const PictureConversion& conversion) {
  const bool keeps_colors = conversion.colors == PictureColors::Keep;
  if (keeps_colors && picture->encoding == Encoding::Jpeg) return kept_jpeg(picture, cut);
  if (picture->bits == 1) return convert_line_art(*picture, cut, conversion);

  PicturePixels pixels = cut_picture(*picture, cut, conversion.ppi);
  ConvertedPicture converted;
  converted.problem = std::move(pixels.problem);
  converted.warning = std::move(pixels.warning);
  if (!converted.problem.empty()) return converted;
  if (!keeps_colors && converted.warning.empty() && can_stay(*picture, pixels, conversion)) {
    return kept_jpeg(picture, cut);
  }
  converted.x = pixels.x;
  converted.y = pixels.y;
  converted.width = pixels.part_width;
  converted.height = pixels.part_height;
  if (!keeps_colors) to_inks(pixels, *picture, conversion, converted);
  if (!converted.problem.empty()) return converted;
  if (!pixels.alpha.empty()) set_on_paper(pixels, conversion.transparency);
  converted.data = packed(pixels, *picture, conversion);
  return converted;
}

namespace {

// Its bytes, and what says which RGB they are.
ConvertedPicture kept_jpeg(const std::shared_ptr<const PictureData>& picture, const PictureCut& cut) {
  ConvertedPicture converted;
  converted.is_untouched = true;
  converted.data = picture;
  converted.x = cut.x;
  converted.y = cut.y;
  converted.width = cut.width;
  converted.height = cut.height;
  if (picture->format == PixelFormat::Rgb && !picture->profile) {
    auto with_profile = std::make_shared<PictureData>(*picture);
    with_profile->profile = srgb_profile();
    converted.data = std::move(with_profile);
  }
  return converted;
}

ConvertedPicture convert_line_art(const PictureData& picture, const PictureCut& cut,
                                  const PictureConversion& conversion) {
  ConvertedPicture converted;
  converted.data = std::make_shared<const PictureData>(cut_line_art(picture, cut, conversion.line_art_ppi, converted));
  return converted;
}

// A CMYK JPEG with as many pixels as are of use, under the limit of ink, loses nothing when its bytes are kept; but
// for a small part of it that is printed they would be too many.
bool can_stay(const PictureData& picture, const PicturePixels& pixels, const PictureConversion& conversion) {
  return picture.encoding == Encoding::Jpeg && picture.format == PixelFormat::Cmyk && !pixels.is_shrunk &&
         2LL * pixels.width * pixels.height >= 1LL * picture.width * picture.height &&
         most_ink(pixels.rows) <= ink_limit(conversion.most_ink);
}

bool is_clear(const PicturePixels& pixels, std::size_t pixel) {
  return !pixels.alpha.empty() && pixels.alpha[pixel] == 0;
}

// Greys that went through a colour conversion or a JPEG may be off by a level or two.
bool is_gray_throughout(const PicturePixels& pixels) {
  constexpr int most_apart = 2;
  for (std::size_t at = 0, pixel = 0; at < pixels.rows.size(); at += 3, ++pixel) {
    const int red = static_cast<unsigned char>(pixels.rows[at]),
              green = static_cast<unsigned char>(pixels.rows[at + 1]),
              blue = static_cast<unsigned char>(pixels.rows[at + 2]);
    const bool is_gray = std::abs(red - green) <= most_apart && std::abs(green - blue) <= most_apart &&
                         std::abs(red - blue) <= most_apart;
    if (!is_gray && !is_clear(pixels, pixel)) return false;
  }
  return true;
}

bool is_black_throughout(const PicturePixels& pixels) {
  for (std::size_t at = 0; at < pixels.rows.size(); at += 4) {
    if (pixels.rows[at] != 0 || pixels.rows[at + 1] != 0 || pixels.rows[at + 2] != 0) return false;
  }
  return true;
}

// One component of each pixel becomes the grey of a table.
void to_gray(PicturePixels& pixels, std::size_t component, const GrayCurve& curve) {
  const auto components = static_cast<std::size_t>(components_of(pixels.format));
  std::string grays(pixels.rows.size() / components, '\0');
  for (std::size_t i = 0; i < grays.size(); ++i) {
    grays[i] = static_cast<char>(curve[static_cast<unsigned char>(pixels.rows[i * components + component])]);
  }
  pixels.rows = std::move(grays);
  pixels.format = PixelFormat::Gray;
}

void to_inks(PicturePixels& pixels, const PictureData& picture, const PictureConversion& conversion,
             ConvertedPicture& converted) {
  const InkProfile& press = *conversion.press;
  if (pixels.format == PixelFormat::Gray) {
    to_gray(pixels, 0, press.black_only(PixelFormat::Gray, picture.profile));
    return;
  }
  if (pixels.format == PixelFormat::Cmyk) {
    GrayCurve black_as_gray{};
    for (std::size_t i = 0; i < black_as_gray.size(); ++i) black_as_gray[i] = static_cast<unsigned char>(255 - i);
    if (is_black_throughout(pixels)) to_gray(pixels, 3, black_as_gray);
    return;
  }
  if (is_gray_throughout(pixels)) {
    to_gray(pixels, 1, press.black_only(PixelFormat::Rgb, picture.profile));
    return;
  }
  std::shared_ptr<const InkTransform> transform = press.from_rgb(picture.profile, conversion.intent);
  if (!transform) {
    const char* const taken_as_srgb = "has a colour profile that cannot be used; its colours are taken as sRGB";
    if (converted.warning.empty()) converted.warning = taken_as_srgb;
    transform = press.from_rgb(nullptr, conversion.intent);
  }
  if (!transform) {
    converted.problem = "cannot be brought to the inks of the press: its profile has damaged tables";
    return;
  }
  const std::size_t count = pixels.rows.size() / 3;
  std::string inks(count * 4, '\0');
  transform->apply(pixels.rows.data(), inks.data(), count);
  pixels.rows = std::move(inks);
  pixels.format = PixelFormat::Cmyk;
}

// The paper is 255 of grey and RGB, and no ink. What is clear shows it, and so does what lies under a mask of 0.
void set_on_paper(PicturePixels& pixels, Transparency transparency) {
  const bool is_ink = pixels.format == PixelFormat::Cmyk;
  const auto components = static_cast<std::size_t>(components_of(pixels.format));
  for (std::size_t i = 0; i < pixels.alpha.size(); ++i) {
    int alpha = static_cast<unsigned char>(pixels.alpha[i]);
    if (transparency == Transparency::Mask && alpha > 0) continue;
    for (std::size_t at = i * components; at < (i + 1) * components; ++at) {
      const int value = static_cast<unsigned char>(pixels.rows[at]);
      const int paper = is_ink ? 0 : 255;
      pixels.rows[at] = static_cast<char>((value * alpha + paper * (255 - alpha) + 127) / 255);
    }
  }
  if (transparency == Transparency::Flat) pixels.alpha.clear();
}

// A drawing has flat areas, where JPEG would leave specks round every edge: few of its pixels differ both from the one
// before and from the one above. A picture of few pixels is no larger as rows.
bool is_drawing(const PicturePixels& pixels) {
  constexpr int few_pixels = 4096;
  constexpr double most_busy = 0.08;
  if (pixels.width * 1LL * pixels.height <= few_pixels) return true;
  const auto components = static_cast<std::size_t>(components_of(pixels.format));
  const auto row_size = static_cast<std::size_t>(pixels.width) * components;
  const std::string_view rows = pixels.rows;
  const double most = most_busy * pixels.width * pixels.height;
  std::size_t busy = 0;
  for (std::size_t row = row_size; row < rows.size(); row += row_size) {
    for (std::size_t at = row + components; at < row + row_size; at += components) {
      const std::string_view pixel = rows.substr(at, components);
      if (pixel != rows.substr(at - components, components) && pixel != rows.substr(at - row_size, components)) ++busy;
    }
    if (static_cast<double>(busy) > most) return false;
  }
  return true;
}

std::shared_ptr<const PictureData> packed(PicturePixels& pixels, const PictureData& picture,
                                          const PictureConversion& conversion) {
  auto data = std::make_shared<PictureData>();
  data->width = pixels.width;
  data->height = pixels.height;
  data->format = pixels.format;
  data->file = picture.file;
  if (!pixels.alpha.empty()) data->alpha = std::make_shared<const std::string>(std::move(pixels.alpha));
  const bool keeps_colors = conversion.colors == PictureColors::Keep;
  if (pixels.format == PixelFormat::Rgb) data->profile = picture.profile ? picture.profile : srgb_profile();
  // With its colours kept, only what was a JPEG becomes one again.
  const bool may_be_jpeg = pixels.width <= longest_jpeg_side && pixels.height <= longest_jpeg_side &&
                           (!keeps_colors || picture.file == PictureFile::Jpeg);
  const bool has_limit = pixels.format == PixelFormat::Cmyk && !keeps_colors;
  const int limit = ink_limit(conversion.most_ink);
  if (!may_be_jpeg || is_drawing(pixels)) {
    if (has_limit) limit_ink(pixels.rows, limit);
    data->bytes = std::move(pixels.rows);
    return data;
  }
  data->encoding = Encoding::Jpeg;
  data->inverted = pixels.format == PixelFormat::Cmyk;
  data->bytes = has_limit ? pack_limited(pixels.rows, pixels.width, pixels.height, conversion.quality, limit)
                          : encode_jpeg(pixels.rows, pixels.width, pixels.height, pixels.format, conversion.quality);
  return data;
}

}  // namespace

}  // namespace broadsheet
