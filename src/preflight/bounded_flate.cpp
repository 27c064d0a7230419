#include "preflight/bounded_flate.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>

#include "preflight/qpdf_headers.h"

namespace broadsheet {

namespace {

// Objects take a hundred times the bytes that they are written with, so that object streams must not grow without
// measure. Content and pictures with that growth are shorter than the first, or empty.
constexpr std::size_t always_allowed = 16 << 20;
constexpr std::size_t most_growth = 200;

// Rows as ISO 32000-1, 7.4.4.4 describes them.
struct RowForm {
  int predictor = 1, colors = 1, bits = 8, columns = 1;
  std::size_t bytes_per_pixel() const { return std::max<std::size_t>(1, static_cast<std::size_t>(colors * bits) / 8); }
  std::size_t bytes_per_row() const { return (static_cast<std::size_t>(colors) * bits * columns + 7) / 8; }
};

// Passes on what comes out of a deflated stream, its prediction undone, until there is too much of it.
class BoundedRows final : public Pipeline {
public:
  BoundedRows(Pipeline* sink, const RowForm& form) : Pipeline("rows", sink), form_(form) {
    if (form.predictor >= 10) above_.assign(form.bytes_per_row(), 0);
  }
  void write(unsigned char const* data, size_t length) override;
  void finish() override;
  void count_packed(std::size_t bytes) { packed_ += bytes; }

private:
  void end_row();
  RowForm form_;
  std::size_t left_ = longest_flate;
  std::size_t packed_ = 0, unpacked_ = 0;
  std::string row_, above_;  // the row under way begins with its own filter
};

// Counts what goes into the unpacking.
class PackedCounter final : public Pipeline {
public:
  PackedCounter(Pipeline* flate, BoundedRows& rows) : Pipeline("packed", flate), rows_(rows) {}
  void write(unsigned char const* data, size_t length) override {
    rows_.count_packed(length);
    getNext()->write(data, length);
  }
  void finish() override { getNext()->finish(); }

private:
  BoundedRows& rows_;
};

class BoundedFlateFilter final : public QPDFStreamFilter {
public:
  bool setDecodeParms(QPDFObjectHandle parameters) override;
  Pipeline* getDecodePipeline(Pipeline* next) override;

private:
  RowForm form_;
  std::unique_ptr<BoundedRows> rows_;
  std::unique_ptr<Pl_Flate> flate_;
  std::unique_ptr<PackedCounter> counter_;
};

}  // namespace

void bound_flate() {
  static std::once_flag once;
  std::call_once(
      once, [] { QPDF::registerStreamFilter("/FlateDecode", [] { return std::make_shared<BoundedFlateFilter>(); }); });
}

namespace {

bool BoundedFlateFilter::setDecodeParms(QPDFObjectHandle parameters) {
  form_ = {};
  if (!parameters.isDictionary()) return true;
  const auto read = [&](const char* key, int& value, int most) {
    QPDFObjectHandle entry = parameters.getKey(key);
    if (entry.isNull()) return true;
    if (!entry.isInteger()) return false;
    const long long number = entry.getIntValue();
    value = static_cast<int>(std::clamp<long long>(number, 0, most));
    return number >= 1 && number <= most;
  };
  constexpr int widest = 1'000'000;  // pixels of a row; a page of a newspaper at 2400 dpi has 40 000
  constexpr int most_colors = 32;
  if (!read("/Predictor", form_.predictor, 15) || !read("/Colors", form_.colors, most_colors)) return false;
  if (!read("/BitsPerComponent", form_.bits, 16) || !read("/Columns", form_.columns, widest)) return false;
  return form_.predictor == 1 || form_.predictor >= 10;  // the one of TIFF is left to those who print pictures
}

Pipeline* BoundedFlateFilter::getDecodePipeline(Pipeline* next) {
  rows_ = std::make_unique<BoundedRows>(next, form_);
  flate_ = std::make_unique<Pl_Flate>("bounded flate", rows_.get(), Pl_Flate::a_inflate);
  flate_->setWarnCallback([](char const*, int) {});
  counter_ = std::make_unique<PackedCounter>(flate_.get(), *rows_);
  return counter_.get();
}

void BoundedRows::write(unsigned char const* data, size_t length) {
  if (length > left_) throw std::runtime_error("a stream unpacks to more than the limit");
  left_ -= length;
  unpacked_ += length;
  if (unpacked_ > always_allowed && unpacked_ / most_growth > packed_)
    throw std::runtime_error("a stream unpacks to far more than what it is packed in");
  if (above_.empty()) {
    getNext()->write(data, length);
    return;
  }
  const std::size_t whole = above_.size() + 1;
  while (length > 0) {
    const std::size_t taken = std::min(length, whole - row_.size());
    row_.append(reinterpret_cast<const char*>(data), taken);
    data += taken;
    length -= taken;
    if (row_.size() == whole) end_row();
  }
}

void BoundedRows::finish() {
  // A last row cut short is kept as far as it goes.
  if (row_.size() > 1) {
    row_.resize(above_.size() + 1, '\0');
    end_row();
  }
  getNext()->finish();
}

int nearest(int left, int above, int corner) {  // the Paeth predictor of PNG
  const int guess = left + above - corner;
  const int to_left = std::abs(guess - left), to_above = std::abs(guess - above), to_corner = std::abs(guess - corner);
  if (to_left <= to_above && to_left <= to_corner) return left;
  return to_above <= to_corner ? above : corner;
}

void BoundedRows::end_row() {
  const std::size_t pixel = form_.bytes_per_pixel();
  const int filter = static_cast<unsigned char>(row_[0]);
  row_.erase(0, 1);
  const auto byte = [](const std::string& bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  for (std::size_t i = 0; i < row_.size(); ++i) {
    const int left = i >= pixel ? byte(row_, i - pixel) : 0;
    const int above = byte(above_, i);
    const int corner = i >= pixel ? byte(above_, i - pixel) : 0;
    const std::array<int, 5> predictions = {0, left, above, (left + above) / 2, nearest(left, above, corner)};
    const int prediction = filter >= 0 && filter <= 4 ? predictions[static_cast<std::size_t>(filter)] : 0;
    row_[i] = static_cast<char>(byte(row_, i) + prediction);
  }
  getNext()->write(reinterpret_cast<const unsigned char*>(row_.data()), row_.size());
  above_.swap(row_);
  row_.clear();
}

}  // namespace

}  // namespace broadsheet
