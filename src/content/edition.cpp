#include "content/edition.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace broadsheet {

namespace {

template <typename Named>
const Named* find_named(const std::vector<Named>& all, const std::string& name) {
  const auto found = std::find_if(all.begin(), all.end(), [&name](const Named& one) { return one.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

int weekday(Date date) {
  const std::chrono::year_month_day day{std::chrono::year(date.year),
                                        std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day))};
  return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(day)).c_encoding());
}

std::string iso_date(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::vector<Run> Headline::runs() const {
  return runs({0, static_cast<std::uint32_t>(text.size())});
}

std::vector<Run> Headline::runs(ByteRange part) const {
  std::vector<Run> runs;
  std::uint32_t done = part.begin;
  const auto add = [&](std::uint32_t end, bool is_strong) {
    end = std::min(end, part.end);
    if (end <= done) return;
    runs.push_back({text.substr(done, end - done), is_strong, false, span});
    done = end;
  };
  for (const ByteRange& range : strong) {
    add(range.begin, false);
    add(range.end, true);
  }
  add(part.end, false);
  return runs;
}

const Story* Edition::story(const std::string& name) const {
  return find_named(stories, name);
}

const Indicators* Edition::indicators_named(const std::string& name) const {
  return find_named(indicators, name);
}

const Table* Edition::table(const std::string& name) const {
  return find_named(tables, name);
}

const Chart* Edition::chart(const std::string& name) const {
  return find_named(charts, name);
}

const Picture* Edition::picture(const std::string& name) const {
  return find_named(pictures, name);
}

}  // namespace broadsheet
