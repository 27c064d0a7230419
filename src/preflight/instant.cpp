#include "preflight/instant.h"

#include <cctype>
#include <chrono>
#include <cstddef>

namespace broadsheet {

namespace {

struct Fields {
  int year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0;
};

class DateReader {
public:
  explicit DateReader(std::string_view text) : text_(text) {}
  bool ends() const { return at_ >= text_.size(); }
  bool take(char c) {
    if (ends() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  // Exactly so many digits.
  std::optional<int> digits(int count);
  void skip_digits() {
    while (!ends() && std::isdigit(static_cast<unsigned char>(text_[at_]))) ++at_;
  }

private:
  std::string_view text_;
  std::size_t at_ = 0;
};

std::optional<std::int64_t> to_instant(const Fields& fields, int zone_minutes);
std::optional<int> read_zone(DateReader& reader, char separator);

}  // namespace

std::optional<std::int64_t> xmp_instant(std::string_view text) {
  DateReader reader(text);
  Fields fields;
  struct Part {
    int& value;
    int digits;
    char after;  // 0: something else decides
  };
  const Part parts[] = {{fields.year, 4, '-'}, {fields.month, 2, '-'},  {fields.day, 2, 'T'},
                        {fields.hour, 2, ':'}, {fields.minute, 2, ':'}, {fields.second, 2, '\0'}};
  for (const Part& part : parts) {
    const auto value = reader.digits(part.digits);
    if (!value || (part.after != '\0' && !reader.take(part.after))) return std::nullopt;
    part.value = *value;
  }
  if (reader.take('.')) reader.skip_digits();
  const auto zone = read_zone(reader, ':');
  if (!zone || !reader.ends()) return std::nullopt;
  return to_instant(fields, *zone);
}

std::optional<std::int64_t> info_instant(std::string_view text) {
  DateReader reader(text);
  if (!reader.take('D') || !reader.take(':')) return std::nullopt;
  Fields fields;
  const auto year = reader.digits(4);
  if (!year) return std::nullopt;
  fields.year = *year;
  for (int* part : {&fields.month, &fields.day, &fields.hour, &fields.minute, &fields.second}) {
    const auto value = reader.digits(2);
    if (!value) break;
    *part = *value;
  }
  if (reader.ends()) return to_instant(fields, 0);
  const auto zone = read_zone(reader, '\'');
  reader.take('\'');
  if (!zone || !reader.ends()) return std::nullopt;
  return to_instant(fields, *zone);
}

namespace {

std::optional<int> DateReader::digits(int count) {
  int value = 0;
  if (text_.size() - at_ < static_cast<std::size_t>(count)) return std::nullopt;
  for (int i = 0; i < count; ++i) {
    const char c = text_[at_ + static_cast<std::size_t>(i)];
    if (!std::isdigit(static_cast<unsigned char>(c))) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  at_ += static_cast<std::size_t>(count);
  return value;
}

// In minutes east of Greenwich. After a Z of the Info dictionary, zeros may follow.
std::optional<int> read_zone(DateReader& reader, char separator) {
  const bool is_utc = reader.take('Z');
  const bool is_west = !is_utc && reader.take('-');
  if (!is_utc && !is_west && !reader.take('+')) return std::nullopt;
  const auto hours = reader.digits(2);
  if (!hours) return is_utc ? std::optional(0) : std::nullopt;
  if (!reader.take(separator)) return std::nullopt;
  const int minutes = *hours * 60 + reader.digits(2).value_or(0);
  return is_west ? -minutes : minutes;
}

std::optional<std::int64_t> to_instant(const Fields& fields, int zone_minutes) {
  using namespace std::chrono;
  const year_month_day date{year(fields.year), month(static_cast<unsigned>(fields.month)),
                            day(static_cast<unsigned>(fields.day))};
  if (!date.ok() || fields.hour > 23 || fields.minute > 59 || fields.second > 59) return std::nullopt;
  const std::int64_t days = sys_days(date).time_since_epoch().count();
  return ((days * 24 + fields.hour) * 60 + fields.minute - zone_minutes) * 60 + fields.second;
}

}  // namespace

}  // namespace broadsheet
